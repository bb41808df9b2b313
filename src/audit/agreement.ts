import Big from 'big.js';
import type { Fact } from '../fact.ts';
import { intervalOf, overlap } from '../reconcile/interval.ts';
import { placeOf } from '../reconcile/preferred.ts';
import { findMetric } from '../vocabulary/lookup.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AuditWords } from '../words/audit.ts';
import type { CellPlace, Cells } from './cells.ts';
import { type Discrepancy, discrepancy, type Receipt } from './discrepancy.ts';
import { slip } from './explain.ts';
import { inMannerOf, isExact, nameOf, ownerOf, receiptOf, textOf } from './print.ts';
import { SIBLINGS } from './siblings.ts';

/** Members that are another thing in every table. */
const VAGUE = /^(?:其他|其它|合计|小计|其中|金额|比例|占比)/;
/** Cuts of one table only: its customers, projects and ages are not those of the next. */
const AXES = new Set(['产品', '行业', '地区', '业务', '服务', '销售模式']);

/** Whether a place means the same wherever it is printed. */
function isSettled(fact: Fact): boolean {
  return (
    fact.segment.length === 0 || (fact.segment.length === 1 && AXES.has(fact.segment[0]!.axis) && !VAGUE.test(fact.segment[0]!.member))
  );
}

/**
 * Prints of one figure that no one value fits: in two tables, or in a table and a sentence. Prints of one unit and one precision must be the same
 * characters, others need a common value: 6.44亿元 and 64,420.55万元 agree.
 */
export function agreements(facts: readonly Fact[], cells: Cells, vocabulary: Vocabulary, words: AuditWords): Discrepancy[] {
  const places = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (!isExact(fact) || !isSettled(fact) || fact.scope === 'unknown' || isBefore(cells.of(fact))) continue;
    const place = placeOf(fact);
    const prints = places.get(place);
    if (prints) prints.push(fact);
    else places.set(place, [fact]);
  }
  const found: Discrepancy[] = [];
  const printed = new Set(facts.map(({ metric, value, period }) => `${metric} ${value} ${period}`));
  for (const prints of places.values()) {
    if (prints.length < 2) continue;
    const shown = prints.find(({ preferred }) => preferred) ?? prints[0]!;
    const others = prints.filter((print) => disagree(shown, print) && isOne(shown, print, cells) && !isVariant(print, printed, vocabulary));
    if (others.length > 0) found.push(told(shown, others, prints, facts, vocabulary, words));
  }
  return found;
}

/** Whether no one value is printed as both. */
export function disagree(a: Fact, b: Fact): boolean {
  if (a === b || a.value === b.value) return false;
  const [left, right] = [intervalOf(a), intervalOf(b)];
  return left !== null && right !== null && !overlap(left, right);
}

/** Columns of what was printed before a restatement. */
const BEFORE = /调整前|追溯前|变更前|重述前|原列报|原报表|影响|调整数|调整金额/;

function isBefore(cell: CellPlace | undefined): boolean {
  return (
    cell !== undefined &&
    [...cell.lattice.columns[cell.column]!.path, ...cell.lattice.rows[cell.row]!.path].some((text) => BEFORE.test(text))
  );
}

/**
 * Whether two prints are meant to be one figure. A table that prints both in one column knows of both: 固定资产 without and with what is being cleared. And
 * figures that do not begin alike are of two things, whatever their words are.
 */
function isOne(a: Fact, b: Fact, cells: Cells): boolean {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const cell = cells.of(one);
    if (!cell) continue;
    const { lattice, column } = cell;
    const printed = textOf(other);
    if (lattice.columns[column]!.figures.some((figure) => figure !== undefined && figure.text === printed)) return false;
  }
  return leading(a.value) === leading(b.value) || slip(textOf(a), textOf(b)) !== null;
}

/** Sign, size and the first two digits. */
function leading(value: string): string {
  const big = new Big(value);
  return `${big.s} ${big.e} ${big.c.slice(0, 2).join('')}`;
}

/** Whether a table's print is that of 主营业务 alone, its caption said so: 主营业务(分产品). */
function isVariant(print: Fact, printed: ReadonlySet<string>, vocabulary: Vocabulary): boolean {
  const main = findMetric(print.metric, vocabulary)?.main;
  return print.origin === 'table' && main !== undefined && printed.has(`${main} ${print.value} ${print.period}`);
}

/** The figure that was printed in its place: 主营业务收入15.26亿元 is 营业收入 1,526,…. */
function takenFor(accused: Fact, facts: readonly Fact[]): Fact | undefined {
  const siblings = SIBLINGS[accused.metric];
  if (!siblings) return undefined;
  const interval = intervalOf(accused)!;
  return facts.find(
    (fact) =>
      siblings.includes(fact.metric) &&
      fact.kind === 'value' &&
      fact.period === accused.period &&
      ownerOf(fact) === ownerOf(accused) &&
      isExact(fact) &&
      overlap(intervalOf(fact)!, interval),
  );
}

function told(
  shown: Fact,
  others: readonly Fact[],
  prints: readonly Fact[],
  facts: readonly Fact[],
  vocabulary: Vocabulary,
  words: AuditWords,
): Discrepancy {
  const worst = others.reduce((most, other) => (apart(shown, other).gt(apart(shown, most)) ? other : most));
  const coarser = (a: Fact, b: Fact): Fact => (new Big(a.step!).gt(b.step!) ? a : b);
  const miss = apart(shown, worst);
  const name = nameOf(shown, vocabulary);
  // The print most prints agree with is not the one to accuse.
  const agreeing = (fact: Fact): number => prints.filter((print) => !disagree(fact, print)).length;
  const accused = agreeing(worst) <= agreeing(shown) ? worst : shown;
  const standing = accused === worst ? shown : worst;
  const meant = inMannerOf(new Big(standing.value), accused);
  const taken = takenFor(accused, facts);
  const rest = [standing, ...others.filter((other) => other !== accused && other !== standing)];
  return discrepancy(
    'agreement',
    miss.lte(coarser(shown, worst).step!) ? 'note' : 'warning',
    words.prints(
      name,
      [accused, ...rest].map((print) => ({ text: textOf(print), line: print.line })),
      taken ? { text: textOf(accused), name: nameOf(taken, vocabulary), print: textOf(taken), line: taken.line } : null,
    ),
    [...[accused, ...rest, ...(taken ? [taken] : [])].map((print) => receiptOf(print, vocabulary))] as [Receipt, ...Receipt[]],
    {
      miss: inMannerOf(miss, coarser(shown, worst)),
      holds: words.holds([{ printed: textOf(accused), meant, slip: slip(textOf(accused), meant) }]),
    },
  );
}

const apart = (a: Fact, b: Fact): Big => new Big(a.value).minus(b.value).abs();
