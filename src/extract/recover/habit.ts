import { comparePeriods } from '../../language/period.ts';
import type { Draft } from '../table/drafts.ts';
import { type Known, memberKey } from './known.ts';
import { type ProvenOrder, slotsOf, weigh, witnessesOf } from './periods.ts';

/** The way a filing's tables run: the newest period first, or the oldest. */
export interface Habit {
  newest: boolean;
  /** Tables whose heads survive and run that way. */
  tables: number;
}

/** So many tables of one filing that all run one way, and none the other, leave one chance in twenty that the next does not. */
const HABIT = 20;

const CALENDAR = /^\d{4}(?:FY|Q1|H1|Q1-3|-\d\d-\d\d)$/;

/**
 * The order in which a filing prints periods; null where it has too few tables to tell, or prints them now this way, now
 * that. `headings` are the periods each table's heads name, from the left.
 */
export function habitOf(headings: readonly (readonly string[])[]): Habit | null {
  let newest = 0;
  let oldest = 0;
  for (const heading of headings) {
    const flows = [...new Set(heading)];
    if (flows.length < 2 || !flows.every((flow) => CALENDAR.test(flow))) continue;
    const sorted = [...flows].sort(comparePeriods);
    if (flows.every((flow, i) => flow === sorted[i])) oldest++;
    else if (flows.every((flow, i) => flow === sorted[sorted.length - 1 - i])) newest++;
    else return null;
  }
  if (newest > 0 && oldest > 0) return null;
  return newest + oldest < HABIT ? null : { newest: newest > 0, tables: newest + oldest };
}

/**
 * Dates a table none of whose figures stand elsewhere, where its caption names as many periods as it has groups of columns
 * or blocks of rows, and every other table of the filing runs one way:
 *
 *   最近三年末,…存货库龄分布…比较情况如下:
 *    公司简称   1 年以内    1至2年
 *                                    (2022 年末 lost)
 *    启明星辰    50.70%     28.30%
 *    中孚信息    77.18%     15.11%
 *                                    (2021 年末 lost)
 *    启明星辰    72.98%     11.49%
 *
 * One figure that stands elsewhere with another period, and nothing is dated.
 */
export function orderByHabit(drafts: readonly Draft[], habit: Habit | null, facts: Known): ProvenOrder | null {
  const told = drafts[0]?.told ?? [];
  const slots = slotsOf(drafts);
  if (habit === null || slots === null || told.length < 2 || slots.count !== told.length) return null;
  if (drafts.some(({ finding }) => finding.kind !== 'value') || !alike(drafts)) return null;
  const sorted = [...told].sort(comparePeriods);
  const flows = habit.newest ? sorted.reverse() : sorted;
  const hypothesis = weigh(flows, witnessesOf(drafts, slots.of), facts);
  return hypothesis.contradictions > 0 ? null : { flowOf: (draft) => flows[slots.of(draft)]!, hypothesis };
}

/** Whether all blocks of rows are of the same companies and members in the same order; where a row is lost, nobody knows where blocks begin. */
function alike(drafts: readonly Draft[]): boolean {
  const blocks = new Map<number, string>();
  for (const { block, finding, metric } of drafts)
    blocks.set(block, `${blocks.get(block) ?? ''}|${finding.company} ${metric.id} ${memberKey(finding.segment)}`);
  return new Set(blocks.values()).size === 1;
}
