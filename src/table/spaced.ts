import { captionLines } from './caption.ts';
import type { Cell, Column, Grid, Row } from './grid.ts';
import { isStub } from './head.ts';
import { NUMBERED } from './prose.ts';
import type { Table, Wanted } from './shape.ts';
import { Blank, Lone, Note, Other, Page, type Sheet, Text, UnitLine, Values } from './sheet.ts';
import { type HeadLine, headLine } from './spaced-cell.ts';
import { agrees, type SpacedHeader, spacedHeader } from './spaced-header.ts';
import { type BodyLine, labelsOf } from './spaced-label.ts';
import { isNumber, type SpacedLine, type Span, spacedLine, widthOf } from './spaced-line.ts';
import { placed } from './spaced-place.ts';

/** Lines looked at above the first row for the header, and label lines between two rows. */
const HEADER = 16;
const LABEL = 10;

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
  const page = pageOf(sheet);
  let floor = -1;
  let above: Found | null = null;
  for (let line = 0; line < sheet.count; line++) {
    if (!page.mayBeRow(line, taken)) continue;
    const row = spacedLine(sheet, line);
    if (row.values.length < 2 || !isRow(sheet, row)) continue;
    const found = tableAt(sheet, row, floor, page, taken);
    if (!found) {
      yield { firstLine: line, lastLine: line, grid: null };
      continue;
    }
    const source: Found | null = found.unitLine === null && above && isNext(sheet, above.lastLine, found.firstLine) ? above : null;
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

/** A table and its lines, from 0. */
interface Found {
  firstLine: number;
  lastLine: number;
  unitLine: number | null;
  caption: number[];
  header: SpacedHeader;
  body: BodyLine[];
  n: number;
}

/** What all tables of a document share. */
interface PageForm {
  /** Columns of a full line. */
  width: number;
  mayBeRow(line: number, taken: Uint8Array): boolean;
}

/** Every so many lines one is measured. */
const SAMPLE = 5;

function pageOf(sheet: Sheet): PageForm {
  const widths: number[] = [];
  let measured = false;
  return {
    get width() {
      if (!measured) {
        measured = true;
        for (let line = 0; line < sheet.count; line += SAMPLE)
          if (sheet.to[line]! > sheet.from[line]! && sheet.kind[line] !== Page)
            widths.push(widthOf(sheet, { from: sheet.from[line]!, to: Math.min(sheet.to[line]!, sheet.from[line]! + 60) }));
        widths.sort((a, b) => a - b);
      }
      return widths[Math.floor(widths.length * 0.9)] ?? 0;
    },
    mayBeRow(line, taken) {
      const kind = sheet.kind[line]!;
      return (kind === Lone || kind === Values || kind === Text) && taken[line] === 0 && sheet.gap[line] === 0;
    },
  };
}

/** A line that sentences do not end in: two values, one of them no bare integer, and no stop before them. */
function isRow(sheet: Sheet, { label, values }: SpacedLine): boolean {
  const { text } = sheet.document;
  const words = text.slice(label.from, label.to);
  if (/[。;]/.test(words)) return false;
  return values.some(({ from, to }) => /[.,%]|^\D+$/.test(text.slice(from, to)) || to - from > 1);
}

/** Whether nothing but pages stands between a table and the next, so that both stand under one caption and one unit. */
function isNext(sheet: Sheet, last: number, first: number): boolean {
  for (let line = last + 1; line < first; line++) if (sheet.kind[line] !== Blank && sheet.kind[line] !== Page) return false;
  return true;
}

/** The table whose first row with all its values is `row`, null where no header above has as many cells. */
function tableAt(sheet: Sheet, row: SpacedLine, floor: number, page: PageForm, taken: Uint8Array): Found | null {
  const n = row.values.length;
  const { lines, unitLine } = linesAbove(sheet, row.line, floor, taken);
  for (let start = 0; start < lines.length; start++) {
    const heads: HeadLine[] = [];
    let header: SpacedHeader | null = null;
    let end = start;
    for (let k = start; k < lines.length && k < start + 12; k++) {
      if (spacedLine(sheet, lines[k]!).values.length > 0) break;
      heads.push(headLine(sheet, lines[k]!));
      const found = spacedHeader(heads, n);
      // 2022 年 ⏎ 12 月 31 日: the longer one, where only a date goes on.
      if (found && (header === null || heads[heads.length - 1]!.rest > 0)) {
        header = found;
        end = k;
      }
    }
    if (!header) continue;
    // What stands over the labels in more than one column, or goes on below the heads, is not understood.
    if (start > 0 && header.stub.length === 0) return null;
    if (end + 1 < lines.length && headLine(sheet, lines[end + 1]!).cells.some(({ period }) => period)) return null;
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

/** Whether a blank line stands beside the end of a page. Any other parts what is no one table: here lines of a table follow each other. */
function isBreak(sheet: Sheet, line: number): boolean {
  for (const step of [-1, 1]) {
    let other = line + step;
    for (let k = 0; k < 6 && other >= 0 && other < sheet.count && sheet.kind[other] === Blank; k++) other += step;
    if (other >= 0 && other < sheet.count && sheet.kind[other] === Page) return true;
  }
  return false;
}

/** 具体情况如下: and the like; 一、经营活动产生的现金流量: heads rows. */
const introduces = (text: string): boolean => text.length > 20 || /如下|下表|所示/.test(text);

/** The first line below that is neither blank nor of the page. */
function nextLine(sheet: Sheet, line: number): number {
  let next = line + 1;
  while (next < sheet.count && (sheet.kind[next] === Blank || sheet.kind[next] === Page)) next++;
  return next;
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

/** The lines of a table from its header down, and its last. */
function bodyOf(
  sheet: Sheet,
  headLines: readonly number[],
  row: SpacedLine,
  n: number,
  page: PageForm,
  taken: Uint8Array,
): { body: BodyLine[]; lastLine: number } {
  const body: BodyLine[] = [];
  const repeated = headLines.map((line) => sheet.compact(line));
  let last = row.line;
  let kept = 0;
  let paged = false;
  let tail = 0;
  for (let line = headLines[headLines.length - 1]! + 1; line < sheet.count; line++) {
    const kind = sheet.kind[line]!;
    if (kind === Blank) {
      if (!isBreak(sheet, line)) break;
      continue;
    }
    if (kind === Page) {
      paged = true;
      continue;
    }
    if (kind === UnitLine || kind === Note || kind === Other || (line > row.line && taken[line] !== 0)) break;
    if (paged) {
      const behind = behindHeader(sheet, line, repeated);
      if (behind > 0) {
        line = behind;
        const rest = restBelow(sheet, behind, page, tail);
        if (rest.length > 0 && body[body.length - 1]?.values.length) {
          for (const at of rest) body.push({ ...wholeLine(sheet, at), paged: true });
          kept = body.length;
          last = rest[rest.length - 1]!;
          break;
        }
        continue;
      }
    }
    const read = spacedLine(sheet, line);
    if (read.values.length > 0 && isBodyRow(sheet, read, n)) {
      body.push({ ...read, paged });
      kept = body.length;
      last = line;
      tail = Math.max(tail, widthOf(sheet, { from: read.values[0]!.from, to: sheet.to[line]! }));
    } else {
      const whole = wholeLine(sheet, line);
      if (line > row.line && endsTable(sheet, line, whole, page, tail)) break;
      body.push({ ...whole, paged });
      if (body.length - kept > LABEL) break;
    }
    paged = false;
  }
  body.length = kept;
  return { body, lastLine: last };
}

const wholeLine = (sheet: Sheet, line: number): SpacedLine => ({
  line,
  label: { from: sheet.from[line]!, to: sheet.to[line]! },
  values: [],
});

/**
 * A line with values in a table of `n` columns. Sentences wrap behind a number as well (销售费用分别为30,578.36万元、52,828.04万元和 82,566.59):
 * a line with fewer values than columns must look like a label before them.
 */
function isBodyRow(sheet: Sheet, row: SpacedLine, n: number): boolean {
  const { text } = sheet.document;
  if (row.values.length === n) return isRow(sheet, row);
  if (/[,。;:]/.test(text.slice(row.label.from, row.label.to))) return false;
  return row.values.length >= 2 ? isRow(sheet, row) : /[.,%]/.test(text.slice(row.values[0]!.from, row.values[0]!.to));
}

/** The last line of the header that is printed again from `line` on; 0 where none is. */
function behindHeader(sheet: Sheet, line: number, repeated: readonly string[]): number {
  let at = line;
  for (let k = 0; k < repeated.length; at++) {
    if (at >= sheet.count) return 0;
    if (sheet.kind[at] === Blank) continue;
    if (sheet.compact(at) !== repeated[k]) return 0;
    k++;
  }
  return at - 1;
}

/**
 * Lines right under a repeated header that end a table without a further row: the rest of the last label before the page.
 *
 *     扣除非经常性损益后归属于母 16,074.03 16,882.78 -4.79%
 *     ── page ──
 *     项目 2025 年 1-3 月 2024 年 1-3 月 变动幅度
 *     公司股东的净利润
 *     2025年1-3月，公司营业收入为…
 */
function restBelow(sheet: Sheet, header: number, page: PageForm, tail: number): number[] {
  const rest: number[] = [];
  for (let line = header + 1; line < sheet.count && rest.length < 4; line++) {
    const kind = sheet.kind[line]!;
    if (kind === UnitLine || kind === Note || kind === Other || kind === Page) return rest;
    if (kind === Blank) continue;
    const read = spacedLine(sheet, line);
    if (read.values.length > 0) return [];
    if (endsTable(sheet, line, wholeLine(sheet, line), page, tail)) return rest;
    rest.push(line);
  }
  return [];
}

/** Whether a line without values ends the table above it: prose, a heading over prose, the header of another table. */
function endsTable(sheet: Sheet, line: number, { label }: SpacedLine, page: PageForm, tail: number): boolean {
  const text = sheet.compact(line);
  if (/[。;!?]/.test(text) || (text.endsWith(':') && introduces(text))) return true;
  // Labels leave room for the numbers beside them.
  const width = widthOf(sheet, label);
  if (width > 60 || width + Math.min(tail, 40) > page.width) return true;
  const next = nextLine(sheet, line);
  if (isStub(text)) return next < sheet.count && isHeader(sheet, next);
  return isHeader(sheet, line);
}

/** Whether a line shows by itself that it is of a header: two periods, one alone, 项目 before others. */
function isHeader(sheet: Sheet, line: number): boolean {
  if (spacedLine(sheet, line).values.length > 0) return false;
  const text = sheet.compact(line);
  const { cells, rest } = headLine(sheet, line);
  const periods = cells.filter(({ period }) => period).length;
  return (
    rest > 0 ||
    periods >= 2 ||
    (periods === 1 && (cells.length === 1 || isStub(cells[0]!.text))) ||
    (cells.length >= 2 && isStub(cells[0]!.text) && !NUMBERED.test(text))
  );
}

/** What is not CJK; between the halves of a wrapped label stand numbers and space. */
const IDLE = /[^\u4e00-\u9fff]+/g;

function wordsOf(sheet: Sheet, found: Found): string {
  const { text } = sheet.document;
  const caption = found.caption.map((line) => text.slice(sheet.from[line]!, sheet.to[line]!)).join('');
  return (caption + text.slice(sheet.from[found.firstLine]!, sheet.to[found.lastLine]!)).replace(IDLE, '');
}

/** The grid of a table, null where its columns do not hold what their heads say. */
function gridOf(sheet: Sheet, found: Found, page: PageForm): Grid | null {
  const { document } = sheet;
  const { body, header, n } = found;
  const printed = body.map(({ values }) => values.map(({ from, to }) => document.text.slice(from, to)));
  const columns: string[][] = header.paths.map(() => []);
  for (const values of printed) if (values.length === n) for (let i = 0; i < n; i++) if (isNumber(values[i]!)) columns[i]!.push(values[i]!);
  if (!agrees(header.paths, columns)) return null;
  const labels = labelsOf(sheet, body);
  const rows: Row[] = [];
  let next = 0;
  body.forEach((line, i) => {
    if (line.values.length === 0) return;
    const { labels: texts, at } = labels[next++]!;
    const places = placed(printed[i]!, columns);
    if (!places) return;
    const cells: (Cell | undefined)[] = new Array(n).fill(undefined);
    places.forEach((column, k) => {
      cells[column] = cellOf(sheet, line.values[k]!);
    });
    const own = line.label.from < line.label.to ? line.label.from : line.values[0]!.from;
    rows.push({
      line: line.line + 1,
      labels: header.numbered ? texts.map(withoutOrdinal) : texts,
      at: Math.min(at ?? own, own),
      to: line.values[line.values.length - 1]!.to,
      cells,
    });
  });
  // Where labels are lost the lines are not of this shape.
  if (rows.filter(({ labels: texts }) => texts.length === 0).length * 3 > rows.length || rows.length === 0) return null;
  return {
    shape: 'spaced',
    firstLine: found.firstLine + 1,
    lastLine: found.lastLine + 1,
    firstRowLine: rows[0]!.line,
    lastRowLine: rows[rows.length - 1]!.line,
    caption: captionOf(sheet, found.caption),
    unit: unitOf(sheet, found.unitLine),
    stub: header.numbered ? header.stub.slice(1) : header.stub,
    columns: header.paths.map((path): Column => ({ header: path })),
    rows,
    notes: notesOf(sheet, found.lastLine, page),
  };
}

/** 1 Best Buy → Best Buy. */
const withoutOrdinal = (label: string): string => label.replace(/^\d{1,3}(?=\D)/, '');

function cellOf(sheet: Sheet, { from, to }: Span): Cell {
  return { text: sheet.document.text.slice(from, to), offsets: Int32Array.from({ length: to - from }, (_, i) => from + i) };
}

/** The last sentence of the prose above. */
function captionOf(sheet: Sheet, lines: readonly number[]): string {
  const text = lines.map((line) => sheet.compact(line)).join('');
  const end = text.lastIndexOf('。', text.length - 2);
  return text.slice(end + 1).slice(-300);
}

/** 单位:元 币种:人民币 → 元; 单位:万元,% → 万元,%. */
function unitOf(sheet: Sheet, line: number | null): string | null {
  if (line === null) return null;
  const found = /单[位价]:(.{1,24}?)(?:币种.{0,12})?\)?$/.exec(sheet.compact(line));
  return found ? found[1]!.replace(/[,、;]$/, '') : null;
}

/** 注 lines under the last row, with the lines they wrap onto: those behind a full line that ends no sentence. */
function notesOf(sheet: Sheet, lastLine: number, page: PageForm): string[] {
  const notes: string[] = [];
  for (let line = lastLine + 1; line < sheet.count && notes.length < 12; line++) {
    const kind = sheet.kind[line]!;
    if (kind === Blank || kind === Page) continue;
    if (kind !== Note) break;
    let note = sheet.compact(line);
    for (let more = 0; more < 12 && sheet.kind[line + 1] === Lone && goesOn(sheet, line, page); more++) note += sheet.compact(++line);
    notes.push(note);
  }
  return notes;
}

function goesOn(sheet: Sheet, line: number, page: PageForm): boolean {
  const span = { from: sheet.from[line]!, to: sheet.to[line]! };
  const next = sheet.compact(line + 1);
  if (NUMBERED.test(next) || /^(?:报告期|(?:19|20)\d\d年)/.test(next)) return false;
  return !/[。;]$/.test(sheet.document.text.slice(span.from, span.to)) && widthOf(sheet, span) > page.width - 6;
}
