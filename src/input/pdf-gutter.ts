import type { Line } from './pdf-line.ts';
import type { Ruled } from './pdf-ruled.ts';
import { isWide } from './pdf-word.ts';

/** What of a page is set: its lines and its tables in frames. */
export interface Body {
  lines: Line[];
  ruled: Ruled[];
}

/** The gap between two columns of text is at least so many times the height of their font, and in this part of the page. */
const WIDE = 1.2;
const MIDDLE = [0.35, 0.65] as const;
/** A line of prose has so many ideographs and fills this part of its column; so many of them on either side are text in columns. */
const IDEOGRAPHS = 12;
const FILLED = 0.85;
const ENOUGH = 3;

/** Pages that are so many, and such a part of all, say how the others are set, where nothing stands across the gap. */
const PAGES = 3;
const PART = 0.2;

/**
 * The parts of each page in reading order: a page of two columns of prose is its left, then its right one, moved to where the left began; any other page
 * is itself. Nothing may stand across the gap, and prose on both sides must fill its column, as no table does:
 *
 *     同比增长5.46%，实现净利润   │ 公司深刻吸取教训，把安全
 *     4.76亿元，同比增长17.43%。  │ 生产管理重心落到基层一线
 *
 * A page of tables between such pages has its columns where they have them.
 */
export function columnsOf(pages: readonly Body[]): Body[][] {
  const proven = pages.map(provenOf);
  const found = proven.filter((gutter) => gutter !== null).sort((a, b) => a.middle - b.middle);
  const usual = found.length >= Math.max(PAGES, PART * pages.length) ? found[found.length >> 1]! : null;
  return pages.map((body, page) => {
    const gutter = proven[page] ?? (usual && gapsOf(body).some(({ from, to }) => from < usual.middle && to > usual.middle) ? usual : null);
    return gutter ? parted(body, gutter) : [body];
  });
}

/** Between two columns of text: its middle, and how far the right column is from the left, in points. */
interface Gutter {
  middle: number;
  by: number;
}

function parted(body: Body, { middle, by }: Gutter): Body[] {
  const [left, right] = sidesOf(body, middle);
  return [
    { lines: filled(left), ruled: body.ruled.filter(({ edges }) => edges[0]! < middle) },
    {
      lines: filled(right).map((line) => ({ ...line, items: line.items.map((item) => ({ ...item, x0: item.x0 - by, x1: item.x1 - by })) })),
      ruled: body.ruled
        .filter(({ edges }) => edges[0]! >= middle)
        .map((table) => ({ ...table, edges: table.edges.map((edge) => edge - by) })),
    },
  ];
}

function sidesOf({ lines }: Body, middle: number): [Line[], Line[]] {
  const side = (isOf: (x0: number) => boolean): Line[] =>
    lines.map((line) => ({ ...line, items: line.items.filter(({ x0 }) => isOf(x0)) }));
  return [side((x0) => x0 < middle), side((x0) => x0 >= middle)];
}

/** The widest gap in the middle of a page, where prose on both sides proves that it parts columns of text. */
function provenOf(body: Body): Gutter | null {
  const gaps = gapsOf(body);
  if (gaps.length === 0) return null;
  const { from, to } = gaps.reduce((best, gap) => (gap.to - gap.from > best.to - best.from ? gap : best));
  const middle = (from + to) / 2;
  const [left, right] = sidesOf(body, middle);
  const one = widthOf(left);
  const two = widthOf(right);
  return isProse(left, one.to - one.from) && isProse(right, two.to - two.from) ? { middle, by: two.from - one.from } : null;
}

/** Lines of one side; what stood on one line with the other side has heights of its own. */
function filled(lines: readonly Line[]): Line[] {
  return lines
    .filter(({ items }) => items.length > 0)
    .map(({ items }) => {
      const longest = items.reduce((most, item) => (item.text.length > most.text.length ? item : most));
      return { items, y: longest.y, size: longest.size };
    });
}

function widthOf(lines: readonly Line[]): { from: number; to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { items } of lines)
    for (const { x0, x1 } of items) {
      from = Math.min(from, x0);
      to = Math.max(to, x1);
    }
  return { from, to };
}

/** The gaps in the middle of the page that nothing stands across. */
function gapsOf({ lines, ruled }: Body): { from: number; to: number }[] {
  const taken = lines.flatMap(({ items }) => items.map(({ x0, x1 }) => [x0, x1] as const));
  if (taken.length === 0) return [];
  for (const { edges } of ruled) taken.push([edges[0]!, edges.at(-1)!]);
  taken.sort((a, b) => a[0] - b[0]);
  const first = taken[0]![0];
  const last = taken.reduce((most, [, to]) => Math.max(most, to), first);
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const least = WIDE * sizes[sizes.length >> 1]!;
  const found: { from: number; to: number }[] = [];
  let end = first;
  for (const [from, to] of taken) {
    const middle = ((from + end) / 2 - first) / (last - first);
    if (from - end >= least && middle > MIDDLE[0] && middle < MIDDLE[1]) found.push({ from: end, to: from });
    end = Math.max(end, to);
  }
  return found;
}

/** Whether a side of a page has lines of prose that fill it. */
function isProse(lines: readonly Line[], width: number): boolean {
  let count = 0;
  for (const { items } of lines) {
    let wide = 0;
    let length = 0;
    for (const { text, x0, x1 } of items) {
      length += x1 - x0;
      for (const character of text) if (isWide(character.codePointAt(0)!)) wide++;
    }
    if (wide >= IDEOGRAPHS && length >= FILLED * width) count++;
  }
  return count >= ENOUGH;
}
