import type { Sheet } from './sheet.ts';

/** A stretch of the document's text, half open. */
export interface Span {
  from: number;
  to: number;
}

/** A line whose cells are parted by single spaces: what stands before its values, and the values. */
export interface SpacedLine {
  line: number;
  /** The label's part on this line; `from === to` where the values stand alone. */
  label: Span;
  values: Span[];
}

const SPACE = 0x20;

/** One whole number of a table (1,024.00 · -4.79% · (0.93) · 825), or what filings print where none is. */
const VALUE =
  /^(?:[-+]?\d(?:[\d,]{0,24}\d)?(?:\.\d{1,10})?%?|\([-+]?\d(?:[\d,]{0,24}\d)?(?:\.\d{1,10})?%?\)|-{1,3}|\u2014{1,2}|\/{1,2}|未披露|不适用|N\/A)$/;

/** Longest word that can be a value. */
const WIDEST = 34;

/** What a line of values may end in: a digit, % ) - — / or the last character of 未披露, 不适用, N/A. */
function mayEndRow(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    code === 0x25 ||
    code === 0x29 ||
    code === 0x2d ||
    code === 0x2014 ||
    code === 0x2f ||
    code === 0x9732 ||
    code === 0x7528 ||
    code === 0x41
  );
}

/** Whether a line may end in a value, by its last character; most lines of prose do not. */
export const endsLikeRow = ({ document, from, to }: Sheet, line: number): boolean =>
  to[line]! > from[line]! && mayEndRow(document.text.charCodeAt(to[line]! - 1));

/**
 * The values a line ends in, and the label before them:
 *
 *     扣除非经常性损益后归属于母 16,074.03 16,882.78 -4.79%
 *     └────── label ──────┘ └────── values ─────┘
 *
 * No values where the line ends in a word, or in years alone (2024 2023 2022), which head columns.
 */
export function spacedLine(sheet: Sheet, line: number): SpacedLine {
  const { text } = sheet.document;
  const from = sheet.from[line]!;
  const end = sheet.to[line]!;
  const values: Span[] = [];
  let at = end;
  if (endsLikeRow(sheet, line)) {
    while (at > from) {
      let start = at;
      while (start > from && at - start <= WIDEST && text.charCodeAt(start - 1) !== SPACE) start--;
      if (at - start > WIDEST || !VALUE.test(text.slice(start, at))) break;
      values.push({ from: start, to: at });
      at = start;
      while (at > from && text.charCodeAt(at - 1) === SPACE) at--;
    }
    values.reverse();
    if (values.every(({ from, to }) => YEAR.test(text.slice(from, to)))) {
      values.length = 0;
      at = end;
    }
  }
  return { line, label: { from, to: at }, values };
}

const YEAR = /^(?:19|20)\d\d$/;

/** Whether a printed value is a number and not a mark in its place. */
export function isNumber(printed: string): boolean {
  const last = printed.charCodeAt(printed.length - 1);
  return (last >= 0x30 && last <= 0x39) || ((last === 0x25 || last === 0x29) && printed.length > 1);
}

/** Columns that a stretch of a line takes on the page: a CJK character or a full-width form takes two. */
export function widthOf(sheet: Sheet, { from, to }: Span): number {
  const { raw } = sheet.document;
  let width = 0;
  for (let i = from; i < to; i++) {
    const code = raw.charCodeAt(i);
    width += code >= 0x2e80 ? 2 : 1;
  }
  return width;
}
