import { overlap, type ValueLine } from './column.ts';
import { joinedCell } from './fragment.ts';
import type { Cell } from './grid.ts';
import { type Piece, textOf } from './piece.ts';
import type { Sheet } from './sheet.ts';
import type { RowLabel } from './stub.ts';

/** A number that ends inside a group of thousands, at its point or behind one decimal: 77,852,08 · 77,852, · 77,852,086. · 77,852,086.3 */
const HEAD = /^[-(]?\d{1,3}(?:(?:,\d{3}){0,6},\d{0,2}|(?:,\d{3}){1,6}\.\d?)$/;
/** One decimal may be all there is: it is a half only where nothing but a digit stands below it, and so of all numbers of the line. */
const ONE_DECIMAL = /\.\d$/;
/** What only goes on with a number: ,086.30 · .30 */
const TAIL = /^[,.]\d[\d,.]{0,20}\)?$/;
/** Whatever may be the rest of one. */
const REST = /^[-(]?[\d,.]{1,20}\)?$/;
/** One decimal is the sign of a third part below, a zero at its head that of one above: 1,270, · 012,3 · 45.67. */
const WHOLE = /^(?:-?[1-9]\d{0,2}(?:,\d{3}){1,6}(?:\.\d{2,8})?|\([1-9]\d{0,2}(?:,\d{3}){1,6}(?:\.\d{2,8})?\))$/;
/** How far, in characters, the halves may stand beside each other: the label above or below shifts a line. */
const NEAR = 4;

/**
 * Numbers that a converter cut because their column was too narrow, one half above the other, are put together again in
 * `cells`, on the one of their lines that has a label; where that makes no well-formed number, both halves are dropped, for
 * either alone reads as a number of its own:
 *
 *     营业收入    77,852,08   61,204,11
 *                      6.30        2.05
 */
export function mendCut(
  sheet: Sheet,
  body: readonly number[],
  rows: readonly ValueLine[],
  placed: readonly (readonly (Piece | undefined)[])[],
  labels: readonly RowLabel[],
  cells: (Cell | undefined)[][],
): void {
  const text = (piece: Piece): string => textOf(sheet.document, piece);
  const halves = new Set<Piece>();
  let at = 0;
  const rowOf = (position: number): number => {
    while (at > 0 && rows[at]!.position > position) at--;
    while (at + 1 < rows.length && rows[at]!.position < position) at++;
    return rows[at]!.position === position ? at : -1;
  };
  const clear = (row: number, piece: Piece): number => {
    if (row < 0) return -1;
    const column = placed[row]!.indexOf(piece);
    if (column >= 0) cells[row]![column] = undefined;
    return column;
  };
  const named = (i: number): boolean => i >= 0 && labels[i]!.labels.length > 0;
  for (let position = 0; position < body.length; position++) {
    for (const piece of sheet.pieces(body[position]!)) {
      const kind = cutAt(sheet, piece);
      if (kind === '') continue;
      const word = text(piece);
      if (!(kind === 'head' ? HEAD : TAIL).test(word)) continue;
      const other = beside(sheet, body, position, kind === 'head' ? 1 : -1, piece);
      if (kind === 'head' && ONE_DECIMAL.test(word)) {
        const isHalf = other && /^\d$/.test(text(other.piece)) && isOpposite(sheet, body[position]!, body[other.position]!);
        if (!isHalf) continue;
      }
      const own = rowOf(position);
      const column = clear(own, piece);
      if (!other) continue;
      const halved = kind === 'tail' || isOpposite(sheet, body[position]!, body[other.position]!);
      const overlaps = overlap(other.piece, piece) > 0;
      // Beside it stands its own half only where all of both lines are halves of one another.
      if (!overlaps && (!halved || kind === 'tail')) continue;
      const [upper, lower] = kind === 'head' ? [piece, other.piece] : [other.piece, piece];
      const whole = WHOLE.test(text(upper) + text(lower));
      const row = rowOf(other.position);
      // A number with thousands of its own is no lower half, though 77,852,08 over 5,120,400.10 would make a number as well; under a line that has no label
      // it may be one, and neither reading is sure.
      if (kind === 'head' && WHOLE.test(text(other.piece))) {
        if (whole && overlaps && !named(own)) clear(row, other.piece);
        continue;
      }
      const there = clear(row, other.piece);
      // Of three parts none makes a number with the next.
      const end = Math.max(position, other.position);
      const below = beside(sheet, body, end, 1, lower);
      const goesOn =
        below !== undefined && overlap(below.piece, lower) > 0 && !WHOLE.test(text(below.piece)) && !/\.\d\d$/.test(text(lower));
      if (goesOn) clear(rowOf(below.position), below.piece);
      const isThird = halves.has(upper);
      halves.add(lower);
      if (!whole || isThird || !halved || goesOn) continue;
      if (named(own) === named(row)) continue;
      const [to, seat] = named(own) ? [own, column] : [row, there];
      const j = seat >= 0 ? seat : Math.max(column, there);
      if (j >= 0) cells[to]![j] = joinedCell(sheet, [upper, lower]);
    }
  }
}

/** Whether each upper half on a line has a number of the other line at its place, and that holds no further number. */
function isOpposite(sheet: Sheet, line: number, other: number): boolean {
  const heads = sheet.pieces(line).filter((piece) => cutAt(sheet, piece) === 'head' && HEAD.test(textOf(sheet.document, piece)));
  const rests = sheet.pieces(other).filter((piece) => REST.test(textOf(sheet.document, piece)));
  return heads.length === rests.length && heads.every((piece, i) => overlap(piece, rests[i]!) > -NEAR);
}

/** Which half of a number a piece may be, by the place of its comma or point; '' for most. */
function cutAt(sheet: Sheet, piece: Piece): 'head' | 'tail' | '' {
  const { text, lineStarts } = sheet.document;
  const from = lineStarts[piece.line]! + piece.x0;
  const to = lineStarts[piece.line]! + piece.x1;
  const first = text.charCodeAt(from);
  if (first === 0x2c || first === 0x2e) return 'tail';
  if (first > 0x39) return '';
  for (let i = to - 1; i > from && i >= to - 3; i--) {
    const code = text.charCodeAt(i);
    if (code === 0x2c || (code === 0x2e && i >= to - 2)) return 'head';
  }
  return '';
}

/** The other half of a number, on one of the next two lines of the body in direction `step`, in the same column. */
function beside(
  sheet: Sheet,
  body: readonly number[],
  position: number,
  step: 1 | -1,
  piece: Piece,
): { position: number; piece: Piece } | undefined {
  for (let k = 1; k <= 2; k++) {
    const line = body[position + step * k];
    if (line === undefined) return undefined;
    const near = sheet.pieces(line).filter((other) => overlap(other, piece) > -NEAR);
    if (near.length === 0) continue;
    const only = near.reduce((one, two) => (overlap(two, piece) > overlap(one, piece) ? two : one));
    if (REST.test(textOf(sheet.document, only))) return { position: position + step * k, piece: only };
    if (overlap(only, piece) > 0) return undefined;
  }
  return undefined;
}
