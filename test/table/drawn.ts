import { documentOf } from '../../src/filing/document.ts';
import type { Grid } from '../../src/table/grid.ts';
import { tables } from '../../src/table/tables.ts';

/** The document of a drawing: the first newline and the common margin of the source are taken off. */
export function drawn(drawing: string) {
  const lines = drawing.replace(/^\n/, '').replace(/\n *$/, '').split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  return documentOf('drawn.txt', lines.map((line) => line.slice(margin)).join('\n'));
}

/** Its grids. */
export const gridsOf = (drawing: string): Grid[] => tables(drawn(drawing)).grids;

/** The only grid of a drawing. */
export function gridOf(drawing: string): Grid {
  const grids = gridsOf(drawing);
  if (grids.length !== 1) throw new Error(`${grids.length} grids`);
  return grids[0]!;
}

/** Rows as `outer/inner: a | b | ·`. */
export const rowsOf = (grid: Grid): string[] =>
  grid.rows.map((row) => `${row.labels.join('/')}: ${row.cells.map((cell) => cell?.text ?? '·').join(' | ')}`);

/** Header paths as `a/b`, '·' where lost. */
export const headsOf = (grid: Grid): string[] => grid.columns.map((column) => column.header.join('/') || '·');

/** The text of a drawing as a converter prints it cell for cell: its lines without their margins, a blank line between each two. */
export const parted = (drawing: string): string =>
  drawing
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
