import type { Finding } from '../../fact.ts';
import { type Passage, span } from '../../filing/passage.ts';
import { toFlow, toInstant } from '../../language/period.ts';
import type { Cell, Grid, SupposedRow } from '../../table/grid.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { PEER_MEAN } from '../../vocabulary/names.ts';
import { readChange, readLevel } from './cell.ts';
import { type ColumnReading, readColumns } from './columns.ts';
import type { Context } from './context.ts';
import { debtorDrafts } from './debtors.ts';
import { readDifference } from './difference.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import type { Substitution } from './note.ts';
import { projectDrafts } from './project.ts';
import { withoutRivals } from './rivals.ts';
import { type RowReading, readRows } from './rows.ts';
import { isShareChange } from './share-change.ts';
import { subsidiaryDrafts } from './subsidiaries.ts';
import { isCrumb, type Place, readTable, type TableReading, unitOf } from './table-reading.ts';

/** A cell's reading before everything about it is certain. */
export interface Draft {
  /** Its metric and period as far as they are told; settled later. */
  finding: Finding;
  metric: Metric;
  /** 收入 of a 合计 row may be 营业收入 or 主营业务收入: the other one, until a proof decides. */
  rival: Metric | null;
  /** Periods for which a note says that it is another metric. */
  swaps: readonly Substitution[];
  /** The table's words leave open whose figure it is: settled only by another print of the same. */
  doubtful: boolean;
  /** Flow id, or null where the words for the period are lost. */
  flow: string | null;
  instant: boolean;
  /** Lost period: which group of columns and which block of rows the cell stands in. */
  slot: number | null;
  /** The period its place among the surviving heads leaves it, or null. */
  implied: string | null;
  /** What the head kept of its period: 1-3月 → Q1. */
  part: string | null;
  block: number;
  /** The periods the table's caption names, oldest first, for a table whose heads name none. */
  told: readonly string[];
  /** Number of the grid in the filing. */
  grid: number;
  /** The row whose label is only supposed to be its. */
  supposed?: SupposedRow;
}

/** The period id of a metric in a column: balances take the day, turnover and margins the span. */
export function periodOf(metric: Metric, flow: string): string {
  return metric.nature === 'stock' ? toInstant(flow) : toFlow(flow);
}

/** The metric of a draft in a period, notes considered. */
export function metricIn(draft: Draft, flow: string): Metric {
  return draft.swaps.find((swap) => swap.flow === flow)?.instead ?? draft.metric;
}

/** All readings of a grid's cells; none for tables about others than the filer and its peers, or about what is not yet. */
export function gridDrafts(grid: Grid, index: number, place: Place, context: Context): Draft[] {
  const columns = readColumns(grid, context);
  const ofForm = formDrafts(grid, columns, index, place, context);
  if (ofForm) return ofForm;
  const drafts: Draft[] = [];
  const table = readTable(grid, columns, index, place, context);
  if (typeof table === 'string') return drafts;
  for (const row of table.rows)
    readCells(row, table, context, (_, reading) => {
      if (typeof reading !== 'string') drafts.push(reading);
    });
  const certain = withoutRivals(drafts);
  if (grid.supposed && grid.supposed.length > 0) supposedDrafts(grid, grid.supposed, table, context, certain);
  return certain;
}

/** The figures of a table whose form says what each of its cells is; null where it is none of these. `columns` are those of the grid. */
export function formDrafts(grid: Grid, columns: readonly ColumnReading[], index: number, place: Place, context: Context): Draft[] | null {
  const project = projectDrafts(grid, columns, index, place, context);
  if (project) return project;
  const table = { index, unit: unitOf(grid.unit ?? place.unit), scope: place.scope };
  return subsidiaryDrafts(grid, table, context) ?? debtorDrafts(grid, table, context);
}

/** Why a cell gives no draft: its whole table is of others or not yet (`others`), or one of its own words or its number says too little. */
export type Why = 'others' | 'row' | 'head' | 'metric' | 'number';

/** The readings of rows whose labels want a proof. */
function supposedDrafts(grid: Grid, supposed: readonly SupposedRow[], table: TableReading, context: Context, drafts: Draft[]): void {
  const of = new Map(supposed.map((maybe) => [maybe.row, maybe]));
  for (const row of readRows({ ...grid, rows: supposed.map((maybe) => maybe.row) }, context))
    readCells(row, table, context, (_, reading) => {
      if (typeof reading !== 'string') drafts.push({ ...reading, supposed: of.get(row.row)! });
    });
}

/** 小计 of 固定资产, 无形资产 … under a caption of 长期资产: what the caption names and no row does. */
const sumsUp = (row: RowReading, { caption, named }: TableReading): boolean =>
  row.total && caption.metrics.length === 1 && !named.includes(caption.metrics[0]!);

