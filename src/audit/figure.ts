import Big from 'big.js';
import { span } from '../filing/passage.ts';
import type { Interval } from '../reconcile/interval.ts';
import type { Cell } from '../table/grid.ts';

/** A printed number of a table, in the table's own unit, percentages as fractions. */
export interface Figure {
  value: Big;
  /** Half a unit of the last digit; 0 where the print is exact. */
  half: Big;
  roughHalf: number;
  /** `value` for a first look: what misses by a mile need not be told so exactly. */
  rough: number;
  /** 61.12% or a bare number under (%); 12.38个百分点. */
  unit: 'plain' | 'percent' | 'points';
  /** Digits behind the point as printed. */
  places: number;
  /** As printed, without white space. */
  text: string;
  /** '-' and the like: nothing, which a sum takes for 0. */
  nil: boolean;
  /** Its column is printed in a digit less than it shows. */
  widened?: true;
  /** Place in the file, half open. */
  at: number;
  to: number;
}

const ZERO = new Big(0);
/** 1, 0.1, 0.01 … and half of each. */
const TENTHS = Array.from({ length: 12 }, (_, n) => new Big(10).pow(-n));
const HALVES = TENTHS.map((tenth) => tenth.times('0.5'));

const NUMBER =
  /^(下降|减少|降低|下滑|上升|增加|提高|增长|提升)?(\(?)([-+]?)(\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(\.\d{1,8})?(\)?)(%|个百分点|百分点|pp)?(\)?)$/;
const NIL = /^(?:-{1,4}|—{1,3}|–{1,3}|\/)$/;

/** How the numbers of a column are to be taken: exact to the 分 (a table in 元), bare numbers under (%). */
export interface Manner {
  /** In 元 two digits behind the point are all there are: money has no smaller unit than 分. */
  yuan: boolean;
  percent: boolean;
  /** Heads counted: persons, companies, pieces. */
  counted: boolean;
}

/** A cell as a number; undefined where it prints none alone (未披露, 5年以上). */
export function figureOf(cell: Cell, manner: Manner): Figure | undefined {
  const { text } = cell;
  if (text.length > 40 || text.length === 0) return undefined;
  if (NIL.test(text))
    return { ...spanOf(cell, 0, text.length), value: ZERO, half: ZERO, roughHalf: 0, rough: 0, unit: 'plain', places: 0, text, nil: true };
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, word, open, sign, whole, fraction, , unitWord] = match;
  if ((open === '(') !== text.endsWith(')') && (open === '(') !== text.includes(')')) return undefined;
  const negative = sign === '-' || open === '(' || (word !== undefined && FALL.test(word));
  const digits = `${whole!.replaceAll(',', '')}${fraction ?? ''}`;
  const places = fraction ? fraction.length - 1 : 0;
  const unit = unitWord === '%' ? 'percent' : unitWord ? 'points' : manner.percent ? 'percent' : 'plain';
  const value = new Big(negative ? `-${digits}` : digits);
  const exact = unit === 'plain' && ((manner.yuan && places === 2) || (manner.counted && places === 0));
  const down = unit === 'plain' ? 0 : 2;
  const scaled = unit === 'plain' ? value : value.times(TENTHS[2]!);
  const halfUnit = exact ? ZERO : HALVES[places + down]!;
  return {
    ...spanOf(cell, word?.length ?? 0, text.length),
    value: scaled,
    half: halfUnit,
    roughHalf: exact ? 0 : 0.5 * 10 ** -(places + down),
    rough: Number(scaled),
    unit,
    places,
    text,
    nil: false,
  };
}

const FALL = /下降|减少|降低|下滑/;

const spanOf = (cell: Cell, from: number, to: number): { at: number; to: number } => span(cell, from, to);

/** All values the print may stand for. */
export function intervalOf({ value, half }: Figure): Interval {
  return { low: value.minus(half), high: value.plus(half) };
}

/** One unit of the last printed digit. */
export function stepOf({ unit, places }: Figure): Big {
  return TENTHS[places + (unit === 'plain' ? 0 : 2)]!;
}

/** A value in the manner of a print: its unit, its digits. (-0.57797 beside -57.14% is -57.80%.) */
export function inMannerOf(value: Big, { unit, places, text }: Figure): string {
  const fixed = (unit === 'plain' ? value : value.times(100)).toFixed(places, Big.roundHalfUp);
  const negative = fixed.startsWith('-') && /[1-9]/.test(fixed);
  const [whole, fraction] = fixed.replace('-', '').split('.') as [string, string | undefined];
  const grouped = text.includes(',') || unit === 'plain' ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const suffix = text.endsWith('%') ? '%' : /百分点$/.test(text) ? '个百分点' : '';
  return `${negative ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}${suffix}`;
}
