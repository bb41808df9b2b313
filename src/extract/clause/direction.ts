import type { Finding } from '../../fact.ts';
import { type Passage, span } from '../../filing/passage.ts';
import { period as periodOf, toFlow, toInstant } from '../../language/period.ts';
import type { Frame } from './frame.ts';
import type { Clause } from './split.ts';
import type { Head, MetricMark } from './subject.ts';

/** 综合毛利率实际有所上升 · 净利润同比大幅减少 · 毛利率与上年同期基本持平. */
const DIRECTION = /^[lD]{0,2}(?:x|[ac]){0,4}(?:y|t{0,2}[PCO][Ds]?)?[aDc]{0,5}(?<dir>[udnw=])/d;
/** What might be, or is denied, is no direction: 可能下降, 如果毛利率下降, 未下降, 毛利率下降的风险. */
const UNREAL = /可能|风险|如果|若|将|未|不|避免|防止|是否|预计|趋势|无法|难以|压力|倘|假设|敏感/;

/** A direction said without a figure, of the filer or one segment of it; [] where the clause says none. */
export function directionOf(
  frame: Frame,
  behind: number,
  spoken: Head & { metrics: MetricMark[] },
  clause: Clause,
  passage: Passage,
  whom: { company: string; period: string } | null,
): Finding[] {
  if (whom === null || spoken.members.length > 0 || spoken.metrics.length !== 1 || spoken.forecast) return [];
  const match = DIRECTION.exec(frame.letters.slice(behind));
  if (!match || frame.letters.slice(behind).includes('Q')) return [];
  if (UNREAL.test(passage.text.slice(clause.from, clause.to))) return [];
  const word = frame.words[behind + match.indices!.groups!.dir![0]]!;
  // 收入增长的来源: the growth is a name, nothing is said of it.
  if (passage.text[word.to] === '的') return [];
  // 少 in 少数股东 and 增 in 增值税 are no directions; one character alone is too little.
  if (word.to - word.from < 2) return [];
  const { metric, from, to } = spoken.metrics[0]!;
  const period = metric.nature === 'stock' ? toInstant(whom.period) : toFlow(whom.period);
  if (metric.nature === 'stock' ? !periodOf(period).instant : periodOf(period).start === null) return [];
  const at = span(passage, word.from, word.to);
  const quote = span(passage, clause.from, clause.to);
  const letter = match.groups!.dir!;
  return [
    {
      at: at.at,
      to: at.to,
      quoteAt: quote.at,
      quoteTo: quote.to,
      company: whom.company,
      metric: metric.id,
      label: passage.text.slice(from, to),
      kind: 'direction',
      period,
      // A loss that narrows is a profit that rises.
      value: letter === '=' ? 'flat' : letter === 'u' || letter === 'n' ? 'up' : 'down',
      unit: metric.unit,
      step: null,
      segment: spoken.segment,
      versus: null,
      basis: 'reported',
      bound: null,
      scope: 'consolidated',
      role: spoken.segment.length > 0 ? 'detail' : 'headline',
      origin: 'sentence',
      recovered: null,
    },
  ];
}
