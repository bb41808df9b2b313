import type { Piece } from './piece.ts';

/** Reach of a column or a header cell, in characters from the start of the line; half open. */
export interface Reach {
  x0: number;
  x1: number;
}

/** A line of values, parted. */
export interface ValueLine {
  line: number;
  /** Index of the line in the table's body. */
  position: number;
  /** Number of page ends above it. */
  page: number;
  labels: Piece[];
  values: Piece[];
}

export interface Columns {
  /** Reach of each column in the rows next to the header. */
  reach: Reach[];
  /** Whether the column holds numbers (or marks), by most of its rows. */
  numeric: boolean[];
  /** Columns that most rows leave empty: remarks. A row with just as many values as there are others prints those. */
  extra: boolean[];
  /** Lines that print every column of numbers: what other lines are measured against. */
  full: Ruler[];
}

/** A line with the reach of every column on it. */
export interface Ruler {
  line: ValueLine;
  reach: readonly Reach[];
}

export const centre = (reach: Reach): number => (reach.x0 + reach.x1) / 2;

/** Characters two reaches share; negative where they are apart. */
export const overlap = (a: Reach, b: Reach): number => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);

/**
 * The value columns, from the lines that print the most values. A number of values that only an odd line reaches (a
 * remark with a gap in it) counts for nothing, unless the header has just as many cells (`expected`).
 */
export function columnsOf(lines: readonly ValueLine[], expected: number): Columns {
  // support[k]: lines with k values.
  const support: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const count = lines[i]!.values.length;
    while (support.length <= count) support.push(0);
    support[count]!++;
  }
  const least = lines.length <= 3 ? 1 : Math.max(2, 0.08 * lines.length);
  let n = support.length - 1;
  while (n > 0 && support[n]! < least) n--;
  if (n <= 0) n = Math.max(0, support.length - 1);
  const wide = expected > n ? lines.find((line) => line.values.length === expected) : undefined;
  const remarks = wide?.values.filter((piece) => piece.kind !== 'number') ?? [];
  if (wide && remarks.length === 0) n = expected;
  const full = lines.filter((line) => line.values.length === n);
  const reach: Reach[] = [];
  const numeric: boolean[] = [];
  for (let column = 0; column < n; column++) {
    reach.push({ x0: medianOfThree(full, column, 'x0'), x1: medianOfThree(full, column, 'x1') });
    let numbers = 0;
    for (let i = 0; i < full.length; i++) {
      const { kind } = full[i]!.values[column]!;
      if (kind === 'number' || kind === 'mark') numbers++;
    }
    numeric.push(2 * numbers >= full.length);
  }
  let columns: Columns = { reach, numeric, extra: reach.map(() => false), full: full.map((line) => ({ line, reach: line.values })) };
  if (wide && remarks.length > 0 && expected - remarks.length === n)
    for (const remark of remarks) columns = withColumn(columns, remark, wide.values.indexOf(remark)).columns;
  return columns;
}

/**
 * The columns with one more: of words that stand on the lines between the rows only, so that just the header knows of it
 * (情况说明, set over two lines around each row).
 */
export function withColumn(columns: Columns, extra: Reach, index = -1): { columns: Columns; at: number } {
  let at = Math.max(0, index);
  while (index < 0 && at < columns.reach.length && centre(columns.reach[at]!) < centre(extra)) at++;
  return {
    at,
    columns: {
      reach: columns.reach.toSpliced(at, 0, extra),
      numeric: columns.numeric.toSpliced(at, 0, false),
      extra: columns.extra.toSpliced(at, 0, true),
      full: columns.full.map(({ line, reach }) => ({ line, reach: reach.toSpliced(at, 0, extra) })),
    },
  };
}

