import type { Item } from './pdf-item.ts';
import type { Line } from './pdf-line.ts';
import { isWide, JUSTIFIED, wordsOf } from './pdf-word.ts';

/** What a line prints without a gap in which a column may end: a cell of a table, or a whole line of prose. */
export type Cell = Item;

/** Gaps, in parts of the font's height: below the first none is meant, from the last on a column ends in any case. */
const NONE = 0.12;
const NUMBERS = 0.25;
const DOUBTFUL = 0.2;
const CLEAR = 0.85;

/** How many lines up and down the edges of a column are looked for, how near they must lie, and how many there must be. */
const NEAR = 15;
const EDGE = 0.12;
const OTHERS = 2;

const NUMBER = /^[-+(]?[¥￥]?\d[\d,.]*%?\)?%?$/;

interface Gapped {
  words: Item[];
  /** The gap before each word, in parts of the font's height; the first has none. */
  gaps: number[];
}

/**
 * The cells of each line of a page. A gap of less than a character may stand within a cell (2022 年) as well as between a label
 * that fills its column and a number: what follows it is a cell of its own where it keeps the edge of those above or below:
 *
 *     营业收入                           1,024.00
 *     归属于上市公司股东的净利润 -12,345,678.90      ← half a character apart
 */
export function cellsOf(lines: readonly Line[]): Cell[][] {
  const parted = lines.map(gapped);
  const edges = parted.map(edgesOf);
  return parted.map(({ words, gaps }, i) => {
    const cells: Cell[] = [];
    words.forEach((word, k) => {
      const last = cells.at(-1);
      const gap = gaps[k]!;
      if (!last || ends(words[k - 1]!, word, gap, () => keepsEdge(word, i, edges))) cells.push({ ...word });
      else {
        last.text += `${joint(words[k - 1]!.text, word.text, gap)}${word.text}`;
        last.x1 = Math.max(last.x1, word.x1);
        last.size = Math.max(last.size, word.size);
      }
    });
    return distributed(cells);
  });
}

function gapped(line: Line): Gapped {
  const words = line.items.flatMap(wordsOf);
  words.sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1);
  const gaps = words.map((word, i) => (i === 0 ? 0 : (word.x0 - words[i - 1]!.x1) / Math.max(word.size, words[i - 1]!.size)));
  return { words, gaps };
}

/** Whether a cell ends before `word`. */
function ends(before: Item, word: Item, gap: number, keeps: () => boolean): boolean {
  if (gap >= CLEAR || gap < -1) return true;
  if (gap < DOUBTFUL) return false;
  if (gap >= NUMBERS && NUMBER.test(before.text) && NUMBER.test(word.text)) return true;
  return keeps();
}

interface Edges {
  left: number[];
  right: number[];
}

/** Where cells begin, and where numbers end, that gaps on both sides tell apart from the rest of the line. */
function edgesOf({ words, gaps }: Gapped): Edges {
  const left: number[] = [];
  const right: number[] = [];
  words.forEach((word, i) => {
    if (i === 0 || gaps[i]! < CLEAR) return;
    left.push(word.x0);
    if (NUMBER.test(word.text) && (i + 1 === words.length || gaps[i + 1]! >= CLEAR)) right.push(word.x1);
  });
  return { left, right };
}

function keepsEdge(word: Item, line: number, edges: readonly Edges[]): boolean {
  const isNumber = NUMBER.test(word.text);
  const near = EDGE * word.size;
  let left = 0;
  let right = 0;
  for (let i = Math.max(0, line - NEAR); i < Math.min(edges.length, line + NEAR + 1); i++) {
    if (i === line) continue;
    if (edges[i]!.left.some((x) => Math.abs(x - word.x0) <= near)) left++;
    if (isNumber && edges[i]!.right.some((x) => Math.abs(x - word.x1) <= near)) right++;
  }
  return left > OTHERS || right >= OTHERS;
}

/** What stands in a gap within a cell. */
function joint(before: string, after: string, gap: number): string {
  const least = isWide(before.charCodeAt(before.length - 1)) && isWide(after.charCodeAt(0)) ? JUSTIFIED : NONE;
  return gap < least ? '' : ' ';
}

/** 营␣␣业␣␣收␣␣入: single ideographs at equal distances, set apart to fill their column, are one cell. */
function distributed(cells: Cell[]): Cell[] {
  const found: Cell[] = [];
  for (let i = 0; i < cells.length; ) {
    let end = i;
    const step = i + 1 < cells.length ? cells[i + 1]!.x0 - cells[i]!.x0 : 0;
    while (
      end + 1 < cells.length &&
      isSingle(cells[end]!) &&
      isSingle(cells[end + 1]!) &&
      step < 4 * cells[i]!.size &&
      Math.abs(cells[end + 1]!.x0 - cells[end]!.x0 - step) < 0.15 * cells[i]!.size
    )
      end++;
    if (end - i >= 2) {
      const own = cells.slice(i, end + 1);
      found.push({ ...own[0]!, text: own.map(({ text }) => text).join(' '), x1: own.at(-1)!.x1 });
      i = end + 1;
    } else found.push(cells[i++]!);
  }
  return found;
}

const isSingle = ({ text }: Cell): boolean => text.length === 1 && isWide(text.charCodeAt(0));

/** Whether a cell is one number, which stands flush right. */
export const isNumber = ({ text }: Cell): boolean => NUMBER.test(text);
