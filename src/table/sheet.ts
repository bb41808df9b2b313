import { type Document, lineIndex } from '../filing/document.ts';
import { furniture } from './furniture.ts';
import { isYear, type Piece, piecesOf, skipSpaces, withoutSpaces } from './piece.ts';

/** What a physical line is to a table. */
export const Blank = 0;
/** One piece of text. */
export const Lone = 1;
/** Several pieces, no number among them that could be a value. */
export const Text = 2;
/** At least one number where a value stands. */
export const Values = 3;
/** Page number or page head. */
export const Page = 4;
/** 单位:万元 */
export const UnitLine = 5;
/** 注:…, or *… under a table. */
export const Note = 6;
/** What never stands inside a table of this shape: □适用 √不适用, pipe rows, markup, tables of contents. */
export const Other = 7;

/** The lines of a document as tables see them. Characters of line `i` are `text.slice(from[i], to[i])`, trimmed. */
export interface Sheet {
  document: Document;
  count: number;
  from: Int32Array;
  to: Int32Array;
  kind: Uint8Array;
  /** Whether two spaces or more stand inside the line. */
  gap: Uint8Array;
  /** The pieces of a line, [] on a blank one. */
  pieces(line: number): Piece[];
  /** Place of a line's first character in the line. */
  x0(line: number): number;
  /** Place behind a line's last character. */
  x1(line: number): number;
  /** The line without white space. */
  compact(line: number): string;
}

const SPACE = 0x20;
/** No page is this wide: a longer line is a paragraph without wraps, or a whole table run into one line. */
export const LONG = 400;
const NONE: Piece[] = [];

/** Reads the kinds of all lines; one scan of the text, pieces only where a line has a gap. */
export function sheetOf(document: Document): Sheet {
  const { text, lineStarts } = document;
  const count = lineStarts.length;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const gap = new Uint8Array(count);
  bounds(document, from, to, gap);
  const kind = new Uint8Array(count);
  for (const line of furniture(document, from, to)) kind[line] = Page;
  // The cells of a table in markup have a reader of their own.
  const tables = new Set<number>();
  for (const { name, closes, to: at } of document.tags) if (name === 'table' && !closes) tables.add(lineIndex(document, at));
  const pieces: (Piece[] | undefined)[] = new Array(count);
  for (let line = 0; line < count; line++) {
    const start = from[line]!;
    const end = to[line]!;
    if (start === end || kind[line] === Page) continue;
    if (end - start > LONG || tables.has(line)) kind[line] = Other;
    else if (gap[line] || mayHoldNumbers(text, start, end) || endsInCells(text, start, end)) {
      const found = piecesOf(document, line, start, end);
      pieces[line] = found;
      kind[line] = kindOfPieces(document, found, start, end);
    } else kind[line] = kindOfLone(text, start, end);
  }
  return {
    document,
    count,
    from,
    to,
    kind,
    gap,
    pieces: (line) => pieces[line] ?? (from[line] === to[line] ? NONE : (pieces[line] = piecesOf(document, line, from[line]!, to[line]!))),
    x0: (line) => from[line]! - lineStarts[line]!,
    x1: (line) => to[line]! - lineStarts[line]!,
    compact: (line) => withoutSpaces(text, from[line]!, to[line]!),
  };
}

/** Fills in where the characters of each line begin and end, and which lines have a gap between them. */
function bounds(document: Document, from: Int32Array, to: Int32Array, gap: Uint8Array): void {
  const { text, lineStarts } = document;
  const count = lineStarts.length;
  // The next two spaces: searched for once, however many lines up to them have none.
  let two = -1;
  for (let line = 0; line < count; line++) {
    const end = line + 1 < count ? lineStarts[line + 1]! - 1 : text.length;
    const first = skipSpaces(text, lineStarts[line]!, end);
    let last = end;
    while (last > first && text.charCodeAt(last - 1) === SPACE) last--;
    from[line] = first;
    to[line] = last;
    if (two < first) {
      two = text.indexOf('  ', first);
      if (two < 0) two = text.length;
    }
    if (two < last) gap[line] = 1;
  }
}

