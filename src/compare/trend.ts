import Big from 'big.js';
import type { Unit } from '../fact.ts';
import { lengthOf } from './column.ts';
import type { Cell } from './matrix.ts';

/** How a row moved over periods of one length. */
export interface Trend {
  /** FY, H1, Q1 …; whole years where there are two. */
  length: string;
  first: string;
  last: string;
  /** Relative size of each value, 0 (smallest) to 7 (largest), oldest first. */
  levels: number[];
  direction: 'up' | 'down' | 'flat';
  /** Whether the last has another sign than the first, and which: a profit that became a loss is `negative`. */
  turned: 'positive' | 'negative' | null;
  /** Last less first in percentage points for ratios, last over first less one (a fraction) for the rest; null unless both are above zero. */
  change: { value: string; unit: 'pp' | 'ratio' } | null;
}

/** What a trend is read from: the cells of a row by column. */
export interface Series {
  cells: ReadonlyMap<string, Pick<Cell, 'fact' | 'standIn'>>;
}

/**
 * The trend of a row, or null with fewer than two exact values of like periods: a quarter is never set beside a year, nor a
 * stand-in beside the figure it stands in for, and what is derived is set beside nothing. The length
 * with the most values is taken, whole years on a tie.
 */
export function trendOf(row: Series, columns: readonly string[], unit: Unit): Trend | null {
  const series = (['fact', 'standIn'] as const).flatMap((which) => {
    const byLength = new Map<string, { column: string; value: string }[]>();
    for (const column of columns) {
      const fact = row.cells.get(column)?.[which];
      if (fact && fact.basis === 'reported' && fact.bound === null && fact.origin !== 'derived')
        byLength.set(lengthOf(column), [...(byLength.get(lengthOf(column)) ?? []), { column, value: fact.value }]);
    }
    return [...byLength].sort(([a, x], [b, y]) => y.length - x.length || Number(b === 'FY') - Number(a === 'FY'));
  });
  const [length, points] = series.find(([, found]) => found.length > 1) ?? [];
  if (length === undefined || points === undefined) return null;
  const numbers = points.map(({ value }) => Number(value));
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const levels = numbers.map((number) => (high === low ? 3 : Math.round(((number - low) / (high - low)) * 7)));
  const first = new Big(points[0]!.value);
  const last = new Big(points.at(-1)!.value);
  const change =
    unit === 'ratio'
      ? { value: last.minus(first).times(100).toFixed(), unit: 'pp' as const }
      : first.gt(0) && last.gt(0)
        ? { value: last.div(first).minus(1).toFixed(6), unit: 'ratio' as const }
        : null;
  return {
    length,
    first: points[0]!.column,
    last: points.at(-1)!.column,
    levels,
    direction: last.gt(first) ? 'up' : last.lt(first) ? 'down' : 'flat',
    turned: first.gt(0) && last.lt(0) ? 'negative' : first.lt(0) && last.gt(0) ? 'positive' : null,
    change,
  };
}
