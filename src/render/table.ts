import CliTable from 'cli-table3';
import { harmless } from './harmless.ts';
import type { Style } from './style.ts';
import { type Align, displayWidth, pad, truncate } from './width.ts';

/** A cell: text, and how to colour it once it is padded. */
export type TableCell = string | { text: string; style: (text: string) => string };

export interface Table {
  head: readonly string[];
  align: readonly Align[];
  /** A row of cells, or a heading over the rows below it. */
  rows: readonly (readonly TableCell[] | { group: string })[];
  /** Columns that may be cut where the table is too wide; all left-aligned ones unless told. */
  cut?: readonly number[];
}

const GAP = '  ';

/** Columns a cut text keeps at least. */
const LEAST = 8;

/** Widest each column may be told to be; the widest cell or head. */
export function columnWidths(table: Table): number[] {
  const widths = table.head.map(displayWidth);
  for (const row of table.rows) {
    if ('group' in row) continue;
    for (let i = 0; i < row.length; i++) widths[i] = Math.max(widths[i] ?? 0, displayWidth(harmless(textOf(row[i]!))));
  }
  return widths;
}

/** What is handed to cli-table3 at most: it takes a millisecond for three rows, and for a long cell the square of its length. */
const MOST = { rows: 300, columns: 200 };

/**
 * Aligned lines with a rule under the head: no borders, no wrapping, so that nothing is lost. Where the lines would be wider than `width`, the widest columns that
 * may be are cut, shown by ….
 *
 *   公司      代码    2021FY  2022FY
 *   ────────────────────────────────
 *   中孚信息  300659   64.14   61.12
 */
export function drawTable(table: Table, style: Style, width: number): string {
  const widths = columnWidths(table);
  const total = (): number => widths.reduce((sum, each) => sum + each + GAP.length, -GAP.length);
  const cut = table.cut ?? widths.map((_, i) => i).filter((i) => table.align[i] === 'left');
  // The widest gives way, one column of the terminal at a time, down to a few characters.
  while (total() > width) {
    const widest = cut.reduce((best, i) => (widths[i]! > (best < 0 ? LEAST : widths[best]!) ? i : best), -1);
    if (widest < 0) break;
    widths[widest]!--;
  }
  // Colour comes after padding, so that alignment does not depend on it.
  const fitted = (text: string, i: number): string => pad(truncate(harmless(text), widths[i]!), widths[i]!, table.align[i]!);
  const head = table.head.map((text, i) => style.head(fitted(text, i)));
  const rows = table.rows.flatMap((row) => ('group' in row ? [] : [row.map((cell, i) => colour(cell, fitted(textOf(cell), i)))]));
  const [top, rule, ...body] = drawn(head, rows, total());
  let next = 0;
  const lines = table.rows.map((row) => ('group' in row ? style.group(harmless(row.group)) : body[next++]!));
  return `${[top!, style.dim(rule!), ...lines].map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Head, rule and a line a row. Cells come padded to the widths of their columns, so that nothing is left to measure, to wrap or to cut. */
function drawn(head: readonly string[], rows: readonly (readonly string[])[], total: number): string[] {
  if (rows.length <= MOST.rows && total <= MOST.columns) {
    const lines = boxless(head, rows);
    // It takes some symbols (®, ™) for two columns: lines that came out longer or shorter than ours are drawn by ourselves.
    if (lines.length === rows.length + 2 && lines.every((line) => displayWidth(line.replace(SGR, '')) === total)) return lines;
  }
  return [head.join(GAP), '─'.repeat(total), ...rows.map((row) => row.join(GAP))];
}

const SGR = /\x1b\[[\d;]{0,20}m/g;

function boxless(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const none = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'] as const;
  const sides = ['left', 'left-mid', 'right', 'right-mid'] as const;
  const chars = Object.fromEntries([...none, ...sides].map((name) => [name, '']));
  const table = new CliTable({
    head: [...head],
    chars: { ...chars, mid: '─', 'mid-mid': '─'.repeat(GAP.length), middle: GAP },
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().split('\n');
}

const textOf = (cell: TableCell): string => (typeof cell === 'string' ? cell : cell.text);
const colour = (cell: TableCell, padded: string): string => (typeof cell === 'string' ? padded : cell.style(padded));
