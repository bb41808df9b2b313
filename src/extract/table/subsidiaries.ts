import { toFlow } from '../../language/period.ts';
import type { Grid } from '../../table/grid.ts';
import { labelMetric } from '../../vocabulary/match.ts';
import type { Context } from './context.ts';
import type { Draft } from './drafts.ts';
import { type FormTable, formDraft } from './form-draft.ts';

/** What the form tells of each subsidiary that the vocabulary knows for a company. */
const OF_COMPANY = new Set(['total-assets', 'revenue', 'operating-profit', 'net-profit']);
const COMPANY = /^[^,。;:]{2,40}(?:公司|企业|合伙\)|厂|中心|研究院|Ltd\.?|Limited|GmbH|Inc\.?|LLC|B\.V\.)$/;

/**
 * 主要控股参股公司分析 (公开发行证券的公司信息披露内容与格式准则第2号): what the filer says of its subsidiaries' own books, figures of
 * theirs and none of the filer's; null for every other table. A row of what is no whole name of a company is left out.
 *
 *      公司名称         公司类型   主要业务   注册资本   总资产   净资产   营业收入   营业利润   净利润
 *      甲乙化工有限公司   子公司    染料制造   5,000.00   …       …       …        …        …
 */
export function subsidiaryDrafts(grid: Grid, table: FormTable, context: Context): Draft[] | null {
  const heads = grid.columns.map(({ header }) => header.at(-1) ?? '');
  const named = /^公司(?:名称|简称)$/.test(grid.stub[0] ?? '');
  if (!named || !heads.includes('总资产') || !heads.includes('净资产') || !heads.some((head) => head.startsWith('净利润'))) return null;
  const { current } = context.periods;
  if (current === null) return [];
  const metrics = heads.map((head) => {
    const metric = labelMetric(head, context.vocabulary);
    return metric && OF_COMPANY.has(metric.id) ? metric : null;
  });
  const drafts: Draft[] = [];
  for (const row of grid.rows) {
    const company = row.labels[0] ?? '';
    if (!COMPANY.test(company) || row.labels.length < grid.stub.length) continue;
    metrics.forEach((metric, c) => {
      const cell = row.cells[c];
      const draft = metric && cell && formDraft(cell, row, { metric, company, segment: [], role: 'peer', flow: toFlow(current) }, table);
      if (draft) drafts.push(draft);
    });
  }
  return drafts;
}
