import type { Finding, Scope } from '../../fact.ts';
import { type Passage, span } from '../../filing/passage.ts';
import { toFlow, toInstant } from '../../language/period.ts';
import { type TableUnit, tableUnit } from '../../language/unit.ts';
import type { Cell, Grid, Row, SupposedRow } from '../../table/grid.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { PEER_MEAN } from '../../vocabulary/names.ts';
import { type Caption, readCaption, readTitle } from './caption.ts';
import { captionUnit } from './caption-unit.ts';
import { readChange, readLevel } from './cell.ts';
import { type ColumnReading, readColumns } from './columns.ts';
import type { Context } from './context.ts';
import { debtorDrafts } from './debtors.ts';
import { readDifference } from './difference.ts';
import { isEquityStatement } from './equity.ts';
import { formPeriod } from './form-period.ts';
import { type Around, type Meaning, meaningOf } from './meaning.ts';
import { narrowedBy } from './narrowing.ts';
import { remarkOf, type Substitution, substitutions } from './note.ts';
import { projectDrafts } from './project.ts';
import { provisionForm } from './provision.ts';
import { withoutRivals } from './rivals.ts';
import { type RowReading, readRows } from './rows.ts';
import { isShareChange } from './share-change.ts';
import { subsidiaryDrafts } from './subsidiaries.ts';

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

/** Label columns of other parties' names: their figures are not the filer's. */
const OTHERS = /被投资|子公司|关联方|单位名称|债务人|往来单位|供应商|交易对方/;

/** Where in the filing a grid stands. */
export interface Place {
  /** Headings above, outermost first. */
  section: readonly string[];
  scope: Scope;
  /** What amounts are in where the table has no 单位 of its own; null where the filing never said. */
  unit: string | null;
}

/** 2.本期增加金额 among the rows: what the assets of each kind went through, none of it a figure of the company. */
const isMovement = (label: string): boolean =>
  label.length <= 12 && /^(?:[(]?[\d一二三四五六][)、.]{1,2})?本[期年](?:增加|减少)(?:金额|额)?$/.test(label);

/** All readings of a grid's cells; none for tables about others than the filer and its peers, or about what is not yet. */
export function gridDrafts(grid: Grid, index: number, place: Place, context: Context): Draft[] {
  const columns = readColumns(grid, context);
  const ofForm = formDrafts(grid, columns, index, place, context);
  if (ofForm) return ofForm;
  const drafts: Draft[] = [];
  const table = tableOf(grid, columns, index, place, context);
  if (typeof table === 'string') return drafts;
  for (const row of table.rows)
    readCells(row, table, context, (_, reading) => {
      if (typeof reading !== 'string') drafts.push(reading);
    });
  const certain = withoutRivals(drafts);
  if (grid.supposed && grid.supposed.length > 0) supposedDrafts(grid, grid.supposed, table, context, certain);
  return certain;
}

/** The figures of a table whose form says what each of its cells is; null where it is none of these. */
function formDrafts(grid: Grid, columns: ColumnReading[], index: number, place: Place, context: Context): Draft[] | null {
  const project = projectDrafts(grid, columns, index, place, context);
  if (project) return project;
  const table = { index, unit: unitOf(grid.unit ?? place.unit), scope: place.scope };
  return subsidiaryDrafts(grid, table, context) ?? debtorDrafts(grid, table, context);
}

/** Why a cell gives no draft: its whole table is of others or not yet (`others`), or one of its own words or its number says too little. */
export type Why = 'others' | 'row' | 'head' | 'metric' | 'number';

/** A cell with a number that gives no draft. */
export interface Left {
  cell: Cell;
  why: Why;
}

/** What `gridDrafts` leaves of a grid, cell by cell; for telling what was seen and not understood. */
export function gridLeft(grid: Grid, index: number, place: Place, context: Context): Left[] {
  const left: Left[] = [];
  const columns = readColumns(grid, context);
  const ofForm = formDrafts(grid, columns, index, place, context);
  if (ofForm) {
    const taken = new Set(ofForm.map(({ finding }) => finding.at));
    for (const row of grid.rows)
      for (const cell of row.cells) if (cell && isFigure(cell) && !taken.has(cell.offsets[0]!)) left.push({ cell, why: 'others' });
    return left;
  }
  const table = tableOf(grid, columns, index, place, context);
  const read = new Map(typeof table === 'string' ? [] : table.rows.map((row) => [row.row, row]));
  for (const row of typeof table === 'string' ? grid.rows : table.printed) {
    const reading = read.get(row);
    if (typeof table === 'string' || !reading) {
      for (const cell of row.cells) if (cell && isFigure(cell)) left.push({ cell, why: typeof table === 'string' ? table : 'row' });
      continue;
    }
    readCells(reading, table, context, (cell, outcome) => {
      if (typeof outcome === 'string') left.push({ cell, why: outcome });
    });
  }
  return left;
}

