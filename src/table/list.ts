import type { Grid, Row } from './grid.ts';
import { readDated } from './list-dated.ts';
import { headersOf, type ListHeader, unitOf, type Word } from './list-head.ts';
import { readPairs } from './list-pairs.ts';
import { alike, consistent, isDifference } from './list-proof.ts';
import { type ListRow, type ListRows, NAMES, readListRows } from './list-rows.ts';
import { isSaid, readSaid } from './list-said.ts';
import { ListTokens } from './list-tokens.ts';
import { isParted } from './parted.ts';
import { NUMBERED } from './prose.ts';
import type { Table, Wanted } from './shape.ts';
import { Blank, Page, type Sheet } from './sheet.ts';

/**
 * Tables printed one cell a line with blank lines between; cells that stood on one line of the page are parted by single
 * spaces, and where a line of the page ended the next one is run into it:
 *
 *   单位:万元收入区间
 *
 *   终端用户销售 项目合作渠道2021年 同比增长 2020年 2021年 同比增长 2020年100万以上2,197.15-626.562,823.71 2,666.20
 *
 *   2,207.24 458.95 …
 *
 * Nothing but the order of the cells tells their columns; so a table is read only where header and rows agree on how many there are.
 */
export function* list(sheet: Sheet, wanted: Wanted, taken: Uint8Array): Iterable<Table> {
  if (!isParted(sheet)) return;
  let behind = -1;
  for (let line = 0; line < sheet.count; line++) {
    if (sheet.kind[line] === Blank || sheet.kind[line] === Page || taken[line]) continue;
    const above = lineAbove(sheet, line);
    const next = behind >= 0 && above === behind;
    if (!next && !opens(sheet, line, above)) continue;
    const table = readTable(sheet, line, above, wanted);
    if (!table || taken.subarray(table.firstLine, table.lastLine + 1).includes(1)) continue;
    yield table;
    behind = table.lastLine;
    line = table.lastLine;
  }
}

/** The line with text above a line, page numbers passed over; -1 for none. */
function lineAbove(sheet: Sheet, line: number): number {
  let above = line - 1;
  while (above >= 0 && (sheet.kind[above] === Blank || sheet.kind[above] === Page)) above--;
  return above;
}

/** What a heading ends with that is a table's own. */
const TITLE = /(?:情况|明细|构成|列示|统计|汇总)(?:表)?$/;
const FOLLOWS = /如下(?:表)?(?:所示|列示)?。?$/;

/** A table stands behind a colon or 如下表所示, under a heading and its unit, or under the one before it; under anything else its caption is lost. */
function opens(sheet: Sheet, line: number, above: number): boolean {
  const { text } = sheet.document;
  if (above < 0) return false;
  const end = sheet.to[above]!;
  if (text[end - 1] === ':' || FOLLOWS.test(text.slice(Math.max(sheet.from[above]!, end - 8), end))) return true;
  const title = text.slice(sheet.from[above]!, end);
  return text.startsWith('单位:', sheet.from[line]!) && NUMBERED.test(title) && TITLE.test(title);
}

/** Marks of a sentence; no head has one. */
const NO_HEAD = /[。;,]|:$/;

function readTable(sheet: Sheet, line: number, above: number, wanted: Wanted): Table | null {
  const tokens = new ListTokens(sheet, line);
  const words: Word[] = [];
  for (let token = tokens.peek(); token?.kind === 'word'; token = tokens.peek()) {
    if (isSaid(token.text) && words.length >= 3) {
      const start = new ListTokens(sheet, line);
      const said = readSaid(start, words[0]!);
      return said && tableOf(sheet, line, above, null, { ...said, end: start.mark() }, start, wanted);
    }
    if (words.length > 60 || token.text.length > 80 || NO_HEAD.test(token.text)) return null;
    // The table begins further down, under a heading or a unit of its own.
    if (words.length > 0 && tokens.opens(token) && (NUMBERED.test(token.text) || unitOf(token) !== null)) return null;
    words.push(token);
    tokens.next();
  }
  if (tokens.peek() === null || words.length === 0) return null;
  const unit = unitOf(words[0]!);
  if (unit) words.splice(0, 1, ...(unit.rest ? [unit.rest] : []));
  const mark = tokens.mark();
  let best: { header: ListHeader; rows: ListRow[]; odd: number; end: number } | null = null;
  for (const header of headersOf(words)) {
    tokens.reset(mark);
    const orders = readDated(tokens, header);
    if (orders) {
      best = { ...orders, odd: 0, end: tokens.mark() };
      break;
    }
    tokens.reset(mark);
    const read = header.named ? readPairs(tokens, header) : readListRows(tokens, header);
    const rows = header.named ? read.rows : proven(read);
    const odd = read.odd + read.rows.length - rows.length;
    if (rows.length < 2 || odd > rows.length) continue;
    if (best === null || rows.length > best.rows.length) best = { header: described(header), rows, odd, end: tokens.mark() };
  }
  return best && tableOf(sheet, line, above, unit?.unit ?? null, best, tokens, wanted);
}

