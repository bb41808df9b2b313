import type { Item } from './pdf-item.ts';
import type { Line } from './pdf-line.ts';
import { isWide } from './pdf-word.ts';

/**
 * How a printed text file is set: every narrow character is as wide as every other, and so is every space. The lengths are points or,
 * where they say so, parts of the font's height.
 */
export interface Typescript {
  /** A space behind a narrow character and behind an ideograph (they may be of two fonts), in parts of the font's height. */
  narrow: number;
  wide: number;
  left: number;
  /** How far a line reaches that was too long for the page; null where there is none. */
  full: number | null;
  /** From one line to the next. */
  leading: number;
}

/** Fewer gaps than these prove nothing. */
const ENOUGH = 20;
/** How far from a whole number of spaces a gap may be, in spaces, and how many gaps must be as near. A page that is typeset has one in six as near. */
const EXACT = 0.08;
const MOST = 0.92;

const NARROW = /^[\x21-\x7e]{2,}$/;

/**
 * Whether the pages are a text file as printed, where characters and not places tell the columns; null where they are typeset. The
 * sign is that every gap on them is a whole number of spaces:
 *
 *     项目␣␣␣␣␣␣2022 年␣␣␣␣2021 年
 *     营业收入␣␣␣␣␣1,024.00␣␣1,000.00        2022 年 stands further right than 1,024.00, and above it in the file
 */
export function typescriptOf(pages: readonly (readonly Line[])[]): Typescript | null {
  const narrow = fixedPitch(pages);
  if (narrow === null) return null;
  const behind = gapsOf(pages);
  const all = behind.narrow.length + behind.wide.length;
  if (all < ENOUGH) return null;
  const wide = [0.5, narrow, usual(behind.wide)].find((unit) => share(behind.wide, unit) >= MOST);
  if (wide === undefined && behind.wide.length > 0) return null;
  if (share(behind.narrow, narrow) < MOST) return null;
  const left = Math.min(
    ...pages.map((lines) => lines.reduce((least, { items }) => Math.min(least, items[0]!.x0), Number.POSITIVE_INFINITY)),
  );
  return { narrow, wide: wide ?? narrow, left, full: fullOf(pages, left), leading: leadingOf(pages) };
}

/** The width of a narrow character where all have the same: 1,024.00 and 2023Q1 alike, which few fonts do. */
function fixedPitch(pages: readonly (readonly Line[])[]): number | null {
  const widths: number[] = [];
  for (const lines of pages)
    for (const { items } of lines)
      for (const { text, x0, x1, size } of items) if (NARROW.test(text) && /[^\d]/.test(text)) widths.push((x1 - x0) / text.length / size);
  if (widths.length === 0) return null;
  widths.sort((a, b) => a - b);
  const middle = widths[widths.length >> 1]!;
  const same = widths.filter((width) => Math.abs(width - middle) < 0.02 * middle).length;
  return same >= MOST * widths.length ? middle : null;
}

interface Gaps {
  narrow: number[];
  wide: number[];
}

/** What word processors leave between an ideograph and a narrow character, though no space is there: a fifth or a quarter of the font's height. */
const SCRIPTS = 0.3;

/** All gaps within lines, in parts of the font's height, by what stands before them. */
function gapsOf(pages: readonly (readonly Line[])[]): Gaps {
  const gaps: Gaps = { narrow: [], wide: [] };
  for (const lines of pages)
    for (const { items } of lines)
      for (let i = 1; i < items.length; i++) {
        const before = items[i - 1]!;
        const gap = (items[i]!.x0 - before.x1) / before.size;
        if (gap > (endsWide(before) === isWide(items[i]!.text.charCodeAt(0)) ? 0.15 : SCRIPTS))
          gaps[endsWide(before) ? 'wide' : 'narrow'].push(gap);
      }
  return gaps;
}

const endsWide = ({ text }: Item): boolean => isWide(text.charCodeAt(text.length - 1));

function share(gaps: readonly number[], unit: number): number {
  if (gaps.length === 0) return 1;
  let exact = 0;
  for (const gap of gaps) if (gap > 0.5 * unit && Math.abs(gap / unit - Math.round(gap / unit)) <= EXACT) exact++;
  return exact / gaps.length;
}

/** The most frequent of the small gaps. */
function usual(gaps: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const gap of gaps) if (gap < 0.7) counts.set(Math.round(gap * 100), (counts.get(Math.round(gap * 100)) ?? 0) + 1);
  return ([...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 50) / 100;
}