function tableOf(printed: Grid, read: ColumnReading[], index: number, place: Place, context: Context): Table | 'others' {
  const title = readTitle(printed.caption, place.section, context);
  if (title.forecast || title.foreign || printed.stub.some((head) => OTHERS.test(head))) return 'others';
  const grid = provisionForm(printed, title, context.periods);
  if (isEquityStatement(grid) || grid.rows.some(({ labels }) => isMovement(labels.at(-1) ?? ''))) return 'others';
  const remark = remarkOf(grid.notes, context);
  if (remark === 'foreign') return 'others';
  const columns = grid === printed ? read : readColumns(grid, context);
  if (columns.some(({ flow }) => flow !== null && /^Y\d/.test(flow))) return 'others';
  // The books of a company that is no peer: 联营企业 by name over its columns.
  if (columns.some(({ head }) => head.members.some((member) => /有限(?:责任)?公司$/.test(member)))) return 'others';
  const caption = narrowedBy(readCaption(title, grid.notes, context), grid);
  const rows = readRows(grid, context);
  return {
    index,
    caption,
    columns,
    rows,
    printed: grid.rows,
    unit: unitOf(grid.unit ?? place.unit) ?? captionUnit(grid),
    signed: grid.shape === 'list',
    swaps: substitutions(grid.notes, context),
    ending: rows.at(-1)?.metric ?? null,
    named: [...rows.map(({ metric }) => metric), ...columns.map(({ head }) => head.metric)].filter((metric) => metric !== null),
    itemised: isItemised(rows),
    meanOf: meanBasis(caption, rows, context),
    period: columns.every(({ flow }) => flow === null) && !isTwice(columns) ? (caption.period ?? formPeriod(grid, context)) : null,
    scope: caption.parent || remark === 'parent' ? 'parent' : place.scope,
  };
}

/** The readings of rows whose labels want a proof. */
function supposedDrafts(grid: Grid, supposed: readonly SupposedRow[], table: Table, context: Context, drafts: Draft[]): void {
  const of = new Map(supposed.map((maybe) => [maybe.row, maybe]));
  for (const row of readRows({ ...grid, rows: supposed.map((maybe) => maybe.row) }, context))
    readCells(row, table, context, (_, reading) => {
      if (typeof reading !== 'string') drafts.push({ ...reading, supposed: of.get(row.row)! });
    });
}

const unitOf = (printed: string | null): TableUnit | null => (printed === null ? null : tableUnit(printed));

/**
 * Whether two columns of levels say the same or nothing: their periods are lost, and the caption's is that of one of them at most.
 *
 *                  合并利润表
 *                2019 年 1—12 月
 *     一、营业总收入          1,175.30     1,230.54
 */
function isTwice(columns: readonly ColumnReading[]): boolean {
  const levels = columns.filter(({ head: { measure } }) => measure !== 'change' && measure !== 'increase' && measure !== 'none');
  return new Set(levels.map(({ head: { text, restated } }) => `${text} ${restated ?? ''}`)).size < levels.length;
}

/** What all cells of a table share. */
interface Table extends Around {
  index: number;
  columns: readonly ColumnReading[];
  /** Those of its rows whose labels say something. */
  rows: readonly RowReading[];
  /** All of its rows. */
  printed: readonly Row[];
  /** Signs that stand apart from their digits are proven to be signs. */
  signed: boolean;
  swaps: readonly Substitution[];
  /** Its rows are figures of several kinds, each with its own name: what the caption names is none of the others. */
  itemised: boolean;
  /** What a mean of some peers only is taken over. */
  meanOf: string | null;
  /** The caption's period, for a table whose columns name none. */
  period: string | null;
  scope: Scope;
}

/**
 * Whether the rows are of different metrics, so that a label that names none is that of a figure we do not know:
 *
 *   公司营业收入和毛利率情况如下:      营业收入  64,420.55      毛利率  61.12%      某指标  11.00
 */
function isItemised(rows: readonly RowReading[]): boolean {
  const first = rows.find(({ metric, segment }) => metric && segment.length === 0)?.metric;
  return rows.some(({ metric, segment }) => metric && metric !== first && segment.length === 0);
}

/** 小计 of 固定资产, 无形资产 … under a caption of 长期资产: what the caption names and no row does. */
const sumsUp = (row: RowReading, { caption, named }: Table): boolean =>
  row.total && caption.metrics.length === 1 && !named.includes(caption.metrics[0]!);

/** Hands each cell with a number to `take`, with its draft or why there is none. */
function readCells(row: RowReading, table: Table, context: Context, take: (cell: Cell, reading: Draft | Why) => void): void {
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
    take(cell, meaning === null ? 'metric' : (cellDraft(cell, c, row, column, meaning, table, context) ?? 'number'));
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
  table: Table,
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

/**
 * What a mean of some peers only is taken over: 剔除北信源 by the caption's words, or the few peers it names where the
 * table has just these rows (与绿盟科技和格尔软件的比较). null for the mean of all.
 */
function meanBasis(caption: Caption, rows: readonly RowReading[], context: Context): string | null {
  if (!rows.some(({ company }) => company?.name === PEER_MEAN)) return null;
  if (caption.without) return `剔除${caption.without}`;
  const peers = new Set(
    rows.map(({ company }) => company?.name).filter((name) => name !== undefined && name !== PEER_MEAN && name !== context.filer.name),
  );
  if (caption.names.length === 0 || caption.names.length !== peers.size || !caption.names.every((name) => peers.has(name))) return null;
  return caption.names.length === 1 ? caption.names[0]! : `${caption.names.slice(0, -1).join('、')}和${caption.names.at(-1)}`;
}

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