/** What stands between a name and its figures (客户性质, 主要产品) describes it and is no label. */
const described = (header: ListHeader): ListHeader =>
  NAMES.test(header.stub[0]?.text ?? '') ? { ...header, stub: header.stub.slice(0, 1) } : header;

/** The table of what was read from `line` on; null where none of its words is wanted. */
function tableOf(
  sheet: Sheet,
  line: number,
  above: number,
  unit: Word | null,
  { header, rows, end }: { header: ListHeader; rows: ListRow[]; end: number },
  tokens: ListTokens,
  wanted: Wanted,
): Table | null {
  tokens.reset(end);
  const grid = gridOf(sheet, line, above, unit, header, rows, tokens);
  if (!wanted(wordsOf(grid))) return null;
  const last = rows.at(-1)!.cells.flat().at(-1)!;
  const tail = skip(sheet.document.text, last.to, sheet.to[last.line]!);
  return { firstLine: line, lastLine: last.line, grid, ...(tail < sheet.to[last.line]! ? { tail } : {}) };
}

function skip(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === 0x20) at++;
  return at;
}

/** The rows that are alike; signs that stood apart from their digits only where the figures are differences of their neighbours. */
function proven({ rows }: ListRows): ListRow[] {
  const kept = consistent(alike(rows));
  const signed = new Set<number>();
  for (const row of kept) if (row.signed) row.cells.forEach((cell, c) => cell.length > 1 && signed.add(c));
  for (const column of signed) if (!isDifference(kept, column)) return kept.filter((row) => !row.signed);
  return kept;
}

function gridOf(
  sheet: Sheet,
  line: number,
  above: number,
  unit: Word | null,
  header: ListHeader,
  rows: readonly ListRow[],
  tokens: ListTokens,
): Grid {
  const read = completed(rows.map(rowOf));
  const title = header.title.map(({ text }) => text).join('');
  return {
    shape: 'list',
    firstLine: line + 1,
    lastLine: rows.at(-1)!.cells.flat().at(-1)!.line + 1,
    firstRowLine: read[0]!.line,
    lastRowLine: read.at(-1)!.line,
    caption: title.length > 6 ? title : captionOf(sheet, above) + title,
    unit: unit?.text.replace(/^单位:/, '') ?? null,
    stub: header.stub.map(({ text }) => text),
    columns: header.columns.map((heads) => ({ header: heads.map(({ text }) => text) })),
    rows: read,
    notes: notesBehind(sheet, tokens),
  };
}

/**
 * A band whose last character the converter dropped: 100万以 above 50-100万 can only be 100万以上, below 100-300万 only 100万以下.
 */
function completed(rows: Row[]): Row[] {
  const bands = rows.map(({ labels }) => /^(?:其中:)?(\d+)-(\d+)万/.exec(labels[0] ?? ''));
  for (const row of rows) {
    const cut = /^(\d+)万元?以$/.exec(row.labels[0] ?? '')?.[1];
    if (cut === undefined) continue;
    const below = bands.some((band) => band?.[2] === cut);
    const above = bands.some((band) => band?.[1] === cut);
    if (below !== above) row.labels[0] += below ? '上' : '下';
  }
  return rows;
}

function rowOf({ labels, cells }: ListRow): Row {
  const tokens = cells.flat();
  return {
    line: tokens[0]!.line + 1,
    labels: labels.map(({ text }) => text),
    at: Math.min(labels[0]!.at, tokens[0]!.at),
    to: tokens.at(-1)!.to,
    cells: cells.map((cell) => {
      if (cell.length === 0) return undefined;
      const offsets: number[] = [];
      for (const { at, to } of cell) for (let i = at; i < to; i++) offsets.push(i);
      return { text: cell.map(({ text }) => text).join(''), offsets: Int32Array.from(offsets) };
    }),
  };
}

/** The last sentence above the table, its lines rejoined where a page parted them; a heading stands for one. */
function captionOf(sheet: Sheet, above: number): string {
  if (above < 0) return '';
  let text = sheet.compact(above);
  for (
    let line = lineAbove(sheet, above), n = 0;
    text.length < 24 && !NUMBERED.test(text) && line >= 0 && n < 2;
    line = lineAbove(sheet, line), n++
  ) {
    const more = sheet.compact(line);
    if (/[。:;]$/.test(more) || NUMBERED.test(more)) break;
    text = more + text;
  }
  return text.slice(text.slice(0, -1).lastIndexOf('。') + 1);
}

/** The notes right behind the last row, up to the sentence that is none. */
function notesBehind(sheet: Sheet, tokens: ListTokens): string[] {
  const token = tokens.peek();
  if (!token || !/^(?:注|备注)/.test(token.text)) return [];
  const { text } = sheet.document;
  return [text.slice(token.at, sheet.to[token.line]!).replaceAll(' ', '').split('。')[0]!];
}

const IDLE = /[^\u4e00-\u9fff]+/g;

function wordsOf(grid: Grid): string {
  const heads = grid.columns.flatMap(({ header }) => header).join('');
  const labels = grid.rows.map((row) => row.labels.join('')).join('');
  return (grid.caption + grid.stub.join('') + heads + labels).replace(IDLE, '');
}
