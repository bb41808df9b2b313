import { type Cell, cellsOf } from './pdf-cell.ts';
import { setInColumns } from './pdf-column.ts';
import { furnitureOf } from './pdf-furniture.ts';
import type { Upright } from './pdf-item.ts';
import { type Line, linesOf } from './pdf-line.ts';
import { retyped, typescriptOf } from './pdf-typescript.ts';

/** A step between two lines wider than this many times their font's height leaves a line blank. */
const BLANK = 2.6;

/**
 * The pages of a document as one text: lines as they stand, cells in columns of characters, without what pages repeat at their top and
 * foot, the pages parted by form feeds. A text file that was printed comes out as it went in.
 */
export function textOf(pages: readonly Upright[]): string {
  const upright = pages.map(({ items }) => linesOf(items));
  const cells = upright.map(cellsOf);
  const placed = upright.map((lines, page) =>
    lines.map(({ y, size }, line) => ({ y, size, text: cells[page]![line]!.map(({ text }) => text).join('  ') })),
  );
  const out = furnitureOf(placed, (page, line) => cells[page]![line]!.length);
  const body = upright.map((lines, page) => lines.filter((_, line) => !out[page]!.has(line)));
  const typescript = typescriptOf(body);
  const texts = typescript
    ? body.map((lines) => retyped(lines, typescript))
    : setInColumns(
        cells.map((lines, page) => lines.filter((_, line) => !out[page]!.has(line))),
        leftOf(body),
      ).map((lines, page) => spread(body[page]!, lines));
  pages.forEach(({ aside }, page) => {
    for (const items of aside)
      for (const line of cellsOf(linesOf(items))) texts[page]!.push('', line.map(({ text }: Cell) => text).join('  '));
  });
  return `${texts.map((lines) => lines.join('\n')).join('\n\f\n')}\n`;
}

/** Where the text of the pages begins, in points. */
function leftOf(pages: readonly (readonly Line[])[]): number {
  let left = Number.POSITIVE_INFINITY;
  for (const lines of pages) for (const { items } of lines) left = Math.min(left, items[0]!.x0);
  return Number.isFinite(left) ? left : 0;
}

/** Puts a blank line where white space parts two lines. */
function spread(lines: readonly Line[], texts: readonly string[]): string[] {
  const found: string[] = [];
  texts.forEach((text, i) => {
    const above = lines[i - 1];
    if (above && lines[i]!.y - above.y > BLANK * Math.max(lines[i]!.size, above.size)) found.push('');
    found.push(text);
  });
  return found;
}
