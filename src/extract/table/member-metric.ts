import type { Segment } from '../../fact.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

/** Axes of what is no product, place or customer. */
const KINDS = new Set(['项目', '存货类别']);

/**
 * What a metric is called for a member: a product sells and earns what it does, whether a table cuts 营业收入 or 主营业务收入
 * into products, so that both tables' figures are of one metric. 材料成本 and the like are no members but kinds of cost, which
 * only their whole can be asked for.
 */
export function ofMember(metric: Metric, segment: readonly Segment[], vocabulary: Vocabulary): Metric {
  if (segment.length === 0) return metric;
  if (metric.unit === 'CNY' && metric.id.endsWith('-cost') && segment.every(({ axis }) => KINDS.has(axis))) return metric;
  return vocabulary.metrics.find(({ main }) => main === metric.id) ?? metric;
}
