import type { Matrix } from './matrix.ts';
import { sortOf } from './matrix.ts';

/**
 * Which columns of the page are one column of the table: neighbours of which no row prints both. Where cells of the page are merged
 * by turns, their words stand now in the one, now in the other:
 *
 *     | 项目                       |                |  2019年       |  2018年  |
 *     | 经营活动现金流入小计        | 376,446,563.27 |               |    …     |      columns 1 and 2 are one
 *     | 经营活动产生的现金流量净额   |                | 36,228,660.52 |    …     |
 *
 * Gives the table's column of each of the page's. Labels take no column in that holds numbers.
 */
export function joinedColumns(rows: Matrix, width: number): number[] {
  const joined: number[] = [];
  let column = -1;
  let filled: Uint8Array = new Uint8Array(0);
  for (let c = 0; c < width; c++) {
    let clear = c > 0;
    for (let r = 0; r < rows.length && clear; r++) {
      const sort = sortOf(rows[r]![c]);
      if (sort !== 'empty' && (filled[r] === 1 || (column === 0 && sort !== 'text'))) clear = false;
    }
    if (!clear) {
      column++;
      filled = new Uint8Array(rows.length);
    }
    for (let r = 0; r < rows.length; r++) if (sortOf(rows[r]![c]) !== 'empty') filled[r] = 1;
    joined.push(column);
  }
  return joined;
}

/** The rows with the columns put together, their places counted anew. */
export function withJoined(rows: Matrix, joined: readonly number[]): Matrix {
  const width = (joined.at(-1) ?? -1) + 1;
  return rows.map((row) => {
    const entries: Matrix[number] = new Array(width).fill(undefined);
    joined.forEach((column, c) => {
      const entry = row[c];
      if (entry) entries[column] = { ...entry, column };
    });
    return entries;
  });
}
