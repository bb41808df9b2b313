import { heedSubject, ofTheWhole } from './away.ts';
import type { Frame, Word } from './frame.ts';
import { topicOf } from './member.ts';
import type { Scene, Spoken } from './scene.ts';
import { denominatorOf, isRevenue, ratioOf } from './share.ts';
import type { Clause } from './split.ts';
import { headOf, type MetricMark } from './subject.ts';

/** The metrics named together right before `end`: 人均创收和人均回款; the index of the first, or -1. */
function lastMetrics(words: readonly Word[], from: number, end: number, text: string): { first: number; last: number } | null {
  let last = end - 1;
  while (last >= from && words[last]!.letter !== 'M') {
    if (words[last]!.letter === 'V') return null;
    last--;
  }
  if (last < from) return null;
  let first = last;
  while (
    first - 2 >= from &&
    words[first - 2]!.letter === 'M' &&
    /^(?:、|和|及|与|以及)$/.test(text.slice(words[first - 1]!.from, words[first - 1]!.to))
  )
    first -= 2;
  return { first, last };
}

/** Sets what is spoken of from the metrics in `words[from, end)`; `behind` is where the words after them begin. Null where none can be told. */
export function speak(
  frame: Frame,
  from: number,
  end: number,
  clause: Clause,
  scene: Scene,
): { spoken: Spoken | null; behind: number } | null {
  const { text } = scene.passage;
  const named = lastMetrics(frame.words, from, end, text);
  if (!named) return null;
  const metrics = frame.words
    .slice(named.first, named.last + 1)
    .filter((word) => word.letter === 'M')
    .map((word) => word.mark as MetricMark);
  let behind = named.last + 1;
  const mean = frame.words[behind]?.letter === 'A' || (frame.words[behind]?.letter === 'D' && frame.words[behind + 1]?.letter === 'A');
  if (mean) behind += frame.words[behind]!.letter === 'A' ? 1 : 2;
  // A metric further left that is not part of the list would be the real subject.
  let first = named.first;
  // 组件业务收入占主营业务收入的比例: the revenue in front is the member's.
  if (metrics[0]!.metric.id === 'revenue-share' && first > from && revenueWord(frame.words[first - 1]!)) first--;
  const before = frame.words.slice(from, first);
  if (before.some((word) => word.letter === 'M' || word.letter === 'V')) return { spoken: null, behind };
  const label = text.slice(metrics[0]!.from, metrics[metrics.length - 1]!.to);
  const head = headOf(before, text, label, mean, scene.section, scene.axis);
  // 本期计提坏账准备: what was set aside in the period, no balance.
  if (metrics[0]!.metric.nature === 'stock' && /计提|转回|收回|核销|转销/.test(text.slice(frame.words[from]!.from, metrics[0]!.from)))
    return { spoken: null, behind };
  if (!head || (scene.contrasted && head.period === null)) return { spoken: null, behind };
  const spoken: Spoken = {
    // Field by field: with the head spread into it, making this object took longer than reading the clause.
    companies: head.companies,
    period: head.period,
    segment: head.segment,
    members: head.members,
    listed: head.listed,
    forecast: head.forecast,
    cumulative: head.cumulative,
    each: head.each,
    shareOf: head.shareOf,
    metrics,
    at: clause.from,
    loss: frame.words[behind]?.letter === 'L' || /亏损$/.test(label),
    grows: /增速|增长率|增幅$/.test(label),
    plain: /^(?:销售)?收入/.test(label),
    lost: false,
    before: null,
    after: null,
  };
  const whole = ofTheWhole(text.slice(clause.from, metrics[metrics.length - 1]!.to));
  const full = settled(spoken, label, scene, whole);
  // 收入的区域结构方面: a topic is said of nobody yet.
  if (full === null || topicOf(text.slice(frame.words[behind]?.from ?? clause.to, clause.to)) !== null) return { spoken: full, behind };
  return { spoken: heedSubject(full, whole, scene), behind };
}

const revenueWord = (word: Word): boolean => word.mark?.kind === 'metric' && isRevenue(word.mark.metric);

