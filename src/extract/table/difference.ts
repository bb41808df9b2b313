import { comparable } from '../../language/period.ts';
import type { TableUnit } from '../../language/unit.ts';
import type { Cell } from '../../table/grid.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { type Reading, readLevel } from './cell.ts';
import type { ColumnReading } from './columns.ts';

/**
 * A bare number under 同比增长 may be an amount or a percentage that lost its sign; it is an amount where it is the difference
 * of the two levels beside it, within what rounding leaves open. An empty cell counts as nothing:
 *
 *                2021年   同比增加   2020年
 *   终端用户销售     -     -652.12   652.12      →  change-amount -652.12
 */
export function readDifference(
  cells: readonly (Cell | undefined)[],
  at: number,
  columns: readonly ColumnReading[],
  metric: Metric,
  unit: TableUnit | null,
): Reading | null {
  const column = columns[at]!;
  const { flow } = column;
  if (flow === null || (metric.unit !== 'CNY' && metric.unit !== 'count' && metric.unit !== 'persons')) return null;
  const change = readLevel(cells[at]!.text, metric, unit, column.head.unit ?? headUnit(columns, column));
  if (!change) return null;
  const now = levelBeside(cells, columns, column, flow, metric, unit);
  const then = levelBeside(cells, columns, column, column.versus ?? comparable(flow), metric, unit);
  if (!now || !then || (now.half === 0 && then.half === 0)) return null;
  const off = Math.abs(now.value - then.value - Number(change.value));
  return off <= (now.half + then.half + Number(change.step) / 2) * (1 + 1e-9) ? { ...change, kind: 'change-amount' } : null;
}

/** The unit that the head of the group names. */
const headUnit = (columns: readonly ColumnReading[], { head }: ColumnReading): string | null =>
  columns.find((other) => other.head.metric === head.metric && other.head.unit !== null)?.head.unit ?? null;

const EMPTY = /^(?:-{1,2}|—{1,2})$/;

function levelBeside(
  cells: readonly (Cell | undefined)[],
  columns: readonly ColumnReading[],
  { head, members }: ColumnReading,
  flow: string,
  metric: Metric,
  unit: TableUnit | null,
): { value: number; half: number } | null {
  const key = members.map(({ member }) => member).join('|');
  const found = columns.findIndex(
    (other) =>
      other.flow === flow &&
      other.head.measure !== 'change' &&
      other.head.measure !== 'none' &&
      other.head.metric === head.metric &&
      other.members.map(({ member }) => member).join('|') === key,
  );
  const text = found < 0 ? undefined : cells[found]?.text;
  if (text === undefined) return null;
  if (EMPTY.test(text)) return { value: 0, half: 0 };
  const level = readLevel(text, metric, unit, columns[found]!.head.unit);
  return level && { value: Number(level.value), half: Number(level.step) / 2 };
}
