import Big from 'big.js';
import type { Fact, Unit } from '../fact.ts';
import { absolute, decimals, shift } from '../language/decimal.ts';
import { intervalOf } from './interval.ts';

/** Units of money by the power of ten that is one. */
const MONEY: Readonly<Record<number, string>> = { 0: '元', 3: '千元', 4: '万元', 6: '百万元', 7: '千万元', 8: '亿元' };
const OTHER: Readonly<Record<string, string>> = {
  ratio: '%',
  pp: '个百分点',
  times: '次',
  persons: '人',
  count: '个',
  'CNY/share': '元/股',
};

/**
 * A figure as it is printed, in one line, with the unit that a table gives in its head and the sign that a sentence gives in words: 64,420.55万元, −28.17%.
 * Of a number that a column cut in two only a part stands at its place: that is told in full, in 元.
 */
export function said(fact: Pick<Fact, 'printed' | 'value' | 'unit' | 'step'>): string {
  const printed = fact.printed.normalize('NFKC').replace(/\s/g, '');
  const digits = /[\d,]{1,40}(?:\.\d{1,20})?/.exec(printed)?.[0];
  if (digits === undefined) return printed || fact.value;
  const sign = fact.value.startsWith('-') ? '−' : '';
  const money = fact.unit === 'CNY' || fact.unit === 'CNY/person';
  // The unit is what makes the last printed digit worth one step.
  const power = fact.step === null ? 0 : Math.round(Math.log10(Number(fact.step))) + decimals(digits);
  if (money && shift(digits, power) !== absolute(fact.value)) return `${sign}${grouped(absolute(fact.value))}${unitOf(fact.unit, 0)}`;
  const behind = printed.slice(printed.indexOf(digits) + digits.length).replace(/^\)/, '');
  return `${sign}${digits}${/[%元人次股点个倍万亿]/.test(behind) ? behind : unitOf(fact.unit, power)}`;
}

function unitOf(unit: Unit, power: number): string {
  if (unit !== 'CNY' && unit !== 'CNY/person') return OTHER[unit] ?? '';
  return `${MONEY[power] ?? '元'}${unit === 'CNY' ? '' : '/人'}`;
}

/**
 * What a figure may be, in its own unit: its ends (null where it is open to that side) and the unit, 10,542.895 … 10,542.905 万元; null where that is not known
 * or no more than the figure itself.
 */
export function spread(
  fact: Pick<Fact, 'printed' | 'value' | 'unit' | 'step' | 'basis' | 'bound' | 'origin'>,
): { low: string | null; high: string | null; unit: string } | null {
  const interval = intervalOf(fact);
  if (!interval) return null;
  const shown = fact.origin === 'derived' ? widely(fact) : said(fact);
  const name = /[^\d.,±−]*$/.exec(shown)![0];
  const power = Object.keys(MONEY).find((each) => MONEY[Number(each)] === name.replace('/人', ''));
  const by = new Big(10).pow(power === undefined ? (name === '%' ? -2 : 0) : Number(power));
  const end = (value: Big): string => grouped(value.div(by).toFixed());
  const { low, high } = interval;
  return low && high && low.eq(high) ? null : { low: low && end(low), high: high && end(high), unit: name };
}

function grouped(plain: string): string {
  const [whole, fraction] = plain.replace('-', '−').split('.') as [string, string | undefined];
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A derived figure with its half width, to two digits of that: 24.8225±0.0087亿元. */
export function widely({ value, unit, step }: Pick<Fact, 'value' | 'unit' | 'step'>): string {
  const middle = new Big(value);
  const money = unit === 'CNY' || unit === 'CNY/person';
  const power = !money ? (unit === 'ratio' ? -2 : 0) : middle.abs().gte(1e8) ? 8 : middle.abs().gte(1e4) ? 4 : 0;
  const by = new Big(10).pow(power);
  const half = new Big(step ?? 0).div(2).div(by);
  const name = money ? `${MONEY[power]}${unit === 'CNY' ? '' : '/人'}` : (OTHER[unit] ?? '');
  // From figures to the last 分 follows one to the last 分.
  if (half.eq(0)) return `${grouped(middle.div(by).toFixed())}${name}`;
  const places = Math.max(0, 1 - half.e);
  return `${middle.div(by).toFixed(places).replace('-', '−')}±${half.toFixed(places)}${name}`;
}
