import { type Check, check } from './strewn-check.ts';
import type { StrewnColumn } from './strewn-head.ts';
import { type Item, isPercent, widthOf } from './strewn-item.ts';
import { isSection, type LabelBlock } from './strewn-label.ts';

/** Numbers with no words between them. */
export interface Run {
  items: Item[];
  /** The block of words right before it; null where another number stands there. */
  before: LabelBlock | null;
  /** Words stand in the same block right above its first number: the rest of the label was printed elsewhere. */
  clipped: boolean;
  /** Rows it holds, null where its numbers do not fill whole rows of the columns' kinds. */
  chunks: Item[][] | null;
  /** Other words stand between the numbers above and the block: beside a column of remarks, one of them. */
  second: boolean;
}

/** The numbers of a row by column. */
export type Cells = readonly (Item | undefined)[];

/** What the arithmetic of a row says; zeros add up to anything. */
export const checkOf = (cells: Cells, columns: readonly StrewnColumn[]): Check =>
  cells.some((cell) => cell && /[1-9]/.test(cell.text))
    ? check(
        cells.map((cell) => cell?.text),
        columns,
      )
    : 'open';

/** Cuts a part into runs of numbers. */
export function runsOf(items: readonly Item[], blocks: readonly LabelBlock[], columns: readonly StrewnColumn[]): Run[] {
  const runs: Run[] = [];
  const blockOf = new Map<Item, LabelBlock>();
  for (const block of blocks) for (const item of block.items) blockOf.set(item, block);
  for (let i = 0; i < items.length; i++) {
    if (items[i]!.kind === 'words') continue;
    const from = i;
    while (i + 1 < items.length && items[i + 1]!.kind !== 'words') i++;
    const numbers = items.slice(from, i + 1);
    const above = from > 0 ? items[from - 1]! : undefined;
    const beside = above !== undefined && above.line === numbers[0]!.line;
    const section = above !== undefined && isSection(above.text);
    const before = above && !beside && !section ? blockOf.get(above)! : null;
    runs.push({
      items: numbers,
      before,
      clipped: above !== undefined && above.block === numbers[0]!.block,
      chunks: chunksOf(numbers, columns),
      second: before !== null && items[items.indexOf(before.items[0]!, Math.max(0, from - before.items.length)) - 1]?.kind === 'words',
    });
  }
  return runs;
}

/** Whole rows, every number of its column's kind, none printed right above another: that is a column. */
function chunksOf(numbers: readonly Item[], columns: readonly StrewnColumn[]): Item[][] | null {
  const width = columns.length;
  if (numbers.length % width !== 0 || !isRow(numbers)) return null;
  const chunks: Item[][] = [];
  for (let from = 0; from < numbers.length; from += width) {
    const chunk = numbers.slice(from, from + width);
    if (!chunk.every((item, c) => fits(item, columns[c]!))) return null;
    chunks.push(chunk);
  }
  return chunks;
}

function isRow(numbers: readonly Item[]): boolean {
  return numbers.every(({ kind, block, line }, i) => {
    const above = numbers[i - 1];
    return kind === 'number' && (above === undefined || above.block !== block || above.line === line);
  });
}

function fits(item: Item, column: StrewnColumn): boolean {
  return column.kind === 'any' || (column.kind === 'percent') === isPercent(item);
}

/** The only way to put fewer numbers than columns into them by their kinds, or null. */
export function embedded(numbers: readonly Item[], columns: readonly StrewnColumn[]): Cells | null {
  if (numbers.length >= columns.length || numbers.length < 2 || columns.length > 8 || !isRow(numbers)) return null;
  let only: (Item | undefined)[] | null = null;
  let ways = 0;
  const cells: (Item | undefined)[] = new Array(columns.length).fill(undefined);
  const put = (i: number, from: number): void => {
    if (i === numbers.length) {
      ways++;
      only = [...cells];
      return;
    }
    for (let c = from; c + numbers.length - i <= columns.length && ways < 2; c++) {
      if (!fits(numbers[i]!, columns[c]!)) continue;
      cells[c] = numbers[i]!;
      put(i + 1, c + 1);
      cells[c] = undefined;
    }
  };
  put(0, 0);
  return ways === 1 ? only : null;
}

/** The rows at either end of a run that fill no whole rows, as far as their arithmetic holds; a row of nothing proves nothing. */
export function checkedRows(numbers: readonly Item[], columns: readonly StrewnColumn[]): Cells[] {
  const width = columns.length;
  const found: Cells[] = [];
  for (let to = numbers.length; to >= width; to -= width) {
    const cells = numbers.slice(to - width, to);
    const holds = isRow(cells) && cells.every((item, c) => fits(item, columns[c]!));
    if (!holds || checkOf(cells, columns) !== 'right') break;
    found.unshift(cells);
  }
  return found;
}

/**
 * The upper line of a label right above its first number, the lower one in a block of its own further down; put together where
 * each has only the other:
 *
 *   机车车辆运营维护
 *   1,132,454,210.88 | 59.06% | … | 系列
 */
export function mendClipped(runs: readonly Run[], blocks: LabelBlock[], limit: number): void {
  const clipped = runs.filter(({ clipped, before }) => clipped && before && widthOf(before.items.at(-1)!) >= limit - 0.5);
  const [run] = clipped;
  if (!run || clipped.length > 1) return;
  const opening = new Set(runs.map(({ before }) => before));
  const lone = blocks.filter((block) => block.items.length === 1 && !opening.has(block) && block.items[0]!.at > run.items[0]!.at);
  const [rest] = lone;
  if (!rest || lone.length > 1) return;
  run.before!.items.push(rest.items[0]!);
  run.before!.joints.push('joined');
  blocks.splice(blocks.indexOf(rest), 1);
  run.clipped = false;
}

/**
 * A row whose right half is printed above its label; put together where the kinds of its numbers and its arithmetic say so:
 *
 *   -40.45% | -28.01% | -10.74% | 轨道交通 | 1,917,519,166.43 | 1,190,730,132.42 | 37.90%
 */
export function mendSplit(runs: Run[], columns: readonly StrewnColumn[]): void {
  const width = columns.length;
  // Between balances a 0.00 of any row adds up.
  if (columns.some(({ role }) => role === 'step')) return;
  for (let i = 1; i < runs.length; i++) {
    const run = runs[i]!;
    const above = runs[i - 1]!;
    const lack = width - run.items.length;
    if (run.chunks || above.chunks || !run.before || lack <= 0 || above.items.length < lack) continue;
    const cells = [...run.items, ...above.items.slice(-lack)];
    const rest = above.items.slice(0, -lack);
    const chunks = chunksOf(rest, columns);
    if (!chunks || (rest.length === 0 && above.before)) continue;
    if (
      !isRow(run.items) ||
      !isRow(above.items) ||
      !cells.every((item, c) => fits(item, columns[c]!)) ||
      checkOf(cells, columns) !== 'right'
    )
      continue;
    above.items = rest;
    above.chunks = chunks;
    run.items = cells;
    run.chunks = [cells];
  }
}
