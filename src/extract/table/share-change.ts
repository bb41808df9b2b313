import type { Cell } from '../../table/grid.ts';
import type { ColumnReading } from './columns.ts';

const number = (cell: Cell | undefined): number | null => {
  const text = cell?.text.replaceAll(',', '') ?? '';
  return /^-?\d{1,15}(?:\.\d{1,6})?%?$/.test(text) ? Number.parseFloat(text) : null;
};

interface Printed {
  flow: string | null;
  value: number;
}

/** The printed numbers of the level columns, in their order: the shares, or the amounts. */
function levels(cells: readonly (Cell | undefined)[], columns: readonly ColumnReading[], share: boolean): Printed[] {
  const found: Printed[] = [];
  columns.forEach(({ head, flow }, c) => {
    const isShare = cells[c]?.text.endsWith('%') ?? false;
    if (head.measure === 'change' || isShare !== share) return;
    const value = number(cells[c]);
    if (value !== null) found.push({ flow, value });
  });
  return found;
}

/**
 * Whether what is printed as 同比增减 is the difference of the shares beside it and no growth of the amounts:
 *
 *                  2019年                 2018年
 *               金额       占比        金额       占比      同比增减
 *      直销    8,453.34    2.66%    5,181.51    1.62%      1.04%       ← 2.66 less 1.62; the amount grew by 63.14%
 */
export function isShareChange(cells: readonly (Cell | undefined)[], at: number, columns: readonly ColumnReading[]): boolean {
  const printed = number(cells[at]);
  const amounts = levels(cells, columns, false);
  const shares = levels(cells, columns, true);
  if (printed === null || amounts.length !== 2 || shares.length !== 2) return false;
  const [one, two] = amounts as [Printed, Printed];
  if (one.flow === null || two.flow === null || one.flow === two.flow) return false;
  // The head of a year may have reached over the share of the other; each share stands behind its amount.
  const newerFirst = one.flow > two.flow;
  const [amount, before] = newerFirst ? [one.value, two.value] : [two.value, one.value];
  const [share, shareBefore] = newerFirst ? [shares[0]!.value, shares[1]!.value] : [shares[1]!.value, shares[0]!.value];
  if (before === 0) return false;
  const growth = (amount / before - 1) * 100;
  return Math.abs(printed - (share - shareBefore)) < 0.0151 && Math.abs(printed - growth) > 0.0151;
}