/** Fills in what the sentence already said: the segment under way, the member a share is of, the age of receivables. */
function settled(spoken: Spoken, label: string, scene: Scene, whole: boolean): Spoken | null {
  const metric = spoken.metrics[0]!.metric;
  const own = spoken.segment.length > 0 || spoken.members.length > 0;
  const last = scene.spoken;
  if ((metric.id === 'revenue-share' || metric.id === 'rd-staff-share') && !own && label.startsWith('占')) {
    // 研发投入4.6亿元,占营业收入的比例为…: the ratio of what was just spoken of.
    const ratio =
      last === null || last.metrics.length !== 1 || isRevenue(last.metrics[0]!.metric)
        ? null
        : ratioOf(last.metrics[0]!.metric, metric, scene.context.vocabulary);
    if (ratio !== null)
      return {
        ...spoken,
        metrics: [{ ...spoken.metrics[0]!, metric: ratio }],
        companies: spoken.companies.length > 0 ? spoken.companies : last!.companies,
        segment: last!.segment,
      };
    if (metric.id === 'rd-staff-share' || last?.metrics.some((mark) => !isRevenue(mark.metric) && mark.metric.id !== 'revenue-share'))
      return null;
  }
  // 网络安全产品收入5.0亿元,综合毛利率67.25%: the company's again.
  if (whole && !own) return spoken;
  if (!own && spoken.companies.length === 0 && last !== null && last.segment.length > 0) spoken.segment = last.segment;
  // 推动金融行业的业务拓展,2023年的收入规模较…: of that business; 营业收入 may be of it or of the company.
  if (!own && spoken.companies.length === 0 && spoken.segment.length === 0 && scene.pursued.length > 0 && metric.group === 'revenue') {
    if (!spoken.plain) return null;
    spoken.segment = scene.pursued;
  }
  // 生态环境建设业务受…影响,全年实现收入…: the sentence opened with one business, and speaks of it.
  if (!own && spoken.companies.length === 0 && spoken.segment.length === 0) spoken.segment = scene.opening;
  if (!own && spoken.segment.length === 0 && scene.abroad) spoken.segment = [{ axis: '地区', member: '海外' }];
  if (metric.id === 'revenue-share' || spoken.shareOf) {
    if (spoken.segment.length === 0 && spoken.members.length === 0) return null;
    const denominator = denominatorOf(label);
    if (denominator !== null) {
      if (spoken.members.length > 0) spoken.members = spoken.members.map((member) => [...member, denominator]);
      spoken.listed = spoken.listed.map((member) => [...member, denominator]);
      if (spoken.segment.length > 0) spoken.segment = [...spoken.segment.filter(({ axis }) => axis !== '分母'), denominator];
    }
  }
  // 1年以内的应收账款占比 is a share by age.
  if (metric.id === 'receivables-share' && spoken.segment[0]?.axis === '账龄') {
    const aging = scene.context.vocabulary.metrics.find(({ id }) => id === 'aging-share');
    if (aging) spoken.metrics = [{ ...spoken.metrics[0]!, metric: aging }];
  }
  return spoken;
}

/** 境外收入4.2亿元,占比分别为…: behind the revenue of a segment a bare 占比 is its share of revenue. Null where nothing of the kind stands. */
export function bareShare(
  words: readonly Word[],
  from: number,
  spoken: Spoken,
  scene: Scene,
  text: string,
): { spoken: Spoken; behind: number } | null {
  let at = from;
  while (at < words.length && 'cai'.includes(words[at]!.letter)) at++;
  const word = words[at];
  if (word?.letter !== 'l' || text.slice(word.from, word.to) !== '占比') return null;
  if (spoken.metrics.length !== 1 || !isRevenue(spoken.metrics[0]!.metric) || (spoken.segment.length === 0 && spoken.members.length === 0))
    return null;
  const share = scene.context.vocabulary.metrics.find(({ id }) => id === 'revenue-share');
  return share === undefined ? null : { spoken: { ...spoken, metrics: [{ ...spoken.metrics[0]!, metric: share }] }, behind: at + 1 };
}
