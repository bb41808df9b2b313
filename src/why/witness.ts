import type { Fact, Scope } from '../fact.ts';
import { type Document, lineIndex, lineText } from '../filing/document.ts';
import type { Paragraph } from '../filing/filing.ts';
import type { FileReading } from '../read.ts';
import type { Grid } from '../table/grid.ts';

/** A physical line of a passage; `marks` are the columns (UTF-16 code units from 0, half open) at which the number stands in it. */
export interface WitnessLine {
  /** From 1. */
  line: number;
  text: string;
  marks: (readonly [from: number, to: number])[];
}

/** Where a print stands, and the words around it that gave it its meaning. */
export interface Witness {
  /** The physical lines, in order; lines that say nothing of it are left out between them. */
  lines: WitnessLine[];
  /** Headings above, outermost first. */
  section: readonly string[];
  /** What the words of its table say; null in a sentence. */
  table: TableWords | null;
}

/** What says what a cell is. */
export interface TableWords {
  /** Labels of its row, outermost first. */
  row: readonly string[];
  /** Heads above its column, outermost first; [] where they are lost. */
  column: readonly string[];
  /** What introduces the table. */
  caption: string;
  /** 单位 as printed above it. */
  unit: string | null;
  notes: readonly string[];
  scope: Scope;
}

/** Lines of a table's head that are shown. */
const HEAD = 6;
/** Lines of a sentence before and behind that of the number. */
const AROUND = 1;

/**
 * Finds a print again in the file it was read from. Costs what reading the file cost, so it is done only for figures that are asked for. `around` is how many
 * filled lines before and behind are shown besides, whatever they say.
 */
export function witnessOf(fact: Pick<Fact, 'line' | 'column' | 'printed'>, reading: FileReading, around = 0): Witness {
  const { document } = reading;
  const at = (document.physicalStarts[fact.line - 1] ?? 0) + fact.column - 1;
  const to = at + fact.printed.length;
  // Of a page the lines of its markup say nothing: its rows and paragraphs are shown as a browser shows them.
  const isPage = document.tags.length > 0 || document.lineStarts.length !== document.physicalStarts.length;
  const first = lineIndex(document, at) + 1;
  const last = lineIndex(document, Math.max(at, to - 1)) + 1;
  for (const { grids, places, filing } of reading.filings) {
    for (const [index, grid] of grids.entries()) {
      if (first < grid.firstLine || first > grid.lastLine) continue;
      const table = tableWords(grid, at, places[index]?.scope ?? 'unknown');
      if (!table) continue;
      const section = places[index]?.section ?? [];
      if (isPage) return { lines: [shownLine(document, fact.line, table.span, at, to)], section, table: table.words };
      const above = grid.shape === 'aligned' ? headLines(grid, first) : [];
      return { lines: linesOf(document, [...above, ...near(document, first, last, around)], at, to), section, table: table.words };
    }
    const paragraph = paragraphAt(filing.paragraphs, at);
    if (paragraph) {
      const { section, passage } = paragraph;
      if (isPage) {
        const span = [passage.offsets[0]!, passage.offsets[passage.offsets.length - 1]! + 1] as const;
        return { lines: [shownLine(document, fact.line, span, at, to)], section, table: null };
      }
      const from = Math.max(paragraph.firstLine, first - AROUND);
      const end = Math.min(paragraph.lastLine, last + AROUND);
      return { lines: linesOf(document, [...range(from, end), ...near(document, first, last, around)], at, to), section, table: null };
    }
  }
  return { lines: linesOf(document, near(document, first, last, around), at, to), section: [], table: null };
}

/** Blank lines that are passed over on the way to a filled one. */
const BLANK = 6;

/** Lines from `first` to `last`, and `around` filled ones on either side. */
function near(document: Document, first: number, last: number, around: number): number[] {
  const filled = (from: number, by: 1 | -1): number => {
    let at = from;
    for (let found = 0, blank = 0; found < around && blank < BLANK; ) {
      const next = at + by;
      if (next < 1 || next > document.lineStarts.length) break;
      if (lineText(document, next - 1).trim() === '') blank++;
      else found++;
      at = next;
    }
    return at;
  };
  return range(filled(first, -1), filled(last, 1));
}

/** A row or a paragraph of a page. */
function shownLine(document: Document, line: number, [from, end]: readonly [number, number], at: number, to: number): WitnessLine {
  return {
    line,
    text: document.text.slice(from, end),
    marks: at < end && to > from ? [[Math.max(0, at - from), Math.min(end, to) - from]] : [],
  };
}

/** The words of the cell that holds an offset, and where its row stands. */
function tableWords(grid: Grid, at: number, scope: Scope): { words: TableWords; span: readonly [number, number] } | null {
  for (const row of grid.rows)
    for (const [c, cell] of row.cells.entries()) {
      if (!cell || cell.offsets.length === 0 || cell.offsets[0]! > at || cell.offsets[cell.offsets.length - 1]! < at) continue;
      const { caption, unit, notes } = grid;
      const words = { row: row.labels.filter(Boolean), column: grid.columns[c]?.header ?? [], caption, unit, notes, scope };
      return { words, span: [Math.min(row.at, cell.offsets[0]!), Math.max(row.to, cell.offsets[cell.offsets.length - 1]! + 1)] };
    }
  return null;
}

/** The lines between the caption and the rows, the nearest of them. */
function headLines(grid: Grid, line: number): number[] {
  const from = Math.max(grid.firstLine, grid.firstRowLine - HEAD);
  return range(from, Math.min(grid.firstRowLine, line) - 1);
}

function paragraphAt(paragraphs: readonly Paragraph[], at: number): Paragraph | undefined {
  return paragraphs.find(({ passage: { offsets } }) => offsets.length > 0 && offsets[0]! <= at && at <= offsets[offsets.length - 1]!);
}

function linesOf(document: Document, lines: readonly number[], at: number, to: number): WitnessLine[] {
  const inOrder = [...new Set(lines)].sort((a, b) => a - b);
  return inOrder.flatMap((line) => {
    const from = document.lineStarts[line - 1]!;
    const end = document.lineStarts[line] === undefined ? document.raw.length : document.lineStarts[line]! - 1;
    const text = document.raw.slice(from, end).replace(/\r$/, '');
    const marked = [Math.max(at, from) - from, Math.min(to, from + text.length) - from] as const;
    const marks = marked[0] < marked[1] ? [trimmed(text, marked)] : [];
    return marks.length > 0 || text.trim() !== '' ? [{ line, text, marks }] : [];
  });
}

/** A print that goes over two lines has the end of the one and the padding of the other within it. */
function trimmed(text: string, [from, to]: readonly [number, number]): readonly [number, number] {
  const part = text.slice(from, to);
  return [from + part.length - part.trimStart().length, to - (part.length - part.trimEnd().length)];
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
