import type { Cell } from '../../table/grid.ts';
import type { ColumnReading } from './columns.ts';

const number = (cell: Cell | undefined): number | null => {
  const text = cell?.text.replaceAll(',', '') ?? '';
  return /^-?\d{1,15}(?:\.\d{1,6})?%?$/.test(text) ? Number.parseFloat(text) : null;
};

/** The two printed numbers of a column kind, the newer first; null where there are not just two. */
function pair(cells: readonly (Cell | undefined)[], columns: readonly ColumnReading[], share: boolean): [number, number] | null {
  const found: { flow: string; value: number }[] = [];
  columns.forEach((column, c) => {
    const isShare = cells[c]?.text.endsWith('%') ?? false;
    if (column.head.measure === 'change' || column.flow === null || isShare !== share) return;
    const value = number(cells[c]);
    if (value !== null) found.push({ flow: column.flow, value });
  });
  if (found.length !== 2 || found[0]!.flow === found[1]!.flow) return null;
  const [a, b] = found as [{ flow: string; value: number }, { flow: string; value: number }];
  return a.flow > b.flow ? [a.value, b.value] : [b.value, a.value];
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
  const amounts = pair(cells, columns, false);
  const shares = pair(cells, columns, true);
  if (printed === null || !amounts || !shares || amounts[1] === 0) return false;
  const growth = (amounts[0] / amounts[1] - 1) * 100;
  return Math.abs(printed - (shares[0] - shares[1])) < 0.0151 && Math.abs(printed - growth) > 0.0151;
}
