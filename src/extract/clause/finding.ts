import type { Finding } from '../../fact.ts';
import { span, spanOnPage } from '../../filing/passage.ts';
import { compare } from '../../language/decimal.ts';
import { period as periodOf, toFlow, toInstant } from '../../language/period.ts';
import { assigned } from './assign.ts';
import type { Reading } from './construct.ts';
import { figure, type Run } from './figures.ts';
import type { Word } from './frame.ts';
import { hedgeOf } from './hedge.ts';
import { companiesOf, type Scene, type Spoken } from './scene.ts';
import type { Clause } from './split.ts';
import { metricFor, valued } from './value.ts';
import { periodsOf, periodsSaid, versusOf } from './when.ts';

/** How far back a quote may reach for the words that name the metric. */
const QUOTED = 160;
/** A growth of at least so much is a promise, not a report. */
const PROMISED = /(?:不低于|不少于|至少)$/;

/** The findings of a run that was understood; [] where whose, when or which cannot be told. */
export function stated(reading: Reading, spoken: Spoken, run: Run, between: readonly Word[], clause: Clause, scene: Scene): Finding[] {
  const { text } = scene.passage;
  const each = spoken.each || between.some(({ letter }) => letter === 'e');
  // 三年平均增长20%: over years that are not said.
  if (reading.kind === 'change' && between.some(({ from, to }) => text.slice(from, to) === '平均')) return [];
  const cumulative = spoken.cumulative || between.some(({ letter }) => letter === 'k');
  // 预计…为1.5亿元,上年同期为0.9亿元: what was is no forecast.
  const past = reading.kind === 'from' || (reading.kind === 'level' && reading.at?.letter === 'C');
  const forecast = !past && (scene.forecast || spoken.forecast || between.some(({ letter }) => letter === 'F'));
  // What happened is one figure; a range is a forecast, or no figure of the accounts.
  if (run.kind === 'range' && !forecast) return [];
  const base = periodsOf(reading, spoken, cumulative, scene);
  const periods = base === null ? null : periodsSaid(reading, base, scene);
  const companies = companiesOf(spoken, scene);
  if (periods === null || periods.length === 0 || companies.length === 0) return [];
  const found: Finding[] = [];
  const lower = lowerEnd(reading, spoken, run);
  for (const [index, item] of (assigned(spoken, run, each, periods, companies, reading.kind === 'change') ?? []).entries()) {
    const quantity = figure(run.figures[item.figure]!);
    const metric = spoken.shareOf ? metricFor(spoken, reading, quantity) : item.metric.metric;
    const what = valued(reading, spoken, metric, quantity);
    const period = metric.nature === 'stock' ? toInstant(item.period) : toFlow(item.period);
    const resolved = periodOf(period);
    if (what === null || (metric.nature === 'stock' ? !resolved.instant : resolved.start === null)) continue;
    if (item.segment.length === 0 && isOfMember(text.slice(quantity.to, quantity.to + TAIL))) continue;
    const lead = text.slice(Math.max(0, quantity.from - 6), quantity.from);
    if (what.kind !== 'value' && PROMISED.test(lead)) continue;
    const bound =
      run.kind === 'range' ? (index === lower ? 'low' : 'high') : hedgeOf(lead, quantity.word, text.slice(quantity.to, quantity.to + 2));
    const segment = scene.adjustment === null ? item.segment : [...item.segment, scene.adjustment];
    const place = spanOnPage(scene.passage, quantity.from, quantity.to);
    const quote = span(scene.passage, Math.max(spoken.at, Math.min(clause.from, quantity.from - QUOTED)), clause.to);
    found.push({
      at: place.at,
      to: place.to,
      quoteAt: quote.at,
      quoteTo: quote.to,
      company: item.company,
      metric: metric.id,
      label: text.slice(item.metric.from, item.metric.to),
      kind: what.kind,
      period,
      value: what.value,
      unit: what.unit,
      step: what.step,
      segment,
      versus: versusOf(reading, period, metric),
      basis: forecast ? 'forecast' : bound === null ? 'reported' : 'approx',
      bound,
      scope: 'consolidated',
      role:
        item.company !== scene.context.filer.name ? 'peer' : segment.length > 0 || (cumulative && isSpan(period)) ? 'detail' : 'headline',
      origin: 'sentence',
      recovered: null,
    });
  }
  return found;
}

/** How far behind a figure the whole it is a part of may be named. */
const TAIL = 28;
const PART_OF = /^,占([^\d,。的比]{0,16}?)(?:主营业务收入|营业收入|主营收入|总?收入)/;
const OF_THE_COMPANY =
  /全年|全部|同期|当期|本期|年度|公司|发行人|我司|合并|整体|报告期内?|当年|第?[一二三四]季度|上半年|下半年|总|的|各期/g;

/** 四季度主营业务收入1.5亿元,占全年存储主营业务收入3.4亿元的比重达44%: what is set against a member's revenue is that member's. */
function isOfMember(tail: string): boolean {
  const whole = PART_OF.exec(tail);
  return whole !== null && whole[1]!.replace(OF_THE_COMPANY, '').length > 0;
}

/** 2020FY-2025H1: from one period to another. */
const isSpan = (period: string): boolean => /^\d{4}\w\S{0,3}-\d{4}\w/.test(period);

/** Index of the lower end of a range; a fall of 30% to 35% has it second, and so has a loss of 1亿元 to 2亿元. */
function lowerEnd(reading: Reading, spoken: Spoken, run: Run): number {
  if (run.kind !== 'range') return 0;
  const [one, two] = [figure(run.figures[0]!).value, figure(run.figures[1]!).value];
  const turned = reading.kind === 'change' ? reading.sign < 0 : (reading.loss || spoken.loss) && !one.startsWith('-');
  const order = compare(one, two);
  return (turned ? -order : order) <= 0 ? 0 : 1;
}
