import type { Scope, Segment } from '../../fact.ts';
import { comparable, comparePeriods, headerPeriod, type PeriodContext, toFlow } from '../../language/period.ts';
import type { Grid } from '../../table/grid.ts';
import { axisOf } from '../../vocabulary/axes.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { booksOf } from './books.ts';
import type { Context } from './context.ts';
import { type Head, isFigure, readHead } from './head.ts';
import { withPeers } from './peers.ts';
import { nameByShares } from './whole.ts';

/** A column as the reader of cells needs it. */
export interface ColumnReading {
  head: Head;
  /** Members that stand as heads: 1年以内, 境内. */
  members: Segment[];
  /** Number of the first column whose heads say the same but for the period. */
  kind: number;
  /** Its heads name a balance in words: 期末余额, 年初数; not a mere date, under which filings print turnover rates as well. */
  balance: boolean;
  /** Flow id of its period; null where the heads do not tell it. */
  flow: string | null;
  /** The heads name a day. */
  instant: boolean;
  /** Columns whose period is lost, numbered in groups from the left: 金额 占比 | 金额 占比 are slots 0 0 1 1. null where the period is known. */
  slot: number | null;
  /** The one reporting period missing among the heads that survive, where the column stands at its place. */
  implied: string | null;
  /** Another column stands under the very same heads: part of them is lost, and neither is read. */
  doubled: boolean;
  /** Whose books, where the heads name both 合并 and 母公司. */
  scope: Scope | null;
  /** Base of a change column where it is not the comparable prior period. */
  versus: string | null;
  /** What its amounts are parts of, by the shares beside them: 占营业成本比重. */
  whole: Metric | null;
}

/** Reads all heads of a grid. */
export function readColumns(printed: Grid, context: Context): ColumnReading[] {
  const books = booksOf(printed.columns);
  const grid = books ? { ...printed, columns: books.columns } : printed;
  const heads = withPeers(
    grid.columns.map(({ header }) => readHead(header, context)),
    grid,
    context,
  );
  const columns = grid.columns.map((column, i): ColumnReading => {
    const head = heads[i]!;
    return {
      head,
      members: head.members.map((member) => ({ axis: axisOf(member), member })),
      kind: 0,
      balance: column.header.some((text) => /期[初末]|年[初末]|余额/.test(text)),
      flow: head.period?.flow ?? null,
      instant: head.period?.instant ?? false,
      slot: null,
      implied: null,
      doubled: false,
      versus: null,
      scope: books?.scopes[i] ?? null,
      whole: null,
    };
  });
  // 销售额 in a table of suppliers is what was bought of them; the form's words were taken over from the table of customers.
  if (columns.some(({ head }) => head.text.includes('采购')))
    for (const column of columns) if (/^销售(?:额|金额)/.test(column.head.text)) column.head = { ...column.head, measure: 'none' };
  const { current } = context.periods;
  for (const column of columns) if (column.head.measure === 'increase' && current !== null) column.flow = toFlow(current);
  nameByShares(columns, context);
  const kinds = new Map<string, number>();
  columns.forEach((column, i) => {
    const { metric, measure, company, text } = column.head;
    const key = `${metric?.id}|${measure}|${company?.name}|${text}`;
    column.kind = kinds.get(key) ?? i;
    kinds.set(key, column.kind);
  });
  dateChanges(columns);
  dateByForm(columns, context.periods);
  markDoubled(columns);
  number(columns);
  imply(columns, context.periods.reporting);
  return columns;
}

/**
 * A 变动 column without a period of its own belongs to the newest of the periods to its left, back to the last such column:
 *
 *      2022 年       2021 年      变动幅度      →  2022, against 2021
 */
