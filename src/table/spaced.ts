import { captionLines } from './caption.ts';
import { isParted } from './parted.ts';
import type { Table, Wanted } from './shape.ts';
import { Blank, Note, Other, Page, type Sheet, UnitLine } from './sheet.ts';
import { bodyOf } from './spaced-body.ts';
import { type HeadLine, headLine } from './spaced-cell.ts';
import { gridOf, type SpacedTable } from './spaced-grid.ts';
import { mayHead, type SpacedHeader, spacedHeader } from './spaced-header.ts';
import { endsLikeRow, type SpacedLine, spacedLine } from './spaced-line.ts';
import { introduces, isBreak, isRow, nextLine, type PageForm, pageOf } from './spaced-page.ts';

/** Most lines looked at above the first row. */
const HEADER = 16;

/**
 * Tables whose cells are joined by single spaces, as converters write a page that has lost its places:
 *
 *     单位：万元
 *     项目 2025 年 1-3 月 2024 年 1-3 月 变动幅度
 *     营业总收入 135,503.34 96,307.40 40.70%
 *
 * Where a column begins is told by nothing; only that the header makes as many cells as the rows print values, and that
 * these are what the heads say. Where it does not come out, the lines are a table's and nothing is read.
 */
export function* spaced(sheet: Sheet, wanted: Wanted, taken: Uint8Array): Iterable<Table> {
  // Where every line is a paragraph or a cell of its own, no line is a row of a page.
  if (isParted(sheet)) return;
  const page = pageOf(sheet);
  let floor = -1;
  let above: SpacedTable | null = null;
  for (let line = 0; line < sheet.count; line++) {
    if (!page.mayBeRow(line, taken) || !endsLikeRow(sheet, line)) continue;
    const row = spacedLine(sheet, line);
    if (row.values.length < 2 || !isRow(sheet, row)) continue;
    const found = tableAt(sheet, row, floor, page, taken);
    if (!found) {
      yield { firstLine: line, lastLine: line, grid: null };
      continue;
    }
    const source: SpacedTable | null = found.unitLine === null && above && isNext(sheet, above.lastLine, found.firstLine) ? above : null;
    if (source) {
      found.unitLine = source.unitLine;
      found.caption = source.caption;
    } else found.caption = captionLines(sheet, found.firstLine, floor).filter((at) => spacedLine(sheet, at).values.length < 2);
    yield { firstLine: found.firstLine, lastLine: found.lastLine, grid: wanted(wordsOf(sheet, found)) ? gridOf(sheet, found, page) : null };
    above = found;
    floor = found.lastLine;
    line = found.lastLine;
  }
}

/** Whether nothing but pages stands between a table and the next, so that both stand under one caption and one unit. */
function isNext(sheet: Sheet, last: number, first: number): boolean {
  for (let line = last + 1; line < first; line++) if (sheet.kind[line] !== Blank && sheet.kind[line] !== Page) return false;
  return true;
}

/** The table whose first row with all its values is `row`, null where no header above has as many cells. */
function tableAt(sheet: Sheet, row: SpacedLine, floor: number, page: PageForm, taken: Uint8Array): SpacedTable | null {
  const n = row.values.length;
  const { lines, unitLine } = linesAbove(sheet, row.line, floor, taken);
  const heads = lines.map((line) => (mayHead(sheet, line) && spacedLine(sheet, line).values.length === 0 ? headLine(sheet, line) : null));
  for (let start = 0; start < lines.length; start++) {
    const found = headerFrom(heads, start, n);
    if (!found) continue;
    const { header, end } = found;
    // What stands over the labels in more than one column, or goes on below the heads, is not understood.
    if (start > 0 && header.stub.length === 0) return null;
    if (heads[end + 1]?.cells.some(({ period }) => period)) return null;
    if (!header.sure && nextLine(sheet, lines[end]!) !== row.line) return null;
    const { body, lastLine } = bodyOf(sheet, lines.slice(start, end + 1), row, n, page, taken);
    return {
      firstLine: unitLine ?? lines[start]!,
      lastLine,
      unitLine,
      caption: [],
      header,
      body,
      n,
    };
  }
  return null;
}

/** A header has at most so many lines: a date over three lines for each of four columns. */
const LINES = 12;

/** The header over `n` columns that begins at line `start`, and its last line; null where none does. */
function headerFrom(heads: readonly (HeadLine | null)[], start: number, n: number): { header: SpacedHeader; end: number } | null {
  const lines: HeadLine[] = [];
  let found: { header: SpacedHeader; end: number } | null = null;
  let cells = 0;
  for (let k = start; k < heads.length && k < start + LINES; k++) {
    const head = heads[k];
    if (!head) break;
    cells += head.cells.length;
    lines.push(head);
    // A header that spans has at most twice as many cells as columns, and parts of dates stand alone.
    if (cells > 3 * n + 4) break;
    if (cells < n) continue;
    const header = spacedHeader(lines, n);
    // 2022 年 ⏎ 12 月 31 日: the longer one, where only a date goes on.
    if (header && (found === null || head.rest > 0)) found = { header, end: k };
  }
  return found;
}

/** The lines above a row that may be its header and first labels, top down, and the unit line they end at. */
function linesAbove(sheet: Sheet, row: number, floor: number, taken: Uint8Array): { lines: number[]; unitLine: number | null } {
  const lines: number[] = [];
  let rows = 0;
  for (let line = row - 1; line > floor && lines.length < HEADER; line--) {
    const kind = sheet.kind[line]!;
    if (kind === Page) continue;
    if (kind === Blank) {
      if (!isBreak(sheet, line)) break;
      continue;
    }
    if (kind === UnitLine) return { lines, unitLine: line };
    if (kind === Other || kind === Note || (taken[line] !== 0 && spacedLine(sheet, line).values.length < 2)) break;
    const last = sheet.document.text.charCodeAt(sheet.to[line]! - 1);
    if (last === 0x3002 || last === 0x3b || (last === 0x3a && introduces(sheet.compact(line)))) break;
    if (spacedLine(sheet, line).values.length > 0 && ++rows > 3) break;
    lines.unshift(line);
  }
  return { lines, unitLine: null };
}

/** What is not CJK; between the halves of a wrapped label stand numbers and space. */
const IDLE = /[^\u4e00-\u9fff]+/g;

function wordsOf(sheet: Sheet, found: SpacedTable): string {
  const { text } = sheet.document;
  const caption = found.caption.map((line) => text.slice(sheet.from[line]!, sheet.to[line]!)).join('');
  return (caption + text.slice(sheet.from[found.firstLine]!, sheet.to[found.lastLine]!)).replace(IDLE, '');
}
