import type { Grid } from '../../table/grid.ts';

/** What equity is made of, the heads of the statement of its changes. */
const PARTS = ['股本', '实收资本', '资本公积', '其他综合收益', '专项储备', '盈余公积', '一般风险准备', '未分配利润', '少数股东权益'];
const ENOUGH = 3;

/** What happens to equity, the rows of that statement and of no other (企业会计准则第30号); 上年期末余额 of a list of debts is alone. */
const EVENTS =
  /^(?:[一二三四五]、)?(?:(上[年期](?:期末|年末)余额)|(本[年期](?:期初|年初)余额)|(本[年期]增减变动金额)|(本[年期](?:期末|年末)余额))|^(?:\([一二三四五六]\))?(所有者投入和减少资本|所有者权益内部结转)|^\d[.、](对所有者\(或股东\)的分配|提取盈余公积)$/;
const TOLD = 2;

/**
 * Whether a table is 所有者权益变动表: its rows are what happened to equity, its columns the parts of it, and no cell is what its words
 * say elsewhere (上年期末余额 under 本期 is a year older than it looks):
 *
 *                         归属于母公司所有者权益
 *      项目           股本   资本公积   盈余公积   未分配利润   小计   少数股东权益   所有者权益合计
 *      上年期末余额     …       …         …          …       …        …             …
 *
 * Where a narrow page broke the heads into single characters, the rows tell it.
 */
export function isEquityStatement(grid: Grid): boolean {
  const found = new Set<string>();
  for (const { header } of grid.columns) for (const text of header) for (const part of PARTS) if (text.endsWith(part)) found.add(part);
  return found.size >= ENOUGH || tellsOfEquity(grid);
}

function tellsOfEquity(grid: Grid): boolean {
  const told = new Set<number>();
  for (const { labels } of grid.rows) {
    const event = EVENTS.exec(labels.at(-1) ?? '');
    if (event) told.add(event.findIndex((group, i) => i > 0 && group !== undefined));
  }
  return told.size >= TOLD;
}
