import type { Grid } from './grid.ts';
import type { Sheet } from './sheet.ts';

/** Whether a table with these words (CJK only, run together, its caption among them) is worth reading; asked before its columns are told apart, which is the dearer part. */
export type Wanted = (words: string) => boolean;

/** The lines of one table, and what was read of them. */
export interface Table {
  /** Indexes of its first and last line, from 0: prose readers pass them over. */
  firstLine: number;
  lastLine: number;
  /** null where nothing in it is wanted, or where its cells cannot be told apart. */
  grid: Grid | null;
  /** Where on its last line the prose goes on that the converter ran into the table; absent where the line ends with it. */
  tail?: number;
}

/**
 * One way in which converters print tables: the tables of that shape, in order. `taken[line]` is 1 on the lines that a
 * shape before it has claimed. Linear in the text; never throws.
 */
export type Shape = (sheet: Sheet, wanted: Wanted, taken: Uint8Array) => Iterable<Table>;
