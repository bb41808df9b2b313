import { toFlow } from '../../language/period.ts';
import type { Grid } from '../../table/grid.ts';
import type { Context } from './context.ts';

/** What the forms call the filing's own period, and what only a whole year has. */
const OWN_PERIOD = /本期|本年|本?报告期|占年度/;

/**
 * A form of one value a row has no heads; its rows say that they are of the filing's own period
 * (公开发行证券的公司信息披露内容与格式准则第2号):
 *
 *     本期费用化研发投入        48,428,964.78          前五名客户合计销售金额(元)             188,369,755.38
 *     研发投入合计             48,428,964.78          前五名客户合计销售金额占年度销售总额比例           12.34%
 */
export function formPeriod(grid: Grid, { periods }: Context): string | null {
  if (periods.current === null || grid.columns.length !== 1 || grid.columns[0]!.header.length > 0) return null;
  return grid.rows.some(({ labels }) => labels.some((label) => OWN_PERIOD.test(label))) ? toFlow(periods.current) : null;
}
