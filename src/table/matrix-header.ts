import { isStub } from './head.ts';
import { type Entry, hasValues, type Matrix, printed } from './matrix.ts';

/** What the cells of a header are made of: 2019年末, 占比(%), 同比增减, 变动原因. */
const HEADERISH =
  /年|月|期|季|日|额|比|率|占|数|量|名称|项目|原因|说明|备注|%|价值|类|余|值|调整[前后]|增减|变动|收入|成本|毛利|合计|单位|附注|金$|减$|例$|计提|转回|核销|其他|账面|准备/;
/** No header is higher. */
const HIGHEST = 12;
/** Longest cell of a header. */
const LONGEST = 24;

/** Whether row `at` opens a header: words of headers over the columns and no number; a cell at the left is empty or a word for labels. */
export function opensHeader(matrix: Matrix, at: number): boolean {
  const row = matrix[at]!;
  if (hasValues(row)) return false;
  const words = printed(row);
  const over = words.filter(({ column }) => column > 0);
  if (over.length < 2 || (over.length === 1 && words.length === 1)) return false;
  const first = words[0]!;
  if (first.column === 0 && !isStub(first.cell.text) && !HEADERISH.test(first.cell.text)) return false;
  if (!over.every(({ cell: { text } }) => text.length <= LONGEST && HEADERISH.test(text) && !/[。;]/.test(text))) return false;
  return hasValuesBelow(matrix, at);
}

/** A number stands in one of the rows right below. */
function hasValuesBelow(matrix: Matrix, at: number): boolean {
  for (let r = at + 1; r < matrix.length && r <= at + 5; r++) if (hasValues(matrix[r]!)) return true;
  return false;
}

/**
 * Index behind the header rows that begin at `top`; `top` itself where the rows begin at once. A row belongs to the header
 * while cells from above reach into it, while it fills columns that have no word yet, or while it holds the ends of wrapped words:
 *
 *          │     2019年      │     2018年      │          │           │         │          │ 营业收入比上
 *          │  金额  │  占比  │  金额  │  占比  │ 同比增减  │           │ 营业收入 │ 营业成本 │ 年同期增减
 */
export function headerEnd(matrix: Matrix, top: number, stop: number): number {
  let end = top;
  while (end < stop && end < top + HIGHEST) {
    const row = matrix[end]!;
    if (hasValues(row)) break;
    const words = printed(row);
    if (end === top) {
      // A row of one cell is a heading of rows, unless it stands over the columns alone.
      if (words.length === 0 || (words.length === 1 && words[0]!.column === 0)) break;
    } else if (!continues(matrix, top, end, words)) break;
    end++;
  }
  return end;
}

function continues(matrix: Matrix, top: number, at: number, words: readonly Entry[]): boolean {
  if (words.length === 0) return false;
  const row = matrix[at]!;
  if (row.some((entry) => entry !== undefined && entry.row < at && entry.row >= top)) return true;
  if (words.length === 1 && words[0]!.column === 0) return false;
  const own = words.filter(({ row: first }) => first === at);
  if (own.some(({ cell: { text } }) => text.length > LONGEST)) return false;
  const fills = own.filter(({ column }) => column > 0 && !wordAbove(matrix, top, at, column)).length;
  if (fills > 0 && isHeader(own.filter(({ column }) => column > 0))) return true;
  // The ends of wrapped words: nothing at the left, a few characters elsewhere, words right above.
  return (
    (row[0]?.cell.text ?? '') === '' && own.every(({ cell: { text }, column }) => text.length <= 8 && wordAbove(matrix, top, at, column))
  );
}

/** Whether words are those of a header: most are made of what heads are made of, none is a sentence. */
function isHeader(words: readonly Entry[]): boolean {
  if (words.some(({ cell: { text } }) => /[。;]/.test(text))) return false;
  return words.filter(({ cell: { text } }) => HEADERISH.test(text)).length * 2 >= words.length;
}

function wordAbove(matrix: Matrix, top: number, at: number, column: number): boolean {
  for (let r = at - 1; r >= top; r--) if ((matrix[r]![column]?.cell.text ?? '') !== '') return true;
  return false;
}

/** Words over a column, outermost first; a cell that covers several places counts once. */
export function pathOf(header: Matrix, column: number): string[] {
  const path: string[] = [];
  let before: Entry | undefined;
  for (const row of header) {
    const entry = row[column];
    if (entry && entry !== before && entry.cell.text !== '') path.push(entry.cell.text);
    if (entry) before = entry;
  }
  return path;
}

/** Where the header of a part begins and ends, and the part: indexes of rows. */
export interface Extent {
  top: number;
  end: number;
  bottom: number;
}

/**
 * The parts of a table; a header in mid-table begins another:
 *
 *                  2019年    2018年      ← header, down to the first number
 *      营业收入      …         …
 *                  2019年末  2018年末    ← header of the second part
 *      总资产        …         …
 */
export function extentsOf(matrix: Matrix): Extent[] {
  const found: Extent[] = [];
  for (let top = 0; top < matrix.length; ) {
    const end = headerEnd(matrix, top, matrix.length);
    let bottom = Math.max(end, top + 1);
    while (bottom < matrix.length && !opensHeader(matrix, bottom)) bottom++;
    if (bottom < matrix.length) for (let k = 0; k < 3 && bottom > end + 1 && isUpperHalf(matrix, bottom - 1); k++) bottom--;
    found.push({ top, end, bottom });
    top = bottom;
  }
  return found;
}

/** Whether a row right above a header holds but the upper halves of words of that header: 本年末比上年末增 over 减. */
function isUpperHalf(matrix: Matrix, at: number): boolean {
  const words = printed(matrix[at]!);
  return (
    words.length > 0 &&
    !hasValues(matrix[at]!) &&
    words.every(
      ({ column, cell: { text } }) =>
        column > 0 && text.length <= 12 && !/[。;,、]/.test(text) && (matrix[at + 1]![column]?.cell.text ?? '') !== '',
    )
  );
}
