import { comparable, type PeriodMention, previous, toFlow, toInstant } from '../../language/period.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { Reading } from './construct.ts';
import type { Word } from './frame.ts';
import type { Scene, Spoken } from './scene.ts';

/** Metrics that filings count up to a day, from no day that is said. */
const BY_A_DAY = /collections|orders|contracts/;

/** The periods the sentence is about; null where they cannot be told. */
export function periodsOf(reading: Reading, spoken: Spoken, cumulative: boolean, scene: Scene): string[] | null {
  const since = spoken.period === null ? scene.since : spoken.period.kind === 'since' ? spoken.period : null;
  if (since !== null) return cumulative && since.flows.length > 0 ? since.flows : null;
  const own = reading.at?.letter === 'P' ? mention(reading.at) : null;
  const relative = spoken.period?.kind === 'comparable' ? spoken.period : null;
  const said = own ?? (relative === null ? spoken.period : null) ?? scene.periods ?? scene.inherited;
  // 累计 runs from somewhere: to a day (截至2024年末,累计…), or nobody says from when.
  if (cumulative && (said === null || said.instant) && spoken.metrics[0]!.metric.nature === 'flow') return null;
  // 截至2024年3月31日回款1亿元: what has come in of some balance by that day, not what came in over the quarter.
  if (said?.instant && BY_A_DAY.test(spoken.metrics[0]!.metric.id)) return null;
  let flows = said === null ? (scene.context.period === null || scene.lost ? null : [scene.context.period]) : said.flows;
  if (flows === null || flows.length === 0) return null;
  if (cumulative && flows.length > 1) flows = [`${flows[0]}-${flows[flows.length - 1]}`];
  return relative === null ? flows : flows.map((flow) => relative.flows[0] ?? comparable(flow));
}

const mention = (word: Word): PeriodMention => (word.mark as { mention: PeriodMention }).mention;

/** The periods the figures themselves stand for. */
export function periodsSaid(reading: Reading, base: string[], scene: Scene): string[] | null {
  if (reading.kind === 'change') return base;
  const at = reading.at;
  if (at !== null && at.letter !== 'P') {
    const said = mention(at);
    if (said.kind === 'opening') return said.flows.length > 0 ? said.flows : null;
    return base.map((flow) => said.flows[0] ?? comparable(flow));
  }
  if (at !== null) {
    if (reading.kind === 'from' && base.length === 1) scene.earlier = base[0]!;
    return base;
  }
  if (reading.kind === 'from') {
    if (base.length > 1) return [base[0]!];
    if (scene.earlier !== null) return [scene.earlier];
    return scene.compared ? [comparable(base[0]!)] : null;
  }
  return reading.kind === 'to' ? [base[base.length - 1]!] : base;
}

/** What a change is measured from, where that is not the comparable prior period. */
export function versusOf(reading: Reading, period: string, metric: Metric): string | null {
  if (reading.kind !== 'change' || reading.base === null) return null;
  const said = mention(reading.base);
  const named = said.kind === 'previous' ? previous(period) : said.flows[0];
  if (named === undefined) return null;
  const base = metric.nature === 'stock' ? toInstant(named) : toFlow(named);
  return base === comparable(period) ? null : base;
}
