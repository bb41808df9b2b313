import type { Kind, Unit } from '../../fact.ts';
import { absolute, decimals, negate, shift } from '../../language/decimal.ts';
import type { Quantity } from '../../language/number.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { Reading } from './construct.ts';
import { figure, type Run } from './figures.ts';
import type { Spoken } from './scene.ts';
import { isRevenue } from './share.ts';

/** Whether the figures can be what the reading says of the metric. */
export function fits(reading: Reading, spoken: Spoken, run: Run, threshold: boolean): boolean {
  const quantity = figure(run.figures[0]!);
  for (const word of run.figures) if (figure(word).unit !== quantity.unit) return false;
  const metric = metricFor(spoken, reading, quantity);
  if (reading.kind === 'change') {
    if (quantity.unit === null) return false;
    if (metric.unit === 'ratio') return quantity.unit === 'pp' || (quantity.unit === 'ratio' && provesPoints(spoken, quantity));
    if (quantity.unit === 'ratio' || quantity.unit === 'times') return metric.unit !== 'times' || quantity.unit === 'ratio';
    return sameUnit(metric, quantity);
  }
  // 收入在300万以上的客户: a threshold, no level.
  if (threshold && quantity.unit !== 'ratio') return false;
  return sameUnit(metric, quantity);
}

function sameUnit(metric: Metric, quantity: Quantity): boolean {
  if (metric.unit === quantity.unit) return true;
  if (metric.unit === 'times') return quantity.unit === null && quantity.word === '';
  return (
    (metric.unit === 'CNY/share' && quantity.unit === 'CNY' && quantity.word === '元') ||
    (metric.unit === 'CNY/person' && quantity.unit === 'CNY')
  );
}

/** 从63%下降至53%,下降幅度10%: percentage points printed as percents, proven by the two levels. */
function provesPoints(spoken: Spoken, quantity: Quantity): boolean {
  if (spoken.before === null || spoken.after === null) return false;
  const scale = Math.max(decimals(spoken.before), decimals(spoken.after), decimals(quantity.value));
  const [before, after, moved] = [spoken.before, spoken.after, quantity.value].map((value) => BigInt(shift(value, scale)));
  const distance = after! > before! ? after! - before! : before! - after!;
  return distance === moved || distance === -moved!;
}

/** 占营业收入的30%: the metric named is what the share is of. */
export function metricFor(spoken: Spoken, reading: Reading, quantity: Quantity): Metric {
  const metric = spoken.metrics[0]!.metric;
  if (spoken.shareOf && reading.kind === 'level' && quantity.unit === 'ratio' && isRevenue(metric))
    return { ...metric, id: 'revenue-share', unit: 'ratio', nature: 'flow' };
  return metric;
}

/** What a figure comes to. */
export interface Valued {
  kind: Kind;
  value: string;
  unit: Unit;
  step: string;
}

/** Metrics that can be negative, where 亏损 turns the words of growth around. */
const LOSING = /profit|cash-flow/;

/** Kind, value and unit of a figure under a reading; null where it says nothing of the metric. */
export function valued(reading: Reading, spoken: Spoken, metric: Metric, quantity: Quantity): Valued | null {
  if (reading.kind !== 'change') {
    // 从亏损1亿元扩大至2亿元: a larger loss, or a gain? 降幅收窄至5%: of no loss.
    if (reading.kind === 'to' && reading.loss !== (reading.loss ? LOSING.test(metric.id) : spoken.lost)) return null;
    const lost = reading.loss || (reading.kind === 'level' && spoken.loss);
    return {
      kind: 'value',
      value: lost && !quantity.value.startsWith('-') ? negate(quantity.value) : quantity.value,
      unit: metric.unit,
      step: quantity.step,
    };
  }
  const loss = LOSING.test(metric.id) ? reading.loss : null;
  // 亏损5亿元,同比减少20%: of the loss or of the profit, the words do not say.
  if (LOSING.test(metric.id) && spoken.loss && loss === null) return null;
  const value = reading.sign > 0 ? quantity.value : negate(quantity.value);
  if (quantity.unit === 'pp') return { kind: 'change-pp', value, unit: 'pp', step: quantity.step };
  if (metric.unit === 'ratio') return { kind: 'change-pp', value: shift(value, 2), unit: 'pp', step: shift(quantity.step, 2) };
  if (quantity.unit === 'ratio' || quantity.unit === 'times') {
    if (loss === null) return { kind: 'change-ratio', value, unit: 'ratio', step: quantity.step };
    const size = absolute(quantity.value);
    return { kind: 'loss-change-ratio', value: loss === 'narrow' ? negate(size) : size, unit: 'ratio', step: quantity.step };
  }
  if (loss !== null) {
    const size = absolute(quantity.value);
    return { kind: 'change-amount', value: loss === 'narrow' ? size : negate(size), unit: metric.unit, step: quantity.step };
  }
  return { kind: 'change-amount', value, unit: metric.unit, step: quantity.step };
}
