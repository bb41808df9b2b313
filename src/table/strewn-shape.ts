import { captionLines } from './caption.ts';
import type { Grid, Row, SupposedRow } from './grid.ts';
import { NUMBERED } from './prose.ts';
import type { Table, Wanted } from './shape.ts';
import { Blank, Lone, Other, Page, type Sheet, Text, UnitLine, Values } from './sheet.ts';
import { headOf, type StrewnHead } from './strewn-head.ts';
import { type Item, itemsOf } from './strewn-item.ts';
import { rowsOf } from './strewn-rows.ts';

/**
 * Tables of a converter that prints a page block by block and keeps no columns: every cell stands on a line of its own between
 * blank lines, empty cells leave nothing behind, and labels that stood close together come in one block after the numbers
 * of their rows:
 *
 *   2020 年 | 2019 年 | 同比增减 | 31.20 | 28.11 | 10.99% | 11.40 | 12.90 | -11.63% | 销售费用 / 管理费用
 */
export function* strewn(sheet: Sheet, wanted: Wanted, taken: Uint8Array): Iterable<Table> {
  if (!isStrewn(sheet)) return;
  for (const stretch of stretches(sheet, taken)) yield* tablesOf(sheet, stretch, wanted);
}

/** Fewer lone numbers are no sign of a converter's habit. */
const FEW = 4;

/** Whether the numbers of a document stand alone between blank lines while its prose does not. */
function isStrewn(sheet: Sheet): boolean {
  let numbers = 0;
  let alone = 0;
  let lines = 0;
  let close = 0;
  let gaps = 0;
  const blank = (line: number): boolean => line < 0 || line >= sheet.count || sheet.kind[line] === Blank;
  for (let line = 0; line < sheet.count; line++) {
    if (blank(line) || sheet.kind[line] === Page) continue;
    lines++;
    if (sheet.gap[line]) gaps++;
    if (!blank(line - 1)) close++;
    if (sheet.kind[line] !== Values || sheet.pieces(line).length !== 1) continue;
    numbers++;
    if (blank(line - 1) && blank(line + 1)) alone++;
  }
  return numbers >= FEW && alone >= 0.8 * numbers && gaps <= 0.02 * lines && close >= 0.05 * lines;
}

/** What stands between two lines that no table runs over: prose, 单位, □适用. */
interface Stretch {
  items: Item[];
  /** Line of the unit above, or null. */
  unit: number | null;
}

/** No label is wider. */
const WIDE = 31;
/** 法定代表人:王…, 公司负责人:…: a form's line, while 其中:营业收入 is a label. */
const SAID = /^(?!其中|加|减)[^:]{2,12}:[^:]/;

function isBoundary(sheet: Sheet, line: number): boolean {
  const kind = sheet.kind[line]!;
  if (kind === UnitLine || kind === Other) return true;
  if (kind !== Lone && kind !== Text && kind !== Values) return true;
  if (kind === Values) return false;
  const text = sheet.compact(line);
  const last = text[text.length - 1]!;
  return text.length > WIDE || last === '。' || last === ';' || last === ',' || SAID.test(text);
}

/** A page number that stands right under the last line of its page: the next thing is the head of another. */
function isPageNumber(sheet: Sheet, line: number): boolean {
  if (sheet.kind[line] !== Values || sheet.to[line]! - sheet.from[line]! > 4 || !/^\d{1,4}$/.test(sheet.compact(line))) return false;
  let next = line + 1;
  while (next < sheet.count && next < line + 5 && sheet.kind[next] === Blank) next++;
  return next > line + 1 && sheet.kind[next] === Page;
}

function* stretches(sheet: Sheet, taken: Uint8Array): Iterable<Stretch> {
  let block = 0;
  let page = 0;
  let open: Stretch = { items: [], unit: null };
  let prose = false;
  for (let line = 0; line < sheet.count; line++) {
    const kind = sheet.kind[line]!;
    if (kind === Blank || kind === Page || isPageNumber(sheet, line)) {
      if (line > 0 && kind === Page && sheet.kind[line - 1] !== Page) page++;
      block++;
      prose = false;
      continue;
    }
    const boundary = taken[line] === 1 || isBoundary(sheet, line);
    const tail = prose && kind !== Values && !NUMBERED.test(sheet.compact(line));
    prose = false;
    if (!boundary && !tail) {
      for (const item of itemsOf(sheet, line, block, page)) open.items.push(item);
      continue;
    }
    // The lines right above 单位 and □适用 are the heading of what follows.
    while (open.items.at(-1)?.block === block && open.items.at(-1)?.kind === 'words') open.items.pop();
    if (open.items.length > 0) yield open;
    const text = sheet.compact(line);
    // A line as wide as the page that ends in mid-sentence goes on in the next.
    prose = kind !== UnitLine && kind !== Other && text.length > WIDE && !/[。:]$/.test(text);
    open = { items: [], unit: kind === UnitLine ? line : null };
  }
  if (open.items.length > 0) yield open;
}

