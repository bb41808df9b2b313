import { cellsOf } from './pdf-cell.ts';
import type { Frame, Framed } from './pdf-frame.ts';
import type { Item } from './pdf-item.ts';
import { linesOf } from './pdf-line.ts';
import { isWide, wordsOf } from './pdf-word.ts';

/** A framed table as text. */
export interface Ruled {
  /** Of its upper and its lower edge, in points. */
  y: number;
  below: number;
  /** Places of its columns' edges, from left to right. */
  edges: number[];
  rows: RuledRow[];
}

/** A row: what its cells print, those that begin in it, and the row as markup. */
export interface RuledRow {
  texts: string[];
  line: string;
}

/** How far above its baseline the middle of a line of text is, in parts of its font's height. */
const RISE = 0.35;
/** How far, in points, what stands in a cell may reach over its rules. */
const NEAR = 2;

/**
 * Takes what stands in framed tables out of a page. They are given as markup, the only form in which a cell may reach over several rows and columns; what a cell
 * prints on several lines is one text:
 *
 *     │ 归属于上市公司  │ 62,991,572.2 │
 *     │ 股东的净利润    │ 7            │     →     <tr><td>归属于上市公司股东的净利润</td><td>62,991,572.27</td></tr>
 */
export function ruledOf(items: readonly Item[], frames: readonly Frame[]): { ruled: Ruled[]; rest: Item[] } {
  let rest = [...items];
  const ruled: Ruled[] = [];
  for (const frame of frames) {
    const inside = new Map<Framed, Item[]>();
    const left: Item[] = [];
    for (const item of rest) {
      const whole = cellOf(item, frame);
      // A reader of PDFs takes numbers that stand close for one run: 831,903,896.72 900,629,910.88.
      const parts = whole && item.x0 >= whole.x0 - NEAR && item.x1 <= whole.x1 + NEAR ? [item] : wordsOf(item);
      for (const part of parts) {
        const cell = cellOf(part, frame);
        if (!cell) left.push(part);
        else if (inside.has(cell)) inside.get(cell)!.push(part);
        else inside.set(cell, [part]);
      }
    }
    // A frame around a picture or a paragraph.
    if (inside.size < 3) continue;
    rest = left;
    ruled.push({ y: frame.y0, below: frame.y1, edges: frame.edges, rows: rowsOf(frame, inside) });
  }
  return { ruled, rest };
}

/** The cell in which the middle of an item is. */
function cellOf({ x0, x1, y, size }: Item, frame: Frame): Framed | undefined {
  const middle = (x0 + x1) / 2;
  const height = y - RISE * size;
  if (middle < frame.x0 || middle > frame.x1 || height < frame.y0 || height > frame.y1) return undefined;
  return frame.cells.find((cell) => holds(cell, middle, height));
}

const holds = ({ x0, x1, y0, y1 }: Framed, x: number, y: number): boolean => x >= x0 && x < x1 && y >= y0 && y < y1;

function rowsOf(frame: Frame, inside: ReadonlyMap<Framed, Item[]>): RuledRow[] {
  const rows: RuledRow[] = [];
  for (let row = 0; row < frame.rows; row++) {
    const cells = frame.cells.filter((cell) => cell.row === row);
    if (cells.length === 0) continue;
    const texts = cells.map((cell) => (inside.has(cell) ? textOfCell(inside.get(cell)!) : ''));
    rows.push({ texts, line: `<tr>${cells.map((cell, i) => markup(cell, texts[i]!)).join('')}</tr>` });
  }
  return rows;
}

const markup = ({ rows, columns }: Framed, text: string): string =>
  `<td${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`;

/** How near, in points, the edges of one table lie on two pages. */
const SAME = 4;

/**
 * Of the rows of a table at the head of a page, those that go on with the one at the foot of the page before: the same columns, and either its heads once
 * more, which are left out, or figures at once. null where it is a table of its own.
 */
export function goesOn(above: Ruled, below: Ruled): RuledRow[] | null {
  const { rows } = below;
  if (above.edges.length !== below.edges.length || above.edges.some((x, i) => Math.abs(x - below.edges[i]!) > SAME)) return null;
  let repeated = 0;
  while (repeated < rows.length && repeated < above.rows.length && rows[repeated]!.line === above.rows[repeated]!.line) repeated++;
  const first = rows.slice(repeated).find(({ texts }) => texts.filter((text) => text !== '').length > 1);
  if (repeated === 0 && first && !first.texts.some((text) => FIGURE.test(text))) return null;
  return rows.slice(repeated);
}

/** A cell that prints a figure and nothing else. */
const FIGURE = /^[-(]?\d[\d,.]*[%)]*$/;

/** A number that goes on in the next line, and what may go on with it. */
const OPEN = /(?:^|\s)[-(]?\d[\d,]*(?:\.\d*)?$/;
const REST = /^[\d,.]+[%)]*(?:\s|$)/;
/** Complete to the cent. */
const WHOLE = /(?:^|\s)-?\d{1,3}(?:,\d{3})*\.\d{2}$/;

/** The lines of a cell as one text. */
function textOfCell(items: readonly Item[]): string {
  const lines = cellsOf(linesOf(items)).map((cells) => cells.map(({ text }) => text).join(' '));
  return lines.reduce((text, line) => {
    if (text === '') return line;
    const last = text.charCodeAt(text.length - 1);
    const first = line.charCodeAt(0);
    const goesOn = OPEN.test(text) && REST.test(line) && !(WHOLE.test(text) && !/^\D/.test(line));
    return isWide(last) || isWide(first) || goesOn || (line === '%' && /\d$/.test(text)) ? text + line : `${text} ${line}`;
  }, '');
}
