import { harmless } from '../harmless.ts';
import { displayWidth } from '../width.ts';

/** What a cell is for; each look says with weight, slant or colour what its sign or word says as well. */
export type Look = 'head' | 'plain' | 'soft' | 'mark' | 'derived' | 'error' | 'warning';

/** A cell with more than its value. */
export interface FullCell {
  value: string | number;
  /** The number's format, in the notation of the file, which is the same in every locale. */
  format?: string;
  /** What the format makes of the number. */
  shown?: string;
  look?: Look;
  /** Lines that open where the pointer rests on the cell. */
  comment?: string;
}

/** A cell: text, which no spreadsheet evaluates, whatever it begins with; a number; or nothing. */
export type SheetCell = string | number | null | FullCell;

/** A sheet of a workbook as plain data. */
export interface Sheet {
  /** At most 31 letters. */
  name: string;
  /** Widths in characters of the body's font, CJK two. */
  widths: number[];
  head: string[];
  rows: SheetCell[][];
  /** Columns that stay where the rest is scrolled, besides the head, which always does. */
  frozen: number;
  /** Rows that begin something new, such as another metric: a line is drawn above them. */
  parts: number[];
  /** Lines below the table: what its signs mean. */
  notes: string[];
}

/** Rows a sheet of facts holds at most: the library builds a whole workbook in memory, measured 0.65 GB for 70,000 facts of 21 columns. */
export const MOST_ROWS = 50_000;

/** Characters of text a cell may hold: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const MOST_CHARACTERS = 32_767;

/** Text of a filing as a cell may hold it: in one line, without halves of a surrogate pair and what else is no character of XML. */
export function cellText(text: string): string {
  return harmless(text.slice(0, MOST_CHARACTERS)).replace(/[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd');
}

/** Widths of the columns: as wide as the widest of their cells, within `narrow` and `wide` characters, of which a column in `wider` may exceed the latter. */
export function widthsOf(
  head: readonly string[],
  rows: readonly (readonly SheetCell[])[],
  wider: Readonly<Record<number, number>> = {},
): number[] {
  const widths = head.map((text) => displayWidth(text) + FILTER);
  for (const row of rows)
    for (const [i, cell] of row.entries()) {
      if (cell === null) continue;
      const text = typeof cell === 'object' ? (cell.shown ?? String(cell.value)) : String(cell);
      widths[i] = Math.max(widths[i] ?? 0, displayWidth(text));
    }
  return widths.map((width, i) => Math.min(Math.max(width, NARROW) + MARGIN, wider[i] ?? WIDE));
}

/** The button of a filter stands beside the words of a head. */
const FILTER = 2;
const MARGIN = 2;
const NARROW = 6;
/** Characters a column has at most, unless more are granted. */
export const WIDE = 32;

/** The rows whose cell in a column is another than that of the row above. */
export function partsOf(rows: readonly (readonly SheetCell[])[], column: number): number[] {
  return rows.flatMap((row, i) => (i > 0 && row[column] !== rows[i - 1]![column] ? [i] : []));
}

/** A table without the columns in which nothing stands. */
export function withoutEmpty(
  head: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): { head: string[]; rows: SheetCell[][]; used: number[] } {
  const filled = head.map(() => rows.length === 0);
  for (const row of rows) for (let i = 0; i < row.length; i++) if (row[i] !== null) filled[i] = true;
  const used = head.map((_, i) => i).filter((i) => filled[i]);
  return { head: used.map((i) => head[i]!), rows: rows.map((row) => used.map((i) => row[i]!)), used };
}
