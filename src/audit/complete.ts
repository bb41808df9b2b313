import { type Document, lineText } from '../filing/document.ts';
import type { Grid } from '../table/grid.ts';

/** Lines between rows that are none: heads and feet of pages, units, (续表). */
const FURNITURE = /报告|说明书|公告|回复|单位[:：]|续表|\(续\)|适用/;

/** Words and amounts of a line; white space has been taken out. */
const TOKENS = /[\u4e00-\u9fff]{2,60}|\d[\d,]{2,24}(?:\.\d{1,8})?/g;

/** Most lines that are looked at. */
const REACH = 600;

const texts = new WeakMap<Grid, string>();

/** All that the rows and heads of a grid hold, run together. */
function heldBy(grid: Grid): string {
  let text = texts.get(grid);
  if (text === undefined) {
    text = [
      ...grid.rows.map(({ labels, cells }) => `${labels.join('')}|${cells.map((cell) => cell?.text ?? '').join('|')}`),
      ...grid.columns.map(({ header }) => header.join('')),
      ...grid.stub,
    ].join('|');
    texts.set(grid, text);
  }
  return text;
}

/**
 * Whether every word and every amount that stands between two rows of a table is in the grid. A label without its numbers, or numbers that run into
 * a label, mean that the converter lost or broke a row: what does not add up then is ours.
 *
 *   投资建设支付的现金       13,137.01   3,957.70
 *   研发投入资本化支付                                   ← its numbers are lost
 *   的现金
 */
export function isComplete(document: Document, grid: Grid, firstRow: number, lastRow: number): boolean {
  const held = heldBy(grid);
  for (let r = firstRow; r <= lastRow; r++)
    if (grid.rows[r]!.labels.some((label) => /\d{1,3}(?:,\d{3}){1,5}\.\d\d|\d{5,}\.\d\d/.test(label))) return false;
  const from = grid.rows[firstRow]!.line;
  const to = grid.rows[lastRow]!.line;
  if (to - from > REACH) return false;
  for (let line = from; line <= to; line++) {
    const text = lineText(document, line - 1);
    if (FURNITURE.test(text)) continue;
    // In one row's line cells may stand side by side; the line as a whole need not be in the grid.
    for (const token of text.split(/ {1,400}/).flatMap((piece) => piece.match(TOKENS) ?? [])) if (!held.includes(token)) return false;
  }
  return true;
}
