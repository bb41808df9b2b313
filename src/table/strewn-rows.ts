import type { Document } from '../filing/document.ts';
import type { Cell, Row } from './grid.ts';
import type { StrewnColumn } from './strewn-head.ts';
import { cellOf, type Item } from './strewn-item.ts';
import { blocksOf, type LabelBlock, labelsOf, lastLabels, limitOf, type StrewnLabel, variants } from './strewn-label.ts';
import { type Cells, checkedRows, checkOf, embedded, mendClipped, mendSplit, type Run, runsOf } from './strewn-run.ts';

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
  /** Its label, and no other, stands right before it. */
  near: boolean;
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
  mendSplit(runs, columns);
  if (runs.length === 0 || items.some(({ kind }) => kind === 'cut')) return found;
  const complete = remarks ? null : completeRows(runs, blocks, columns);
  if (complete) {
    for (const { label, cells } of complete) found.rows.push(rowOf(document, label, cells));
    return found;
  }
  suppose(document, runs, blocks, columns, remarks, wanted, found);
  return found;
}

interface Reading {
  label: StrewnLabel;
  cells: Cells;
}

/** The rows of a part without an empty cell; null where it has one. */
function completeRows(runs: readonly Run[], blocks: readonly LabelBlock[], columns: readonly StrewnColumn[]): Reading[] | null {
  const width = columns.length;
  let numbers = 0;
  for (const run of runs) numbers += run.items.length;
  const labels = labelsOf(blocks);
  if (labels.reduce((sum, { length }) => sum + length, 0) * width !== numbers) return null;
  const late: StrewnLabel[] = [];
  const heads = new Map<LabelBlock, StrewnLabel>();
  const opens = new Set(runs.map(({ before }) => before));
  blocks.forEach((block, i) => {
    if (labels[i]!.length === 1 && opens.has(block)) heads.set(block, labels[i]![0]!);
    else for (const label of labels[i]!) late.push(label);
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
      if (!label || !mayBeLate(label, run, run.chunks[i]!)) return null;
      read.push({ label, cells: run.chunks[i]! });
    }
  }
  if (next < late.length || strays !== 0) return null;
  const checks = read.map(({ cells }) => checkOf(cells, columns));
  const right = checks.filter((verdict) => verdict === 'right').length;
  if (checks.filter((verdict) => verdict === 'wrong').length * 3 > right) return null;
  // Numbers may as well be printed column by column, where no label stands among them.
  return width === 1 || right > 0 || heads.size > 1 || addsUp(read) ? read : null;
}

/** Whether the last row is the total of those above, in every column. */
function addsUp(rows: readonly Reading[]): boolean {
  const last = rows.at(-1);
  if (!last || rows.length < 3 || !/^(?:合计|总计|小计)$/.test(last.label.text)) return false;
  return last.cells.every((total, c) => {
    const parts = rows.slice(0, -1).map(({ cells }) => numberOf(cells[c]));
    return Math.abs(parts.reduce((sum, part) => sum + part, 0) - numberOf(total)) < 0.006 * rows.length;
  });
}

const numberOf = (item: Item | undefined): number => Number(item?.text.replaceAll(',', '').replace('%', '') ?? Number.NaN);

/** A label that is not right before its row comes after it. */
function mayBeLate(label: StrewnLabel, run: Run, cells: readonly Item[]): boolean {
  const last = label.items.at(-1)!;
  return last.at > cells[0]!.at || (run.before?.items.includes(last) ?? false);
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
      const near = labels.length === 1 && run.before!.items.length === labels[0]!.items.length;
      if (near && all.length === 1 && verdict === 'right' && (!remarks || i === 0 || run.second)) {
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
  if (bare.length === 0 || bare.length > PAGE) return;
  for (const cells of bare) found.unlabelled.push(rowOf(document, null, cells));
  const opening = new Set(runs.map(({ before }) => before));
  const left: StrewnLabel[] = [];
  for (const block of blocks) {
    if (opening.has(block) && block.items.length === 1) continue;
    for (const label of variants(block)) if (wanted(label.text) && left.push(label) > PAGE) return;
  }
  for (const label of left) for (const cells of bare) found.supposed.push({ row: rowOf(document, label, cells), near: false });
}

/** No page has more rows or labels; where there are more, labels and rows are not held against one another. */
const PAGE = 120;

function rowOf(document: Document, label: StrewnLabel | null, cells: Cells): Row {
  const numbers = cells.filter((cell) => cell !== undefined);
  const first = numbers[0]!;
  const start = label?.items[0];
  return {
    line: first.line + 1,
    labels: label ? [label.text] : [],
    at: numbers.reduce((at, number) => Math.min(at, number.at), start ? start.at : first.at),
    to: numbers.reduce((to, number) => Math.max(to, number.to), first.to),
    cells: cells.map((cell): Cell | undefined => cell && cellOf(document, cell)),
  };
}
