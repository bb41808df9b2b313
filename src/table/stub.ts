import { distance, type Reach, type ValueLine } from './column.ts';
import { spreadOuter } from './outer.ts';
import { type Piece, textOf, until, widthOf } from './piece.ts';
import { sections } from './section.ts';
import type { Sheet } from './sheet.ts';
import type { Token } from './token.ts';
import { type Group, LABELS, wrapped } from './wrap.ts';

/** The label side of a table: its lines in order, with the pieces that stand left of the values. */
export interface LabelSide {
  sheet: Sheet;
  /** Pieces per body position; on a line of values those before the first value. */
  pieces: Piece[][];
  /** Lines of values, in order. */
  rows: readonly ValueLine[];
  /** Row index by body position, -1 on fragments. */
  rowAt: Int32Array;
  /** 1 where a blank line stands above a body position. */
  gap: Uint8Array;
  /** 1 where a page ends above a body position. */
  page: Uint8Array;
  /** Rows whose own line is lost; the line there is the one below it. */
  below: boolean[];
  /** Reach of the header's words over the label columns. */
  stubReach: Reach[];
}

export interface RowLabel {
  labels: string[];
  /** First piece of the label by place in the file, if any. */
  first: Piece | undefined;
}

/** The pieces of one label column by body position. */
export type LabelColumn = readonly (Piece | undefined)[];

/** Labels of each row, outermost first. */
export function labelsOf(side: LabelSide): RowLabel[] {
  const depth = depthOf(side);
  // Most tables have one label a row and no line between the rows: nothing is wrapped and nothing heads other rows.
  if (depth === 1 && side.rows.length === side.pieces.length) return side.pieces.map((pieces) => plainLabel(side, pieces));
  const byColumn = sorted(side, depth);
  const inner = depth - 1;
  const spread: boolean[] = [];
  for (let column = 0; column < inner; column++) spread.push(isSpread(side, byColumn, column));
  const tokens = tokensOf(side, byColumn[inner]!, (position) => !byColumn[inner]![position] && hasOuter(byColumn, inner, position));
  const units = wrapped(tokens, LABELS).map((group) => unitOf(side, tokens, group));
  const found: RowLabel[] = side.rows.map(() => ({ labels: [], first: undefined }));
  for (const unit of units) {
    if (unit.row < 0) continue;
    const label = found[unit.row]!;
    if (unit.text !== '') label.labels.push(unit.text);
    label.first = byColumn[inner]![unit.top];
  }
  if (depth === 1) sections(units, found);
  for (let column = inner - 1; column >= 0; column--) {
    if (spread[column]) {
      // What comes again is the whole label to the right: 销售量 元, 生产量 元.
      const full = units.map((unit) => (unit.row < 0 ? unit : { ...unit, text: found[unit.row]!.labels.join(' ') }));
      spreadOuter(side, byColumn[column]!, full, found);
    } else printOuter(side, byColumn[column]!, found);
  }
  return found;
}

function plainLabel(side: LabelSide, pieces: readonly Piece[]): RowLabel {
  const first = whole(pieces);
  return { labels: first ? [textOf(side.sheet.document, first)] : [], first };
}

/** The pieces of one label on one line as one piece. */
const whole = (pieces: readonly Piece[]): Piece | undefined =>
  pieces.length > 1 ? until(pieces[0]!, pieces[pieces.length - 1]!.x1) : pieces[0];

/** Whether the names of an outer column are printed once for several rows; the number of a row (1, 2, 3) never is. */
function isSpread(side: LabelSide, byColumn: readonly LabelColumn[], column: number): boolean {
  const names = byColumn[column]!;
  if (names.every((piece) => piece === undefined || piece.kind === 'number')) return false;
  const inner = byColumn[byColumn.length - 1]!;
  const labelled = side.rows.filter((row) => inner[row.position]);
  const printed = labelled.filter((row) => names[row.position]).length;
  if (printed >= 0.7 * labelled.length) return false;
  if (!side.gap.includes(1)) return true;
  // Where blank lines part the rows, names that wrap around every one of them are names of single rows.
  const tokens = tokensOf(side, names, () => true);
  const named = wrapped(tokens, PRINTED).filter((group) => group.row >= 0 && (group.to - group.from > 1 || tokens[group.row]!.text !== ''));
  return named.length < 0.9 * labelled.length;
}

