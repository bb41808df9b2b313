import { ideographs } from './pdf-ideograph.ts';
import { type Matrix, product } from './pdf-matrix.ts';

/** A run of characters as a page draws it, in reading direction; places in points, `y` of the baseline, downwards. */
export interface Item {
  text: string;
  x0: number;
  x1: number;
  y: number;
  /** Height of the font in points. */
  size: number;
}

/** What a PDF reader tells of a run: `transform` is [a b c d e f] from glyph space (1 = font size) to the page, `width` in page units. */
export interface Drawn {
  str: string;
  transform: readonly number[];
  width: number;
  /** Whether it is written downwards. */
  vertical?: boolean;
}

/** The text of a page, turned so that most of it is upright. */
export interface Upright {
  items: Item[];
  /** What runs at right angles to it (a narrow column's turned label), each turned upright in its own way. */
  aside: Item[][];
  /** By how many right angles it was turned. */
  turn: number;
}

/** Text further from the right angles is a watermark. */
const SKEW = 4;

/**
 * Drawn runs → items. `viewport` is the page's own transform (it turns a page that is kept sideways, and lets y count downwards).
 * A wide table printed sideways on an upright page is turned as a whole: the direction that most characters run in is upright.
 * What runs askew is a watermark and left out; so is what is printed twice in one place (bold without a bold font).
 */
export function uprightOf(drawn: readonly Drawn[], viewport: readonly number[]): Upright {
  const turns: Item[][] = [[], [], [], []];
  for (const { str, transform, width, vertical } of drawn) {
    if (str.trim() === '') continue;
    const [a, b, c, d, e, f] = product(viewport as Matrix, transform as Matrix);
    const degrees = (Math.atan2(b!, a!) * 180) / Math.PI + (vertical ? 90 : 0);
    const turn = Math.round(degrees / 90);
    if (Math.abs(degrees - turn * 90) > SKEW) continue;
    const [x, y] = turned(e!, f!, turn);
    const size = Math.hypot(c!, d!);
    // Leading spaces are a shift that the place already tells.
    turns[((turn % 4) + 4) % 4]!.push({ text: ideographs(str.trim()), x0: x, x1: x + width, y, size });
  }
  const single = turns.map(onceOnly);
  const length = (items: readonly Item[]): number => items.reduce((sum, { text }) => sum + text.length, 0);
  const main = single.reduce((best, items) => (length(items) > length(best) ? items : best));
  return { items: main, aside: single.filter((items) => items !== main && items.length > 0), turn: single.indexOf(main) };
}

/** Places as they are when the page is turned back by so many right angles. */
function turned(x: number, y: number, turn: number): [number, number] {
  switch (((turn % 4) + 4) % 4) {
    case 1:
      return [y, -x];
    case 2:
      return [-x, -y];
    case 3:
      return [-y, x];
    default:
      return [x, y];
  }
}

/** Without what is drawn again within a fifth of its size: bold by double printing, shadows. */
function onceOnly(items: readonly Item[]): Item[] {
  const places = new Map<string, Item[]>();
  return items.filter((item) => {
    const known = places.get(item.text);
    if (known === undefined) {
      places.set(item.text, [item]);
      return true;
    }
    const near = 0.2 * item.size;
    if (known.some(({ x0, y }) => Math.abs(x0 - item.x0) <= near && Math.abs(y - item.y) <= near)) return false;
    known.push(item);
    return true;
  });
}
