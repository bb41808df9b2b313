import type { Passage } from '../filing/passage.ts';

/** A cell of a table: its text with white space taken out; fragments on several lines are joined top to bottom. */
export type Cell = Passage;

export interface Column {
  /** Header texts above the column, outermost first: ['2022 年', '金额'] compacted → ['2022年', '金额']. [] where the header is lost. */
  header: string[];
}

export interface Row {
  /** Line of the row's numbers, from 1, by `Document.lineStarts`: the physical one where there is no markup. */
  line: number;
  /** Stub texts, outermost first: ['启明星辰', '营业收入']; wrapped labels rejoined, 其中: kept as printed. */
  labels: string[];
  /** Offsets in the file that quote the row: from the first label or number to the last number on its line. */
  at: number;
  to: number;
  /** One entry a column; undefined where nothing is printed. A printed '-' or 未披露 is a cell. */
  cells: (Cell | undefined)[];
}

/**
 * A row whose label may be another's: in print they stand apart, and empty cells have left nothing behind. It is read only where
 * the filing proves it.
 */
export interface SupposedRow {
  row: Row;
  /** The label, and no other, stands right before the row; false where any label left over may be its. */
  near: boolean;
  /** All rows of the same page that lack a certain label, each once. */
  beside: readonly Row[];
}

/**
 * One type for every shape of table. What reads numbers out of it knows nothing of how the table was printed.
 */
export interface Grid {
  shape: 'aligned' | 'list' | 'glued' | 'pipe' | 'html' | 'spaced' | 'strewn';
  /** Lines the table covers (unit line, header, rows, notes), from 1, inclusive, counted as those of its rows. */
  firstLine: number;
  lastLine: number;
  /** First and last line of the rows themselves. */
  firstRowLine: number;
  lastRowLine: number;
  /** The text that introduces it, compact: the nearest prose above, ending in 如下: and the like. '' where there is none. */
  caption: string;
  /** 单位 as printed, compact: '万元', '万元,%'; null where none stands above. */
  unit: string | null;
  /** Header texts over the label columns: ['公司名称', '项目']. */
  stub: string[];
  columns: Column[];
  rows: Row[];
  /** 注 lines below, compact, one entry a note. */
  notes: string[];
  /** Rows that want a proof, each with one of the labels it may have; the same cells come as often as they have labels. */
  supposed?: readonly SupposedRow[];
}
