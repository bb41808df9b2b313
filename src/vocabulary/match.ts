import { spellings } from './alias.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import type { Metric } from './metric.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface MetricMention {
  from: number;
  to: number;
  /** null where the words hold an alias but mean something else (利息收入). */
  metric: Metric | null;
}

/** What a spelling stands for; `metric` null for a veto. */
interface Entry {
  metric: Metric | null;
  /** Means the metric only as a table's label. */
  labelOnly: boolean;
}

const kept = new WeakMap<Vocabulary, Lexicon<Entry>>();

function* words(vocabulary: Vocabulary): Generator<[string, Entry]> {
  for (const metric of vocabulary.metrics) {
    const entry = { metric, labelOnly: false };
    for (const alias of metric.aliases) for (const word of spellings(alias)) yield [word, entry];
  }
  // Before the vetoes: 存货构成 heads a table of 存货, though in a sentence it is no amount.
  for (const metric of vocabulary.metrics) {
    const entry = { metric, labelOnly: true };
    for (const alias of metric.tableOnly ?? []) for (const word of spellings(alias)) yield [word, entry];
  }
  const veto = { metric: null, labelOnly: false };
  for (const metric of vocabulary.metrics) for (const alias of metric.vetoes ?? []) for (const word of spellings(alias)) yield [word, veto];
}

function lexiconOf(vocabulary: Vocabulary): Lexicon<Entry> {
  let built = kept.get(vocabulary);
  if (!built) kept.set(vocabulary, (built = lexicon(words(vocabulary))));
  return built;
}

const worded = ({ labelOnly }: Entry): boolean => !labelOnly;

function mentions(text: string, built: Lexicon<Entry>, accept?: (entry: Entry) => boolean): MetricMention[] {
  const found: MetricMention[] = [];
  const { starts } = built;
  for (let at = 0; at < text.length; ) {
    if (starts[text.charCodeAt(at)] === 0) {
      at++;
      continue;
    }
    const match = built.longestAt(text, at, accept);
    if (!match) {
      at++;
      continue;
    }
    found.push({ from: at, to: match.to, metric: match.payload.metric });
    at = match.to;
  }
  return found;
}

/** Metrics named in compact prose, left to right, longest match, none overlapping. One pass for the whole vocabulary. */
export function metricMentions(text: string, vocabulary: Vocabulary): MetricMention[] {
  return mentions(text, lexiconOf(vocabulary), worded);
}

/** Whether any metric is among the `labelMentions`. */
export function namesMetric(text: string, vocabulary: Vocabulary): boolean {
  const built = lexiconOf(vocabulary);
  for (let at = 0; at < text.length; ) {
    const match = built.longestAt(text, at);
    if (match?.payload.metric) return true;
    at = match?.to ?? at + 1;
  }
  return false;
}

/** As `metricMentions`, for the labels and heads of tables, where 应收账款 or 成本 alone names a metric. */
export function labelMentions(text: string, vocabulary: Vocabulary): MetricMention[] {
  return mentions(text, lexiconOf(vocabulary));
}

/**
 * The metric a whole label names: 归属于上市公司股东的净利润(元), 其中:营业收入, 一、营业总收入, 减:财务费用, 毛利率(%).
 * null where the label says more than that (网络安全产品收入) or something else (利息收入).
 */
export function labelMetric(label: string, vocabulary: Vocabulary): Metric | null {
  const built = lexiconOf(vocabulary);
  const bare = bareLabel(label);
  const entry = whole(label, built) ?? (bare === label ? null : whole(bare, built));
  return entry?.metric ?? null;
}

/** What a word stands for from end to end. */
function whole(word: string, built: Lexicon<Entry>): Entry | null {
  const match = built.longestAt(word, 0);
  return match && match.to === word.length ? match.payload : null;
}

/** How a label begins or ends on which anything may hang. */
const HUNG = /^[一二三四五六七八九十0-9(①-⑳其减加]|[)*#:]$/;

/**
 * A label without what statements hang on it: ordinals (一、 (一) 1.), 其中: 减: 加:, and remarks in brackets at the end
 * ((亏损以"-"号填列), (元/股), (%)), as the forms of 企业会计准则第30号 print them.
 */
export function bareLabel(label: string): string {
  if (!HUNG.test(label)) return label;
  return label
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十0-9]{1,3}\)|[0-9]{1,2}[、.](?![0-9])|[①-⑳])/, '')
    .replace(/^(?:其中|减|加)[:：]/, '')
    .replace(/(?:\([^()]{1,24}\))$/, '')
    .replace(/[*#:]$/, '');
}
