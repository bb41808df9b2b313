import type { Grid } from '../../table/grid.ts';

/** What equity is made of, the heads of the statement of its changes. */
const PARTS = ['股本', '实收资本', '资本公积', '其他综合收益', '专项储备', '盈余公积', '一般风险准备', '未分配利润', '少数股东权益'];
const ENOUGH = 3;

/**
 * Whether a table is 所有者权益变动表: its rows are what happened to equity, its columns the parts of it, and no cell is what its words
 * say elsewhere (上年期末余额 under 本期 is a year older than it looks):
 *
 *                         归属于母公司所有者权益
 *      项目           股本   资本公积   盈余公积   未分配利润   小计   少数股东权益   所有者权益合计
 *      上年期末余额     …       …         …          …       …        …             …
 */
export function isEquityStatement(grid: Grid): boolean {
  const found = new Set<string>();
  for (const { header } of grid.columns) for (const text of header) for (const part of PARTS) if (text.endsWith(part)) found.add(part);
  return found.size >= ENOUGH;
}
