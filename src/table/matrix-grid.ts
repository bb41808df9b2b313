import type { Surroundings } from './around.ts';
import type { Cell, Column, Grid, Row } from './grid.ts';
import { type Entry, type Matrix, type Part, printed, sortOf } from './matrix.ts';
import { pathOf } from './matrix-header.ts';
import { sections } from './section.ts';
import type { RowLabel, Unit } from './stub.ts';

/** How the columns of a table are used: so many for labels at the left, the others under these heads. */
export interface Frame {
  width: number;
  /** Columns of labels. */
  labels: number;
  /** That of the labels which says what each row is counted in; -1 where there is none. */
  unit: number;
  stub: string[];
  columns: Column[];
}

/** A grid, and the frame in which a further part of its table may go on without a header. */
export interface Framed {
  grid: Grid;
  frame: Frame;
}

/**
 * The grids of a table whose cells are known, one a part. `frame` is that of the part before, for a table that begins with rows;
 * `lineAt` tells the line of an offset, from 0.
 */
export function gridsOf(
  parts: readonly Part[],
  shape: Grid['shape'],
  lineAt: (offset: number) => number,
  surroundings: Surroundings,
  frame: Frame | null,
): Framed[] {
  const found: Framed[] = [];
  let last = frame;
  const { caption, unit, notes } = surroundings;
  for (const { header, body } of parts) {
    const width = (header[0] ?? body[0])?.length ?? 0;
    const used = header.length === 0 && last?.width === width ? last : frameOf(header, body, width);
    const rows = used ? rowsOf(body, used, lineAt) : [];
    if (!used || rows.length === 0) continue;
    last = used;
    const grid: Grid = {
      shape,
      firstLine: surroundings.firstLine + 1,
      lastLine: surroundings.lastLine + 1,
      firstRowLine: rows[0]!.line,
      lastRowLine: rows[rows.length - 1]!.line,
      caption,
      unit,
      notes,
      ...withoutIdle(rows, used),
    };
    found.push({ grid, frame: used });
  }
  return found;
}

/** Rows under the heads of their columns; a column that prints nothing is none (the second of two under one head that reaches over both). */
function withoutIdle(rows: Row[], frame: Frame): Pick<Grid, 'stub' | 'columns' | 'rows'> {
  const kept = frame.columns.map((_, c) => rows.some(({ cells }) => cells[c] !== undefined));
  if (kept.every(Boolean)) return { stub: frame.stub, columns: frame.columns, rows };
  return {
    stub: frame.stub,
    columns: frame.columns.filter((_, c) => kept[c]),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, c) => kept[c]) })),
  };
}

/** Reads which columns hold labels, and the heads of all; null where no column holds numbers. */
function frameOf(header: Matrix, body: Matrix, width: number): Frame | null {
  const labels = labelColumns(body, width, header.at(-1)?.[0]?.cell.text ?? '');
  if (labels === null) return null;
  const stub: string[] = [];
  let unit = -1;
  for (let c = 0; c < labels; c++) {
    const head = pathOf(header, c).join('');
    if (UNIT.test(head)) {
      unit = c;
      continue;
    }
    if (head !== '' && !isAside(head) && head !== stub[stub.length - 1]) stub.push(head);
  }
  const columns: Column[] = [];
  for (let c = labels; c < width; c++) columns.push({ header: pathOf(header, c) });
  return { width, labels, unit, stub, columns };
}

const UNIT = /^(?:计量|数量)?单位$/;
/** What amounts are counted in; 套, 吨 and 人 change no number. */
const MONEY = /^(?:元|千元|万元|百万元|亿元|%)$/;

/** 附注, 序号, 行次: such a column at the left holds no labels. */
const isAside = (head: string): boolean => /^(?:附注|注释|序号|行次|编号)$/.test(head);

const ORDINAL = /^\d{1,3}$/;

/** Columns before the first that holds numbers; those of a column of ordinals before labels are none. null where there are no numbers. */
export function labelColumns(body: Matrix, width: number, head: string): number | null {
  const numbers = new Uint32Array(width);
  const texts = new Uint32Array(width);
  const ordinals = new Uint32Array(width);
  for (const row of body)
    for (let c = 0; c < width; c++) {
      const entry = row[c];
      if (!entry || entry.column !== c) continue;
      const sort = sortOf(entry);
      if (sort === 'text') texts[c]!++;
      else if (sort === 'number') {
        if (ORDINAL.test(entry.cell.text)) ordinals[c]!++;
        else numbers[c]!++;
      }
    }
  for (let c = 0; c < width; c++) {
    if (c === 0 && (texts[0]! > 0 || /^(?:序号|编号|项目|)$/.test(head))) continue;
    const figures = numbers[c]! + ordinals[c]!;
    if (figures > 0 && figures >= texts[c]! && (numbers[c]! > 0 || c > 0)) return c;
  }
  return null;
}

/** Whether an entry is a figure of the column it begins in and of its row alone: one that reaches over others with heads or labels of their own is of none. */
function isOf(entry: Entry, column: number, row: readonly (Entry | undefined)[], frame: Frame): boolean {
  if (entry.column !== column) return false;
  if (entry.rows > 1 && frame.labels > 0) {
    const label = row[frame.labels - 1];
    if (label && (label.row !== entry.row || label.rows !== entry.rows)) return false;
  }
  const head = frame.columns[column - frame.labels]!.header.join();
  for (let c = column + 1; c < column + entry.columns && c < frame.width; c++)
    if (frame.columns[c - frame.labels]!.header.join() !== head) return false;
  return true;
}

/** The rows of a body, those of one cell the headings of others. */
function rowsOf(body: Matrix, frame: Frame, lineAt: (offset: number) => number): Row[] {
  const units: Unit[] = [];
  const labels: RowLabel[] = [];
  const rows: Row[] = [];
  body.forEach((entries, position) => {
    const cells: (Cell | undefined)[] = [];
    let valued = false;
    let last: Entry | undefined;
    for (let c = frame.labels; c < frame.width; c++) {
      const entry = entries[c];
      const own = entry && entry.cell.text !== '' && entry.row === position && isOf(entry, c, entries, frame) ? entry : undefined;
      cells.push(own?.cell);
      if (own) last = own;
      if (own && sortOf(own) !== 'text') valued = true;
    }
    const named = printed(entries.slice(0, frame.labels)).filter((entry) => sortOf(entry) === 'text');
    const words = named.filter(({ column }) => column !== frame.unit).map(({ cell }) => cell.text);
    const unit = frame.unit < 0 ? '' : (entries[frame.unit]?.cell.text ?? '');
    // 营业收入 · 万元 in columns of their own are 营业收入(万元).
    if (words.length > 0 && MONEY.test(unit)) words[words.length - 1] += `(${unit})`;
    const text = words.at(-1) ?? '';
    if (!valued) {
      if (text !== '') units.push({ text, row: -1, top: position, bottom: position });
      return;
    }
    const row = rows.length;
    const first = printed(entries).find((entry) => entry.row === position)!;
    units.push({ text, row, top: position, bottom: position });
    labels.push({ labels: words, first: undefined });
    rows.push({
      line: lineAt(last!.cell.offsets[0]!) + 1,
      labels: [],
      at: first.cell.offsets[0]!,
      to: last!.cell.offsets[last!.cell.text.length - 1]! + 1,
      cells,
    });
  });
  if (frame.labels - (frame.unit < 0 ? 0 : 1) <= 1) sections(units, labels);
  rows.forEach((row, i) => {
    row.labels = labels[i]!.labels;
  });
  return rows;
}
