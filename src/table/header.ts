import { type Columns, centre, type Reach } from './column.ts';
import { isStub } from './head.ts';
import { apart, columnsUnder, isLoose, type Leaf, leafCells, NOWHERE, UNSURE } from './header-cell.ts';
import { continued, type Entry, spanning } from './header-span.ts';
import { type Piece, textOf } from './piece.ts';
import { restatedPaths } from './restated.ts';
import type { Sheet } from './sheet.ts';

/** What a header says: the path over each column, outermost first, and the words over the label columns. */
export interface Header {
  paths: string[][];
  stub: string[];
  /** Reach of each word over a label column. */
  stubReach: Reach[];
  /** Header cells that stand over no column of values (a column of remarks that no row line prints). */
  spare: { text: string; reach: Reach }[];
}

/**
 * Reads the header lines. The line with the most cells is taken first: where it has a cell for each column they go in
 * order, otherwise each goes to the column under it if no other is nearly as near (cells may be lost, then the rest must
 * not slide over). Lines below continue the cells above them; cells above reach over the columns they are centred on:
 *
 *                   2017 年                 2016 年
 *      项目                                              同比增减
 *               金额    占比            金额    占比
 */
export function headerOf(
  sheet: Sheet,
  lines: readonly number[],
  columns: Columns,
  labelRight: number,
  labelColumns: number,
  isPrinted: (reach: Reach) => boolean,
): Header {
  const n = columns.reach.length;
  const edge =
    n > 0 ? Math.max(labelRight * 0.5 + columns.reach[0]!.x0 * 0.5, Math.min(labelRight, columns.reach[0]!.x0)) : Number.POSITIVE_INFINITY;
  const stubs: Piece[] = [];
  const over: Piece[][] = [];
  for (const line of lines) {
    const pieces = sheet.pieces(line);
    let words = 0;
    for (let i = 0; i < 3 && i < pieces.length; i++)
      if (centre(pieces[i]!) < (columns.reach[0]?.x1 ?? 0) && isStub(textOf(sheet.document, pieces[i]!))) words++;
    let split = 0;
    while (split < pieces.length && centre(pieces[split]!) < edge) split++;
    // A second word over labels that most rows leave empty: 产品、行业分类   项目.
    while (split < words && pieces[split]!.x1 <= columns.reach[0]!.x0 && isStub(textOf(sheet.document, pieces[split]!))) split++;
    // 项目 centred over long labels stands over the numbers of rows with short ones, and is no head of theirs.
    if (split === 0 && words > 0 && isStub(textOf(sheet.document, pieces[0]!)) && centre(pieces[0]!) < centre(columns.reach[0]!)) split = 1;
    // 序号, 项目名称: in order when that leaves just a cell a column.
    const left = columns.reach[0]?.x0 ?? 0;
    if (pieces.length - words === n && words > 0 && centre(pieces[words - 1]!) < left) split = words;
    else if (pieces.length - labelColumns === n && labelColumns > 0 && pieces.length > 2 && centre(pieces[labelColumns - 1]!) < left)
      split = labelColumns;
    stubs.push(...pieces.slice(0, split));
    over.push(pieces.slice(split));
  }
  const entries: Entry[] = [];
  const spare: Header['spare'] = [];
  const reach = columns.reach.map((r) => ({ ...r }));
  for (let i = 0; i < over.length; i++)
    over[i] = over[i]!.flatMap((piece) => (isLoose(sheet, piece) ? apart(sheet, piece, over.toSpliced(i, 1), columns.reach) : piece));
  let leaf = -1;
  over.forEach((pieces, i) => {
    if (pieces.length > 0 && (leaf < 0 || (pieces.length >= over[leaf]!.length && !isRest(pieces, over[leaf]!)))) leaf = i;
  });
  const stubLine = lines.find((line) => stubs.some((piece) => piece.line === line)) ?? -1;
  if (leaf < 0 || n === 0) return { paths: columns.reach.map(() => []), ...stubText(sheet, stubs), spare };
  const restated = restatedPaths(sheet, over, n);
  if (restated) return { paths: restated, ...stubText(sheet, stubs), spare };
  const cells = leafCells(over, leaf, stubLine > lines[0]! ? stubLine : -1);
  const column = isRemark(sheet, cells, n)
    ? cells.map((_, i) => (i < n ? i : NOWHERE))
    : (besideWords(cells, n, isPrinted) ?? columnsUnder(cells, reach));

  cells.forEach((cell, i) => {
    const j = column[i]!;
    if (j === UNSURE) return;
    const text = cell.pieces.map((piece) => textOf(sheet.document, piece)).join('');
    if (j === NOWHERE) {
      spare.push({ text, reach: cell });
      return;
    }
    for (const piece of cell.pieces)
      entries.push({ line: piece.line, text: textOf(sheet.document, piece), reach: piece, first: j, last: j });
    // The header's own reach serves the lines above better than the rows': both are centred in the column.
    reach[j] = { x0: cell.x0, x1: cell.x1 };
  });
  const used = new Set(cells.flatMap((cell) => cell.pieces));
  for (let i = over.length - 1; i >= 0; i--) {
    spanning(sheet, continued(sheet, over[i]!, used, entries), reach, entries, lines[0]!, lines[lines.length - 1]!);
  }
  const complete = over[leaf]!.length === n && leaf === over.length - 1 && cells.length === n;
  return { paths: paths(entries, n, complete ? lines[leaf]! : -1), ...stubText(sheet, stubs), spare };
}

