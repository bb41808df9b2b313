import type { Segment } from '../../fact.ts';
import type { TableUnit } from '../../language/unit.ts';
import { axisOf } from '../../vocabulary/axes.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { Caption } from './caption.ts';
import type { ColumnReading } from './columns.ts';
import type { Context } from './context.ts';
import type { Measure } from './head.ts';
import { shareOf, wholeOf } from './quotient.ts';
import type { RowReading } from './rows.ts';

/** Stands for the metric of a table of companies that none of its words names, until its figures prove one. */
export const UNNAMED: Readonly<Record<'CNY' | 'ratio', Metric>> = {
  CNY: { id: '', label: '', english: '', unit: 'CNY', nature: 'flow', group: 'other', aliases: [], tier: 'extended' },
  ratio: { id: '', label: '', english: '', unit: 'ratio', nature: 'flow', group: 'other', aliases: [], tier: 'extended' },
};

/** Labels that leave open whether 营业 or 主营业务 is meant. */
const OPEN = /^(?:营业|销售)?(?:收入|成本|毛利率)(?:金额|合计|总额)?(?:\(.{1,3}\))?$/;

/** What a cell measures, of which member. */
export interface Meaning {
  metric: Metric;
  segment: Segment[];
  /** 收入 of a 合计 row: 营业收入 or 主营业务收入, the words leave it open. */
  open: boolean;
  /** The caption casts a doubt on whose figure it is: to be read only where the filing says the same elsewhere. */
  doubtful: boolean;
}

/** What a cell measures, of which member; null where row, column and caption do not say it or contradict each other. */
export function meaningOf(
  row: RowReading,
  column: ColumnReading,
  caption: Caption,
  text: string,
  unit: TableUnit | null,
  ending: Metric | null,
  context: Context,
): Meaning | null {
  const { head } = column;
  const segment = [...row.segment, ...column.members];
  const narrower = row.metric && head.metric?.main === row.metric.id;
  if (row.metric && head.metric && row.metric !== head.metric && !narrower) return null;
  const fromCaption = row.metric === null && head.metric === null;
  let metric = row.metric ?? head.metric ?? captionMetric(caption, head.measure, row, text, unit, context);
  if (
    !metric &&
    row.company &&
    caption.metrics.length === 0 &&
    segment.length === 0 &&
    (head.measure === null || head.measure === 'amount')
  )
    metric = UNNAMED[text.includes('%') ? 'ratio' : 'CNY'];
  if (!metric) return null;
  const printed = row.metric ? row.printed : head.metric ? head.text : '';
  if (head.measure === 'share' && metric.unit === 'CNY') {
    if (row.total || row.balance) return null;
    const cut = segment.length > 0 ? segment : [{ axis: '资产', member: row.printed }];
    // 投资性房地产 … 资产总额: a row that is a metric itself is a part of the last row.
    const whole = segment.length > 0 ? metric : ending === metric ? null : ending;
    const share = whole ? shareOf(whole, cut.at(-1)!.axis, context.vocabulary) : null;
    if (!share) return null;
    return { metric: share, segment: cut, open: false, doubtful: false };
  }
  if (metric.within && !row.printed.includes(metric.within) && !isWithin(metric.within, caption.words)) return null;
  if (head.measure === 'net') {
    const net = context.vocabulary.metrics.find(({ id }) => id === `${metric!.id.replace(/-net$/, '')}-net`);
    if (!net) return null;
    metric = net;
  }
  if (head.measure === 'amount') {
    const whole = wholeOf(metric, context.vocabulary);
    if (whole) metric = whole;
  }
  const narrowing =
    segment.length === 0 && !caption.metrics.includes(metric) ? metric.narrowedBy?.find((word) => caption.words.includes(word)) : undefined;
  if (narrowing) segment.push({ axis: '口径', member: narrowing });
  // A total of what the caption narrows down is that member's; 收入 with no member beside it may be that of 主营业务 alone.
  if (segment.length === 0 && caption.member && (row.total || row.balance || fromCaption))
    segment.push({ axis: axisOf(caption.member), member: caption.member });
  // A share of revenue belongs to someone: without a member it says nothing of the company.
  if (metric.formula?.kind === 'share' && segment.length === 0) return null;
  if (row.total && segment.length === 0 && head.metric?.formula?.kind === 'share') return null;
  const last = printed.split(' ').at(-1) ?? '';
  const open =
    segment.length === 0 &&
    metric.main !== undefined &&
    OPEN.test(last) &&
    !/^营业/.test(last) &&
    (row.total || row.bare || row.row.labels.length > 1);
  // A row that names its own metric does not show what the caption narrows: 营业收入 under 网络安全产品的收入及毛利率.
  const doubtful = segment.length === 0 && row.company === null && (caption.narrowed || (caption.member !== null && row.metric !== null));
  return { metric, segment, open, doubtful };
}

/** A caption about 应收账款 and not about 其他应收款 as well. */
function isWithin(word: string, words: string): boolean {
  return words.includes(word) && !/其他应收|应收票据|长期应收|合同资产|预付|存货/.test(words);
}

/** The one metric of the caption that the cell can be a figure of, or null. */
function captionMetric(
  caption: Caption,
  measure: Measure | null,
  row: RowReading,
  text: string,
  unit: TableUnit | null,
  context: Context,
): Metric | null {
  const fits = new Set<Metric>();
  for (const named of caption.metrics) {
    const whole = wholeOf(named, context.vocabulary);
    const metric = (measure === 'amount' || row.balance) && whole ? whole : named;
    const percent = text.includes('%');
    if (measure === 'share' || measure === 'change') fits.add(measure === 'share' && whole ? whole : metric);
    else if (metric.unit === 'ratio' ? percent || unit?.percent : !percent) fits.add(metric);
  }
  return fits.size === 1 ? [...fits][0]! : null;
}
