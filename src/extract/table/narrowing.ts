import type { Grid } from '../../table/grid.ts';
import { isStub } from '../../table/head.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { Caption } from './caption.ts';

/** What stands over labels and says nothing of them, besides 项目, 类别 and the like. */
const OVER_LABELS =
  /数量|金额|情况|模式|渠道|公司|企业|税种|期间|年度|季度|人员|单位|客户|产品|业务|内容|名称|序号|明细|区间|性质|对象|国家|方式$/;

/** A note that takes something out of all figures: 注:毛利及毛利率计算已剔除合同履约成本. Not the one that says what a row leaves out by name. */
const TAKEN_OUT = /(?:计算|数据|金额|口径)[^,。;]{0,6}(?:剔除|扣除|不含|不包括)/;

/**
 * A caption with what head and notes narrow of the table below it: under 股份支付 stand not the 销售费用 but what of them was
 * paid in shares, and figures that leave something out are not the company's. Only tables of single spaces have a head that
 * stands over labels for certain.
 */
export function narrowedBy(caption: Caption, grid: Grid): Caption {
  if (caption.narrowed) return caption;
  const [head] = grid.stub;
  const byHead = grid.shape === 'spaced' && head !== undefined && !isStub(head) && !OVER_LABELS.test(head);
  return byHead || grid.notes.some((note) => TAKEN_OUT.test(note)) ? { ...caption, narrowed: true } : caption;
}

/**
 * Whether a metric may be that of 主营业务 alone under such headings, though nothing tells the two apart as it does for 收入:
 * 毛利 of 合计 under 主营业务毛利及毛利率分析.
 */
export const ofMainBusiness = (metric: Metric, words: string): boolean =>
  metric.main === undefined && !metric.label.startsWith('主营业务') && words.replaceAll('毛利率', '').includes(`主营业务${metric.label}`);

/** Whether a table has a total of all its rows, beside which 小计 sums up some of them. */
export function hasGrandTotal(grid: Grid): boolean {
  let parts = 0;
  for (const { labels } of grid.rows) {
    const label = labels.at(-1) ?? '';
    if (/^(?:合计|总计|共计|合计数)$/.test(label)) return true;
    if (label === '小计') parts++;
  }
  return parts > 1;
}
