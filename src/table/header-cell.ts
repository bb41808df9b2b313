import { centre, distance, match, type Reach } from './column.ts';
import { type Piece, textOf } from './piece.ts';
import type { Sheet } from './sheet.ts';

/** A cell of the lowest level of the header, with its wrapped lines. */
export interface Leaf extends Reach {
  pieces: Piece[];
  top: number;
  bottom: number;
}

/** Whether single spaces stand in a piece of words. */
export function isLoose(sheet: Sheet, piece: Piece): boolean {
  return piece.kind === 'text' && textOf(sheet.document, piece).length < piece.x1 - piece.x0;
}

/**
 * The words of a loose piece, where single spaces part cells of narrow columns. Each word must stand over a cell of its own on
 * another header line or over a column of its own, or another line must go on with just as many cells; 2023 年 1-3 月
 * stays whole.
 *
 *      营业收入   毛利率   营业收入比上年 营业成本比上年 毛利率比上年同
 *                          同期增减       同期增减        期增减
 *
 * Two whole periods are two cells wherever they stand (2019 年 12 月 31 日 2018 年 12 月 31 日), and remarks need no column of values.
 */
export function apart(sheet: Sheet, piece: Piece, others: readonly Piece[][], columns: readonly Reach[]): Piece[] {
  const start = sheet.document.lineStarts[piece.line]!;
  const text = sheet.document.text.slice(start + piece.x0, start + piece.x1);
  const periods = periodsIn(text);
  if (periods)
    return periods.map(([from, to]) => ({
      line: piece.line,
      x0: piece.x0 + from,
      x1: piece.x0 + to,
      kind: 'text',
      text: undefined,
      seat: undefined,
    }));
  const words: Piece[] = [];
  let x0 = piece.x0;
  for (const word of text.split(' ')) {
    if (word.length < 3 || word.charCodeAt(0) < 0x4e00 || '年月日'.includes(word[0]!)) return [piece];
    words.push({ line: piece.line, x0, x1: x0 + word.length, kind: 'text', text: word, seat: undefined });
    x0 += word.length + 1;
  }
  for (const line of others) {
    const right = line.filter((other) => other.x1 > piece.x0);
    if (right.length === words.length && right[0]!.x0 < words[0]!.x1) return words.map((word, i) => ({ ...word, seat: right[i]! }));
  }
  const targets = [...others.flat(), ...columns];
  let last = Number.NEGATIVE_INFINITY;
  const seated = words.every((word, i) => {
    if (i > 0 && i === words.length - 1 && REMARK.test(word.text!)) return true;
    const near = targets.filter((target) => Math.abs(centre(target) - centre(word)) <= 4 && centre(target) > last + 4);
    last = Math.min(...near.map(centre));
    return near.length > 0;
  });
  if (seated) return words;
  return [piece];
}

/** 重大变动说明, 变动原因: heads over words. */
const REMARK = /(?:说明|原因|备注)$/;

/** A year, or what ends in it, as heads print it. */
const PERIOD = /(?:19|20)\d\d ?(?:年(?: ?\d{1,2} ?月 ?\d{1,2} ?日| ?1 ?[-—~] ?\d{1,2} ?月|度|末|初)?)/y;

/** Where the periods begin and end that a text is made of, parted by single spaces; null where it is anything else, or one. */
function periodsIn(text: string): [number, number][] | null {
  const found: [number, number][] = [];
  for (let at = 0; at < text.length; at++) {
    PERIOD.lastIndex = at;
    if (!PERIOD.test(text)) return null;
    found.push([at, PERIOD.lastIndex]);
    at = PERIOD.lastIndex;
    if (at < text.length && text[at] !== ' ') return null;
  }
  return found.length > 1 ? found : null;
}

/** Where a header piece counts as standing. */
export const seatOf = (piece: Piece): Reach => piece.seat ?? piece;

/**
 * The cells of the lowest level, left to right: those of the fullest line, their wrapped lines below, and those that
 * stand beside them on other lines because their column has fewer lines:
 *
 *                      占前次募               占前次募
 *          募集资金                募集资金                ← beside the cells below, not above them
 *           投入       集资金总      投入      集资金总
 *                      额的比例              额的比例     ← the fullest line
 */