/** A head and what stands under it, up to the next. */
interface Segment {
  head: StrewnHead;
  items: Item[];
}

function* tablesOf(sheet: Sheet, stretch: Stretch, wanted: Wanted): Iterable<Table> {
  const segments = segmentsOf(stretch.items);
  if (segments.length === 0) return;
  const firstLine = segments[0]!.head.first.line;
  const lastLine = stretch.items.at(-1)!.line;
  const caption = captionOf(sheet, stretch.unit ?? firstLine);
  const words = caption + stretch.items.map(({ kind, text }) => (kind === 'words' ? text : '')).join('');
  if (!wanted(words)) {
    yield { firstLine, lastLine, grid: null };
    return;
  }
  const unit = stretch.unit === null ? null : (/单[位价]:(.{1,24}?)(?:币种.{0,12})?\)?$/.exec(sheet.compact(stretch.unit))?.[1] ?? null);
  for (const grid of gridsOf(sheet, segments, wanted))
    yield { firstLine: grid.firstLine - 1, lastLine: grid.lastLine - 1, grid: { ...grid, caption, unit } };
  yield { firstLine, lastLine, grid: null };
}

/** The last sentence of the words above a line. */
function captionOf(sheet: Sheet, line: number): string {
  const text = captionLines(sheet, line, -1)
    .map((above) => sheet.compact(above))
    .join('');
  return text.slice(text.lastIndexOf('。', text.length - 2) + 1).slice(-300);
}

/** Parts a stretch at its heads. */
function segmentsOf(items: readonly Item[]): Segment[] {
  const segments: Segment[] = [];
  for (let i = 0; i < items.length; ) {
    if (items[i]!.kind !== 'words') {
      segments.at(-1)?.items.push(items[i]!);
      i++;
      continue;
    }
    let end = i;
    while (end < items.length && items[end]!.kind === 'words') end++;
    const words = items.slice(i, end);
    const head = end < items.length ? headOf(words) : null;
    if (head && (segments.length === 0 || head.columns.length > 1)) segments.push({ head, items: [...head.labels] });
    else for (const word of words) segments.at(-1)?.items.push(word);
    i = end;
  }
  return segments;
}

/** Heads of one table at most: flows, balances, ratios. */
const HEADS = 4;

/**
 * The grids of a stretch, one a segment. Segments whose columns look the same are one table with two heads (2020 年 above the
 * flows, 2020 年末 above the balances), and the labels behind the numbers are of both.
 */
function gridsOf(sheet: Sheet, segments: readonly Segment[], wanted: Wanted): Grid[] {
  const looks = segments.map(({ head }) => head.columns.map(({ kind }) => kind).join());
  const grids: Grid[] = [];
  for (let from = 0, to = 1; from < segments.length; from = to++) {
    while (to < segments.length && to < from + HEADS && looks[to] === looks[from]) to++;
    const joint = segments.slice(from, to);
    const { columns, remarks } = joint[0]!.head;
    const rows: Row[] = [];
    const supposed: SupposedRow[] = [];
    for (const part of pagesOf(joint.flatMap(({ items }) => items))) {
      const read = rowsOf(sheet.document, part, columns, remarks, wanted);
      for (const row of read.rows) rows.push(row);
      for (const { row, near } of read.supposed) supposed.push({ row, near, beside: read.unlabelled });
    }
    const of = (line: number): number => joint.findLastIndex(({ head }) => head.first.line < line);
    const own = joint.map((): Row[] => []);
    const maybe = joint.map((): SupposedRow[] => []);
    for (const row of rows) own[of(row.line)]!.push(row);
    for (const row of supposed) maybe[of(row.row.line)]!.push(row);
    joint.forEach((segment, i) => {
      const grid = gridOf(segment, own[i]!, maybe[i]!);
      if (grid) grids.push(grid);
    });
  }
  return grids;
}

/** The items of each page. */
function pagesOf(items: readonly Item[]): Iterable<Item[]> {
  const pages = new Map<number, Item[]>();
  for (const item of items) {
    const page = pages.get(item.page);
    if (page) page.push(item);
    else pages.set(item.page, [item]);
  }
  return pages.values();
}

/** The grid of a segment; null where none of its rows can be told. */
function gridOf({ head, items }: Segment, rows: readonly Row[], supposed: readonly SupposedRow[]): Grid | null {
  const lines = [...rows, ...supposed.map(({ row }) => row)].map(({ line }) => line);
  if (lines.length === 0) return null;
  return {
    shape: 'strewn',
    firstLine: head.first.line + 1,
    lastLine: items.at(-1)!.line + 1,
    firstRowLine: lines.reduce((a, b) => Math.min(a, b)),
    lastRowLine: lines.reduce((a, b) => Math.max(a, b)),
    caption: '',
    unit: null,
    stub: head.stub,
    columns: head.columns.map(({ path }) => ({ header: path })),
    rows: [...rows],
    notes: [],
    supposed,
  };
}
