import type { Kind, Unit } from '../../fact.ts';
import { negate, shift, stepAt } from '../../language/decimal.ts';
import { type Quantity, quantities } from '../../language/number.ts';
import type { TableUnit } from '../../language/unit.ts';
import type { Metric } from '../../vocabulary/metric.ts';

export interface Reading {
  kind: Kind;
  value: string;
  unit: Unit;
  step: string;
  /** Span of the printed number within the cell's text. */
  from: number;
  to: number;
}

const POWERS: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

/**
 * Reads one cell as a level of a metric; null where what is printed is no level of it: 未披露, '-', a percentage under an
 * amount, an amount in a table that names no unit.
 */
export function readLevel(text: string, metric: Metric, unit: TableUnit | null, headUnit: string | null): Reading | null {
  const quantity = only(text);
  if (!quantity) return null;
  const { from, to } = quantity;
  const level = (value: string, step: string): Reading => ({ kind: 'value', value, unit: metric.unit, step, from, to });
  switch (metric.unit) {
    case 'CNY':
    case 'CNY/person': {
      if (quantity.unit === 'CNY') return level(quantity.value, quantity.step);
      if (quantity.unit !== null || quantity.word !== '' || headUnit === '%') return null;
      const power = headUnit !== null ? POWERS[headUnit] : (unit?.money ?? (metric.unit === 'CNY/person' ? unit?.otherPower : undefined));
      return power === undefined ? null : level(shift(quantity.value, power), shift(quantity.step, power));
    }
    case 'ratio': {
      if (quantity.unit === 'ratio') return level(quantity.value, quantity.step);
      if (quantity.unit !== null || quantity.word !== '') return null;
      return headUnit === '%' || unit?.percent ? level(shift(quantity.value, -2), shift(quantity.step, -2)) : null;
    }
    case 'times':
      return quantity.unit === 'times' || (quantity.unit === null && quantity.word === '') ? level(quantity.value, quantity.step) : null;
    case 'persons':
    case 'count':
      return (quantity.unit === metric.unit || (quantity.unit === null && quantity.word === '')) && !quantity.value.includes('.')
        ? level(quantity.value, quantity.step)
        : null;
    case 'CNY/share':
      return quantity.unit === 'CNY/share' || quantity.unit === 'CNY' || (quantity.unit === null && quantity.word === '')
        ? level(quantity.value, quantity.step)
        : null;
    case 'pp':
      return null;
  }
}

const FALL = /下降|减少|降低|收窄|减亏|下滑/;

/**
 * Reads one cell of a 变动 column: 17.59%, 下降3.02个百分点, 亏损收窄57.33%, -2.68% of a margin (percentage points, as the
 * forms of the Shenzhen exchange print them).
 */
export function readChange(text: string, metric: Metric, unit: TableUnit | null, headUnit: string | null): Reading | null {
  const quantity = only(text);
  if (!quantity) return null;
  const words = text.slice(0, quantity.numberFrom);
  const sign = (value: string): string => (FALL.test(words) && !value.startsWith('-') ? negate(value) : value);
  const { from, to } = quantity;
  if (quantity.unit === 'pp') return { kind: 'change-pp', value: sign(quantity.value), unit: 'pp', step: quantity.step, from, to };
  const bare = quantity.unit === null && quantity.word === '';
  const percent = quantity.unit === 'ratio' || (bare && (headUnit === '%' || unit?.percent));
  if (percent) {
    const [value, step] =
      quantity.unit === 'ratio' ? [quantity.value, quantity.step] : [shift(quantity.value, -2), shift(quantity.step, -2)];
    if (metric.unit === 'ratio') return { kind: 'change-pp', value: sign(shift(value, 2)), unit: 'pp', step: shift(step, 2), from, to };
    if (/亏损(?:收窄|减少|缩小|增加|扩大)/.test(words))
      return { kind: 'loss-change-ratio', value: /增加|扩大/.test(words) ? value : negate(value), unit: 'ratio', step, from, to };
    return { kind: 'change-ratio', value: sign(value), unit: 'ratio', step, from, to };
  }
  return null;
}

/** Nearly every cell: -13,735.04 · 61.12% · 1,166. Read here at once; the rest goes the long way. */
const PLAIN = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(%?)$/;

function plain(text: string): Quantity | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const to = text.length;
  const numberTo = match[1] ? to - 1 : to;
  const number = text.slice(0, numberTo);
  const power = match[1] ? -2 : 0;
  const point = number.indexOf('.');
  const places = point < 0 ? 0 : number.length - point - 1;
  return {
    from: 0,
    to,
    numberFrom: 0,
    numberTo,
    value: shift(number, power),
    unit: match[1] ? 'ratio' : null,
    step: stepAt(power - places),
    word: match[1]!,
  };
}

/**
 * The one number of a cell; null where there is none or more than one, where it stands among other words, or bears a footnote's
 * mark (67.35%*: a note says it is of another year).
 */
function only(text: string): Quantity | null {
  const bare = plain(text);
  if (bare) return bare;
  const found = quantities(text);
  if (found.length !== 1) return null;
  const quantity = found[0]!;
  const rest = text.slice(0, quantity.from) + text.slice(quantity.to);
  return /^(?:(?:同比|比上年|较上年)?(?:下降|减少|降低|上升|增加|提高|增长|提升|下滑|收窄)(?:了|约)?|亏损(?:收窄|减少|缩小|增加|扩大)|减亏|约|近)?$/.test(
    rest,
  )
    ? quantity
    : null;
}
