import type { Segment } from '../../fact.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Mark } from './frame.ts';

/** 占产品类收入的比例, 占该模式收入比例, 占总人数的比例: shares whose whole is named in words of its own. */
const SHARE =
  /占(?:公司|发行人|本公司|当期|同期|全年|各期|各年度?|年度)?([^,。;:、()占]{0,14}?)(收入|人数|员工总数|总人数|人员总数)(?:总额|金额|总数)?的?(?:比例|比重|占比|比)/g;

/** The share of staff or of a part of revenue that a text names, as marks (`offset` is where the text begins); those the vocabulary already found are not among them. */
export function shareMarks(text: string, offset: number, vocabulary: Vocabulary): Mark[] {
  if (!text.includes('占')) return [];
  const found: Mark[] = [];
  SHARE.lastIndex = 0;
  for (let match = SHARE.exec(text); match !== null; match = SHARE.exec(text)) {
    const metric = vocabulary.metrics.find(({ id }) => id === (match![2] === '收入' ? 'revenue-share' : 'rd-staff-share'));
    if (metric) found.push({ kind: 'metric', from: offset + match.index, to: offset + match.index + match[0].length, metric });
  }
  return found;
}

/** Wholes that are the company's revenue itself. */
const COMPANY_REVENUE = /^(?:主营业务|主营|营业|总|营|销售|合并|公司|发行人|同期|当期|全年|各期|总营业|合并营业|营业总|收入)*$/;

/** What a share is of, where that is not the company's revenue: 占产品类收入的比例 → 分母:产品类收入. */
export function denominatorOf(label: string): Segment | null {
  SHARE.lastIndex = 0;
  const match = SHARE.exec(label);
  if (match?.[2] !== '收入' || COMPANY_REVENUE.test(match[1]!)) return null;
  return { axis: '分母', member: `${match[1]}收入` };
}

/**
 * The ratio that a metric just spoken of makes with revenue: 研发投入4.6亿元,占营业收入的比例为72.15% → 研发投入占营业收入比例.
 * Null where the vocabulary has none.
 */
export function ratioOf(metric: Metric, share: Metric, vocabulary: Vocabulary): Metric | null {
  if (share.id === 'rd-staff-share') return metric.id === 'rd-staff' ? share : null;
  return (
    vocabulary.metrics.find(
      ({ formula }) => formula?.kind === 'ratio' && formula.numerator === metric.id && formula.denominator === 'revenue',
    ) ?? null
  );
}

/** 营业收入 and 主营业务收入: what shares of revenue are shares of. */
export const isRevenue = (metric: Metric): boolean => metric.id === 'revenue' || metric.id === 'main-revenue';
