import type { Document } from '../filing/document.ts';

/**
 * A run of characters a line prints without a gap; columns (`x`) count from the start of the physical line.
 * `number` is one complete number and nothing else, `mark` stands where a number would (-, 未披露), `measure` is a
 * number with its words (下降 3.02 个百分点, 12.5 亿元), the rest is `text`.
 */
export interface Piece {
  line: number;
  x0: number;
  x1: number;
  kind: PieceKind;
  /** Its characters without white space, once `textOf` was asked for them. */
  text?: string | undefined;
  /** Where the piece belongs, when it is printed out of its place: 营业成本比上年 squeezed between two neighbours. */
  seat?: { x0: number; x1: number } | undefined;
}

export type PieceKind = 'number' | 'mark' | 'measure' | 'text';

const SPACE = 0x20;

/** What filings print in a cell that has no number. */
const MARKS: ReadonlySet<string> = new Set(['-', '--', '---', '—', '——', '/', '//', '不适用', '未披露', 'N/A', 'n/a', '*', '***']);

const DIRECTIONS = ['增加', '减少', '上升', '下降', '提高', '降低', '增长'];

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * The pieces of physical line `line` (from 0), whose characters reach from `from` to `to`. Two spaces part two pieces;
 * a single space does so only between two complete numbers, or a number and a remark, as a converter sets them when a
 * column is narrow:
 *
 *     毛利率   32.51    2.47 1,008,714,515.86     four pieces
 *     2023 年 1-3 月     -5.41 个                 two
 */
export function piecesOf(document: Document, line: number, from: number, to: number): Piece[] {
  const { text } = document;
  const margin = from - document.lineStarts[line]!;
  const pieces: Piece[] = [];
  let single = false;
  for (let at = skipSpaces(text, from, to); at < to; ) {
    const end = runEnd(text, at, to);
    addRun(line, margin, at - from, text.slice(at, end), pieces);
    if (end - at === 1) single = true;
    at = skipSpaces(text, end, to);
  }
  partFull(document, pieces);
  return single ? joined(document, pieces) : pieces;
}

/** A label and the amount behind it: what has thousands and cents, or percent to the hundredth, is printed as a cell, and one that ends a run before another number is one. */
const FULL = /[\u4e00-\u9fff)] (?=-?(?:\d{1,3}(?:,\d{3}){1,6}\.\d{2}|\d{1,3}\.\d{2}%)$)/;

/**
 * A label that fills its column has but one space behind it, and a number stands in the next column too:
 *
 *     的扣除非经 常性损 751,209,860.23      604,944,470.09   24.18%
 */
function partFull(document: Document, pieces: Piece[]): void {
  for (let i = pieces.length - 2; i >= 0; i--) {
    const one = pieces[i]!;
    // What has no space in it was read as a word.
    if (one.kind !== 'text' || one.text !== undefined || pieces[i + 1]!.kind !== 'number') continue;
    const start = document.lineStarts[one.line]!;
    const space = document.text.slice(start + one.x0, start + one.x1).search(FULL) + 1;
    if (space > 0) pieces.splice(i, 1, until(one, one.x0 + space), pieceOf(one.line, one.x0 + space + 1, one.x1, 'number', undefined));
  }
}

/** Adds the pieces of a run that stands `at` characters behind the first of its line. */
function addRun(line: number, margin: number, at: number, run: string, pieces: Piece[]): void {
  if (run.includes(' ')) partRun(line, margin, at, run, pieces);
  else pieces.push(pieceOf(line, margin + at, margin + at + run.length, kindOf(run), run));
}

/** Adds the pieces of a run with single spaces in it. */
function partRun(line: number, margin: number, behind: number, run: string, pieces: Piece[]): void {
  let text = run;
  let at = behind;
  for (let space = text.indexOf(' '), word = 0; space > 0; space = text.indexOf(' ', word)) {
    if (isParted(text, word, space, at + word > 0)) {
      pieces.push(piece(line, margin + at, text.slice(0, space)));
      text = text.slice(space + 1);
      at += space + 1;
      word = 0;
    } else word = space + 1;
  }
  pieces.push(piece(line, margin + at, text));
}

// Small loops of their own: they are run for every character of a table, so they are the first that a runtime makes fast.

/** The first place from `from` that is no space; `to` where there is none. */
export function skipSpaces(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && text.charCodeAt(i) === SPACE) i++;
  return i;
}

/** The first space from `from`; `to` where there is none. */
function wordEnd(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && text.charCodeAt(i) !== SPACE) i++;
  return i;
}

/** The first of two spaces from `from`; `to` where there is none. */
function runEnd(text: string, from: number, to: number): number {
  let i = wordEnd(text, from, to);
  while (i + 1 < to && text.charCodeAt(i + 1) !== SPACE) i = wordEnd(text, i + 1, to);
  return i;
}

/** The characters from `from` to `to` without their spaces. */
export function withoutSpaces(text: string, from: number, to: number): string {
  const printed = text.slice(from, to);
  let space = printed.indexOf(' ');
  if (space < 0) return printed;
  let found = printed.slice(0, space);
  while (space < printed.length) {
    const word = skipSpaces(printed, space, printed.length);
    space = wordEnd(printed, word, printed.length);
    found += printed.slice(word, space);
  }
  return found;
}

/** Every piece has the same fields in the same order, so that code that reads them need not tell shapes apart. */
const pieceOf = (line: number, x0: number, x1: number, kind: PieceKind, text: string | undefined): Piece => ({
  line,
  x0,
  x1,
  kind,
  text,
  seat: undefined,
});

