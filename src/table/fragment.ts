import type { Document } from '../filing/document.ts';
import { type Columns, distance, overlap, type Reach, type ValueLine } from './column.ts';
import type { Cell } from './grid.ts';
import { type Piece, textOf } from './piece.ts';
import type { Sheet } from './sheet.ts';
import type { Token } from './token.ts';
import { CELLS, wrapped } from './wrap.ts';

/**
 * Lines of values that are no rows but the lower half of cells that begin above the row:
 *
 *     归属于上市公司股                亏损收窄
 *                -6,572.68  -9,751.09             62,605.49   ← the row
 *     东的净利润                     32.60%                   ← not one
 */
export function demote(
  rows: readonly ValueLine[],
  placed: readonly (readonly (Piece | undefined)[])[],
  columns: Columns,
  fragments: readonly Piece[][],
): boolean[] {
  const kept = rows.map(() => true);
  const n = columns.reach.length;
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.values.length * 3 > n) continue;
    const above = rows[i - 1]!;
    if (!kept[i - 1] || row.position - above.position > 2 || above.position === 0) continue;
    const upper = fragments[above.position - 1]!;
    const open = row.values.every((piece) => {
      const column = nearestColumn(piece, placed[i - 1]!, columns);
      return (
        column >= 0 && !placed[i - 1]![column] && upper.some((fragment) => overlap(fragment, piece) > 0 || distance(fragment, piece) <= 3)
      );
    });
    if (open) kept[i] = false;
  }
  return kept;
}

/**
 * Whether a row's own line is lost and only the lower half of its cells is left:
 *
 *     归属于上市公司股                                         亏损收窄
 *     东的净利润                                              57.33%   ← this line
 */
export function isBelow(sheet: Sheet, row: ValueLine, columns: Columns, fragments: readonly Piece[][]): boolean {
  if (row.position === 0 || row.values.length * 3 > columns.reach.length) return false;
  return row.values.every((piece) =>
    fragments[row.position - 1]!.some((upper) => overlap(upper, piece) > 0 && DIRECTION.test(textOf(sheet.document, upper))),
  );
}

/** The column a fragment stands in, measured against a row's own cells where it prints them; -1 when that is not certain. */
function nearestColumn(piece: Reach, placed: readonly (Piece | undefined)[], columns: Columns): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  for (let j = 0; j < columns.reach.length; j++) {
    const off = distance(piece, placed[j] ?? shifted(columns.reach, placed, j));
    if (off < least) {
      second = least;
      least = off;
      best = j;
    } else if (off < second) second = off;
  }
  return second - least >= 2 ? best : -1;
}

/** Where column `j` would stand on a line that drifted as its neighbours did. */
function shifted(reach: readonly Reach[], placed: readonly (Piece | undefined)[], j: number): Reach {
  let shift = 0;
  let times = 0;
  for (let k = Math.max(0, j - 1); k <= Math.min(reach.length - 1, j + 1); k++) {
    const piece = placed[k];
    if (!piece) continue;
    shift += piece.x1 - reach[k]!.x1;
    times++;
  }
  if (times > 0) shift /= times;
  return { x0: reach[j]!.x0 + shift, x1: reach[j]!.x1 + shift };
}

/** Words that stand above a number of their own cell: 亏损收窄 / 57.33%. */
const DIRECTION = /^(?:亏损|盈利)?(?:收窄|扩大|增加|减少|上升|下降|增长|降低|提高)$/;

