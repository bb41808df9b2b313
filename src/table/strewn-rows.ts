import type { Document } from '../filing/document.ts';
import type { Cell, Row } from './grid.ts';
import { type Check, check } from './strewn-check.ts';
import type { StrewnColumn } from './strewn-head.ts';
import { cellOf, type Item, isPercent, widthOf } from './strewn-item.ts';
import { blocksOf, isSection, type LabelBlock, labelsOf, lastLabels, limitOf, type StrewnLabel, variants } from './strewn-label.ts';

/** Rows of a part of a table that ends with the page. */
export interface StrewnRows {
  /** Proven: every cell stands in its column and belongs to its label. */
  rows: Row[];
  /** Rows with a label that may be theirs; several of them may print the same cells. */
  supposed: Supposed[];
  /** Lines of numbers without a label that is certain, in order. */
  unlabelled: Row[];
}

export interface Supposed {
  row: Row;
  /** Its label stands right before it and no other reading fits the columns. */
  near: boolean;
}

/** Numbers with no words between them. */
interface Run {
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

/**
 * Gives the numbers of one part of a table their rows. A part where the labels times the columns are just the numbers has no
 * empty cell, and so each row is known: its numbers in order, its label the one right before it, and the labels that come
 * after all numbers are, in order, those of the rows that have none:
 *
 *   销售费用 | 31.20 | 28.11 | 11.40 | 12.90 | 5.00 | 4.00 | 管理费用 / 研发费用
 *
 * Elsewhere (empty cells leave no trace) a row is proven by a column of changes that recomputes from its levels; other rows
 * are only supposed.
 */
export function rowsOf(
  document: Document,
  items: readonly Item[],
  columns: readonly StrewnColumn[],
  remarks: boolean,
  wanted: (words: string) => boolean,
): StrewnRows {
  const found: StrewnRows = { rows: [], supposed: [], unlabelled: [] };
  const words = items.filter(({ kind }) => kind === 'words');
  const limit = limitOf(words);
  const blocks = blocksOf(words, limit);
  const runs = runsOf(items, blocks, columns);
  mendClipped(runs, blocks, limit);
  if (runs.length === 0 || items.some(({ kind }) => kind === 'cut')) return found;
  const complete = remarks ? null : completeRows(runs, blocks, columns.length);
  if (complete) {
    const read = complete.map(({ label, cells }) => ({ label, cells, verdict: checkOf(cells, columns) }));
    const wrong = read.filter(({ verdict }) => verdict === 'wrong').length;
    if (wrong * 3 <= read.filter(({ verdict }) => verdict === 'right').length)
      for (const { label, cells } of read) found.rows.push(rowOf(document, label, cells));
    else if (wrong > 0) return found;
    if (found.rows.length > 0) return found;
  }
  suppose(document, runs, blocks, columns, remarks, wanted, found);
  return found;
}

type Cells = readonly (Item | undefined)[];

interface Reading {
  label: StrewnLabel;
  cells: Cells;
}

const checkOf = (cells: Cells, columns: readonly StrewnColumn[]): Check =>
  check(
    cells.map((cell) => cell?.text),
    columns,
  );

/** The rows of a part without an empty cell; null where it has one, or where the labels can be counted in more than one way. */
function completeRows(runs: readonly Run[], blocks: readonly LabelBlock[], width: number): Reading[] | null {
  let numbers = 0;
  for (const run of runs) numbers += run.items.length;
  if (numbers % width !== 0) return null;
  const labels = labelsOf(blocks, numbers / width);
  if (!labels) return null;
  const late: { label: StrewnLabel; block: number }[] = [];
  const heads = new Map<LabelBlock, StrewnLabel>();
  const opens = new Set(runs.map(({ before }) => before));
  blocks.forEach((block, i) => {
    if (labels[i]!.length === 1 && opens.has(block)) heads.set(block, labels[i]![0]!);
    else for (const label of labels[i]!) late.push({ label, block: i });
  });
  const read: Reading[] = [];
  let next = 0;
  let strays = 0;
  for (const run of runs) {
    const head = run.before ? heads.get(run.before) : undefined;
    // A row out of order: its numbers are counted, not read.
    if (!run.chunks) {
      strays += run.items.length - (head ? width : 0);
      continue;
    }
    for (let i = 0; i < run.chunks.length; i++) {
      if (i === 0 && head) {
        read.push({ label: head, cells: run.chunks[i]! });
        continue;
      }
      const label = late[next++];
      if (!label || !mayBeLate(label.label, run, run.chunks[i]!)) return null;
      read.push({ label: label.label, cells: run.chunks[i]! });
    }
  }
  return next === late.length && strays === 0 ? read : null;
}

/** A label that is not right before its row comes after it. */
function mayBeLate(label: StrewnLabel, run: Run, cells: readonly Item[]): boolean {
  const last = label.items.at(-1)!;
  return last.at > cells[0]!.at || (run.before?.items.includes(last) ?? false);
}

/**
 * The upper line of a label right above its first number, the lower one in a block of its own further down; put together where
 * each has only the other:
 *
 *   机车车辆运营维护
 *   1,132,454,210.88 | 59.06% | … | 系列
 */
function mendClipped(runs: readonly Run[], blocks: LabelBlock[], limit: number): void {
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

/** Cuts a part into runs of numbers. */
function runsOf(items: readonly Item[], blocks: readonly LabelBlock[], columns: readonly StrewnColumn[]): Run[] {
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
function embedded(numbers: readonly Item[], columns: readonly StrewnColumn[]): Cells | null {
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
function checkedRows(numbers: readonly Item[], columns: readonly StrewnColumn[]): Cells[] {
  const width = columns.length;
  const found: Cells[] = [];
  for (let to = numbers.length; to >= width; to -= width) {
    const cells = numbers.slice(to - width, to);
    const holds = isRow(cells) && cells.every((item, c) => fits(item, columns[c]!)) && cells.some(({ text }) => /[1-9]/.test(text));
    if (!holds || checkOf(cells, columns) !== 'right') break;
    found.unshift(cells);
  }
  return found;
}

/** Rows of a part with empty cells, as far as they can be supposed; those whose changes recompute are proven. */
function suppose(
  document: Document,
  runs: readonly Run[],
  blocks: readonly LabelBlock[],
  columns: readonly StrewnColumn[],
  remarks: boolean,
  wanted: (words: string) => boolean,
  found: StrewnRows,
): void {
  const bare: Cells[] = [];
  runs.forEach((run, i) => {
    const rows: Cells[] = run.chunks ?? [];
    const one = rows.length === 0 ? embedded(run.items, columns) : null;
    const all = one ? [one] : rows.length > 0 ? rows : checkedRows(run.items, columns);
    all.forEach((cells, at) => {
      const verdict = checkOf(cells, columns);
      if (verdict === 'wrong') return;
      const labels = at === 0 && run.before && !run.clipped && (one !== null || rows.length > 0) ? lastLabels(run.before) : [];
      const near = labels.length === 1 && run.before!.items.length === labels[0]!.items.length && all.length === 1;
      if (near && verdict === 'right' && (!remarks || i === 0 || run.second)) {
        found.rows.push(rowOf(document, labels[0]!, cells));
        return;
      }
      if (one && verdict !== 'right') return;
      bare.push(cells);
      for (const label of labels)
        if (wanted(label.text))
          found.supposed.push({ row: rowOf(document, label, cells), near: near && (!remarks || verdict === 'right') });
    });
  });
  if (bare.length === 0) return;
  for (const cells of bare) found.unlabelled.push(rowOf(document, null, cells));
  const opening = new Set(runs.map(({ before }) => before));
  for (const block of blocks) {
    if (opening.has(block) && block.items.length === 1) continue;
    for (const label of variants(block))
      if (wanted(label.text)) for (const cells of bare) found.supposed.push({ row: rowOf(document, label, cells), near: false });
  }
}

function rowOf(document: Document, label: StrewnLabel | null, cells: Cells): Row {
  const numbers = cells.filter((cell) => cell !== undefined);
  const first = numbers[0]!;
  const start = label?.items[0];
  return {
    line: first.line + 1,
    labels: label ? [label.text] : [],
    at: start && start.at < first.at ? start.at : first.at,
    to: numbers[numbers.length - 1]!.to,
    cells: cells.map((cell): Cell | undefined => cell && cellOf(document, cell)),
  };
}