const piece = (line: number, x0: number, text: string): Piece =>
  pieceOf(line, x0, x0 + text.length, kindOf(text), text.includes(' ') ? undefined : text);

/** 合␣␣计, 小␣␣计, 项␣␣目: words of two characters set apart for looks are one piece. */
function joined(document: Document, pieces: Piece[]): Piece[] {
  for (let i = 0; i + 1 < pieces.length; i++) {
    const one = pieces[i]!;
    const two = pieces[i + 1]!;
    if (one.x1 - one.x0 !== 1 || two.x1 - two.x0 !== 1 || one.kind !== 'text' || two.kind !== 'text' || two.x0 - one.x1 > 8) continue;
    const start = document.lineStarts[one.line]!;
    if (document.text.charCodeAt(start + one.x0) < 0x4e00 || document.text.charCodeAt(start + two.x0) < 0x4e00) continue;
    pieces.splice(i, 2, until(one, two.x1));
  }
  return pieces;
}

/** Words that measure the number before them. */
const UNITS = '个万亿千百元倍次人股年月日天家项台套件吨点';

/**
 * Whether the single space at `space` behind the word at `word` parts two pieces: two complete numbers, one of them more
 * than a bare integer, or a number and a remark (100.00 预计无法收回), the latter not at the margin, where prose may wrap.
 */
function isParted(text: string, word: number, space: number, inside: boolean): boolean {
  const last = text.charCodeAt(space - 1);
  // 77,852,08 71,275, are the upper halves of two numbers that narrow columns cut.
  const isCut = last === 0x2c || last === 0x2e;
  if (!isDigit(last) && last !== 0x25 && last !== 0x29 && !isCut) return false;
  const next = text.charCodeAt(space + 1);
  const isRemark = next >= 0x4e00 && next <= 0x9fff;
  if (!isRemark && !isDigit(next) && next !== 0x2d && next !== 0x28) return false;
  if (isRemark && (!inside || UNITS.includes(text[space + 1]!))) return false;
  const one = text.slice(word, space);
  if (isCut ? !CUT.test(one) : !NUMBER.test(one)) return false;
  const end = text.indexOf(' ', space + 1);
  const two = text.slice(space + 1, end < 0 ? text.length : end);
  if (isRemark) return two.length >= 4 && RICH.test(one);
  return (NUMBER.test(two) || CUT.test(two)) && (RICH.test(one) || RICH.test(two));
}

/** A number cut behind its comma or point: 71,275, · 1,024. */
const CUT = /^-?\d{1,3}(?:(?:,\d{3}){0,6},|(?:,\d{3}){1,6}\.)$/;

/** More than a bare integer: 1,024 or 0.62 or 12%. */
const RICH = /[,.%]/;

/**
 * One complete number: -11,530.72, (1,024), 67.35%, 67.35%*, 24.77 %. Dates, telephone numbers, ordinals with a dot
 * (1.) are none.
 */
const NUMBER = /^(?:[-+]?[¥\uffe5]?\d(?:[\d,]{0,24}\d)?(?:\.\d{1,10})? ?%?|\([-+]?\d(?:[\d,]{0,24}\d)?(?:\.\d{1,10})?%?\)%?)\*{0,3}$/;

function kindOf(text: string): PieceKind {
  const first = text.charCodeAt(0);
  if (first < 0x80 || first === 0xffe5) {
    if (NUMBER.test(text)) return 'number';
  }
  if (text.length > 24) return 'text';
  if (text.length <= 4 && MARKS.has(text)) return 'mark';
  return isMeasure(text) ? 'measure' : 'text';
}

/** 2019, 2020: a bare integer that is a year. */
export function isYear(text: string, from: number, to: number): boolean {
  if (to - from !== 4) return false;
  const one = text.charCodeAt(from);
  const two = text.charCodeAt(from + 1);
  return (one === 0x31 && two === 0x39) || (one === 0x32 && two === 0x30);
}

/** A number with words that measure it: 下降 3.02 个百分点, 12.5 亿元, 3.89 倍; not a period (2022 年, 1-3 月, 1 年以内). */
function isMeasure(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first > 0x7f)
    return '增减上下提降'.includes(word[0]!) && DIRECTIONS.some((direction) => word.startsWith(direction)) && /\d/.test(word);
  if ((!isDigit(first) && first !== 0x2d) || !'点元万亿倍次股人年tp)'.includes(word[word.length - 1]!)) return false;
  if (/^\d{1,4}\.\d{1,4} ?年$/.test(word)) return true;
  return /^-?[\d,]{1,20}(?:\.\d{1,8})? ?(?:个百分点|百分点|[万亿]{0,2}元|[万亿]|倍|次|[万亿]?股|人|pct|bp)(?:\(.{0,8}\))?$/.test(word);
}

/** The piece with another end. */
export const until = (piece: Piece, x1: number): Piece => pieceOf(piece.line, piece.x0, x1, piece.kind, undefined);

/** The characters of a piece without white space. */
export function textOf(document: Document, piece: Piece): string {
  if (piece.text !== undefined) return piece.text;
  const start = document.lineStarts[piece.line]!;
  piece.text = withoutSpaces(document.text, start + piece.x0, start + piece.x1);
  return piece.text;
}

/** Width of a piece in CJK characters as the file prints it: ASCII and quotes take half, full-width brackets a whole. */
export function widthOf(document: Document, piece: Piece): number {
  const start = document.lineStarts[piece.line]!;
  let width = 0;
  for (let i = start + piece.x0; i < start + piece.x1; i++) {
    const code = document.raw.charCodeAt(i);
    if (code !== SPACE) width += code < 0x80 || (code >= 0x2018 && code <= 0x201d) ? 0.5 : 1;
  }
  return width;
}
