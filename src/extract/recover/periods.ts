import { comparable, comparePeriods } from '../../language/period.ts';
import { type Draft, metricIn, periodOf } from '../table/drafts.ts';
import { type Known, meets, memberKey, type Print, printOf, telling } from './known.ts';

/**
 * Converters drop whole lines that begin with a year, and with them the heads of columns and the date lines of blocks:
 *
 *                                                              (2023年3月31日  2022年12月31日 … lost)
 *             金额         占比          金额         占比
 *   账面余额     46,325.19   100.00%    45,837.65   100.00%
 *
 * What is lost is one of few things: the reporting periods in their order, newest or oldest first. Each such order is a
 * hypothesis; the numbers of the table that stand elsewhere in the filing with their words are the evidence.
 */
export interface Hypothesis {
  /** Flow id of each slot. */
  flows: readonly string[];
  /** Different figures that stand elsewhere with just this reading. */
  matches: Set<string>;
  /** Place in the file of one of them. */
  witnesses: number[];
  /** Readings that the filing gives another figure for. */
  contradictions: number;
}

/** One figure may agree by accident, two of three digits or more hardly: 1 in 10⁶ at the least. */
export const ENOUGH = 2;

/** Which unknown a table's drafts share: groups of columns, or blocks of rows. */
export function slotsOf(drafts: readonly Draft[]): { of: (draft: Draft) => number; count: number } | null {
  let columns = 1;
  let blocks = 1;
  for (const { slot, block } of drafts) {
    columns = Math.max(columns, slot! + 1);
    blocks = Math.max(blocks, block + 1);
  }
  if (columns > 1 && blocks > 1) return null;
  return columns > 1 ? { of: ({ slot }) => slot!, count: columns } : { of: ({ block }) => block, count: blocks };
}

/** A year against the one before it, where a column of changes stands beside the two: 2023Q1 2022Q1 变动幅度. */
function* pairs(reporting: readonly string[]): Generator<string[]> {
  for (const flow of reporting) yield [flow, comparable(flow)];
}

/** The orders that could have stood there: all reporting periods or the full years among them, newest or oldest first; one of them for a table of one period. */
function* orders(count: number, reporting: readonly string[]): Generator<string[]> {
  const all = [...reporting].sort(comparePeriods);
  const years = all.filter((flow) => flow.endsWith('FY'));
  if (count === 1) {
    for (const flow of all) yield [flow];
    return;
  }
  for (const sequence of years.length < all.length ? [all, years] : [all]) {
    if (sequence.length !== count) continue;
    yield [...sequence].reverse();
    yield sequence;
  }
}

/** A level of a table, ready to be held against what is known. */
interface Witness {
  draft: Draft;
  slot: number;
  member: string;
  print: Print;
}

export function witnessesOf(drafts: readonly Draft[], slot: (draft: Draft) => number): Witness[] {
  const witnesses: Witness[] = [];
  for (const draft of drafts) {
    const { finding } = draft;
    if (finding.kind === 'value' && telling(finding))
      witnesses.push({ draft, slot: slot(draft), member: memberKey(finding.segment), print: printOf(finding) });
  }
  return witnesses;
}

export function weigh(flows: readonly string[], witnesses: readonly Witness[], facts: Known): Hypothesis {
  const hypothesis: Hypothesis = { flows, matches: new Set(), witnesses: [], contradictions: 0 };
  for (const { draft, slot, member, print } of witnesses) {
    const { finding } = draft;
    const flow = flows[slot]!;
    if (draft.part !== null && !flow.endsWith(draft.part)) {
      hypothesis.contradictions = Number.POSITIVE_INFINITY;
      return hypothesis;
    }
    let seen = false;
    let met = false;
    const named = metricIn(draft, flow);
    for (const metric of draft.rival ? [named, draft.rival] : [named]) {
      for (const other of facts.prints(finding.company, metric.id, member, periodOf(metric, flow))) {
        seen = true;
        if (!meets(print, other)) continue;
        met = true;
        if (!hypothesis.matches.has(finding.value)) hypothesis.witnesses.push(other.at);
      }
    }
    if (met) hypothesis.matches.add(finding.value);
    else if (seen && draft.rival === null) hypothesis.contradictions++;
  }
  return hypothesis;
}

/**
 * How many printed changes recompute from the two levels in their row, by the intervals of all three prints:
 *
 *   营业收入   15,344.98   13,049.81   17.59%
 */
function recomputed(drafts: readonly Draft[], slot: (draft: Draft) => number): { right: number; wrong: number } {
  const rows = new Map<number, { levels: Map<number, Print>; change: Print | null }>();
  for (const draft of drafts) {
    const { finding } = draft;
    const row = rows.get(finding.quoteAt) ?? { levels: new Map(), change: null };
    rows.set(finding.quoteAt, row);
    if (finding.kind === 'value') row.levels.set(slot(draft), printOf(finding));
    else if (finding.kind === 'change-ratio') row.change = printOf(finding);
  }
  const count = { right: 0, wrong: 0 };
  for (const { levels, change } of rows.values()) {
    const [now, then] = [levels.get(0), levels.get(1)];
    if (!now || !then || !change || then.value - then.half <= 0) continue;
    const low = (now.value - now.half) / (then.value + (now.value < 0 ? -then.half : then.half)) - 1;
    const high = (now.value + now.half) / (then.value - (now.value < 0 ? -then.half : then.half)) - 1;
    if (change.value + change.half >= Math.min(low, high) && change.value - change.half <= Math.max(low, high)) count.right++;
    else count.wrong++;
  }
  return count;
}

/** A proven order of lost periods: the flow id of each draft, and what proves it. */
export interface ProvenOrder {
  flowOf: (draft: Draft) => string;
  hypothesis: Hypothesis;
}

/** The one order that the evidence leaves standing, or null. A slip of the filing (one print in five) does not overthrow it. */
export function provenOrder(drafts: readonly Draft[], reporting: readonly string[], facts: Known): ProvenOrder | null {
  const slots = slotsOf(drafts);
  if (!slots) return null;
  const witnesses = witnessesOf(drafts, slots.of);
  if (witnesses.length < ENOUGH) return null;
  const plain = theOne([...orders(slots.count, reporting)].map((flows) => weigh(flows, witnesses, facts)));
  if (plain) return { flowOf: (draft) => plain.flows[slots.of(draft)]!, hypothesis: plain };
  if (slots.count !== 2 || !drafts.some(({ finding }) => finding.kind !== 'value')) return null;
  const { right, wrong } = recomputed(drafts, slots.of);
  if (right < ENOUGH || wrong * 5 > right) return null;
  const pair = theOne([...pairs(reporting)].map((flows) => weigh(flows, witnesses, facts)));
  return pair && { flowOf: (draft) => (draft.finding.kind === 'value' ? pair.flows[slots.of(draft)]! : pair.flows[0]!), hypothesis: pair };
}

function theOne(hypotheses: readonly Hypothesis[]): Hypothesis | null {
  const standing = hypotheses
    .filter(({ matches, contradictions }) => matches.size >= ENOUGH && contradictions * 5 <= matches.size)
    .sort((a, b) => b.matches.size - a.matches.size);
  const [best, second] = standing;
  return !best || (second && second.matches.size * 2 > best.matches.size) ? null : best;
}
