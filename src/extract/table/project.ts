import { type Passage, span } from '../../filing/passage.ts';
import { tableUnit } from '../../language/unit.ts';
import type { Grid } from '../../table/grid.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { readLevel } from './cell.ts';
import type { ColumnReading } from './columns.ts';
import type { Context } from './context.ts';
import type { Draft } from './drafts.ts';
import { readRows } from './rows.ts';
import type { Place } from './table-reading.ts';

/**
 * What a project is judged by: what it will sell, at what margin, and what it will spend on research of each yuan of it. The
 * other rows of such a calculation (unit prices, cost, selling expenses, tax) are steps on the way.
 */
const JUDGED = new Set(['revenue', 'gross-margin', 'rd-ratio']);

/** A row that is the whole project's by its own words; 收入 of one of its products is a step, and so is 营业收入 on the way to a profit. */
const WHOLE =
  /^(?:营业|销售|综合|项目|新增)*(?:收入(?:合计|总计|总额)|(?:综合|整体|平均)毛利率|研发费用率|研发费用占(?:营业)?收入的?比[例重])(?:\((?:万元|元|%)\))?$/;
/** The heading such rows may stand under: 本项目综合:. Under any other heading they are a product's. */
const OF_ALL = /^(?:本?项目)?(?:综合|合计|整体|总计)[::]?$/;

/** Headings within a project's own section: the steps of its calculation. */
const STEP = /测算|预测|过程|依据|收入|成本|毛利|费用|利润|收益|效益|销量|单价|需求|市场|规模|情况|说明|分析|影响|合理|谨慎|原因|比较|对比/;
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.)]|[①-⑳]|[A-Z]、)/;

/** Years of a project: Y1, Y2 … without a gap. */
const isRunOfYears = (columns: readonly ColumnReading[]): boolean =>
  columns.length >= 2 && columns.every(({ flow }, i) => flow === `Y${i + 1}`);

/**
 * A project that money is raised for, calculated year by year (募投项目效益测算):
 *
 *                  (1) 某监测平台项目                           the heading that names it
 *                    ② 成本及毛利率测算过程及依据                steps within it
 *      项目       建设期                  运营期
 *               第一年    第二年    第三年    第四年
 *   本项目综合:
 *    收入合计   19,840.71 28,212.39 36,141.59 37,484.96         → 项目:某监测平台项目, Y1 … Y4
 *    综合毛利率    69.21%    67.56%    74.11%    74.33%
 *
 * Forecasts of one project, never the company's own figures; none where no heading names the project. null where the table
 * is no such calculation. `columns` are those of the grid.
 */
export function projectDrafts(
  grid: Grid,
  columns: readonly ColumnReading[],
  index: number,
  place: Place,
  context: Context,
): Draft[] | null {
  if (!isRunOfYears(columns)) return null;
  const project = projectOf(place.section);
  if (project === null) return [];
  const unit = grid.unit === null ? null : tableUnit(grid.unit);
  const drafts: Draft[] = [];
  for (const reading of readRows(grid, context)) {
    const { row, metric } = reading;
    const words = row.labels.at(-1) ?? '';
    if (metric === null || !JUDGED.has(metric.id) || !WHOLE.test(words)) continue;
    if (row.labels.slice(0, -1).some((label) => label !== '' && !OF_ALL.test(label))) continue;
    columns.forEach((column, c) => {
      const cell = row.cells[c];
      const level = cell ? readLevel(cell.text, metric, unit, reading.unit) : null;
      if (!cell || !level) return;
      drafts.push(draftOf(cell, level, metric, words, column.flow!, project, index, reading.row, context));
    });
  }
  return drafts;
}

/** The innermost heading that is a name and no step of a calculation; null where there is none, or only a chapter's. */
function projectOf(section: readonly string[]): string | null {
  for (let i = section.length - 1; i >= 0; i--) {
    const title = section[i]!;
    const name = title.replace(NUMBER, '').replace(/[::]$/, '');
    if (STEP.test(name)) continue;
    return name !== title && name.length >= 4 && name.length <= 40 && /^[\u4e00-\u9fffA-Za-z0-9()“”"\-—+]+$/.test(name) && isName(name)
      ? name
      : null;
  }
  return null;
}

/** What projects are called; 发行人补充说明 is none. */
const isName = (name: string): boolean =>
  /(?:项目|工程|基地|中心|平台|系统|解决方案|方案|产业化|生产线|研发|建设|改造|升级)(?:\([^()]{1,12}\))?$/.test(name);

function draftOf(
  cell: Passage,
  level: NonNullable<ReturnType<typeof readLevel>>,
  metric: Metric,
  label: string,
  flow: string,
  project: string,
  grid: number,
  row: { at: number; to: number },
  context: Context,
): Draft {
  const { at, to } = span(cell, level.from, level.to);
  return {
    finding: {
      at,
      to,
      quoteAt: row.at,
      quoteTo: row.to,
      company: context.filer.name,
      metric: metric.id,
      label,
      kind: 'value',
      period: '',
      value: level.value,
      unit: level.unit,
      step: level.step,
      segment: [{ axis: '项目', member: project }],
      versus: null,
      basis: 'forecast',
      bound: null,
      scope: 'unknown',
      role: 'detail',
      origin: 'table',
      recovered: null,
    },
    metric,
    swaps: [],
    rival: null,
    doubtful: false,
    flow,
    instant: false,
    slot: null,
    implied: null,
    part: null,
    block: 0,
    told: [],
    grid,
  };
}
