import type { Scope } from '../../fact.ts';
import { type TableUnit, tableUnit } from '../../language/unit.ts';
import type { Grid, Row } from '../../table/grid.ts';
import { PEER_MEAN } from '../../vocabulary/names.ts';
import { type Caption, readCaption, readTitle } from './caption.ts';
import { captionUnit } from './caption-unit.ts';
import { type ColumnReading, readColumns } from './columns.ts';
import type { Context } from './context.ts';
import { isEquityStatement } from './equity.ts';
import { formPeriod } from './form-period.ts';
import type { Around } from './meaning.ts';
import { narrowedBy } from './narrowing.ts';
import { remarkOf, type Substitution, substitutions } from './note.ts';
import { provisionForm } from './provision.ts';
import { type RowReading, readRows } from './rows.ts';

/** Where in the filing a grid stands. */
export interface Place {
  /** Headings above, outermost first. */
  section: readonly string[];
  scope: Scope;
  /** What amounts are in where the table has no 单位 of its own; null where the filing never said. */
  unit: string | null;
}

/** What all cells of a table share. */
export interface TableReading extends Around {
  index: number;
  columns: readonly ColumnReading[];
  /** Those of its rows whose labels say something. */
  rows: readonly RowReading[];
  /** All of its rows. */
  printed: readonly Row[];
  /** It prints amounts to the cent. */
  cents: boolean;
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

/** Label columns of other parties' names: their figures are not the filer's. */
const OTHERS = /被投资|子公司|关联方|单位名称|债务人|往来单位|供应商|交易对方/;

/** 项目 期末账面价值 受限原因: of each asset what is pledged or frozen, not what there is. */
const PLEDGED = /^受限(?:原因|情况|类型)/;

/** 2.本期增加金额 among the rows: what the assets of each kind went through, none of it a figure of the company. */
const isMovement = (label: string): boolean =>
  label.length <= 12 && /^(?:[(]?[\d一二三四五六][)、.]{1,2})?本[期年](?:增加|减少)(?:金额|额)?$/.test(label);

/** What a grid's caption, heads (read already), labels and notes say of its cells; `others` for a table about others than the filer and its peers, or about what is not yet. */
export function readTable(printed: Grid, read: ColumnReading[], index: number, place: Place, context: Context): TableReading | 'others' {
  const title = readTitle(printed.caption, place.section, context);
  if (title.forecast || title.foreign || printed.stub.some((head) => OTHERS.test(head))) return 'others';
  if (printed.columns.some(({ header }) => header.some((head) => PLEDGED.test(head)))) return 'others';
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
    cents: grid.rows.flatMap(({ cells }) => cells.filter((cell) => cell && CENTS.test(cell.text))).length >= 3,
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

const CENTS = /\d\.\d{2}\)?$/;
const CRUMB = /^\d{1,3}$/;
/** 万元 may be printed without the zeros at the end; 元 never is. */
const ONE_DECIMAL = /^[\d,]{1,24}\.\d$/;

/**
 * Whether an amount is what a narrow column left of one, among amounts to the cent: a digit or two, or all but the last one.
 *
 *                          ,423,820.2
 *       5,695,281.12    1                4,271,460.84
 *                          8
 */
export const isCrumb = (text: string, { cents, unit }: TableReading): boolean =>
  cents && (CRUMB.test(text) || (unit?.money === 0 && ONE_DECIMAL.test(text)));

/** The unit a table is printed in. */
export const unitOf = (printed: string | null): TableUnit | null => (printed === null ? null : tableUnit(printed));

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

/**
 * Whether the rows are of different metrics, so that a label that names none is that of a figure we do not know:
 *
 *   公司营业收入和毛利率情况如下:      营业收入  64,420.55      毛利率  61.12%      某指标  11.00
 */
function isItemised(rows: readonly RowReading[]): boolean {
  const first = rows.find(({ metric, segment }) => metric && segment.length === 0)?.metric;
  return rows.some(({ metric, segment }) => metric && metric !== first && segment.length === 0);
}

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
