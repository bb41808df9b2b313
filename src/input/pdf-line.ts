import type { Item } from './pdf-item.ts';

/** Items on one baseline, from left to right. */
export interface Line {
  items: Item[];
  /** Of the baseline, downwards, in points. */
  y: number;
  /** Of most of its characters. */
  size: number;
}

/** Baselines nearer than this part of the smaller font are one. The lines of a wrapped cell around a number beside it are half a line away. */
const SHIFT = 0.3;
/** A font at most this part of its neighbour's is a superscript or subscript, and how far it may be from it. */
const SCRIPT = 0.8;
const SCRIPT_GAP = 0.4;
/** Browsers make one but a sixth smaller; what is that large is one only where it reads as a mark of a note: 1 (2) [3] 注4 1,2. */
const LARGE = 0.845;
const MARK = /^[(（[]?注?\d{1,2}(?:[,，、]\d{1,2}){0,3}[)）\]]?$/;
/** Raised by less than this part of the font's height it is no mark. */
const RAISED = 0.08;

/**
 * The lines of a page from top to bottom. Slightly shifted baselines within a row of a table are one line; superscripts and
 * subscripts stand in the line they are set to:
 *
 *            (1)
 *     营业收入     1,024.00   →   营业收入(1)     1,024.00
 *
 * A mark raised beside a number is written with raised digits, 42.8%¹, for as another digit it would make another number.
 */
export function linesOf(items: readonly Item[]): Line[] {
  const sorted = [...items].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const lines: Line[] = [];
  for (const item of sorted) {
    // Lines are in the order of their baselines: only the last can be as near, or one of another size beside it.
    const line = lines.slice(-2).findLast(({ y, size }) => Math.abs(item.y - y) <= SHIFT * Math.min(item.size, size));
    if (line) add(line, item);
    else lines.push({ items: [item], y: item.y, size: item.size });
  }
  const found = withScripts(lines);
  return found.map((line) => {
    const own = [...line.items].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1);
    return { ...line, items: own.map((item, i) => (isRaised(item, own[i - 1], own[i + 1]) ? { ...item, text: raised(item.text) } : item)) };
  });
}

/** Whether an item is a mark raised behind a number or in front of one. */
function isRaised(item: Item, before: Item | undefined, after: Item | undefined): boolean {
  if (!MARK.test(item.text)) return false;
  const isAbove = ({ y, size }: Item): boolean => item.size <= LARGE * size && y - item.y >= RAISED * size;
  const follows = before && isAbove(before) && item.x0 - before.x1 <= SCRIPT_GAP * before.size && /[\d.%)）⁾]$/.test(before.text);
  return (
    follows || (after !== undefined && isAbove(after) && after.x0 - item.x1 <= SCRIPT_GAP * after.size && /^[-+(]?\d/.test(after.text))
  );
}

const SMALL = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (text: string): string =>
  text
    .replace(/\d/g, (digit) => SMALL[Number(digit)]!)
    .replace(/[(（]/g, '⁽')
    .replace(/[)）]/g, '⁾');

function add(line: Line, item: Item): void {
  const own = line.items.reduce((sum, { text }) => sum + text.length, 0);
  if (item.text.length > own || item.size > line.size * 1.15) {
    line.size = item.size;
    line.y = item.y;
  }
  line.items.push(item);
}

/** Puts the items of lines that are all superscripts or subscripts into the line beside them. */
function withScripts(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  lines.forEach((line, i) => {
    const hosts = [lines[i - 1], lines[i + 1]].filter((host) => host !== undefined && line.size <= LARGE * host.size) as Line[];
    const rest = line.items.filter((item) => {
      const host = hosts.find(({ y, size, items }) => {
        const rise = y - item.y;
        return (
          (line.size <= SCRIPT * size || MARK.test(item.text)) &&
          rise < 0.7 * size &&
          rise > -0.35 * size &&
          items.some((other) => Math.abs(item.x0 - other.x1) <= SCRIPT_GAP * size || Math.abs(other.x0 - item.x1) <= 0.2 * size)
        );
      });
      host?.items.push(item);
      return host === undefined;
    });
    if (rest.length > 0) kept.push(rest.length === line.items.length ? line : { ...line, items: rest });
  });
  return kept;
}
