import type { Document } from '../filing/document.ts';
import { captionText, unitText } from './around.ts';
import { type Block, blocksOf } from './block.ts';
import { centre, columnsOf, overlap, place, type Reach, type ValueLine, withColumn } from './column.ts';
import { mendCut } from './cut-number.ts';
import { cellsOf, demote, isBelow } from './fragment.ts';
import type { Grid, Row } from './grid.ts';
import { headerOf } from './header.ts';
import { type Piece, textOf, until } from './piece.ts';
import { isAxis } from './section.ts';
import { Blank, isOrdinal, Page, type Sheet, sheetOf, Values } from './sheet.ts';
import { labelsOf } from './stub.ts';

/** The tables that are aligned by columns, as PDF-to-text prints them, in order. Linear in the text; never throws. */
export function alignedGrids(document: Document): Grid[] {
  const sheet = sheetOf(document);
  return alignedBlocks(sheet)
    .map((block) => gridOf(sheet, block))
    .filter((grid) => grid !== null);
}

/** The blocks that `gridOf` reads; none in markup, which has a reader of its own. */
export function alignedBlocks(sheet: Sheet): Block[] {
  return /^\s{0,200}</.test(sheet.document.raw) ? [] : blocksOf(sheet);
}

/** The grid of a block, null where it prints no number at all. */
export function gridOf(sheet: Sheet, block: Block): Grid | null {
  const { body } = block;
  const { gap, ends } = breaksOf(sheet, body);
  const rows: ValueLine[] = [];
  let page = 0;
  const hasReferences = block.header.some((line) => sheet.pieces(line).some((piece) => textOf(sheet.document, piece) === '附注'));
  for (let position = 0; position < body.length; position++) {
    if (ends[position]) page++;
    if (sheet.kind[body[position]!] !== Values) continue;
    const row = parted(sheet, body[position]!, position, page);
    rows.push(hasReferences ? withoutReference(sheet, row) : row);
  }
  if (!rows.some((row) => row.values.some((piece) => piece.kind === 'number'))) return null;
  let columns = columnsOf(rows, headerWidth(sheet, block, rows));
  if (columns.reach.length === 0) return null;
  const labelRight = Math.max(0, ...columns.full.slice(0, 5).map(({ line }) => line.labels[line.labels.length - 1]?.x1 ?? 0));
  const labelColumns = mode(rows.map((row) => row.labels.length));
  const header = headerOf(sheet, block.header, columns, labelRight, labelColumns, (reach) => isPrinted(sheet, body, reach, columns.reach));
  for (const spare of header.spare) {
    if (!isPrinted(sheet, body, spare.reach, columns.reach)) continue;
    const wider = withColumn(columns, spare.reach);
    columns = wider.columns;
    header.paths.splice(wider.at, 0, [spare.text]);
  }
  let placed: readonly (readonly (Piece | undefined)[])[] = rows.map((row) => place(row, columns));
  const lefts = rows.map((row, i) => placed[i]![0]?.x0 ?? row.values[0]?.x0 ?? 0);
  const sides = sidesOf(sheet, body, rows, lefts);
  const kept = demote(rows, placed, columns, sides.cells);
  const live = rows.filter((_, i) => kept[i]);
  if (live.length < rows.length) placed = placed.filter((_, i) => kept[i]);
  const rowAt = new Int32Array(body.length).fill(-1);
  for (let i = 0; i < live.length; i++) rowAt[live[i]!.position] = i;
  for (const row of rows) {
    sides.labels[row.position] = row.labels;
    if (rowAt[row.position]! < 0) sides.cells[row.position] = row.values;
  }
  const labels = labelsOf({
    sheet,
    pieces: sides.labels,
    rows: live,
    rowAt,
    gap,
    page: ends,
    stubReach: header.stubReach,
    below: live.map((row) => isBelow(sheet, row, columns, sides.cells)),
  });
  const cells = cellsOf(sheet, live, placed, columns, sides.cells, rowAt, gap);
  mendCut(sheet, body, live, placed, labels, cells);
  const found: Row[] = [];
  for (let i = 0; i < live.length; i++) {
    const row = live[i]!;
    const start = sheet.document.lineStarts[row.line]!;
    const last = row.values[row.values.length - 1]!;
    const first = row.labels[0] ?? row.values[0]!;
    const label = labels[i]!.first;
    const at = label && label.line <= row.line ? sheet.document.lineStarts[label.line]! + label.x0 : start + first.x0;
    found.push({
      line: row.line + 1,
      labels: labels[i]!.labels,
      at: Math.min(at, start + first.x0),
      to: start + last.x1,
      cells: cells[i]!,
    });
  }
  return {
    shape: 'aligned',
    firstLine: block.firstLine + 1,
    lastLine: block.lastLine + 1,
    firstRowLine: live[0]!.line + 1,
    lastRowLine: live[live.length - 1]!.line + 1,
    caption: captionText(sheet, block.caption),
    unit: block.unitLine === null ? null : unitText(sheet, block.unitLine),
    stub: header.stub,
    columns: header.paths.map((path) => ({ header: path })),
    rows: found,
    notes: block.notes.map((lines) => lines.map((line) => sheet.compact(line)).join('')),
  };
}

