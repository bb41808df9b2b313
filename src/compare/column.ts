import { comparePeriods, period, toFlow } from '../language/period.ts';

/**
 * The column a period stands in: a balance at the end of a year, half-year or quarter stands with the flow that ends there (2022-12-31 → 2022FY,
 * 2023-03-31 → 2023Q1); another date is a column of its own. null for what is no one period of the calendar: project years (Y1), spans (2019FY-2021FY).
 */
export function columnOf(id: string): string | null {
  if (id.length > 10) return null;
  const { start, end } = period(id);
  if (end === null || (start !== null && start.slice(0, 4) !== end.slice(0, 4))) return null;
  return toFlow(id);
}

/** Columns from the oldest to the newest; of those that end on one day the shorter first (2023Q2, 2023H1). */
export function sortColumns(columns: Iterable<string>): string[] {
  return [...new Set(columns)].sort(comparePeriods);
}

/** What columns must share to be set beside each other in a trend: FY, H1, Q1, Q1-3, …; a date by its month and day. */
export function lengthOf(column: string): string {
  return column.slice(4);
}
