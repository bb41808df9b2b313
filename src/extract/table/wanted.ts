import { labelMentions } from '../../vocabulary/match.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

/** Heads over a column of companies: such a table may be of a metric that it does not name. */
const COMPANIES = ['公司名称', '公司简称', '证券简称', '证券名称', '企业名称'];

/** Most tables of a report are about nothing the vocabulary knows. One look at all words of a table is cheaper than reading it. */
export function wantedBy(vocabulary: Vocabulary): (words: string) => boolean {
  const accrued = vocabulary.metrics.map((metric) => metric.accrued).filter((word) => word !== undefined);
  return (words) =>
    accrued.some((word) => words.includes(word)) ||
    COMPANIES.some((head) => words.includes(head)) ||
    labelMentions(words, vocabulary).some(({ metric }) => metric !== null);
}