/** The middle of what the first three lines say of a column; the greater of two. */
function medianOfThree(full: readonly ValueLine[], column: number, edge: 'x0' | 'x1'): number {
  const a = full[0]!.values[column]![edge];
  if (full.length === 1) return a;
  const b = full[1]!.values[column]![edge];
  if (full.length === 2) return Math.max(a, b);
  const c = full[2]!.values[column]![edge];
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/**
 * Distance of a cell from a column: numbers stand flush right or centred, words flush left or centred, so the nearest of
 * the three edges counts; what does not overlap at all is twice as far.
 */
export function distance(cell: Reach, column: Reach): number {
  const right = Math.abs(cell.x1 - column.x1);
  const left = Math.abs(cell.x0 - column.x0);
  const middle = Math.abs(cell.x0 + cell.x1 - (column.x0 + column.x1)) / 2;
  const gap = cell.x0 >= column.x1 ? cell.x0 - column.x1 + 1 : column.x0 >= cell.x1 ? column.x0 - cell.x1 + 1 : 0;
  return Math.min(right, left, middle) + 2 * gap;
}

export interface Match {
  /** Column of each cell, -1 where it fits none. */
  column: number[];
  /** How much worse the best other place of each cell is; a small one means that its place is not certain. */
  margin: number[];
}

const FAR = 1e6;

/**
 * Cells to columns, both left to right, never two to one and never crossing: the cheapest such match. `cost[i][j]` is
 * that of cell i in column j, `skip` that of leaving a cell out.
 * O(cells × columns).
 */
export function match(cost: readonly (readonly number[])[], columns: number, skip: number): Match {
  const n = cost.length;
  const width = columns + 1;
  // ahead[i, j]: cells before i placed in columns before j; behind[i, j]: cells from i on placed in columns from j on.
  const ahead = new Float64Array((n + 1) * width);
  const behind = new Float64Array((n + 1) * width);
  for (let i = 1; i <= n; i++) {
    const own = cost[i - 1]!;
    const at = i * width;
    ahead[at] = ahead[at - width]! + skip;
    for (let j = 1; j <= columns; j++)
      ahead[at + j] = Math.min(ahead[at + j - width]! + skip, ahead[at + j - 1]!, ahead[at + j - 1 - width]! + own[j - 1]!);
  }
  for (let i = n - 1; i >= 0; i--) {
    const own = cost[i]!;
    const at = i * width;
    behind[at + columns] = behind[at + columns + width]! + skip;
    for (let j = columns - 1; j >= 0; j--)
      behind[at + j] = Math.min(behind[at + j + width]! + skip, behind[at + j + 1]!, behind[at + j + 1 + width]! + own[j]!);
  }
  const column: number[] = [];
  const margin: number[] = [];
  for (let i = 0; i < n; i++) {
    const own = cost[i]!;
    const above = i * width;
    const below = above + width;
    let best = FAR;
    for (let j = 0; j <= columns; j++) best = Math.min(best, ahead[above + j]! + skip + behind[below + j]!);
    let at = -1;
    let second = FAR;
    for (let j = 0; j < columns; j++) {
      const total = ahead[above + j]! + own[j]! + behind[below + j + 1]!;
      if (total < best - 1e-9) {
        second = best;
        best = total;
        at = j;
      } else if (total < second) second = total;
    }
    column.push(at);
    margin.push(second - best);
  }
  return { column, margin };
}

/** Another place must be at least this much farther (in characters), or a cell's place is not certain. */
const CERTAIN = 3;

/**
 * Values of a line to columns: one to one when the counts agree; else against the nearest lines above and below that
 * print every column, for columns drift down a page and jump at its end. A value whose place is not certain is dropped.
 */
export function place(line: ValueLine, columns: Columns): readonly (Piece | undefined)[] {
  const n = columns.reach.length;
  const k = line.values.length;
  if (k === n) return line.values;
  const cells: (Piece | undefined)[] = new Array(n).fill(undefined);
  const base = columns.full[0]?.line.values.length ?? n;
  if (k === base && line.values.every((piece) => piece.kind !== 'text')) {
    let i = 0;
    for (let j = 0; j < n; j++) if (!columns.extra[j]) cells[j] = line.values[i++];
    return cells;
  }
  let found: Match | undefined;
  let certain = CERTAIN;
  let least = Number.POSITIVE_INFINITY;
  for (const ruler of nearest(line, columns.full)) {
    const cost = costsOf(line.values, ruler.reach, columns.numeric);
    const candidate = match(cost, n, 40);
    let total = 0;
    for (let i = 0; i < k; i++) total += candidate.column[i]! < 0 ? 40 : cost[i]![candidate.column[i]!]!;
    if (total < least) {
      least = total;
      found = candidate;
      // Another page is another scale.
      certain = ruler.line.page === line.page ? CERTAIN : 3 * CERTAIN;
    }
  }
  if (found) for (let i = 0; i < k; i++) if (found.column[i]! >= 0 && found.margin[i]! >= certain) cells[found.column[i]!] = line.values[i];
  return cells;
}

/** How far each piece is from each column; words among numbers and numbers among words are farther. */
function costsOf(pieces: readonly Piece[], reach: readonly Reach[], numeric: readonly boolean[]): number[][] {
  const cost: number[][] = [];
  for (const piece of pieces) {
    const row: number[] = [];
    for (let j = 0; j < reach.length; j++) row.push(distance(piece, reach[j]!) + (piece.kind === (numeric[j] ? 'text' : 'number') ? 6 : 0));
    cost.push(row);
  }
  return cost;
}

/** The full lines next above and next below; `full` is in order. */
function nearest(line: ValueLine, full: readonly Ruler[]): Ruler[] {
  let low = 0;
  let high = full.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (full[middle]!.line.position < line.position) low = middle + 1;
    else high = middle;
  }
  return [full[low - 1], full[low]].filter((found): found is Ruler => found !== undefined);
}