function hasOuter(byColumn: readonly LabelColumn[], inner: number, position: number): boolean {
  for (let column = 0; column < inner; column++) if (byColumn[column]![position]) return true;
  return false;
}

/** Number of label columns: by the rows that print several labels, and the header. */
function depthOf(side: LabelSide): number {
  const counts = [0, 0, 0, 0];
  for (const row of side.rows) counts[Math.min(3, row.labels.length)]!++;
  const most = side.rows.length;
  for (let depth = 3; depth > 1; depth--) {
    if (counts[depth]! >= Math.max(2, 0.08 * most) || (counts[depth]! >= 1 && (most <= 3 || side.stubReach.length >= depth)))
      return withNames(side, depth);
  }
  if (side.stubReach.length >= 2 && hasLoneLabels(side)) return 2;
  if (counts[2]! >= 1) {
    const row = side.rows.find((r) => r.labels.length === 2)!;
    const [outer, inner] = row.labels;
    for (let position = 0; position < side.pieces.length; position++) {
      const piece = side.rowAt[position]! < 0 ? side.pieces[position]![0] : undefined;
      if (piece && piece.x1 <= inner!.x0 && distance(piece, outer!) < distance(piece, inner!)) return 2;
    }
  }
  return 1;
}

/** One more when the header has a word for a label column that no line of values prints, but lines between them do. */
function withNames(side: LabelSide, depth: number): number {
  const { stubReach } = side;
  if (stubReach.length !== depth + 1 || !hasLoneLabels(side)) return depth;
  const row = side.rows.find((r) => r.labels.length >= depth)!;
  return distance(row.labels[0]!, stubReach[1]!) < distance(row.labels[0]!, stubReach[0]!) ? depth + 1 : depth;
}

function hasLoneLabels(side: LabelSide): boolean {
  return (
    side.pieces.some((pieces, position) => side.rowAt[position]! < 0 && pieces.length > 0) || side.rows.some((row) => row.labels.length > 1)
  );
}

/** The pieces of each label column by body position; several on one line in one column count as one. */
function sorted(side: LabelSide, depth: number): LabelColumn[] {
  const count = side.pieces.length;
  const columns: (Piece | undefined)[][] = [];
  for (let column = 0; column < depth; column++) columns.push(new Array<Piece | undefined>(count).fill(undefined));
  if (depth === 1) {
    for (let position = 0; position < count; position++) columns[0]![position] = whole(side.pieces[position]!);
    return columns;
  }
  // Lines that print every label column, the header first: what other lines are measured against.
  const rulers: { position: number; reach: Reach[] }[] = [];
  if (side.stubReach.length === depth) rulers.push({ position: -1, reach: side.stubReach });
  for (let position = 0; position < count; position++)
    if (side.pieces[position]!.length === depth) rulers.push({ position, reach: side.pieces[position]! });
  let next = 0;
  for (let position = 0; position < count; position++) {
    const pieces = side.pieces[position]!;
    if (pieces.length === 0) continue;
    if (pieces.length === depth) {
      for (let column = 0; column < depth; column++) columns[column]![position] = pieces[column]!;
      continue;
    }
    while (next < rulers.length && rulers[next]!.position < position) next++;
    const near = [rulers[next - 1], rulers[next]].filter((ruler) => ruler !== undefined);
    const edge = side.rowAt[position]! < 0 ? innerEdge(side, position, near) : Number.POSITIVE_INFINITY;
    for (const piece of pieces) {
      let column = depth - 1;
      if (piece.x1 > edge) {
        columns[column]![position] = piece;
        continue;
      }
      let least = Number.POSITIVE_INFINITY;
      for (const { reach } of near) {
        for (let at = 0; at < depth; at++) {
          const off = distance(piece, reach[at]!);
          if (off < least) {
            least = off;
            column = at;
          }
        }
      }
      const there = columns[column]![position];
      columns[column]![position] = there ? until(there, piece.x1) : piece;
    }
  }
  return columns;
}

