import type { Item } from './pdf-item.ts';

/** Whether a character is as wide as the font is high: ideographs, kana, their punctuation, full-width forms. */
export const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code < 0xd7b0) ||
  (code >= 0xf900 && code < 0xfb00) ||
  (code >= 0xfe30 && code < 0xfe70) ||
  (code >= 0xff01 && code < 0xff61);

/** What a narrow character takes of a line, in parts of the font's height; near enough to place words within a run. */
function narrow(code: number): number {
  if (code === 0x2c || code === 0x2e || code === 0x3a || code === 0x3b || code === 0x27 || code === 0x7c) return 0.26;
  if (code === 0x28 || code === 0x29 || code === 0x2d || code === 0x2f || code === 0x5b || code === 0x5d) return 0.34;
  if (code === 0x25 || code === 0x40 || code === 0x26) return 0.8;
  if (code >= 0x41 && code <= 0x5a) return 0.67;
  return 0.5;
}

/** What a space takes that a reader of PDFs saw in a run, where nothing else tells. */
const SPACE = 0.3;

/**
 * The words of an item, parted at its spaces, each with its place. Where the words stand is reckoned from how wide their characters
 * are; what is left of the item's width is the spaces'. Of a gap between two ideographs that is less than a third of them
 * (a justified line) nothing is kept.
 */
export function wordsOf(item: Item): Item[] {
  if (!item.text.includes(' ')) return [item];
  const parts = item.text.split(/ +/);
  let wide = 0;
  let thin = 0;
  const widths = parts.map((part) => {
    const width = { wide: 0, thin: 0 };
    for (const character of part) {
      const code = character.codePointAt(0)!;
      if (isWide(code)) width.wide += item.size;
      else width.thin += narrow(code) * item.size;
    }
    wide += width.wide;
    thin += width.thin;
    return width;
  });
  const spaces = parts.length - 1;
  const whole = item.x1 - item.x0;
  // Ideographs keep their width as long as there is room; narrow characters and spaces share the rest.
  const broad = wide > 0 ? Math.min(1, whole / wide) : 1;
  const rest = Math.max(0, whole - wide * broad);
  const share = thin + spaces * SPACE * item.size;
  const scale = thin === 0 ? 1 : Math.min(1.25, rest / share);
  const gap = Math.max(0, rest - thin * scale) / spaces;
  const words: Item[] = [];
  let x = item.x0;
  parts.forEach((part, i) => {
    const width = widths[i]!.wide * broad + widths[i]!.thin * scale;
    const last = words.at(-1);
    if (last && gap < JUSTIFIED * item.size && isWide(last.text.charCodeAt(last.text.length - 1)) && isWide(part.charCodeAt(0))) {
      last.text += part;
      last.x1 = x + width;
    } else words.push({ text: part, x0: x, x1: x + width, y: item.y, size: item.size });
    x += width + gap;
  });
  return words;
}

/** Gaps up to this part of the font's height between two ideographs come of justifying a line. */
export const JUSTIFIED = 0.35;
