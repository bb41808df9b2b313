import type { StrewnColumn } from './strewn-head.ts';

/** What the arithmetic of a row says of the order of its cells. */
export type Check = 'right' | 'wrong' | 'open';

interface Printed {
  value: number;
  half: number;
}

function printed(text: string): Printed {
  const bare = text.replaceAll(',', '').replace('%', '');
  const point = bare.indexOf('.');
  return { value: Number(bare), half: 0.5 * 10 ** (point < 0 ? 0 : point + 1 - bare.length) };
}

/** Whether a printed change is what two printed levels give: their quotient less one, over the size of the older. */
function isQuotient(now: Printed, then: Printed, change: Printed): boolean {
  if (then.value === 0) return false;
  const size = Math.abs(then.value);
  const at = (100 * (now.value - then.value)) / size;
  const slack = (100 * (now.half + then.half * (1 + Math.abs(now.value) / size))) / size;
  // Some filers print the quotient of a negative base without turning its sign.
  const plain = then.value < 0 ? -at : at;
  const near = (value: number): boolean => Math.abs(value - change.value) <= change.half + slack + 1e-9 * Math.abs(value);
  return near(at) || near(plain);
}

const isDifference = (now: Printed, then: Printed, change: Printed): boolean =>
  Math.abs(now.value - then.value - change.value) <= change.half + now.half + then.half + 1e-9;

/**
 * Holds the one change of a row against its levels: the first two that are no percentages, or the first two that are.
 *
 *   778.48 | 6.07% | 1,301.15 | 10.80% | -4.73%     10.80 % less than … no: 6.07 % less 10.80 % is −4.73 %
 */
export function check(texts: readonly (string | undefined)[], columns: readonly StrewnColumn[]): Check {
  if (columns.some(({ role }) => role === 'step')) return steps(texts, columns);
  const margin = marginOf(texts, columns);
  if (margin !== 'open') return margin;
  const changes = columns.filter(({ role }) => role === 'change');
  const text = texts[columns.findIndex(({ role }) => role === 'change')];
  if (changes.length !== 1 || text === undefined) return 'open';
  const change = printed(text);
  const levels: Printed[] = [];
  const shares: Printed[] = [];
  columns.forEach((column, c) => {
    const cell = texts[c];
    if (column.role === 'change' || cell === undefined) return;
    (cell.endsWith('%') ? shares : levels).push(printed(cell));
  });
  if (levels.length >= 2 && isQuotient(levels[0]!, levels[1]!, change)) return 'right';
  if (shares.length >= 2 && isDifference(shares[0]!, shares[1]!, change)) return 'right';
  return levels.length >= 2 || shares.length >= 2 ? 'wrong' : 'open';
}

/** A 毛利率 beside the 营业收入 and 营业成本 it is the margin of. */
function marginOf(texts: readonly (string | undefined)[], columns: readonly StrewnColumn[]): Check {
  const [revenue, cost, margin] = ['营业收入', '营业成本', '毛利率'].map((head) => {
    const text = texts[columns.findIndex(({ path }) => path.at(-1) === head)];
    return text === undefined ? null : printed(text);
  });
  if (!revenue || !cost || !margin || revenue.value <= 0) return 'open';
  const at = 100 * (1 - cost.value / revenue.value);
  const slack = (100 * (cost.half + revenue.half * (cost.value / revenue.value))) / revenue.value;
  return Math.abs(at - margin.value) <= margin.half + slack + 1e-9 ? 'right' : 'wrong';
}

/** Most steps between two balances. */
const STEPS = 8;

/** Whether an opening balance and the steps, each added or taken off, give the closing one. */
function steps(texts: readonly (string | undefined)[], columns: readonly StrewnColumn[]): Check {
  if (texts.some((text) => text === undefined) || columns.length > STEPS + 2) return 'open';
  const all = texts.map((text) => printed(text!));
  const [opening, closing] = all.filter((_, c) => columns[c]!.role === 'level');
  const moves = all.filter((_, c) => columns[c]!.role === 'step');
  const slack = all.reduce((sum, { half }) => sum + half, 1e-6);
  const reaches = (sum: number, i: number): boolean =>
    i === moves.length
      ? Math.abs(sum - closing!.value) <= slack
      : reaches(sum + moves[i]!.value, i + 1) || reaches(sum - moves[i]!.value, i + 1);
  return reaches(opening!.value, 0) ? 'right' : 'wrong';
}
