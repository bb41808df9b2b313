import { compact } from '../filing/compact.ts';
import type { Document } from '../filing/document.ts';
import type { Cell } from './grid.ts';
import { isYear, withoutSpaces } from './piece.ts';
import type { Sheet } from './sheet.ts';

/**
 * What one line of a strewn table prints: words, a number, a dash for nothing, or a number of which the converter cut off a
 * part (3,345,97 / 5,642.17).
 */
export interface Item {
  kind: 'words' | 'number' | 'mark' | 'cut';
  /** Index of its line, from 0, and its place in the file, half open. */
  line: number;
  at: number;
  to: number;
  /** Without white space. */
  text: string;
  /** Its words where single spaces part them; [] where none do. */
  parts: string[];
  /** Lines without a blank one between them share a number; they stood one under the other on the page. */
  block: number;
  /** Pages as the furniture between the lines tells them. */
  page: number;
}

/** One complete number that no word is: 1,024 · -12.78% · 0.00 · 100%. */
const NUMBER = /^-?(?:(?:\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,8})?|\d{1,15}\.\d{1,8})%?|\d{1,9}%)$/;
const WHOLE = /^\d{1,9}$/;
const FRAGMENT = /^-?[\d,.]{1,24}%?$/;
const MARK = /^(?:-{1,2}|—{1,2}|\/)$/;

/** The items of a line, left to right; `block` and `page` are where it stands. */
export function itemsOf(sheet: Sheet, line: number, block: number, page: number): Item[] {
  const { text } = sheet.document;
  const from = sheet.from[line]!;
  const to = sheet.to[line]!;
  const word = text.slice(from, to);
  // Nearly every line is one word or one number.
  if (!word.includes(' ')) {
    const kind = kindOf(word);
    const asWords = kind === 'words' || (to - from === 4 && isYear(text, from, to));
    return [{ kind: asWords ? 'words' : kind, line, at: from, to, text: word, parts: NONE, block, page }];
  }
  const words: { kind: Item['kind']; at: number; to: number }[] = [];
  for (let at = from; at < to; ) {
    let end = text.indexOf(' ', at);
    if (end < 0 || end > to) end = to;
    if (end > at) words.push({ kind: kindOf(text.slice(at, end)), at, to: end });
    at = end + 1;
  }
  const bare = words.every(({ kind }) => kind !== 'words');
  const items: Item[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    // 2020 年, 5 大: a bare integer beside words is one of them; so is a year alone, 2019.
    const { kind } = word;
    const whole = WHOLE.test(text.slice(word.at, word.to));
    const asWords = kind === 'words' || (!bare && whole) || (!bare && kind !== 'number') || (whole && isYear(text, word.at, word.to));
    const last = items.at(-1);
    if (asWords && last?.kind === 'words') {
      last.to = word.to;
      last.text = withoutSpaces(text, last.at, last.to);
      last.parts.push(text.slice(word.at, word.to));
    } else
      items.push({
        kind: asWords ? 'words' : kind,
        line,
        at: word.at,
        to: word.to,
        text: text.slice(word.at, word.to),
        parts: [text.slice(word.at, word.to)],
        block,
        page,
      });
  }
  return items;
}

const NONE: string[] = [];

function kindOf(word: string): Item['kind'] {
  // Nothing else begins with a digit, a sign or a point.
  if (word.length > 24 || (word.charCodeAt(0) > 0x39 && word.charCodeAt(0) !== 0x2014)) return 'words';
  if (MARK.test(word)) return 'mark';
  if (NUMBER.test(word) || WHOLE.test(word)) return 'number';
  return FRAGMENT.test(word) ? 'cut' : 'words';
}

/** The cell of a number. */
export const cellOf = (document: Document, item: Item): Cell => compact(document.text, [{ from: item.at, to: item.to }]);

/** Width of words in CJK characters; ASCII takes half. */
export function widthOf(item: Item): number {
  let width = 0;
  for (let i = 0; i < item.text.length; i++) width += item.text.charCodeAt(i) < 0x80 ? 0.5 : 1;
  return width;
}

export const isPercent = (item: Item): boolean => item.text.endsWith('%');
