import Big from 'big.js';
import type { Document } from '../filing/document.ts';
import { negative } from '../reconcile/interval.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, receipt } from './discrepancy.ts';
import { slip } from './explain.ts';
import { type Figure, inMannerOf, intervalOf, stepOf } from './figure.ts';
import { type Lattice, type Line, labelOf } from './lattice.ts';
import { CHANGE, fitOf, type Kind, kindsOf, RELATIONS } from './relation.ts';

/** How far beside it the operands of a line may stand. */
const FAR = 6;

/** One way to read a group of lines: the relation and where its operands stand. */
interface Template {
  kind: Kind;
  a: number;
  /** For a share: unused, the operand is the total of a's line. */
  b: number;
}

interface Instance {
  target: number;
  across: number;
  t: Figure;
  a: Figure;
  b: Figure;
  /** Place of a and b: line, across. */
  places: readonly [readonly [number, number], readonly [number, number]];
}

const MEAN = /平均|均值/;
const TOTAL = /(?:合计|总计|小计|总额|共计)$|^(?:主营业务|营业总?)收入$/;

/**
 * Lines of changes, differences and ratios against the lines beside them. How a table is to be read is proven by its own figures: the operands are
 * those with which most cells hold, two at least; what then fails under this and every other reading is a finding.
 */
export function relations(
  document: Document,
  lattice: Lattice,
  across: boolean,
  proven: Map<number, Kind>,
  words: AuditWords,
): Discrepancy[] {
  const lines = across ? lattice.rows : lattice.columns;
  const found: Discrepancy[] = [];
  const groups = new Map<string, { kinds: readonly Kind[]; targets: number[] }>();
  lines.forEach((line, i) => {
    const kinds = kindsOf(line);
    if (kinds.length === 0) return;
    const group = groups.get(line.words);
    if (group) group.targets.push(i);
    else groups.set(line.words, { kinds, targets: [i] });
  });
  if (groups.size === 0) return found;
  const others = across ? lattice.columns : lattice.rows;
  const totals = others.flatMap((line, i) => (TOTAL.test(line.words) ? [i] : []));
  for (const { kinds, targets } of groups.values()) {
    const readings = templates(kinds);
    const scores = readings.map((template) => targets.map((target) => scoreOf(template, target, lines, totals)));
    targets.forEach((_, n) => {
      const best = bestOf(readings, scores, n, targets[n]!, lines);
      if (best < 0) return;
      const template = readings[best]!;
      const { missed, held } = scores[best]![n]!;
      for (const at of held) proven.set(at, template.kind);
      for (const instance of missed) {
        // 平均值 of a column of changes is the mean of the changes above it.
        if (MEAN.test(others[instance.across]!.words)) continue;
        if (readings.some((other) => other !== template && explains(other, template, instance, lines, totals))) continue;
        const finding = told(document, lattice, across, template.kind, instance, words);
        if (finding) found.push(finding);
      }
    });
  }
  return found;
}

function templates(kinds: readonly Kind[]): Template[] {
  const all: Template[] = [];
  for (const kind of kinds)
    for (let a = -FAR; a <= FAR; a++) {
      if (a === 0) continue;
      if (kind === 'share') {
        all.push({ kind, a, b: 0 });
        continue;
      }
      for (let b = -FAR; b <= FAR; b++) if (b !== 0 && b !== a) all.push({ kind, a, b });
    }
  return all;
}

interface Score {
  /** Cells that hold and say something by it, each figure once. */
  hits: number;
  /** Places in the file of all that hold. */
  held: Set<number>;
  missed: Instance[];
}

/** Totals below a part that may be its whole, beside the last. */
const WHOLES = 3;

/** The instances of a template in one line; of a share one for each whole. */
function* instances({ kind, a, b }: Template, target: number, lines: readonly Line[], totals: readonly number[]): Generator<Instance> {
  const first = lines[target + a];
  const second = kind === 'share' ? first : lines[target + b];
  if (!first || !second) return;
  const { figures, path } = lines[target]!;
  if (
    kind !== 'growth' &&
    kind !== 'points' &&
    !CHANGE.test(lines[target]!.words) &&
    (opposed(path, first.path) || opposed(path, second.path))
  )
    return;
  for (let across = 0; across < figures.length; across++) {
    const t = figures[across];
    if (!t || t.nil) continue;
    const at = first.figures[across];
    if (!at || at.nil) continue;
    const places = (i: number, j: number): Instance['places'] => [
      [target + a, across],
      [i, j],
    ];
    if (kind !== 'share') {
      const bt = second.figures[across];
      if (bt && !bt.nil) yield { target, across, t, a: at, b: bt, places: places(target + b, across) };
      continue;
    }
    // 主营业务收入, a part of 营业收入 below it, is a total as well: the next ones that may be meant.
    const below = totals.filter((total) => total > across);
    const wholes = below.length > WHOLES ? [...below.slice(0, WHOLES), below.at(-1)!] : below;
    // A 小计 may be a whole itself: 100.00%.
    for (const total of totals.includes(across) ? [...wholes, across] : wholes) {
      const bt = first.figures[total];
      if (bt && !bt.nil) yield { target, across, t, a: at, b: bt, places: places(target + a, total) };
    }
  }
}

const OPENING = /期初|年初|上期|上年/;
const CLOSING = /期末|年末|本期|本年/;

/** 期初账面价值 is of nothing that is of 期末. */
function opposed(target: readonly string[], operand: readonly string[]): boolean {
  const [a, b] = [target.join(' '), operand.join(' ')];
  const [aOpening, aClosing, bOpening, bClosing] = [OPENING.test(a), CLOSING.test(a), OPENING.test(b), CLOSING.test(b)];
  return (aOpening && !aClosing && bClosing && !bOpening) || (aClosing && !aOpening && bOpening && !bClosing);
}

