import { cellOf, type Stretch } from './cell-text.ts';
import type { Entry, Matrix } from './matrix.ts';

/** What is no word of a header by itself, only the end of one: 减, 重, (%), 年同期增减. */
const TAIL =
  /^(?:.{1,2}|\(.{1,6}\)|.{0,5}(?:增减|变动|变化)(?:幅度|比例|情况|率)?(?:\(%\))?)$/;
const WORD = /^(?:金额|数量|占比|比例|余额|比重|人数|单位|期[初末]|年[初末]|本[期年]|上[期年]|计提|转回|核销|合计|其他)$/;
/** A word that wants its end: 占营业成本比, 本年末比上年末增, 营业收入比上. */
const OPEN = /^(?:占.{0,12}|.{0,10}[比较].{1,6})$/;
const CLOSED = /(?:比例|比重|占比|增减|变动|变化|幅度|率)(?:\(%\))?$/;

/**
 * A header without spans as it would be with them: words wrapped over two rows are one cell, and a word over several columns
 * reaches as far as nothing stands beside it, the last no farther than the like one before it:
 *
 *     |      | 2019年 |      | 2018年 |      |              |          2019年 · 金额   2019年 · 占比   2018年 · 金额
 *     |      | 金额   | 占比 | 金额   | 占比 | 营业收入比上 |     →    2018年 · 占比   营业收入比上年同期增减
 *     |      |        |      |        |      | 年同期增减   |
 */
export function headerOf(text: string, rows: Matrix): Matrix {
  const header = rows.map((row) => [...row]);
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
  if (WORD.test(lower) && !OPEN.test(upper)) return false;
  if (OPEN.test(upper) && !CLOSED.test(upper)) return true;
  return TAIL.test(lower) && !WORD.test(lower);
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
      while (end < width && !row[end] && leaf(end, r) !== '') end++;
      const leaves: string[] = [];
      for (let k = c; k < end; k++) leaves.push(leaf(k, r));
      if (before.length > 0 && leaves.length > before.length && before.every((word, i) => word === leaves[i])) end = c + before.length;
      const over = { ...entry, columns: end - c };
      for (let k = c; k < end; k++) row[k] = over;
      before = leaves;
      c = end - 1;
    }
  }
}
