import type { Rule } from './pdf-rule.ts';

/** A cell between rules; places in points, downwards. Rows and columns count from 0 and are those of its table. */
export interface Framed {
  row: number;
  column: number;
  rows: number;
  columns: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A table that rules frame. */
export interface Frame {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  rows: number;
  columns: number;
  /** Places of the columns' edges, from left to right. */
  edges: number[];
  /** Row by row, each where it begins. */
  cells: Framed[];
}

/** Rules this near are one, and meet. */
const NEAR = 2.5;

/**
 * The framed tables of a page, from top to bottom: rules that meet are one table, its cells what they part. A cell may reach over several rows and
 * columns. A box with a single row or column is no table.
 *
 *     ┌──────┬─────────────┐
 *     │ 项目 │   2019年    │   columns: 2
 *     │      ├──────┬──────┤
 *     │      │ 金额 │ 占比 │   rows: 1
 *     └──────┴──────┴──────┘
 */
export function framesOf(rules: readonly Rule[]): Frame[] {
  return together(rules)
    .map(frameOf)
    .filter((frame) => frame !== null)
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

const isLevel = ({ y0, y1 }: Rule): boolean => y0 === y1;

/** Rules in heaps that touch each other. */
function together(rules: readonly Rule[]): Rule[][] {
  const of = rules.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (of[root] !== root) root = of[root]!;
    of[i] = root;
    return root;
  };
  const sorted = rules.map((_, i) => i).sort((a, b) => rules[a]!.y0 - rules[b]!.y0);
  sorted.forEach((i, at) => {
    const one = rules[i]!;
    for (let k = at + 1; k < sorted.length; k++) {
      const other = rules[sorted[k]!]!;
      if (other.y0 > one.y1 + NEAR) break;
      if (other.x0 <= one.x1 + NEAR && other.x1 >= one.x0 - NEAR) of[find(sorted[k]!)] = find(i);
    }
  });
  const heaps = new Map<number, Rule[]>();
  rules.forEach((rule, i) => {
    const root = find(i);
    const heap = heaps.get(root);
    if (heap) heap.push(rule);
    else heaps.set(root, [rule]);
  });
  return [...heaps.values()];
}

/** Values that are near each other as one, in order. */
function levels(values: number[]): number[] {
  values.sort((a, b) => a - b);
  const found: number[] = [];
  for (const value of values) if (found.length === 0 || value - found.at(-1)! > NEAR) found.push(value);
  return found;
}

function frameOf(rules: readonly Rule[]): Frame | null {
  const level = rules.filter(isLevel);
  const upright = rules.filter((rule) => !isLevel(rule));
  const ys = levels(level.map(({ y0 }) => y0));
  const xs = levels(upright.map(({ x0 }) => x0));
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 1 || columns < 2 || rows * columns < 4) return null;
  const at = (places: readonly number[], value: number): number => places.findIndex((place) => Math.abs(place - value) <= NEAR);
  // What parts a cell from the one to its left, and from the one above.
  const walls = new Uint8Array((rows + 1) * (columns + 1));
  const floors = new Uint8Array((rows + 1) * (columns + 1));
  for (const { x0, y0, y1 } of upright) {
    const c = at(xs, x0);
    for (let r = 0; r < rows; r++) {
      const middle = (ys[r]! + ys[r + 1]!) / 2;
      if (y0 <= middle && y1 >= middle) walls[r * (columns + 1) + c] = 1;
    }
  }
  for (const { x0, x1, y0 } of level) {
    const r = at(ys, y0);
    for (let c = 0; c < columns; c++) {
      const middle = (xs[c]! + xs[c + 1]!) / 2;
      if (x0 <= middle && x1 >= middle) floors[r * (columns + 1) + c] = 1;
    }
  }
  const taken = new Uint8Array(rows * columns);
  const cells: Framed[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column]) continue;
      let across = 1;
      while (column + across < columns && !walls[row * (columns + 1) + column + across] && !taken[row * columns + column + across])
        across++;
      let down = 1;
      const isOpen = (r: number): boolean => {
        for (let c = column; c < column + across; c++) {
          if (floors[r * (columns + 1) + c]) return false;
          if (c > column && walls[r * (columns + 1) + c]) return false;
        }
        return true;
      };
      while (row + down < rows && isOpen(row + down)) down++;
      for (let r = row; r < row + down; r++) for (let c = column; c < column + across; c++) taken[r * columns + c] = 1;
      cells.push({
        row,
        column,
        rows: down,
        columns: across,
        x0: xs[column]!,
        y0: ys[row]!,
        x1: xs[column + across]!,
        y1: ys[row + down]!,
      });
    }
  return { x0: xs[0]!, y0: ys[0]!, x1: xs.at(-1)!, y1: ys.at(-1)!, rows, columns, edges: xs, cells };
}