/** Cells of the fullest header line right of the labels. */
function headerWidth(sheet: Sheet, block: Block, rows: readonly ValueLine[]): number {
  let left = Number.POSITIVE_INFINITY;
  for (const row of rows) left = Math.min(left, row.values.find((piece) => piece.kind === 'number')?.x0 ?? left);
  return Math.max(0, ...block.header.map((line) => sheet.pieces(line).filter((piece) => (piece.x0 + piece.x1) / 2 >= left - 4).length));
}

/** Whether the lines of the body print anything under a header cell that is clear of the columns. */
function isPrinted(sheet: Sheet, body: readonly number[], reach: Reach, columns: readonly Reach[]): boolean {
  if (columns.some((column) => overlap(column, reach) > 0)) return false;
  return body.some(
    (line) =>
      sheet.kind[line] !== Values &&
      sheet.pieces(line).some((piece) => overlap(piece, reach) > 0 && piece.kind === 'text' && piece.x1 - piece.x0 >= 3),
  );
}

function mode(values: number[]): number {
  const times = new Map<number, number>();
  let best = 0;
  for (const value of values) {
    times.set(value, (times.get(value) ?? 0) + 1);
    if (times.get(value)! > (times.get(best) ?? 0)) best = value;
  }
  return best;
}

/** Labels before the first value, values from there on. */
function parted(sheet: Sheet, line: number, position: number, page: number): ValueLine {
  const pieces = sheet.pieces(line);
  let first = 0;
  if (pieces.length > 1 && isOrdinal(sheet, pieces)) first = 1;
  while (first < pieces.length && pieces[first]!.kind === 'text') first++;
  // 3.49 亿元 at the margin is a label (a class of size), unless nothing else is.
  if (first === 0 && pieces[0]!.kind === 'measure' && pieces.length > 1) first = 1;
  return { line, position, page, labels: pieces.slice(0, first), values: pieces.slice(first) };
}

/** 七、59 · 十七、5: where the notes to the statements explain the row. */
const REFERENCE = /(?:^| )[一二三四五六七八九十]{1,3}[、.]\d{1,3}$/;

/** A row without the reference between its label and its values, which is no part of either. */
function withoutReference(sheet: Sheet, row: ValueLine): ValueLine {
  const last = row.labels[row.labels.length - 1];
  if (!last) return row;
  const start = sheet.document.lineStarts[last.line]!;
  const found = REFERENCE.exec(sheet.document.text.slice(start + last.x0, start + last.x1));
  if (!found) return row;
  const labels = row.labels.slice(0, -1);
  if (found.index > 0) labels.push(until(last, last.x0 + found.index));
  return { ...row, labels };
}

const NONE: Piece[] = [];

/** Pieces on the lines between the rows: left of the values they are labels, else fragments of cells. */
function sidesOf(
  sheet: Sheet,
  body: readonly number[],
  rows: readonly ValueLine[],
  lefts: readonly number[],
): { labels: Piece[][]; cells: Piece[][] } {
  const labels: Piece[][] = [];
  const cells: Piece[][] = [];
  let next = 0;
  for (let position = 0; position < body.length; position++) {
    while (next < rows.length && rows[next]!.position < position) next++;
    if (next < rows.length && rows[next]!.position === position) {
      labels.push(rows[next]!.labels);
      cells.push(NONE);
      continue;
    }
    const above = lefts[next - 1];
    const below = lefts[next];
    const left = Math.max(above ?? 0, below ?? 0);
    const least = Math.min(above ?? left, below ?? left);
    const pieces = sheet.pieces(body[position]!);
    // Labels come first: what follows a fragment of a cell is none.
    let split = 0;
    if (pieces.length === 1 && isAxis(textOf(sheet.document, pieces[0]!))) split = 1;
    while (split < pieces.length && isLeft(pieces[split]!, least, left)) split++;
    labels.push(split === pieces.length ? pieces : pieces.slice(0, split));
    cells.push(split === pieces.length ? NONE : pieces.slice(split));
  }
  return { labels, cells };
}

const isLeft = (piece: Piece, least: number, left: number): boolean =>
  centre(piece) < least || (piece.x0 < least - 4 && centre(piece) < left);

/** What stands between each line of the body and the one before: the end of a page, or a blank line and no such end. */
function breaksOf(sheet: Sheet, body: readonly number[]): { gap: Uint8Array; ends: Uint8Array } {
  const gap = new Uint8Array(body.length);
  const ends = new Uint8Array(body.length);
  for (let position = 1; position < body.length; position++) {
    for (let line = body[position - 1]! + 1; line < body[position]!; line++) {
      if (sheet.kind[line] === Page) ends[position] = 1;
      else if (sheet.kind[line] === Blank) gap[position] = 1;
    }
    if (ends[position]) gap[position] = 0;
  }
  return { gap, ends };
}