export function leafCells(over: readonly Piece[][], leaf: number, stubLine: number): Leaf[] {
  const cells: Leaf[] = over[leaf]!.map((piece) => ({
    x0: seatOf(piece).x0,
    x1: seatOf(piece).x1,
    pieces: [piece],
    top: piece.line,
    bottom: piece.line,
  }));
  const touching = (piece: Piece): Leaf[] => cells.filter((cell) => seatOf(piece).x0 < cell.x1 && seatOf(piece).x1 > cell.x0);
  const add = (piece: Piece): void => {
    cells.push({ x0: seatOf(piece).x0, x1: seatOf(piece).x1, pieces: [piece], top: piece.line, bottom: piece.line });
    cells.sort((a, b) => a.x0 - b.x0);
  };
  for (let i = leaf + 1; i < over.length; i++) {
    for (const piece of over[i]!) {
      const under = touching(piece);
      const nearest = under.sort((a, b) => Math.abs(centre(a) - centre(seatOf(piece))) - Math.abs(centre(b) - centre(seatOf(piece))))[0];
      if (!nearest) add(piece);
      else {
        nearest.pieces.push(piece);
        nearest.bottom = piece.line;
      }
    }
  }
  // Lines above that may belong to a cell: centred on it, line upon line.
  const upper = new Map<Leaf, Piece[]>();
  for (let i = leaf - 1; i >= 0; i--) {
    for (const piece of over[i]!) {
      const [cell, other] = touching(piece);
      if (!cell || other || Math.abs(centre(cell) - centre(seatOf(piece))) > 2) continue;
      upper.set(cell, [...(upper.get(cell) ?? []), piece]);
    }
  }
  const left = cells[0]!.x0;
  const right = cells[cells.length - 1]!.x1;
  const top = Math.min(over[leaf]![0]!.line, ...[...upper.values()].map((pieces) => pieces[pieces.length - 1]!.line));
  for (let i = leaf - 1; i >= 0; i--) {
    for (const piece of over[i]!) {
      if (touching(piece).length > 0) continue;
      const outside = piece.x1 <= left || piece.x0 >= right;
      if (piece.line > top || piece.line === stubLine || (outside && i > 0)) add(piece);
    }
  }
  takeUpper(cells, upper);
  return cells;
}

/**
 * All cells of the level stand at one height, so a cell takes as many of the lines above it as bring its middle to that of
 * the cells that have none; where all have some, only whole lines count.
 */
function takeUpper(cells: readonly Leaf[], upper: ReadonlyMap<Leaf, Piece[]>): void {
  const heights = cells.filter((cell) => !upper.has(cell)).map((cell) => (cell.top + cell.bottom) / 2);
  heights.sort((a, b) => a - b);
  const height = heights[heights.length >> 1];
  for (const [cell, pieces] of upper) {
    let take = 0;
    if (height === undefined) {
      while (take < pieces.length && cells.every((other) => upper.get(other)?.some((piece) => piece.line === pieces[take]!.line))) take++;
    } else {
      let least = Math.abs((cell.top + cell.bottom) / 2 - height);
      pieces.forEach((piece, i) => {
        const off = Math.abs((piece.line + cell.bottom) / 2 - height);
        if (off < least) {
          least = off;
          take = i + 1;
        }
      });
    }
    cell.pieces.unshift(...pieces.slice(0, take).reverse());
  }
}

/**
 * The column that each cell stands over, where every column has one of its own; the cells between them head columns that no row
 * prints anything in (a provision that was never made):
 *
 *              账面余额   跌价准备   账面价值
 *     原材料  239,376.99           239,376.99
 */
function seats(cells: readonly Leaf[], reach: readonly Reach[]): number[] | null {
  let taken = -1;
  let count = 0;
  const found: number[] = [];
  for (const cell of cells) {
    const first = reach.findIndex((column) => cell.x0 < column.x1 && cell.x1 > column.x0);
    if (first < 0) {
      found.push(NOWHERE);
      continue;
    }
    const next = reach[first + 1];
    if (first <= taken || (next && cell.x1 > next.x0)) return null;
    taken = first;
    count++;
    found.push(first);
  }
  return count === reach.length ? found : null;
}

export const NOWHERE = -1;

export const UNSURE = -2;

/** A header cell counts for a column only if every other one is at least this much farther, in characters. */
const CERTAIN = 3;

/** The column under each cell: in order when there is one for each, else by place where that is certain. */
export function columnsUnder(cells: readonly Leaf[], reach: readonly Reach[]): number[] {
  if (cells.length === reach.length) return cells.map((_, j) => j);
  const seated = seats(cells, reach);
  if (seated) return seated;
  const cost = cells.map((cell) => reach.map((column) => distance(cell, column)));
  const found = match(cost, reach.length, 30);
  // The whole header may stand to one side of the rows, but not one cell left and the next right.
  const shifts = found.column.map((j, i) => (j < 0 ? 0 : centre(cells[i]!) - centre(reach[j]!)));
  const sorted = shifts.filter((_, i) => found.column[i]! >= 0).sort((a, b) => a - b);
  const usual = sorted[sorted.length >> 1] ?? 0;
  return found.column.map((j, i) => {
    if (j < 0) return NOWHERE;
    const astray =
      Math.abs(shifts[i]!) > 4 && Math.abs(shifts[i]! - usual) > 3 && (cells[i]!.x1 <= reach[j]!.x0 || cells[i]!.x0 >= reach[j]!.x1);
    return astray || found.margin[i]! < CERTAIN || (sorted.length > 2 && Math.abs(shifts[i]! - usual) > 7) ? UNSURE : j;
  });
}