/** Cells of each row, with their fragments on the lines around. */
export function cellsOf(
  sheet: Sheet,
  rows: readonly ValueLine[],
  placed: readonly (readonly (Piece | undefined)[])[],
  columns: Columns,
  fragments: readonly Piece[][],
  rowAt: Int32Array,
  gap: Uint8Array,
): (Cell | undefined)[][] {
  const n = columns.reach.length;
  const cells: (Cell | undefined)[][] = [];
  for (const row of placed) {
    const own: (Cell | undefined)[] = [];
    for (let j = 0; j < n; j++) own.push(row[j] ? cellOf(sheet, row[j]!) : undefined);
    cells.push(own);
  }
  const byColumn = fragmentsByColumn(rows, placed, columns, fragments, rowAt);
  for (let j = 0; j < n; j++) {
    const column = byColumn[j];
    if (column === undefined) continue;
    const tokens: Token[] = [];
    let pending = false;
    for (let position = 0; position < fragments.length; position++) {
      if (gap[position]) pending = true;
      const row = rowAt[position]!;
      const piece = row >= 0 ? placed[row]![j] : column.get(position);
      if (row < 0 && !piece) continue;
      const before = tokens[tokens.length - 1];
      const closed = piece?.kind === 'number' || piece?.kind === 'mark';
      const text = piece ? textOf(sheet.document, piece) : '';
      const continues =
        row >= 0 &&
        piece?.kind === 'number' &&
        before !== undefined &&
        !before.isRow &&
        before.position === position - 1 &&
        DIRECTION.test(before.text);
      tokens.push({
        position,
        text,
        width: text.length,
        x0: piece?.x0 ?? 0,
        isRow: row >= 0,
        closed: closed && !continues,
        gapBefore: pending,
        pageBefore: false,
        optional: false,
        below: continues,
      });
      pending = false;
    }
    for (const group of wrapped(tokens, CELLS)) {
      if (group.row < 0 || group.to - group.from < 2) continue;
      const row = rowAt[tokens[group.row]!.position]!;
      const pieces: Piece[] = [];
      for (let t = group.from; t < group.to; t++) {
        const { position } = tokens[t]!;
        const piece = rowAt[position]! >= 0 ? placed[row]![j] : column.get(position);
        if (piece) pieces.push(piece);
      }
      cells[row]![j] = joinedCell(sheet, pieces);
    }
  }
  return cells;
}

/** The fragments of each column by body position; undefined where a column has none. */
function fragmentsByColumn(
  rows: readonly ValueLine[],
  placed: readonly (readonly (Piece | undefined)[])[],
  columns: Columns,
  fragments: readonly Piece[][],
  rowAt: Int32Array,
): (Map<number, Piece> | undefined)[] {
  const byColumn: (Map<number, Piece> | undefined)[] = new Array(columns.reach.length).fill(undefined);
  let previous = 0;
  for (let position = 0; position < fragments.length; position++) {
    if (rowAt[position]! >= 0) previous = rowAt[position]!;
    for (const piece of fragments[position]!) {
      const next = Math.min(rows.length - 1, previous + 1);
      let column = nearestColumn(piece, placed[next]!, columns);
      const other = nearestColumn(piece, placed[previous]!, columns);
      if (column !== other)
        column =
          column < 0 ? other : other < 0 ? column : position - rows[previous]!.position <= rows[next]!.position - position ? other : column;
      if (column < 0) continue;
      const own = (byColumn[column] ??= new Map());
      if (!own.has(position)) own.set(position, piece);
    }
  }
  return byColumn;
}

/** The characters of a piece without white space, each with its place in the file. */
function cellOf(sheet: Sheet, piece: Piece): Cell {
  const text = textOf(sheet.document, piece);
  const offsets = new Int32Array(text.length);
  fill(offsets, 0, sheet.document, piece);
  return { text, offsets };
}

/** The same of a cell with fragments on several lines, joined top to bottom. */
export function joinedCell(sheet: Sheet, pieces: readonly Piece[]): Cell {
  let text = '';
  for (const piece of pieces) text += textOf(sheet.document, piece);
  const offsets = new Int32Array(text.length);
  let n = 0;
  for (const piece of pieces) n = fill(offsets, n, sheet.document, piece);
  return { text, offsets };
}

/** Writes the places of the characters of a piece, from index `n` on; gives the index behind them. */
function fill(offsets: Int32Array, n: number, document: Document, piece: Piece): number {
  const { text } = document;
  const start = document.lineStarts[piece.line]!;
  let at = n;
  for (let i = start + piece.x0; i < start + piece.x1; i++) if (text.charCodeAt(i) !== 0x20) offsets[at++] = i;
  return at;
}
