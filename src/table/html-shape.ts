import { type Document, lineIndex } from '../filing/document.ts';
import type { TableTag } from '../filing/markup.ts';
import { around } from './around.ts';
import { cellOf, type Stretch } from './cell-text.ts';
import type { Entry, Matrix, Part } from './matrix.ts';
import { type Frame, type Framed, gridsOf } from './matrix-grid.ts';
import { extentsOf } from './matrix-header.ts';
import type { Table, Wanted } from './shape.ts';
import { Blank, Page, type Sheet } from './sheet.ts';

/** Tables in HTML, whole pages of it or set into a text (as readers of scans write them). */
export function* html(sheet: Sheet, wanted: Wanted): Iterable<Table> {
  const { document } = sheet;
  let floor = -1;
  let frame: Frame | null = null;
  let ended = false;
  let above: { caption: string; unit: string | null } | null = null;
  for (const { from, to, tags } of tablesOf(document)) {
    const firstLine = lineIndex(document, from);
    const lastLine = lineIndex(document, to);
    // Nothing between them but the end of a page: the second goes on with the rows of the first.
    const goesOn = floor >= 0 && isHalf(sheet, floor + 1, firstLine, ended);
    const surroundings = around(sheet, firstLine, lastLine, floor);
    if (!goesOn) frame = null;
    else if (above && surroundings.caption === '') {
      surroundings.caption = above.caption;
      surroundings.unit ??= above.unit;
    }
    const lines = { firstLine: surroundings.firstLine, lastLine: surroundings.lastLine };
    const matrix = matrixOf(document, tags);
    const found: Framed[] =
      matrix.length > 0 && wanted(wordsOf(surroundings.caption, matrix))
        ? gridsOf(partsOf(matrix), 'html', () => firstLine, surroundings, frame)
        : [];
    for (const { grid } of found) yield { ...lines, grid };
    if (found.length === 0) yield { ...lines, grid: null };
    frame = found.at(-1)?.frame ?? null;
    ended = /^(?:合计|总计)$/.test(found.at(-1)?.grid.rows.at(-1)?.labels.at(-1) ?? '');
    above = surroundings;
    floor = surroundings.lastLine;
  }
}

/** Whether nothing stands between two tables but the end of a page, or nothing at all where the first has not come to its 合计. */
function isHalf(sheet: Sheet, from: number, to: number, ended: boolean): boolean {
  let page = false;
  for (let line = from; line < to; line++) {
    if (sheet.kind[line] === Page) page = true;
    else if (sheet.kind[line] !== Blank) return false;
  }
  return page || !ended;
}

/** The words of a table and its caption, nothing between them. */
function wordsOf(caption: string, matrix: Matrix): string {
  let words = caption;
  for (const row of matrix) for (const entry of row) if (entry) words += entry.cell.text;
  return words.replace(IDLE, '');
}
const IDLE = /[^\u4e00-\u9fff]+/g;

/** The tags between `<table>` and `</table>`, and where its content begins and ends. */
interface Range {
  from: number;
  to: number;
  tags: TableTag[];
}

/** Outermost tables, in order. */
function* tablesOf(document: Document): Iterable<Range> {
  let depth = 0;
  let from = 0;
  let tags: TableTag[] = [];
  for (const tag of document.tags) {
    if (tag.name === 'table') {
      if (!tag.closes && depth++ === 0) {
        from = tag.to;
        tags = [];
      } else if (tag.closes && depth > 0 && --depth === 0) yield { from, to: tag.at, tags };
    } else if (depth > 0) tags.push(tag);
  }
  if (depth > 0) yield { from, to: document.text.length - 1, tags };
}

/** Its parts, the rows of their entries counted anew; a cell that reaches from one into the next is of the first. */
function partsOf(matrix: Matrix): Part[] {
  const from = (rows: Matrix, first: number): Matrix => {
    const moved = new Map<Entry, Entry>();
    return rows.map((row) =>
      row.map((entry) => {
        if (!entry || first === 0) return entry;
        let own = moved.get(entry);
        if (!own) moved.set(entry, (own = { ...entry, row: entry.row - first }));
        return own;
      }),
    );
  };
  return extentsOf(matrix).map(({ top, end, bottom }) => ({ header: matrix.slice(top, end), body: from(matrix.slice(end, bottom), end) }));
}

/** No table of a filing is wider. */
const WIDEST = 100;

/** Puts the cells of a table in their places, as a browser does: each in the first free column, spans held free below and beside. */
function matrixOf(document: Document, tags: readonly TableTag[]): Matrix {
  const matrix: Matrix = [];
  let row: (Entry | undefined)[] | null = null;
  let at = -1;
  let width = 0;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!;
    if (tag.name === 'tr') {
      row = null;
      if (!tag.closes) row = matrix[++at] ??= [];
      continue;
    }
    if (tag.name !== 'td' || tag.closes) continue;
    row ??= matrix[++at] ??= [];
    let column = 0;
    while (row[column]) column++;
    if (column >= WIDEST) continue;
    const end = tags[i + 1]?.at ?? tag.to;
    const entry: Entry = {
      cell: cellOf(document.text, linesOf(document, tag.to, end)),
      row: at,
      column,
      rows: tag.rows,
      columns: Math.min(tag.columns, WIDEST - column),
    };
    width = Math.max(width, column + entry.columns);
    for (let r = at; r < at + tag.rows; r++) {
      const line = (matrix[r] ??= []);
      for (let c = column; c < column + entry.columns; c++) line[c] ??= entry;
    }
  }
  // Rows that only a span reaches are no rows.
  matrix.length = Math.max(0, Math.min(matrix.length, at + 1));
  for (const line of matrix) line.length = width;
  return matrix;
}

/** A tag that begins a line within a cell. */
const BREAKS = /<\/?(?:br|div|li|p)[\s/>]/iy;

/** The lines of a cell's text: the file's own, and those a tag begins. */
function linesOf(document: Document, from: number, to: number): Stretch[] {
  const { raw } = document;
  const lines: Stretch[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const code = raw.charCodeAt(i);
    if (code === 0x3c) {
      BREAKS.lastIndex = i;
      if (!BREAKS.test(raw)) continue;
    } else if (code !== 0x0a) continue;
    if (i > start) lines.push({ from: start, to: i });
    start = i;
  }
  if (to > start) lines.push({ from: start, to });
  return lines;
}
