import { spellings } from '../../vocabulary/alias.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

const kept = new WeakMap<Vocabulary, { metric: Metric; words: string[] }[]>();

function wordsOf(vocabulary: Vocabulary): { metric: Metric; words: string[] }[] {
  let words = kept.get(vocabulary);
  if (!words)
    kept.set(
      vocabulary,
      (words = vocabulary.metrics.map((metric) => ({ metric, words: metric.aliases.flatMap((alias) => spellings(alias)) }))),
    );
  return words;
}

/** Shorter ends of a name are ends of many: 净利润, 比例. */
const LEAST = 6;

/** Metrics whose name may end so, its beginning being lost: 属于上市公司股东的净利润 is the end of 归母净利润's and of 扣非净利润's. */
export function metricsEnding(words: string, vocabulary: Vocabulary): Metric[] {
  if (words.length < LEAST) return [];
  return wordsOf(vocabulary)
    .filter((entry) => entry.words.some((word) => word.length > words.length && word.endsWith(words)))
    .map(({ metric }) => metric);
}
