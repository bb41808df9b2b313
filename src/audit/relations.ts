import Big from 'big.js';
import type { Document } from '../filing/document.ts';
import { exactly, type Interval, minus, negative, overlap, plus, times } from '../reconcile/interval.ts';
import { type Check, type Discrepancy, discrepancy, receipt } from './discrepancy.ts';
import { SLIPS, slip } from './explain.ts';
import { type Figure, inMannerOf, intervalOf, stepOf } from './figure.ts';
import { type Lattice, type Line, labelOf } from './lattice.ts';

/**
 * What a line of a table may be of two others beside it:
 *
 *        2022 年     2021 年    变动幅度           收入       成本      毛利率
 *      34,921.57   78,602.12   -55.57%        34,921.57  5,870.01   83.19%
 *          a           b       a ÷ b − 1           a          b      1 − b ÷ a
 */
export type Kind = 'growth' | 'points' | 'difference' | 'quotient' | 'margin' | 'share';

interface Relation {
  check: Check;
  /** What the rough numbers give; NaN where nothing. */
  rough(a: number, b: number): number;
  /** How far that may be off by the prints of a and b. */
  reach(a: Figure, b: Figure): number;
  /** Exactly: whether no values inside the three prints satisfy it. */
  breaks(t: Interval, a: Interval, b: Interval): boolean;
  /** The identity in words. */
  words(a: string, b: string): string;
  /** Units it is between. */
  fits(t: Figure, a: Figure, b: Figure): boolean;
}

const ONE = exactly(1);
const plain = (figure: Figure): boolean => figure.unit === 'plain';
const rate = (figure: Figure): boolean => figure.unit === 'percent';
const half = (figure: Figure): number => Number(figure.half);

const RELATIONS: Readonly<Record<Kind, Relation>> = {
  growth: {
    check: 'growth',
    rough: (a, b) => (a - b) / Math.abs(b),
    reach: (a, b) => half(a) / Math.abs(b.rough) + (half(b) * Math.abs(a.rough)) / (b.rough * b.rough),
    // a = b + t·|b|
    breaks: (t, a, b) => !overlap(times(b, b.low!.gt(0) ? plus(ONE, t) : minus(ONE, t)), a),
    words: (a, b) => `${a} against ${b}`,
    fits: (t, a, b) => rate(t) && a.unit === b.unit && a.unit !== 'points',
  },
  points: {
    check: 'points',
    rough: (a, b) => a - b,
    reach: (a, b) => half(a) + half(b),
    breaks: (t, a, b) => !overlap(minus(a, b), t),
    words: (a, b) => `${a} − ${b}`,
    fits: (t, a, b) => t.unit !== 'plain' && rate(a) && rate(b),
  },
  difference: {
    check: 'difference',
    rough: (a, b) => a - b,
    reach: (a, b) => half(a) + half(b),
    breaks: (t, a, b) => !overlap(minus(a, b), t),
    words: (a, b) => `${a} − ${b}`,
    fits: (t, a, b) => plain(t) && plain(a) && plain(b),
  },
  quotient: {
    check: 'ratio',
    rough: (a, b) => a / b,
    reach: (a, b) => half(a) / Math.abs(b.rough) + (half(b) * Math.abs(a.rough)) / (b.rough * b.rough),
    breaks: (t, a, b) => !overlap(times(b, t), a),
    words: (a, b) => `${a} ÷ ${b}`,
    fits: (t, a, b) => rate(t) && plain(a) && plain(b),
  },
  margin: {
    check: 'ratio',
    rough: (a, b) => 1 - b / a,
    reach: (a, b) => half(b) / Math.abs(a.rough) + (half(a) * Math.abs(b.rough)) / (a.rough * a.rough),
    breaks: (t, a, b) => !overlap(times(a, minus(ONE, t)), b),
    words: (a, b) => `1 − ${b} ÷ ${a}`,
    fits: (t, a, b) => rate(t) && plain(a) && plain(b),
  },
  share: {
    check: 'share',
    rough: (a, b) => a / b,
    reach: (a, b) => half(a) / Math.abs(b.rough) + (half(b) * Math.abs(a.rough)) / (b.rough * b.rough),
    breaks: (t, a, b) => !overlap(times(b, t), a),
    words: (a, b) => `${a} ÷ ${b}`,
    fits: (t, a, b) => rate(t) && plain(a) && plain(b),
  },
};