/** Hands each cell with a number to `take`, with its draft or why there is none. */
export function readCells(row: RowReading, table: TableReading, context: Context, take: (cell: Cell, reading: Draft | Why) => void): void {
  const { cells } = row.row;
  // Columns of one kind mean the same in a row, a percentage apart from an amount.
  const meanings: (Meaning | null | undefined)[] = [];
  for (let c = 0; c < table.columns.length; c++) {
    const column = table.columns[c]!;
    const cell = cells[c];
    if (!cell || !isFigure(cell)) continue;
    if (column.head.measure === 'none' || column.doubled) {
      take(cell, 'head');
      continue;
    }
    const kind = column.kind * 2 + (cell.text.includes('%') ? 1 : 0);
    let meaning = meanings[kind];
    if (
      meaning === undefined &&
      table.itemised &&
      row.metric === null &&
      row.company === null &&
      column.head.metric === null &&
      !sumsUp(row, table)
    )
      meaning = null;
    if (meaning === undefined) {
      meaning = meaningOf(row, column, cell.text, table, context);
      meanings[kind] = meaning;
    }
    if (meaning?.metric.unit === 'CNY' && isCrumb(cell.text, table)) take(cell, 'number');
    else take(cell, meaning === null ? 'metric' : (cellDraft(cell, c, row, column, meaning, table, context) ?? 'number'));
  }
}

/** No figure is longer; what is, is a remark. */
const LONGEST = 40;

/** Whether a cell prints a number, and no remark with one. */
export const isFigure = (cell: Cell): boolean => cell.text.length <= LONGEST && hasDigit(cell.text);

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

function cellDraft(
  cell: Cell,
  at: number,
  row: RowReading,
  column: ColumnReading,
  meaning: Meaning,
  table: TableReading,
  context: Context,
): Draft | null {
  const { metric } = meaning;
  const { caption } = table;
  const company = (row.company ?? column.head.company ?? caption.company ?? context.filer).name;
  const unit = column.head.unit ?? row.unit;
  const change = column.head.measure === 'change' || row.change;
  if (change && isShareChange(row.row.cells, table.columns.indexOf(column), table.columns)) return null;
  // 期初余额 … 期末余额 of a grant yet to be earned is a balance, no 政府补助 of the year.
  if (column.balance && metric.nature === 'flow') return null;
  const reading = change
    ? (readChange(cell.text, metric, table.unit, unit) ?? readDifference(row.row.cells, at, table.columns, metric, table.unit))
    : readLevel(cell.text, metric, table.unit, unit);
  if (!reading) return null;
  const flow = row.flow ?? column.flow ?? (column.slot === null ? null : table.period);
  let { segment } = meaning;
  // What a restatement did away with stays, under its name, and is never the company's figure.
  if (column.head.restated === 'before') segment = [...segment, { axis: '口径', member: '调整前' }];
  if (company === PEER_MEAN && table.meanOf && !segment.some(({ axis }) => axis === '口径'))
    segment = [...segment, { axis: '口径', member: table.meanOf }];
  // - 84,989,427.96: a cell without a figure and the next one, or a negative number; nothing tells which, unless the shape proved it.
  const from = behindSign(cell, reading.from);
  if (from > reading.from && !table.signed) return null;
  const { at: start, to } = span(cell, from, unbroken(cell, from, reading.to));
  return {
    finding: {
      at: start,
      to,
      quoteAt: row.row.at,
      quoteTo: row.row.to,
      company,
      metric: metric.id,
      label: row.metric ? row.printed : column.head.metric ? column.head.text : metric.label,
      kind: reading.kind,
      period: '',
      value: reading.value,
      unit: reading.unit,
      step: reading.step,
      segment,
      versus: reading.kind === 'value' || column.versus === null ? null : periodOf(metric, column.versus),
      basis: 'reported',
      bound: null,
      scope: column.scope ?? table.scope,
      role: company !== context.filer.name ? 'peer' : segment.length > 0 ? 'detail' : 'headline',
      origin: 'table',
      recovered: row.proof,
    },
    metric,
    swaps: company === context.filer.name || table.swaps.length === 0 ? NONE : table.swaps.filter(({ of }) => of === metric),
    rival: meaning.open ? (context.vocabulary.metrics.find(({ id }) => id === metric.main) ?? null) : null,
    doubtful: meaning.doubtful,
    flow,
    instant: row.instant || column.instant,
    slot: flow === null ? column.slot : null,
    implied: flow === null ? column.implied : null,
    part: column.head.part,
    block: row.block,
    told: caption.told,
    grid: table.index,
  };
}

const NONE: readonly Substitution[] = [];

/** Spaces within a cell: 12.38 个. */
const PADDING = 3;

/** A sign on a line of its own is no part of what is printed where the digits are: -⏎⏎3.72%. */
const behindSign = (cell: Passage, from: number): number =>
  cell.text[from] === '-' && (cell.offsets[from + 1] ?? 0) - cell.offsets[from]! > 1 ? from + 1 : from;

/** Where the fragment that holds `from` ends: of `3.49 个` and, a line below, `百分点` only the first is printed in one piece. */
function unbroken(cell: Passage, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (cell.offsets[i]! - cell.offsets[i - 1]! > PADDING) return i;
  return to;
}
