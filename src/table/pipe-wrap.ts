import { cellOf, type Stretch } from './cell-text.ts';
import type { PipeRow } from './pipe-row.ts';

/** A run of more lines without a label is no wrapped row. */
const LONGEST = 8;

const NUMBER = /^[-(]?[\d,.]{1,24}\)?%?$/;
/** A number that ends inside a group of thousands or at its point. */
const CUT = /(?:,\d{0,2}|\.)$/;

/**
 * Puts together the rows of a page that are one row of the table; the label stands at half height, its numbers on any of the lines:
 *
 *     |          | 36,139,018.24 | 25,844,972.7 |        | 主要系公司为拓展市场,业务人员 |
 *     | 销售费用 |               | 8            | 39.83% | 相关薪酬、差旅费、招待费及各地 |
 *     |          |               |              |        | 方办事处相关费用增加所致;      |
 *
 * `labels` columns at the left hold labels; a line without one goes to the row above or below, whichever its numbers leave free.
 * Where they leave both free, the numbers of these columns are dropped: half a number reads as a number of its own.
 */
export function wrappedRows(text: string, rows: readonly PipeRow[], labels: number): PipeRow[] {
  const merged: PipeRow[] = [];
  const isFragment = ({ cells }: PipeRow): boolean => cells.slice(0, labels).every((cell) => cell.length === 0);
  let above: PipeRow | null = null;
  for (let at = 0; at < rows.length; ) {
    const run: PipeRow[] = [];
    while (at < rows.length && isFragment(rows[at]!)) run.push(rows[at++]!);
    const below = at < rows.length ? rows[at++]! : null;
    if (run.length === 0 || run.length > LONGEST || (above === null && below === null)) {
      for (const row of run) merged.push(row);
    } else {
      const splits: number[] = [];
      for (let split = above === null ? run.length : 0; split <= run.length; split++) {
        // `split` lines go down, the others up.
        const up = run.slice(0, run.length - split);
        const down = run.slice(run.length - split);
        if (below === null && split > 0) break;
        if ((above === null || agree(text, [above, ...up])) && (below === null || agree(text, [...down, below]))) splits.push(split);
      }
      const least = splits[0];
      const most = splits.at(-1);
      if (least !== undefined && most !== undefined) {
        const disputed = run.slice(run.length - most, run.length - least);
        if (disputed.some((row) => row.cells.some((cell) => isNumber(text, cell)))) {
          blot(text, [...(above ? [above] : []), ...(below ? [below] : [])], disputed);
          for (const row of disputed) blot(text, [row], disputed);
        }
        for (const row of run.slice(0, run.length - least)) if (above) append(above, row);
        if (below) for (const row of run.slice(run.length - least).reverse()) prepend(below, row);
      } else blot(text, [...(above ? [above] : []), ...(below ? [below] : [])], run);
    }
    if (below) {
      merged.push(below);
      above = below;
    }
  }
  return merged;
}

function isNumber(text: string, cell: readonly Stretch[]): boolean {
  return cell.length > 0 && NUMBER.test(cellOf(text, [cell[0]!]).text);
}

/** Whether rows may be lines of one: in no column two numbers, but for the halves of one; no number beside words. */
function agree(text: string, rows: readonly PipeRow[]): boolean {
  const width = rows[0]!.cells.length;
  for (let c = 0; c < width; c++) {
    const lines: Stretch[] = [];
    let numbers = 0;
    for (const { cells } of rows) {
      if (isNumber(text, cells[c]!)) numbers++;
      for (const line of cells[c]!) lines.push(line);
    }
    if (numbers === 0) continue;
    if (lines.length === 1) {
      if (rows.length > 1 && CUT.test(cellOf(text, lines).text)) return false;
      continue;
    }
    const joined = cellOf(text, lines).text;
    if (!NUMBER.test(joined) || CUT.test(joined)) return false;
  }
  return true;
}

/** Takes the numbers of the columns away in which `run` has some. */
function blot(text: string, rows: readonly PipeRow[], run: readonly PipeRow[]): void {
  const width = run[0]!.cells.length;
  for (let c = 0; c < width; c++) {
    if (!run.some(({ cells }) => isNumber(text, cells[c]!))) continue;
    for (const { cells } of rows) if (isNumber(text, cells[c]!)) cells[c] = [];
  }
}

function append(row: PipeRow, fragment: PipeRow): void {
  fragment.cells.forEach((lines, c) => {
    for (const line of lines) row.cells[c]!.push(line);
  });
}

function prepend(row: PipeRow, fragment: PipeRow): void {
  fragment.cells.forEach((lines, c) => {
    row.cells[c]!.unshift(...lines);
  });
}
