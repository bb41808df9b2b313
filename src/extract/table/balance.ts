import type { Metric } from '../../vocabulary/metric.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Measure } from './head.ts';

const byId = (id: string, vocabulary: Vocabulary): Metric | null => vocabulary.metrics.find((metric) => metric.id === id) ?? null;

const grossOf = (metric: Metric, vocabulary: Vocabulary): Metric | null =>
  metric.id.endsWith('-net') ? byId(metric.id.slice(0, -4), vocabulary) : byId(`${metric.id}-net`, vocabulary) ? metric : null;

/**
 * The metric of a balance under a head that says on which side of the provision it stands (企业会计准则第1号, 第22号), null
 * where there is none:
 *
 *                账面余额     跌价准备     账面价值
 *     存货       inventory   (its own)   inventory-net
 *     固定资产      —                     fixed-assets, which the balance sheet prints net
 */
export function balanceUnder(metric: Metric, measure: Measure | null, vocabulary: Vocabulary): Metric | null {
  if (measure === 'gross') return grossOf(metric, vocabulary);
  if (measure !== 'net') return metric;
  const net = metric.id.endsWith('-net') ? metric : byId(`${metric.id}-net`, vocabulary);
  return net ?? (metric.nature === 'stock' && metric.unit === 'CNY' && metric.within === undefined ? metric : null);
}

/**
 * What a bare 应收账款 or 存货 means beside its provision: what the provision is taken off, so the gross balance.
 *
 *     账龄        应收账款      坏账准备     计提比例
 *     1年以内   168,828,875  5,064,866    3.00%
 */
export function besideProvision(metric: Metric, label: string, beside: readonly Metric[], vocabulary: Vocabulary): Metric {
  if (!metric.id.endsWith('-net') || !metric.tableOnly?.includes(label)) return metric;
  if (!beside.some(({ within }) => within === label)) return metric;
  return grossOf(metric, vocabulary) ?? metric;
}

/**
 * Whether a label is of what an asset cost or of what is worn off it; the asset itself, as the balance sheet has it, is what is left:
 *
 *     一、固定资产原值      23,748.55
 *     二、累计折旧          6,137.75
 *     三、固定资产价值      17,610.79
 */
export const isCostOrWear = (label: string): boolean => COST_OR_WEAR.test(label);

const COST_OR_WEAR = /资产原[值价]$|^(?:[一二三四五六]、)?(?:减[:：])?累计(?:折旧|摊销)$/;

/** Assets whose provisions go by the same words: 坏账准备 is said of any of these. */
const PROVIDED = [
  '其他应收',
  '应收票据',
  '长期应收',
  '应收款项融资',
  '合同资产',
  '预付',
  '存货',
  '应收账款',
  '固定资产',
  '长期股权投资',
  '商誉',
];

const isOnly = (word: string, text: string): boolean =>
  text.includes(word) && !PROVIDED.some((other) => other !== word && text.includes(other));

/** A caption about 应收账款 and not about 其他应收款 as well; where it names neither, the headings above it. */
export function isWithin(word: string, { text, words }: { text: string; words: string }): boolean {
  return isOnly(word, text) || isOnly(word, words);
}