function leadingOf(pages: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages)
    for (let i = 1; i < lines.length; i++) {
      const step = Math.round((lines[i]!.y - lines[i - 1]!.y) * 4);
      if (step > 0) counts.set(step, (counts.get(step) ?? 0) + 1);
    }
  // Every line of a file may have a blank one behind it: the least step that is not rare is one line.
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return Math.min(...[...counts].filter(([, count]) => count >= 0.02 * total).map(([step]) => step)) / 4;
}

const CLOSING = /[，。、；：？！）》」』”’,.;:?!)%]/;

/**
 * Where lines of prose end that were too long for the page: the furthest place at which several do, and further than any row. (Rows
 * that end at one place have a last column.) Punctuation and dots may hang beyond.
 */
function fullOf(pages: readonly (readonly Line[])[], left: number): number | null {
  const ends = new Map<number, number>();
  let most = 0;
  for (const lines of pages)
    for (let i = 0; i + 1 < lines.length; i++) {
      const last = lines[i]!.items.at(-1)!;
      const next = lines[i + 1]!.items[0]!;
      if (Math.abs(next.x0 - left) > 0.1 * next.size || CLOSING.test(last.text.at(-1)!)) continue;
      const end = Math.round(last.x1);
      if (!isGapped(lines[i]!)) ends.set(end, (ends.get(end) ?? 0) + 1);
      most = Math.max(most, end);
    }
  const usual = [...ends].filter(([, count]) => count >= FULL).map(([end]) => end);
  const full = Math.max(0, ...usual);
  // Ends strewn over the page are those of paragraphs.
  return full > 0 && full > most - NEAR ? full + 0.5 : null;
}

/** Whether a line has a gap of an ideograph or more. */
const isGapped = ({ items }: Line): boolean => items.some((item, i) => i > 0 && item.x0 - items[i - 1]!.x1 > 0.95 * item.size);

/** In points: two ideographs of an ordinary font. */
const NEAR = 20;
/** So many lines that end at one place were cut there. */
const FULL = 4;

/** The lines of a page as they stood in the file: as many spaces as there is room for, blank lines where one is left out, and what was too long for the page in one line again. */
export function retyped(lines: readonly Line[], typescript: Typescript): string[] {
  const steps = lines.map((line, i) => (i === 0 ? 1 : Math.round((line.y - lines[i - 1]!.y) / typescript.leading)));
  const written = lines.map((line) => lineText(line, typescript));
  const tails = lines.map((_, i) => i > 0 && steps[i] === 1 && isTail(lines[i - 1]!, written[i - 1]!, lines[i]!, written[i]!, typescript));
  const texts: string[] = [];
  const rows: CutRow[] = [];
  lines.forEach((line, i) => {
    const text = written[i]!;
    // A head is cut where the numbers below it are: 第八年 stands between two rows whose last number does as well.
    if (tails[i] && (isNumeric(text) || [i - 2, i + 2].some((k) => tails[k] && isNumeric(written[k]!)))) {
      rows.push(parted(texts, text.trim(), typescript.full! - lines[i - 1]!.items.at(-1)!.x1 < line.size));
      return;
    }
    if (i > 0 && steps[i] === 1 && goesOn(lines[i - 1]!, written[i - 1]!, line, text, typescript)) {
      texts.push(rejoined(texts.pop()!, text.trimStart()));
      return;
    }
    for (let k = 1; k < Math.min(steps[i]!, 4); k++) texts.push('');
    texts.push(text);
  });
  return completed(texts, rows);
}

/** A row whose end stands on the next line. */
interface CutRow {
  at: number;
  tail: string;
}

/**
 * The row that ends the texts, and its end. What stands on both sides of the cut may be one cell: a minus and its number, 百 and 分点 where
 * the row is `filled`.
 */
function parted(texts: string[], tail: string, filled: boolean): CutRow {
  const at = texts.length - 1;
  const [last] = /\S+$/.exec(texts[at]!)!;
  const one = last === '-' ? /^\d/.test(tail) : filled && isWide(last.charCodeAt(last.length - 1)) && isWide(tail.charCodeAt(0));
  if (!one) return { at, tail };
  texts[at] = texts[at]!.slice(0, -last.length).trimEnd();
  return { at, tail: last + tail };
}

/** Rows of one table are at most so many lines apart. */
const APART = 6;

