import Big from 'big.js';
import type { Fact } from '../../fact.ts';
import { exact, figureText, type Scale, signed } from '../number.ts';
import type { FullCell } from './sheet.ts';

/** What stands about the number. */
interface Dress {
  /** Before it, as a literal of the format: the number stays a number. */
  sign?: string;
  /** Whether a plus is shown as well as a minus: of changes. */
  change?: boolean;
}

/**
 * A figure by a scale as a number of a spreadsheet. Ratios stay fractions under a format of percent. Of money the number itself is in the scale's unit (17.83
 * under 亿元): a format that divides could shift by thousands only, has no thousands to group, and leaves a number that any formula, chart or copy shows
 * otherwise than the cell does. A derived figure has the digits that are certain and no others.
 */
export function figureCell(fact: Fact, scale: Scale, dress: Dress = {}): FullCell {
  const text = dress.change ? signed(fact.value, scale) : figureText(fact, scale);
  if (fact.origin !== 'derived') return numberCell(fact.value, text, scale, dress);
  const certain = new Big(text.replace(/[,+]/g, '')).times(new Big(10).pow(scale.power)).toFixed();
  return numberCell(certain, text, scale, dress);
}

/** A value in base units and how it is shown. Where a double does not hold all its digits, the comment does. */
function numberCell(value: string, text: string, scale: Scale, { sign = '', change = false }: Dress): FullCell {
  const percent = scale.unit === '%';
  const shifted = new Big(value).times(new Big(10).pow(percent ? 0 : -scale.power));
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return {
    value: Number(shifted.toFixed()),
    format: formatOf(decimals, percent, sign, change),
    shown: `${sign}${percent ? text.replaceAll(',', '') : text}${percent ? '%' : ''}`,
  };
}

/** `#,##0.00`; `0.00%`; with a sign `"ƒ"#,##0.00;"ƒ"-#,##0.00`; of a change `+0.00%;-0.00%;0.00%`. */
function formatOf(decimals: number, percent: boolean, sign: string, change: boolean): string {
  const digits = `${percent ? '0' : '#,##0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent ? '%' : ''}`;
  const literal = sign === '' ? '' : `"${sign}"`;
  if (change) return `${literal}+${digits};${literal}-${digits};${literal}${digits}`;
  return sign === '' ? digits : `${literal}${digits};${literal}-${digits}`;
}

/** Every digit of a value where the number of a cell, an IEEE double, is not that value; else null. */
export function lost(value: string, scale: Scale): string | null {
  const shifted = new Big(value).times(new Big(10).pow(scale.unit === '%' ? 0 : -scale.power));
  return new Big(Number(shifted.toFixed())).eq(shifted) ? null : exact(value, scale);
}

/** The scale of a fact in base units (元, fractions), with the decimals it was printed with. */
export function baseScale({ unit, kind, value, step, origin }: Fact): Scale {
  const percent = unit === 'ratio';
  const power = percent ? -2 : 0;
  // 0.0001 of a fraction is 0.01 %.
  const last = new Big(step === null || Number(step) === 0 ? value : step).times(new Big(10).pow(-power)).toFixed();
  const point = last.indexOf('.');
  const digits = point < 0 ? 0 : Math.min(last.length - point - 1, MOST_DECIMALS);
  // Of a derived figure the digits that are certain are fewer than the scale's, whole 元 included.
  const decimals = origin === 'derived' ? digits + 1 : digits;
  return { unit: percent ? '%' : kind === 'change-pp' ? 'pp' : (UNITS[unit] ?? ''), power, decimals };
}

const MOST_DECIMALS = 6;

const UNITS: Readonly<Record<string, string>> = {
  CNY: '元',
  pp: 'pp',
  times: '次',
  persons: '人',
  count: '个',
  'CNY/share': '元/股',
  'CNY/person': '元/人',
};
