import { labelMetric } from '../../vocabulary/match.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { ColumnReading } from './columns.ts';
import type { Context } from './context.ts';

const OF = /^占(.{2,12}?)的?(?:比例|比重|比)(?:\(%\))?$/;

/**
 * What the amounts of a table are parts of, by the heads of the shares beside them; null where these name nothing or several things:
 *
 *                          2019年                     2018年
 *      产品分类      金额     占营业成本比重      金额     占营业成本比重         → 营业成本
 */
export function wholeOfShares(columns: readonly ColumnReading[], context: Context): Metric | null {
  const named = new Set<Metric>();
  for (const { head } of columns) {
    if (head.measure !== 'share') continue;
    const part = OF.exec(head.text.split(' ').at(-1)!);
    const metric = part && labelMetric(part[1]!, context.vocabulary);
    if (metric?.unit === 'CNY' && metric.nature === 'flow') named.add(metric);
  }
  return named.size === 1 ? [...named][0]! : null;
}

/** Names the metric of the amounts whose own heads name none. */
export function nameByShares(columns: readonly ColumnReading[], context: Context): void {
  const whole = wholeOfShares(columns, context);
  if (!whole) return;
  for (const column of columns) {
    if (column.head.metric || (column.head.measure !== 'amount' && column.head.measure !== 'share')) continue;
    column.whole = whole;
    column.head = { ...column.head, metric: whole };
  }
}