const CHANGE = /变动|增减|增长|同比|环比|增幅|降幅|变化|增速/;
const DIFFERENCE =
  /差异(?:金额|额|数)?$|差额|增减额|变动额|增加额|变动金额|增减金额|变化额|变动数|账面价值|账面净值|净值|净额|毛利$|毛利额$/;
const RATIO = /率$|占比|比例|比重|比率|百分比|进度$|占.{0,20}比$/;
/** Rates that are no quotient of two lines beside them: of interest, of tax, of discount, of a provision's matrix. */
const NO_RATIO = /(?<![毛净润])利率|税率|折旧率|残值率|折现率|汇率|持股比例|表决权|预计.{0,6}率|收益率|成新率|增值率|预算|进度/;
const FALL = /降|减少/;

/** What the words of a line let it be. */
function kindsOf(line: Line): readonly Kind[] {
  const words = line.path.join(' ');
  const leaf = line.words;
  const kinds: Kind[] = [];
  if (CHANGE.test(leaf)) kinds.push('growth', 'points', 'difference');
  else if (DIFFERENCE.test(leaf)) kinds.push('difference');
  else if (RATIO.test(leaf) && !NO_RATIO.test(words)) kinds.push('quotient', 'margin', 'share');
  return kinds;
}

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
export function relations(document: Document, lattice: Lattice, across: boolean, proven: Map<number, Kind>): Discrepancy[] {
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
        const finding = told(document, lattice, across, template.kind, instance);
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

/** `weak`: holds, and so would much else (-0.05%); `trivial`: holds and proves nothing (0, 100% of itself); `none`: the relation is not between such figures. */
function fitOf(kind: Kind, { t, a, b }: Instance, words: string): 'holds' | 'weak' | 'trivial' | 'misses' | 'none' {
  const relation = RELATIONS[kind];
  if (!relation.fits(t, a, b) || b.rough === 0 || (kind === 'margin' && a.rough === 0)) return 'none';
  const reach = relation.reach(a, b) + half(t);
  const slack = reach * (1 + 1e-9) + 1e-12 * Math.max(1, Math.abs(a.rough));
  const expected = relation.rough(a.rough, b.rough);
  const near = (value: number): boolean => Math.abs(value - t.rough) <= slack;
  // Of a fall the size may be printed without its sign; of a negative base the sign is each filing's own.
  const holds = near(expected) || ((FALL.test(words) || (kind === 'growth' && b.rough < 0)) && near(-expected));
  if (!holds) return 'misses';
  if (t.rough === 0 || a.rough === 0 || (a.rough === b.rough && kind !== 'quotient')) return 'trivial';
  return Math.abs(t.rough) < 4 * reach ? 'weak' : 'holds';
}

/** A year or an end of one. */
const WHEN =
  /20\d\d年?(?:\d{1,2}-\d{1,2}月|\d{1,2}月\d{1,2}日|度|末|上半年)?|[本上][期年](?:末|数|金额|发生额|同期)?|期[初末](?:余额|数)?|年[初末](?:余额|数)?/g;

/**
 * Whether the heads say by themselves what the change is of: the two columns to its left, alike but for their periods. Then one row that holds is proof enough.
 *
 *   2025年度收入(万元)    2024年10-12月收入(万元)    变动比例
 */
function isTold({ kind, a, b }: Template, target: number, lines: readonly Line[]): boolean {
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
    const told = hits === 1 && own.hits === 1 && isTold(readings[i]!, target, lines);
    if ((hits < 2 && !told) || own.missed.length > hits || (own.hits === 0 && hits < 3)) continue;
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

function told(document: Document, lattice: Lattice, across: boolean, kind: Kind, instance: Instance): Discrepancy | null {
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
  const why = slip(t.text, meant);
  return discrepancy(
    relation.check,
    miss.lte(stepOf(t)) ? 'note' : 'error',
    `${label([instance.target, instance.across])}: ${relation.words(a.text, b.text)} = ${meant}, printed ${t.text}`,
    [
      receipt(document, t.at, t.to, label([instance.target, instance.across])),
      receipt(document, a.at, a.to, label(instance.places[0])),
      receipt(document, b.at, b.to, label(instance.places[1])),
    ],
    { miss: inMannerOf(miss, t), holds: `holds if ${t.text} were ${meant}${why ? ` (${SLIPS[why]})` : ''}` },
  );
}
