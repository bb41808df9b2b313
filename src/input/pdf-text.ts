import { type Cell, cellsOf } from './pdf-cell.ts';
import { setInColumns } from './pdf-column.ts';
import { furnitureOf } from './pdf-furniture.ts';
import { type Body, columnsOf } from './pdf-gutter.ts';
import type { Item } from './pdf-item.ts';
import { type Line, linesOf } from './pdf-line.ts';
import { goesOn, type Ruled } from './pdf-ruled.ts';
import { retyped, typescriptOf } from './pdf-typescript.ts';

/** What a page prints: text, tables in frames, and what runs at right angles to it. */
export interface PageText {
  items: Item[];
  ruled: Ruled[];
  aside: Item[][];
}

/** A step between two lines wider than this many times their font's height leaves a line blank. */
const BLANK = 2.6;

/**
 * The pages of a document as one text: lines as they stand, cells in columns of characters, without what pages repeat at their top and
 * foot, the pages parted by form feeds. A text file that was printed comes out as it went in.
 */
export function textOf(pages: readonly PageText[]): string {
  const upright = pages.map(({ items }) => linesOf(items));
  const cells = upright.map(cellsOf);
  const placed = upright.map((lines, page) =>
    lines.map(({ y, size }, line) => ({ y, size, text: cells[page]![line]!.map(({ text }) => text).join('  ') })),
  );
  const out = furnitureOf(placed, (page, line) => cells[page]![line]!.length);
  const body = upright.map((lines, page) => lines.filter((_, line) => !out[page]!.has(line)));
  const typescript = pages.some(({ ruled }) => ruled.length > 0) ? null : typescriptOf(body);
  // A page in as many parts as it has columns of text.
  const bodies: Body[] = body.map((lines, page) => ({ lines, ruled: pages[page]!.ruled }));
  const columns: Body[][] = typescript ? bodies.map((whole) => [whole]) : columnsOf(bodies);
  const parts = columns.flat();
  const texts: Part[][] = typescript
    ? body.map((lines) => [{ lines: retyped(lines, typescript), table: null }])
    : setInColumns(
        columns.flatMap((own, page) => (own.length > 1 ? own.map(({ lines }) => cellsOf(lines)) : [kept(cells[page]!, out[page]!)])),
        leftOf(parts),
      ).map((lines, part) => spread(parts[part]!.lines, lines, parts[part]!.ruled));
  let end = 0;
  const ends = columns.map((own) => (end += own.length));
  pages.forEach(({ aside }, page) => {
    for (const items of aside)
      for (const line of cellsOf(linesOf(items)))
        texts[ends[page]! - 1]!.push({ lines: ['', line.map(({ text }: Cell) => text).join('  ')], table: null });
  });
  const written = joined(texts).map((lines) => lines.join('\n'));
  return `${columns.map((own, page) => written.slice(ends[page]! - own.length, ends[page]!).join('\n\n')).join('\n\f\n')}\n`;
}

const kept = (cells: readonly Cell[][], out: ReadonlySet<number>): Cell[][] => cells.filter((_, line) => !out.has(line));

/** A part of a page: lines of text, or a table in frames, without the tags around it. */
interface Part {
  lines: string[];
  table: Ruled | null;
}

/** The lines of each page; a table that goes on over the end of a page is one table, and the end of the page stands in it. */
function joined(pages: readonly Part[][]): string[][] {
  // The table as it began, whose heads may come again.
  let open: Ruled | null = null;
  return pages.map((parts, page) => {
    const lines: string[] = [];
    parts.forEach(({ lines: own, table }, i) => {
      if (!table) {
        for (const line of own) lines.push(line);
        return;
      }
      const rows: Ruled['rows'] = (i === 0 && open && goesOn(open, table)) || table.rows;
      if (!(i === 0 && open)) lines.push('<table>');
      for (const { line } of rows) lines.push(line);
      const next = i === parts.length - 1 ? pages[page + 1]?.[0]?.table : null;
      const began: Ruled = i === 0 && open ? open : table;
      open = next && goesOn(began, next) ? began : null;
      if (!open) lines.push('</table>');
    });
    return lines;
  });
}

/** Where the text of the pages begins, in points. */
function leftOf(parts: readonly Body[]): number {
  let left = Number.POSITIVE_INFINITY;
  for (const { lines } of parts) for (const { items } of lines) left = Math.min(left, items[0]!.x0);
  return Number.isFinite(left) ? left : 0;
}

/** Puts a blank line where white space parts two lines, and the tables in frames where they stand between the lines. */
function spread(lines: readonly Line[], texts: readonly string[], ruled: readonly Ruled[]): Part[] {
  const found: Part[] = [];
  let next = 0;
  let last = { y: Number.NEGATIVE_INFINITY, size: 0 };
  const addTables = (above: number): void => {
    for (; next < ruled.length && ruled[next]!.y < above; next++) {
      found.push({ lines: [], table: ruled[next]! });
      last = { y: ruled[next]!.below, size: 0 };
    }
  };
  texts.forEach((text, i) => {
    const { y, size } = lines[i]!;
    addTables(y);
    if (found.length === 0 || found.at(-1)!.table) found.push({ lines: [], table: null });
    const part = found.at(-1)!.lines;
    if (i > 0 && y - last.y > BLANK * Math.max(size, last.size)) part.push('');
    part.push(text);
    last = { y, size };
  });
  addTables(Number.POSITIVE_INFINITY);
  return found;
}