/** Whether a line has but the last character of each cell of a line above, at its left edge: 2019 年 12 月 31 / 日. */
const isRest = (pieces: readonly Piece[], above: readonly Piece[]): boolean =>
  pieces.length === above.length && pieces.every(({ x0, x1 }, i) => x1 - x0 === 1 && Math.abs(x0 - above[i]!.x0) <= 1);

/**
 * The columns in order, where the cells over columns that only the lines between the rows print (减少 3.96 / 个百分点) account for
 * all that are too many; null where they do not.
 */
function besideWords(cells: readonly Leaf[], n: number, isPrinted: (reach: Reach) => boolean): number[] | null {
  if (cells.length <= n) return null;
  const words = cells.map((cell) => isPrinted(cell));
  if (words.filter((is) => !is).length !== n) return null;
  let next = 0;
  return words.map((is) => (is ? NOWHERE : next++));
}

/** Whether the last cell heads remarks that no row prints (重大变动说明), and the others are one for each column. */
function isRemark(sheet: Sheet, cells: readonly Leaf[], n: number): boolean {
  if (cells.length !== n + 1) return false;
  const words = cells[n]!.pieces.map((piece) => textOf(sheet.document, piece)).join('');
  return /(?:说明|原因|备注)$/.test(words);
}

/** Paths per column. Words over one column on several lines are one wrapped cell, except above a complete last line. */
function paths(entries: Entry[], n: number, last: number): string[][] {
  const found: string[][] = [];
  const sorted = [...entries].sort((a, b) => a.line - b.line);
  for (let j = 0; j < n; j++) {
    const path: string[] = [];
    let before: Entry | undefined;
    for (let i = 0; i < sorted.length; i++) {
      const entry = sorted[i]!;
      if (entry.first > j || entry.last < j) continue;
      const same = before !== undefined && before.first === entry.first && before.last === entry.last;
      if (same && (entry.line !== last || entries.filter((other) => other.line === before!.line).length === n))
        path[path.length - 1] += entry.text;
      else path.push(entry.text);
      before = entry;
    }
    found.push(path);
  }
  return found;
}

/** Words over the label columns, left to right; those one above the other are one wrapped cell. */
function stubText(sheet: Sheet, pieces: readonly Piece[]): { stub: string[]; stubReach: Reach[] } {
  const cells: { text: string; reach: Reach }[] = [];
  for (const piece of pieces) {
    if (textOf(sheet.document, piece) === '附注') continue;
    const cell = cells.find(({ reach }) => piece.x0 < reach.x1 && piece.x1 > reach.x0);
    if (cell) cell.text += textOf(sheet.document, piece);
    else cells.push({ text: textOf(sheet.document, piece), reach: { x0: piece.x0, x1: piece.x1 } });
  }
  cells.sort((a, b) => a.reach.x0 - b.reach.x0);
  return { stub: cells.map((cell) => cell.text), stubReach: cells.map((cell) => cell.reach) };
}