/**
 * Puts the ends of rows back. The spaces before them are lost, but the last column of a table ends at one place: where rows end that were
 * not cut, else where the longest does.
 */
function completed(texts: string[], rows: readonly CutRow[]): string[] {
  for (let from = 0, to = 1; from < rows.length; from = to, to++) {
    while (to < rows.length && rows[to]!.at - rows[to - 1]!.at <= APART) to++;
    const table = rows.slice(from, to);
    const cells = Math.max(...table.map(({ at, tail }) => cellCount(texts[at]!) + cellCount(tail)));
    const cut = new Set(table.map(({ at }) => at));
    let end = 0;
    for (let i = Math.max(0, table[0]!.at - APART); i <= Math.min(texts.length - 1, table.at(-1)!.at + APART); i++)
      if (!cut.has(i) && cellCount(texts[i]!) === cells) end = Math.max(end, texts[i]!.length);
    for (const { at, tail } of table) end = Math.max(end, texts[at]!.length + 2 + tail.length);
    for (const { at, tail } of table) texts[at] = texts[at]!.padEnd(end - tail.length) + tail;
  }
  return texts;
}

const cellCount = (text: string): number => text.trim().split(/ {2,}/).length;

const isNumeric = (text: string): boolean => /^[\s\d,.%()/-]+$/.test(text) && /\d/.test(text);
const isRow = (text: string): boolean => / {2,}\S/.test(text.trimStart());

/** Room for so many narrow characters may have been left at the end of a row: the gap before a cell that had none. */
const GAP = 14;
/** The cut end of a row is at most this part of a line. */
const TAIL = 0.35;

/** Whether a line is the last cell or two of the row above, for which the page was too narrow. */
function isTail(above: Line, aboveText: string, line: Line, text: string, { left, full, narrow }: Typescript): boolean {
  const first = line.items[0]!;
  if (full === null || !isRow(aboveText) || first.x0 - left > GAP * narrow * first.size) return false;
  const room = full - above.items.at(-1)!.x1;
  const length = line.items.at(-1)!.x1 - left;
  return isNumeric(text) ? length < 2 * TAIL * (full - left) : room < GAP * narrow * first.size && length < TAIL * (full - left);
}

function lineText({ items }: Line, { narrow, wide, left }: Typescript): string {
  const first = items[0]!;
  const indent = (first.x0 - left) / first.size;
  const offBy = (unit: number): number => Math.abs(indent / unit - Math.round(indent / unit));
  let text = ' '.repeat(Math.max(0, Math.round(indent / (offBy(wide) < offBy(narrow) ? wide : narrow))));
  items.forEach((item, i) => {
    const before = items[i - 1];
    const gap = before ? (item.x0 - before.x1) / before.size : 0;
    text += (before ? ' '.repeat(Math.max(0, Math.round(gap / (endsWide(before) ? wide : narrow)))) : '') + item.text;
  });
  return text;
}

/** Whether a line goes on with the one above, whose end it had no room at. */
function goesOn(above: Line, aboveText: string, line: Line, text: string, { left, full, narrow }: Typescript): boolean {
  const first = line.items[0]!;
  // Behind a row that happens to fill the line stands the next label, and below a unit at the right margin the head of a table.
  if (isRow(aboveText) ? isWide(text.charCodeAt(0)) : isRow(text)) return false;
  if (full === null || Math.abs(first.x0 - left) > 0.1 * first.size) return false;
  // What may not begin a line stays with what is before it.
  const head = /^(?:[\x21-\x7e]+|.)[，。、；：？！）》」』”’]*/.exec(line.items.map(({ text }) => text).join(''))![0];
  let room = full - above.items.at(-1)!.x1;
  for (const character of head) room -= (isWide(character.charCodeAt(0)) ? 1 : narrow) * first.size;
  return room < -0.1 * first.size;
}

/** Two parts of a line; the spaces at which it was broken are not on the page. A minus may be parted from its number. */
function rejoined(one: string, two: string): string {
  if (/(?:^|\s)-$/.test(one) && /^\d/.test(two)) return one + two;
  const within = isWide(one.charCodeAt(one.length - 1)) && isWide(two.charCodeAt(0));
  if (within) return one + two;
  if (isRow(one)) return `${one}  ${two}`;
  return one + (/[\x21-\x7e]$/.test(one) && /^[\x21-\x7e]/.test(two) ? ' ' : '') + two;
}