function dateChanges(columns: ColumnReading[]): void {
  const told = columns.flatMap(({ flow, head }) => (flow !== null && head.measure !== 'change' ? [flow] : [])).sort(comparePeriods);
  const [oldest, newest] = [told.at(0), told.at(-1)];
  const alone = columns.filter(({ head }) => head.measure === 'change').length === 1;
  let run: string[] = [];
  // 占比差异 over 直销 and 渠道: several such columns stand behind the same levels.
  let closed = false;
  columns.forEach((column, i) => {
    if (column.head.measure !== 'change') {
      if (closed) run = [];
      closed = false;
      if (column.flow) run.push(column.flow);
      else run = [];
      return;
    }
    // Against what stands nowhere no table compares: the head of the last period reached too far.
    if (alone && column.flow === oldest && run.some((flow) => flow !== oldest)) column.flow = null;
    const left = i > 0 ? columns[i - 1]! : null;
    // Between the newest period and the change stands a column whose head is lost: which two are compared is open.
    const isOpen = alone && run.length > 0 && newest !== undefined && !run.includes(newest);
    if (column.flow === null && run.length > 0 && !isOpen) {
      column.flow = [...run].sort(comparePeriods).at(-1)!;
      const base = run.find((flow) => flow !== column.flow);
      if (base && base !== comparable(column.flow)) column.versus = base;
    } else if (column.flow !== null && left?.flow && left.flow !== column.flow && run.includes(column.flow) === false) column.flow = null;
    closed = true;
  });
}

/** Against the year before, so what is compared is of the filing's own period. */
const AGAINST_LAST = /[比较](?:上年|上期|去年)|同比/;

/**
 * A table that names no period at all and compares with the year before, or with the whole of a year, is of the filing's own period, as the form has it
 * (主营业务分行业、分产品、分地区情况, 公开发行证券的公司信息披露内容与格式准则第2号):
 *
 *      分产品    营业收入    营业成本    毛利率   营业收入比上年增减   营业成本比上年增减   毛利率比上年增减
 *      客户名称   销售额     占年度销售总额比例
 */
function dateByForm(columns: ColumnReading[], { current }: PeriodContext): void {
  if (current === null || columns.some(({ flow, head }) => head.part !== null || (flow !== null && isFigure(head.measure)))) return;
  const ofYear = columns.some(({ head }) => /占[^占]{0,4}年度/.test(head.text));
  const compared = columns.filter(({ head }) => head.measure === 'change' && head.metric !== null && AGAINST_LAST.test(head.text));
  // Each comparison stands beside the level it compares.
  if (!ofYear && compared.length === 0) return;
  if (!compared.every(({ head }) => columns.some((other) => other.head.measure !== 'change' && other.head.metric === head.metric))) return;
  for (const column of columns) if (isFigure(column.head.measure)) column.flow = toFlow(current);
}

/**
 * 账面余额 and 坏账准备 under one period, their own heads lost:
 *
 *          期末余额                      期末余额 期末余额
 *     金额     (lost)      →
 */
function markDoubled(columns: ColumnReading[]): void {
  const seen = new Map<string, ColumnReading>();
  for (const column of columns) {
    if (column.flow === null || !isFigure(column.head.measure)) continue;
    const key = `${column.flow} ${column.instant} ${column.head.text} ${column.head.restated ?? ''} ${column.scope ?? ''}`;
    const twin = seen.get(key);
    if (twin) twin.doubled = column.doubled = true;
    else seen.set(key, column);
  }
}

/**
 * One head lost among the reporting periods in their order leaves no choice:
 *
 *     (lost)      2022 年      2021 年     2020 年     of 2023Q1 2022FY 2021FY 2020FY
 */
function imply(columns: ColumnReading[], reporting: readonly string[]): void {
  const levels = columns.filter(({ head }) => isFigure(head.measure));
  const lost = levels.filter(({ flow }) => flow === null);
  if (
    lost.length !== 1 ||
    lost[0]!.head.measure !== null ||
    lost[0]!.head.members.length > 0 ||
    levels.length !== reporting.length ||
    levels.length < 3
  )
    return;
  for (const order of [[...reporting].reverse(), reporting]) {
    if (levels.every(({ flow }, i) => flow === null || flow === order[i])) lost[0]!.implied = order[levels.indexOf(lost[0]!)]!;
  }
}

/** Numbers the columns that lost their period; a head that repeats the first one's opens a new slot. */
function number(columns: ColumnReading[]): void {
  const lost = columns.filter(({ flow, head }) => flow === null && isFigure(head.measure));
  if (lost.length === 0) return;
  const opening = lost[0]!.head.text;
  let slot = -1;
  for (const column of lost) {
    if (slot < 0 || column.head.text === opening || column.head.text === '') slot++;
    column.slot = slot;
  }
}

/** The periods a grid's heads name, change columns left out; for finding out what the filing reports on. */
export function columnFlows(grid: Grid, periods: PeriodContext): string[] {
  const flows: string[] = [];
  for (const { header } of grid.columns)
    for (const text of header) {
      const period = headerPeriod(text, periods);
      if (period) flows.push(period.flow);
    }
  return flows;
}
