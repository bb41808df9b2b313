import type { Cell, Grid } from '../../table/grid.ts';
import { readColumns } from './columns.ts';
import type { Context } from './context.ts';
import { formDrafts, isFigure, readCells, type Why } from './drafts.ts';
import { type Place, readTable } from './table-reading.ts';

/** A cell with a number that gives no draft. */
export interface Left {
  cell: Cell;
  why: Why;
}

/** What `gridDrafts` leaves of a grid, cell by cell; for telling what was seen and not understood. */
export function gridLeft(grid: Grid, index: number, place: Place, context: Context): Left[] {
  const left: Left[] = [];
  const columns = readColumns(grid, context);
  const ofForm = formDrafts(grid, columns, index, place, context);
  if (ofForm) {
    const taken = new Set(ofForm.map(({ finding }) => finding.at));
    for (const row of grid.rows)
      for (const cell of row.cells) if (cell && isFigure(cell) && !taken.has(cell.offsets[0]!)) left.push({ cell, why: 'others' });
    return left;
  }
  const table = readTable(grid, columns, index, place, context);
  const read = new Map(typeof table === 'string' ? [] : table.rows.map((row) => [row.row, row]));
  for (const row of typeof table === 'string' ? grid.rows : table.printed) {
    const reading = read.get(row);
    if (typeof table === 'string' || !reading) {
      for (const cell of row.cells) if (cell && isFigure(cell)) left.push({ cell, why: typeof table === 'string' ? table : 'row' });
      continue;
    }
    readCells(reading, table, context, (cell, outcome) => {
      if (typeof outcome === 'string') left.push({ cell, why: outcome });
    });
  }
  return left;
}
