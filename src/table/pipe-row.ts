import { cellOf, type Stretch } from './cell-text.ts';
import type { Matrix } from './matrix.ts';
import type { Sheet } from './sheet.ts';

/** A row between bars: for each column the lines of its cell, [] where nothing is printed. */
export interface PipeRow {
  cells: Stretch[][];
}

const PIPE = 0x7c;
const SPACE = 0x20;

/** Whether a line begins and ends with a bar. */
export function isPipeRow(sheet: Sheet, line: number): boolean {
  const { text } = sheet.document;
  const from = sheet.from[line]!;
  const to = sheet.to[line]!;
  return to - from > 2 && text.charCodeAt(from) === PIPE && text.charCodeAt(to - 1) === PIPE;
}

/** No table of a filing is wider. */
const WIDEST = 100;

/** The cells of a line between bars. */
export function readRow(sheet: Sheet, line: number): PipeRow {
  const { text } = sheet.document;
  const cells: Stretch[][] = [];
  const end = sheet.to[line]! - 1;
  for (let at = sheet.from[line]! + 1; at <= end && cells.length < WIDEST; ) {
    let next = text.indexOf('|', at);
    if (next < 0 || next > end) next = end;
    let from = at;
    let to = next;
    while (from < to && text.charCodeAt(from) === SPACE) from++;
    while (to > from && text.charCodeAt(to - 1) === SPACE) to--;
    cells.push(from < to ? [{ from, to }] : []);
    at = next + 1;
  }
  return { cells };
}

/** |---|:--:| parts the header of a Markdown table from its rows. */
export function isRule(sheet: Sheet, line: number): boolean {
  const { text } = sheet.document;
  for (let i = sheet.from[line]!; i < sheet.to[line]!; i++) if (!'|-: '.includes(text[i]!)) return false;
  return text.slice(sheet.from[line]!, sheet.to[line]!).includes('--');
}

/** Rows with their places counted from the first; rows of unequal length are filled up. */
export function matrixOf(text: string, rows: readonly PipeRow[], width: number): Matrix {
  return rows.map(({ cells }, row) => {
    const entries: Matrix[number] = [];
    for (let column = 0; column < width; column++) {
      const cell = cells[column];
      entries.push(cell && cell.length > 0 ? { cell: cellOf(text, cell), row, column, rows: 1, columns: 1 } : undefined);
    }
    return entries;
  });
}
