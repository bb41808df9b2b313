import { cellOf, type Stretch } from './cell-text.ts';
import type { Entry, Matrix } from './matrix.ts';

/** What is no word of a header by itself, only the end of one: 减, 重, (%), 年同期增减. */
const TAIL = /^(?:.{1,2}|\(.{1,6}\)|.{0,5}(?:增减|变动|变化)(?:幅度|比例|情况|率)?(?:\(%\))?)$/;
/** Words of two characters that are whole. */
const WORD = /^(?:金额|数量|占比|比例|余额|比重|人数|单位|计提|转回|核销|合计|其他|收入|成本|利润|项目|账面|名称|增加|减少)$/;
/** A period or a balance, whole as it stands, which others may stand under. */
const WHOLE =
  /^(?:(?:19|20)\d\d(?:年度?(?:\d{1,2}-\d{1,2}月|末|初)?|年?\d{1,2}月\d{1,2}日|-\d\d-\d\d)(?:余额)?|本[期年](?:度|数|末|金额|发生额)?|上[期年](?:度|数|末|年?末?余额|金额|发生额|同期)?|[期年][初末](?:余额|数|金额)?)$/;
/** A word that wants its end: 占营业成本比, 本年末比上年末增, 营业收入比上. */
const OPEN = /^(?:占.{0,12}|.{0,10}[比较].{1,6})$/;
const CLOSED = /(?:比例|比重|占比|增减|变动|变化|幅度|率)(?:\(%\))?$/;
/** A balance and the first word under it, run together: 期末余额账面余额. */
const GLUED = /^((?:[期年][初末]|上年年?末)余额|[本上]期发生额|[本上]期金额)(.{2,8})$/;

/**
 * A header without spans as it would be with them: words wrapped over two rows are one cell, and a word over several columns
 * reaches as far as nothing stands beside it, the last no farther than the like one before it:
 *
 *     |      | 2019年 |      | 2018年 |      |              |          2019年 · 金额   2019年 · 占比   2018年 · 金额
 *     |      | 金额   | 占比 | 金额   | 占比 | 营业收入比上 |     →    2018年 · 占比   营业收入比上年同期增减
 *     |      |        |      |        |      | 年同期增减   |
 */
export function headerOf(text: string, rows: Matrix): Matrix {
  const header = unglued(rows.map((row) => [...row]));
  const width = header[0]?.length ?? 0;
  const wrapped = new Set<Entry>();
  for (let c = 0; c < width; c++) {
    for (let r = header.length - 1; r > 0; r--) {
      const lower = header[r]![c];
      const above = lastAbove(header, r, c);
      const upper = above < 0 ? undefined : header[above]![c];
      if (!lower || !upper || !isWrapped(upper.cell.text, lower.cell.text)) continue;
      const cell = cellOf(text, [stretchOf(upper), stretchOf(lower)]);
      const entry = { ...upper, cell, rows: r - above + 1 };
      wrapped.add(entry);
      for (let k = above; k <= r; k++) header[k]![c] = entry;
    }
  }
  spread(header, wrapped);
  return header;
}

function lastAbove(header: Matrix, row: number, column: number): number {
  for (let r = row - 1; r >= 0; r--) if (header[r]![column]) return r;
  return -1;
}

function stretchOf({ cell }: Entry): Stretch {
  return { from: cell.offsets[0]!, to: cell.offsets[cell.offsets.length - 1]! + 1 };
}

function isWrapped(upper: string, lower: string): boolean {
  if (OPEN.test(upper) && !CLOSED.test(upper)) return true;
  return TAIL.test(lower) && !WORD.test(lower) && !WHOLE.test(lower);
}

/**
 * A row in which two balances or more each have the first word under them in their own cell, as the two rows it was:
 *
 *     |      | 期末余额账面余额 |      | 坏账准备 |      | 期初余额账面余额 |      | 坏账准备 |      |
 */
function unglued(header: Matrix): Matrix {
  const row = header[0];
  if (!row) return header;
  const glued = row.filter((entry) => entry && GLUED.test(entry.cell.text));
  if (glued.length < 2) return header;
  const part = (entry: Entry, from: number, to: number): Entry => ({
    ...entry,
    cell: { text: entry.cell.text.slice(from, to), offsets: entry.cell.offsets.slice(from, to) },
  });
  const cut = (entry: Entry): number => GLUED.exec(entry.cell.text)![1]!.length;
  const upper = row.map((entry) => (entry && glued.includes(entry) ? part(entry, 0, cut(entry)) : undefined));
  const lower = row.map((entry) => (entry && glued.includes(entry) ? part(entry, cut(entry), entry.cell.text.length) : entry));
  return [upper, lower, ...header.slice(1)];
}

/** Lets the words of all rows but the last reach over the columns right of them that have words below. */
function spread(header: Matrix, wrapped: ReadonlySet<Entry>): void {
  const width = header[0]?.length ?? 0;
  const leaf = (c: number, r: number): string => header.slice(r + 1).find((row) => row[c])?.[c]?.cell.text ?? '';
  for (let r = 0; r + 1 < header.length; r++) {
    const row = header[r]!;
    let before: string[] = [];
    for (let c = 0; c < width; c++) {
      const entry = row[c];
      if (!entry || wrapped.has(entry) || leaf(c, r) === '') continue;
      let end = c + 1;
      // 期末余额 beside 计提 and 核销 is none of the 本期变动 over these.
      const dated = WHOLE.test(leaf(c, r));
      while (end < width && !row[end] && leaf(end, r) !== '' && WHOLE.test(leaf(end, r)) === dated) end++;
      const leaves: string[] = [];
      for (let k = c; k < end; k++) leaves.push(leaf(k, r));
      const isLast = row.every((other, k) => k <= c || !other || wrapped.has(other));
      if (isLast && before.length > 0 && leaves.length > before.length && before.every((word, i) => word === leaves[i]))
        end = c + before.length;
      const over = { ...entry, columns: end - c };
      for (let k = c; k < end; k++) row[k] = over;
      before = leaves;
      c = end - 1;
    }
  }
}
