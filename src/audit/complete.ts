import { type Document, lineText } from '../filing/document.ts';
import type { Grid } from '../table/grid.ts';

/** Lines between rows that are none: heads and feet of pages, units, (续表). */
const FURNITURE = /报告|说明书|公告|回复|单位[:：]|续表|\(续\)|适用/;

/** Words and amounts of a line; white space has been taken out. */
const TOKENS = /[\u4e00-\u9fff]{2,60}|\d[\d,]{2,24}(?:\.\d{1,8})?/g;

/** Lines a label may be wrapped over, above and below its row's numbers. */
const NEAR = 12;

/** A number that has run into a label. */
const BROKEN = /\d{1,3}(?:,\d{3}){1,5}\.\d\d|\d{5,}\.\d\d/;

/** Of a grid: how many lines up to one hold something that the grid does not, and how many rows up to one have a broken label. */
interface Gaps {
  first: number;
  lines: Int32Array;
  rows: Int32Array;
}

const known = new WeakMap<Grid, Gaps>();

function gapsOf(document: Document, grid: Grid): Gaps {
  let gaps = known.get(grid);
  if (gaps) return gaps;
  const { rows } = grid;
  const heads = [...grid.columns.map(({ header }) => header.join('')), ...grid.stub].join('|');
  const first = Math.min(...[rows[0]!, rows.at(-1)!].map(({ line }) => line));
  const last = Math.max(...[rows[0]!, rows.at(-1)!].map(({ line }) => line));
  gaps = { first, lines: new Int32Array(last - first + 2), rows: new Int32Array(rows.length + 1) };
  rows.forEach(({ labels }, r) => {
    gaps!.rows[r + 1] = gaps!.rows[r]! + (labels.some((label) => BROKEN.test(label)) ? 1 : 0);
  });
  // The rows whose labels or numbers may stand on a line: a window that moves with it.
  const texts = rows.map(({ labels, cells }) => `${labels.join('')}|${cells.map((cell) => cell?.text ?? '').join('|')}`);
  let from = 0;
  let to = 0;
  let held = '';
  for (let line = first; line <= last; line++) {
    let moved = line === first;
    for (; to < rows.length && rows[to]!.line <= line + NEAR; to++) moved = true;
    for (; from < to && rows[from]!.line < line - NEAR; from++) moved = true;
    if (moved) held = `${texts.slice(Math.max(from, to - MOST), to).join('|')}|${heads}`;
    const text = lineText(document, line - 1);
    const gap =
      !FURNITURE.test(text) && text.split(/ {1,400}/).some((piece) => (piece.match(TOKENS) ?? []).some((token) => !held.includes(token)));
    gaps.lines[line - first + 1] = gaps.lines[line - first]! + (gap ? 1 : 0);
  }
  known.set(grid, gaps);
  return gaps;
}

/** Rows on a few lines; a page of HTML has all of a table on one. */
const MOST = 200;

/**
 * Whether every word and every amount that stands between two rows of a table is in the grid. A label without its numbers, or numbers that run into
 * a label, mean that the converter lost or broke a row: what does not add up then is ours.
 *
 *   投资建设支付的现金       13,137.01   3,957.70
 *   研发投入资本化支付                                   ← its numbers are lost
 *   的现金
 */
export function isComplete(document: Document, grid: Grid, firstRow: number, lastRow: number): boolean {
  const { first, lines, rows } = gapsOf(document, grid);
  if (rows[lastRow + 1] !== rows[firstRow]) return false;
  const [from, to] = [grid.rows[firstRow]!.line, grid.rows[lastRow]!.line];
  return from >= first && to >= from && to - first + 1 < lines.length && lines[to - first + 1] === lines[from - first];
}
