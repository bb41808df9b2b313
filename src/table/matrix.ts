import type { Cell } from './grid.ts';

/** A cell as printed, in every place of the matrix that it covers. */
export interface Entry {
  cell: Cell;
  /** Its first row and column, and how many it covers. */
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Row by row what stands in each column; undefined where a table has a hole, an entry without text where nothing is printed. */
export type Matrix = (Entry | undefined)[][];

const NUMBER = /^[-+(]{0,2}(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(?:\.\d{1,8})?\)?[%倍]?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** Signs that stand for a number: nothing, not told, not meaningful. */
const MARK = /^(?:[-—–－/]{1,4}|不适用|未披露|无|N\/A)$/;

/** What a cell is to the shape of its table. */
export type Sort = 'empty' | 'number' | 'mark' | 'text';

/** A year alone is a word of the header. */
export function sortOf(entry: Entry | undefined): Sort {
  const text = entry?.cell.text ?? '';
  if (text === '') return 'empty';
  const last = text.charCodeAt(text.length - 1);
  if (last < 0x80 && text.length <= 32 && NUMBER.test(text)) return YEAR.test(text) ? 'text' : 'number';
  return text.length <= 4 && MARK.test(text) ? 'mark' : 'text';
}

/** The different printed entries of a row, left to right, those without text left out. */
export function printed(row: readonly (Entry | undefined)[]): Entry[] {
  const found: Entry[] = [];
  for (const entry of row) if (entry && entry.cell.text !== '' && entry !== found[found.length - 1]) found.push(entry);
  return found;
}

/** Whether a row holds a number or a sign for one. */
export function hasValues(row: readonly (Entry | undefined)[]): boolean {
  return row.some((entry) => {
    const sort = sortOf(entry);
    return sort === 'number' || sort === 'mark';
  });
}

/** Rows under one header; the rows of an entry count within header or body. */
export interface Part {
  header: Matrix;
  body: Matrix;
}