/** Numbers alone on a line, parted by single spaces at most: `0.00%`, `1,024.00 2,048.00`. */
function mayHoldNumbers(text: string, from: number, to: number): boolean {
  const last = text.charCodeAt(to - 1);
  if (!((last >= 0x30 && last <= 0x39) || last === 0x25 || last === 0x29 || last === 0x2d)) return false;
  const first = text.charCodeAt(from);
  if (!((first >= 0x30 && first <= 0x39) || first === 0x2d || first === 0x28)) return false;
  if (to - from > 60) return false;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** Two complete numbers at the end of a line, one of them to the cent. */
const CELLS = / -?\d{1,3}(?:,\d{3}){1,6}\.\d{2} -?\d[\d,]{0,24}(?:\.\d{1,10})?%?$/;

/** A row of a table whose columns are full: 管理费用 386,185,538.84 349,284,396.57 */
function endsInCells(text: string, from: number, to: number): boolean {
  const last = text.charCodeAt(to - 1);
  if (!((last >= 0x30 && last <= 0x39) || last === 0x25) || text.charCodeAt(to - 3) > 0x39) return false;
  return CELLS.test(text.slice(Math.max(from, to - 60), to));
}

const UNIT = /^\(?(?:金额|货币|数量)?单[位价][:][^,。;]{1,8}(?:[,、/;%][^。;]{0,12})?/;

function kindOfPieces(document: Document, pieces: Piece[], from: number, to: number): number {
  const { text } = document;
  const special = kindOfLone(text, from, to);
  if (special !== Lone) return special;
  let values = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.kind === 'text') {
      const start = document.lineStarts[piece.line]!;
      if (text.charCodeAt(start + piece.x0) === 0x5355 && UNIT.test(withoutSpaces(text, start + piece.x0, start + piece.x1)))
        return UnitLine;
      continue;
    }
    // 减少 3.56 may be the upper half of a cell; 5.45 年 is a whole one.
    if (piece.kind === 'measure' && text.charCodeAt(document.lineStarts[piece.line]! + piece.x0) > 0x7f) continue;
    if (i === 0 && pieces.length > 1 && pieces[1]!.kind === 'text') continue;
    // Years alone are a header: 2019  2018.
    if (!isYearPiece(document, piece)) values++;
  }
  if (values > 0) return Values;
  return pieces.length === 1 ? Lone : Text;
}

/** A line of one piece, or the signs by which a whole line is known. */
function kindOfLone(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  switch (first) {
    case 0x7c: // |
    case 0x3c: // <
      return Other;
    case 0x25a1: // □
    case 0x221a: // √
    case 0x2611:
    case 0x2610:
      return Other;
    case 0x6ce8: // 注
    case 0x5907: {
      // 备注
      const head = withoutSpaces(text, from, from + 8);
      if (/^(?:备?注[:\d一二三四五六]|注\(\d)/.test(head)) return Note;
      break;
    }
    case 0x5355: // 单位
    case 0x28: // (单位
    case 0x91d1: // 金额单位
    case 0x8d27: // 货币单位
      if (to - from < 40 && UNIT.test(withoutSpaces(text, from, to))) return UnitLine;
      break;
  }
  if (text.charCodeAt(to - 1) <= 0x39 && text.slice(Math.max(from, to - 40), to).includes('....')) return Other;
  return Lone;
}

/** Whether a piece is a year on its own, which a header prints (2019) and a value rarely does. */
export function isYearPiece(document: Document, piece: Piece): boolean {
  const start = document.lineStarts[piece.line]!;
  return piece.kind === 'number' && isYear(document.text, start + piece.x0, start + piece.x1);
}

/** Place of the first value on a line of values. */
export function firstValue(sheet: Sheet, line: number): number {
  const pieces = sheet.pieces(line);
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.kind === 'text') continue;
    if (i === 0 && pieces.length > 1 && isOrdinal(sheet, pieces)) continue;
    return piece.x0;
  }
  return pieces[pieces.length - 1]!.x0;
}

/** `1  第一名  86,512,221.40`: a bare small integer before text is the number of the row. */
export function isOrdinal(sheet: Sheet, pieces: Piece[]): boolean {
  const [first, second] = pieces;
  if (first!.kind !== 'number' || second?.kind !== 'text' || first!.x1 - first!.x0 > 3) return false;
  const start = sheet.document.lineStarts[first!.line]!;
  for (let x = first!.x0; x < first!.x1; x++) {
    const code = sheet.document.text.charCodeAt(start + x);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