/** Where the innermost labels begin around a body position: what reaches over it is no outer label. */
function innerEdge(side: LabelSide, position: number, near: readonly { reach: Reach[] }[]): number {
  let edge = Number.POSITIVE_INFINITY;
  for (const { reach } of near) edge = Math.min(edge, reach[reach.length - 1]!.x0);
  for (let step = -1; step <= 1; step += 2) {
    for (let k = 1, seen = 0; k < 8 && seen < 2; k++) {
      const at = position + step * k;
      if (at < 0 || at >= side.rowAt.length) break;
      const row = side.rowAt[at]!;
      if (row < 0) continue;
      const { labels } = side.rows[row]!;
      if (labels.length === 0) continue;
      seen++;
      // A single label may stand in either column: only what begins right of the outer one counts.
      const last = labels[labels.length - 1]!;
      if (last.x0 < edge && near.every(({ reach }) => distance(last, reach[0]!) > distance(last, reach[reach.length - 1]!))) edge = last.x0;
    }
  }
  return edge;
}

function tokensOf(side: LabelSide, column: LabelColumn, optional: (position: number) => boolean): Token[] {
  const { document } = side.sheet;
  const tokens: Token[] = [];
  // Widths tell how lines wrap: where every line is a row, none does.
  const wraps = side.rows.length < column.length;
  let gap = false;
  let page = false;
  for (let position = 0; position < column.length; position++) {
    if (side.gap[position]) gap = true;
    if (side.page[position]) page = true;
    const row = side.rowAt[position]!;
    const piece = column[position];
    if (row < 0 && !piece) continue;
    tokens.push({
      position,
      text: piece ? textOf(document, piece) : '',
      width: piece && wraps ? widthOf(document, piece) : 0,
      x0: piece ? piece.x0 : 0,
      isRow: row >= 0,
      closed: false,
      gapBefore: gap,
      pageBefore: page,
      optional: !piece && optional(position),
      below: row >= 0 && side.below[row]!,
    });
    gap = false;
    page = false;
  }
  return tokens;
}

/** A label with its lines together: of a row, or (row −1) of a section or of a row whose numbers are lost. */
export interface Unit {
  text: string;
  row: number;
  /** Body positions of its first and last line. */
  top: number;
  bottom: number;
}

function unitOf(side: LabelSide, tokens: readonly Token[], group: Group): Unit {
  let { text } = tokens[group.from]!;
  for (let i = group.from + 1; i < group.to; i++) text += tokens[i]!.text;
  return {
    text,
    row: group.row < 0 ? -1 : side.rowAt[tokens[group.row]!.position]!,
    top: tokens[group.from]!.position,
    bottom: tokens[group.to - 1]!.position,
  };
}

/** Outer labels printed on every row. */
const PRINTED = { ...LABELS, empty: 0.5 };

/** An outer label on every row, wrapped like the inner one. */
function printOuter(side: LabelSide, column: LabelColumn, found: RowLabel[]): void {
  const tokens = tokensOf(side, column, () => true);
  for (const group of wrapped(tokens, PRINTED)) {
    const unit = unitOf(side, tokens, group);
    if (unit.row < 0 || unit.text === '') continue;
    const label = found[unit.row]!;
    label.labels = [unit.text, ...label.labels];
    label.first = column[unit.top] ?? label.first;
  }
}
