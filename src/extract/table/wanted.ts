import { namesMetric } from '../../vocabulary/match.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { CUTS } from './rows.ts';

/** Heads over a column of companies: such a table may be of a metric that it does not name. */
const COMPANIES = ['公司名称', '公司简称', '证券简称', '证券名称', '企业名称'];

/** ③2021年, 单位:万元, 项目 金额: what such a table is of stands in the heading over it and its neighbours. */
const UNDER_A_PERIOD = /^年[度末月]{0,2}(?:单位[人民币]{0,3}[亿千百万]?元)?(?:项目|类别)金额/;

/** Most tables of a report are about nothing the vocabulary knows. One look at all words of a table is cheaper than reading it. */
export function wantedBy(vocabulary: Vocabulary): (words: string) => boolean {
  const accrued = vocabulary.metrics.map((metric) => metric.accrued).filter((word) => word !== undefined);
  const named = [...accrued, ...COMPANIES, ...CUTS];
  return (words) => namesMetric(words, vocabulary) || UNDER_A_PERIOD.test(words) || named.some((word) => words.includes(word));
}
