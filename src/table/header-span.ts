import { centre, type Reach } from './column.ts';
import { seatOf } from './header-cell.ts';
import { type Piece, textOf } from './piece.ts';
import type { Sheet } from './sheet.ts';

export interface Entry {
  line: number;
  text: string;
  reach: Reach;
  /** First and last column under it. */
  first: number;
  last: number;
}

/** Takes the pieces that are the upper lines of a cell over several columns; gives the others that are not `used`. */
export function continued(sheet: Sheet, pieces: readonly Piece[], used: ReadonlySet<Piece>, entries: Entry[]): Piece[] {
  return pieces.filter((piece) => {
    if (used.has(piece)) return false;
    const below = entries.find(
      (entry) =>
        entry.first !== entry.last &&
        entry.line > piece.line &&
        entry.line - piece.line <= 2 &&
        Math.abs(centre(entry.reach) - centre(seatOf(piece))) <= 3,
    );
    if (below) entries.push({ line: piece.line, text: textOf(sheet.document, piece), reach: piece, first: below.first, last: below.last });
    return !below;
  });
}

/** Cells above: each over one column or several next to each other, by centre. */
export function spanning(sheet: Sheet, pieces: readonly Piece[], reach: Reach[], entries: Entry[], top: number, bottom: number): void {
  const n = reach.length;
  const k = pieces.length;
  if (k === 0) return;
  const spacing = n > 1 ? (centre(reach[n - 1]!) - centre(reach[0]!)) / (n - 1) : 20;
  const tolerance = Math.max(3, 0.35 * spacing);
  // A column whose own words stand in the lower half only has something above it.
  const open = reach.map((_, j) => {
    const own = entries.filter((entry) => entry.first === j && entry.last === j).map((entry) => entry.line);
    return (
      own.length > 0 &&
      (Math.min(...own) + Math.max(...own)) / 2 > (top + bottom) / 2 + 0.25 &&
      !entries.some((entry) => entry.first <= j && j <= entry.last && entry.first !== entry.last)
    );
  });
  const wanted = open.map((is, j) => (is ? j : -1)).filter((j) => j >= 0);
  const error = (cell: Reach, first: number, last: number): number => Math.abs(centre(cell) - (reach[first]!.x0 + reach[last]!.x1) / 2);
  let spans = cheapestSpans(pieces, n, open, error);
  const total = (list: [number, number][]): number =>
    list.reduce((sum, [first, last], i) => sum + (first < 0 ? 0 : error(seatOf(pieces[i]!), first, last)), 0);
  const size = wanted.length / k;
  if (k > 1 && Number.isInteger(size) && size > 1 && wanted[wanted.length - 1]! - wanted[0]! === wanted.length - 1) {
    const equal = pieces.map((_, i): [number, number] => [wanted[0]! + i * size, wanted[0]! + (i + 1) * size - 1]);
    if (total(equal) <= total(spans) + 2 * k || equal.every(([first, last], i) => error(seatOf(pieces[i]!), first, last) <= tolerance))
      spans = equal;
  }
  const covered = (j: number): boolean => spans.some(([first, last]) => first <= j && j <= last);
  // One cell out of place, or a column that has none, makes the neighbours doubtful too.
  const astray =
    (spans.some(([first, last]) => last > first) && open.some((is, j) => is && !covered(j))) ||
    pieces.some(
      (piece, i) => spans[i]![0] >= 0 && spans[i]![1] > spans[i]![0] && error(seatOf(piece), spans[i]![0], spans[i]![1]) > tolerance,
    );
  pieces.forEach((piece, i) => {
    const [first, last] = spans[i]!;
    if (first < 0) return;
    if (astray || error(seatOf(piece), first, last) > tolerance) {
      // It stands over the column it is centred on at any rate.
      const under = reach.map((_, j) => j).filter((j) => seatOf(piece).x0 < reach[j]!.x1 && seatOf(piece).x1 > reach[j]!.x0);
      const [only] = under;
      if (under.length === 1 && Math.abs(centre(seatOf(piece)) - centre(reach[only!]!)) <= 2)
        entries.push({ line: piece.line, text: textOf(sheet.document, piece), reach: piece, first: only!, last: only! });
      return;
    }
    entries.push({ line: piece.line, text: textOf(sheet.document, piece), reach: piece, first, last });
  });
}

/** The cheapest spans, left to right and disjoint; an open column left without one costs. */
function cheapestSpans(
  pieces: readonly Piece[],
  n: number,
  open: boolean[],
  error: (cell: Reach, first: number, last: number) => number,
): [number, number][] {
  const k = pieces.length;
  const uncovered = (j: number): number => (open[j] ? 6 : 0);
  const width = Math.min(n, 16);
  const cost: Float64Array[] = [];
  const from: Int32Array[] = [];
  for (let c = 0; c <= k; c++) {
    cost.push(new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY));
    from.push(new Int32Array(n + 1).fill(-2));
  }
  cost[0]![0] = 0;
  for (let c = 0; c <= k; c++) {
    for (let j = 0; j <= n; j++) {
      if (j > 0 && cost[c]![j - 1]! + uncovered(j - 1) < cost[c]![j]!) {
        cost[c]![j] = cost[c]![j - 1]! + uncovered(j - 1);
        from[c]![j] = -1;
      }
      if (c === 0) continue;
      // A cell over nothing.
      if (cost[c - 1]![j]! + 25 < cost[c]![j]!) {
        cost[c]![j] = cost[c - 1]![j]! + 25;
        from[c]![j] = -3;
      }
      for (let size = 1; size <= width && size <= j; size++) {
        const value = cost[c - 1]![j - size]! + error(seatOf(pieces[c - 1]!), j - size, j - 1) + 0.01 * size;
        if (value < cost[c]![j]!) {
          cost[c]![j] = value;
          from[c]![j] = j - size;
        }
      }
    }
  }
  const spans: [number, number][] = new Array(k);
  let j = n;
  for (let c = k; c > 0; ) {
    const step = from[c]![j]!;
    if (step === -1) j--;
    else if (step === -3) spans[--c] = [-1, -1];
    else {
      spans[--c] = [step, j - 1];
      j = step;
    }
  }
  return spans;
}