function scoreOf(template: Template, target: number, lines: readonly Line[], totals: readonly number[]): Score {
  const score: Score = { hits: 0, held: new Set(), missed: [] };
  const seen = new Set<string>();
  for (const instance of instances(template, target, lines, totals)) {
    const fit = fitOf(template.kind, instance, lines[target]!.words);
    if (fit !== 'misses' && fit !== 'none') score.held.add(instance.t.at);
    if (fit === 'holds') {
      seen.add(`${instance.t.text} ${instance.a.text} ${instance.b.text}`);
      score.hits = seen.size;
    } else if (fit === 'misses') score.missed.push(instance);
  }
  score.missed = score.missed.filter(({ t }, i, all) => !score.held.has(t.at) && all[i - 1]?.t !== t);
  return score;
}

/** A year or an end of one. */
const WHEN =
  /20\d\d年?(?:\d{1,2}-\d{1,2}月|\d{1,2}月\d{1,2}日|度|末|上半年)?|[本上][期年](?:末|数|金额|发生额|同期)?|期[初末](?:余额|数)?|年[初末](?:余额|数)?/g;

/**
 * Whether the heads say by themselves what a line is of: a change of the two columns to its left, alike but for their periods; or, by the form of the
 * notes, a 计提比例 of the provision to its left and the balance before that. Then one row that holds is proof enough.
 *
 *   2025年度收入(万元)    2024年10-12月收入(万元)    变动比例              账面余额  比例  坏账准备  计提比例
 */
function isTold({ kind, a, b }: Template, target: number, lines: readonly Line[]): boolean {
  if (kind === 'quotient') return lines[target]!.words === '计提比例' && a === -1 && (b === -2 || b === -3);
  if (kind !== 'growth' || a !== -2 || b !== -1) return false;
  const [now, then] = [lines[target + a]!.path.join(' '), lines[target + b]!.path.join(' ')];
  return now !== then && now.search(WHEN) >= 0 && now.replace(WHEN, '') === then.replace(WHEN, '');
}

/** Of the readings of a group the one for its n-th line; -1 where none is proven. */
function bestOf(
  readings: readonly Template[],
  scores: readonly (readonly Score[])[],
  n: number,
  target: number,
  lines: readonly Line[],
): number {
  let best = -1;
  let worth = 0;
  for (let i = 0; i < readings.length; i++) {
    const own = scores[i]![n]!;
    let hits = 0;
    for (const score of scores[i]!) hits += score.hits;
    const told = hits > 0 && isTold(readings[i]!, target, lines);
    const missed = new Set(own.missed.map(({ t, a, b }) => `${t.text} ${a.text} ${b.text}`)).size;
    // A column of which nothing holds, beside one of the same head that does, is all wrong.
    if (missed > hits + (own.hits === 0 ? 1 : 0) || (!told && (hits < 2 || (own.hits === 0 && hits < 3)))) continue;
    const value = own.hits * 3 + hits - own.missed.length * 0.5 - (Math.abs(readings[i]!.a) + Math.abs(readings[i]!.b)) / 100;
    if (value > worth) {
      worth = value;
      best = i;
    }
  }
  return best;
}

/** Whether another reading makes the cell hold: 2.20% against 2.25% may be -0.05 points as well as -2.22%. */
function explains(
  other: Template,
  best: Template,
  { target, across }: Instance,
  lines: readonly Line[],
  totals: readonly number[],
): boolean {
  for (const instance of instances(other, target, lines, totals)) {
    if (instance.across !== across) continue;
    const fit = fitOf(other.kind, instance, lines[target]!.words);
    if (fit === 'holds' || (fit === 'weak' && other.a === best.a && other.b === best.b)) return true;
  }
  return false;
}

function told(
  document: Document,
  lattice: Lattice,
  across: boolean,
  kind: Kind,
  instance: Instance,
  words: AuditWords,
): Discrepancy | null {
  const relation = RELATIONS[kind];
  const { t, a, b } = instance;
  const intervals = [intervalOf(t), intervalOf(a), intervalOf(b)] as const;
  if (kind === 'growth' && intervals[2].low!.lte(0) && intervals[2].high!.gte(0)) return null;
  if (!relation.breaks(...intervals)) return null;
  if (kind === 'growth' && b.rough < 0 && !relation.breaks(negative(intervals[0]), intervals[1], intervals[2])) return null;
  const size = relation.rough(a.rough, b.rough);
  // Against a negative base the sign is each filing's own.
  const expected = new Big(kind === 'growth' && b.rough < 0 && size < 0 !== t.rough < 0 ? -size : size);
  const label = ([line, place]: readonly [number, number]): string =>
    across ? labelOf(lattice, line, place) : labelOf(lattice, place, line);
  const meant = inMannerOf(expected, t);
  // What rounds to nothing is printed as nothing or as the least there is.
  if (expected.abs().lt(stepOf(t)) && t.value.abs().lte(stepOf(t))) return null;
  const miss = t.value.minus(expected).abs();
  return discrepancy(
    relation.check,
    miss.lte(stepOf(t)) ? 'note' : 'error',
    words.printed(label([instance.target, instance.across]), relation.text(a.text, b.text, meant, words), t.text),
    [
      receipt(document, t.at, t.to, label([instance.target, instance.across])),
      receipt(document, a.at, a.to, label(instance.places[0])),
      receipt(document, b.at, b.to, label(instance.places[1])),
    ],
    { miss: inMannerOf(miss, t), holds: words.holds([{ printed: t.text, meant, slip: slip(t.text, meant) }]) },
  );
}
