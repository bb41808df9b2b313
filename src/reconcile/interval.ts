import Big from 'big.js';
import type { Fact } from '../fact.ts';

/**
 * All values a print may stand for, both ends included; null where it is open to that side. Sums, differences and
 * products are exact: they hold every result of any values inside, and no digit is rounded on the way.
 *
 *   33.84%   [0.33835, 0.33845]        超过5亿元   [500000000, null]
 */
export interface Interval {
  low: Big | null;
  high: Big | null;
}

/** What an interval is read from. */
export type Printed = Pick<Fact, 'value' | 'step' | 'basis' | 'bound'> & Partial<Pick<Fact, 'unit' | 'origin'>>;

const ZERO = new Big(0);

/**
 * The interval of a print: half a unit of its last digit either way, and a point where no smaller unit is: 元 to the 分, heads, pieces. A hedge makes it wider, a bound opens it to one side:
 * 约4,000万元 is one unit of its last digit that is not 0 either way (3,000 to 5,000), 超过 and 近 have only one end.
 * null for what is said without a figure, and where the step is not known.
 */
export function intervalOf({ value, step, basis, bound, unit, origin }: Printed): Interval | null {
  if (step === null || !/^-?\d/.test(value)) return null;
  const middle = new Big(value);
  const half = origin !== 'derived' && isWhole(step, unit) ? ZERO : new Big(step).div(2);
  if (bound === 'at-least' || bound === 'low') return { low: middle.minus(half), high: null };
  if (bound === 'at-most' || bound === 'high') return { low: null, high: middle.plus(half) };
  const reach = bound === 'about' || basis === 'approx' ? unitOf(middle, new Big(step)) : half;
  return { low: middle.minus(reach), high: middle.plus(reach) };
}

/** Whether the last printed digit is the last there is: 12,345.67元 has no smaller unit than 分, 1,166人 no half. */
function isWhole(step: string, unit: Fact['unit'] | undefined): boolean {
  return (unit === 'CNY' && step === '0.01') || ((unit === 'persons' || unit === 'count') && step === '1');
}

/** One unit of the last digit that is not 0, and at least the step: 4,000 → 1,000, 4,050 → 10. */
function unitOf(value: Big, step: Big): Big {
  if (value.eq(0)) return step;
  // Big keeps no trailing zeros: of 4,000 it has the digit 4 and the exponent 3.
  const unit = new Big(10).pow(0);
  unit.e = value.e - (value.c.length - 1);
  return unit.gt(step) ? unit : step;
}

/** The interval of one exact number. */
export function exactly(value: Big | string | number): Interval {
  const point = new Big(value);
  return { low: point, high: point };
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low && b.low && a.low.plus(b.low), high: a.high && b.high && a.high.plus(b.high) };
}

export function negative({ low, high }: Interval): Interval {
  return { low: high?.times(-1) ?? null, high: low?.times(-1) ?? null };
}

export function minus(a: Interval, b: Interval): Interval {
  return plus(a, negative(b));
}

/** Of intervals open to a side the product is open to both, unless they are of one sign. */
export function times(a: Interval, b: Interval): Interval {
  if (a.low && a.high && b.low && b.high) {
    const ends = [a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)];
    return { low: ends.reduce((x, y) => (y.lt(x) ? y : x)), high: ends.reduce((x, y) => (y.gt(x) ? y : x)) };
  }
  if (a.low?.gte(0) && b.low?.gte(0)) return { low: a.low.times(b.low), high: null };
  return { low: null, high: null };
}

export function sum(intervals: Iterable<Interval>): Interval {
  let total: Interval = { low: ZERO, high: ZERO };
  for (const interval of intervals) total = plus(total, interval);
  return total;
}

/**
 * `a` over `b`, its ends rounded outward to `places` digits behind the point, so that it holds every quotient; null
 * where 0 lies in `b`, or either is open to a side.
 */
export function quotient(a: Interval, b: Interval, places: number): Interval | null {
  if (!a.low || !a.high || !b.low || !b.high || (b.low.lte(0) && b.high.gte(0))) return null;
  // Most quotients are of what is positive, and division is what a derivation costs.
  if (a.low.gt(0) && b.low.gt(0))
    return { low: divided(a.low, b.high, places, Big.roundDown), high: divided(a.high, b.low, places, Big.roundUp) };
  let low: Big | null = null;
  let high: Big | null = null;
  for (const top of [a.low, a.high])
    for (const bottom of [b.low, b.high]) {
      const positive = top.s === bottom.s;
      const below = divided(top, bottom, places, positive ? Big.roundDown : Big.roundUp);
      const above = divided(top, bottom, places, positive ? Big.roundUp : Big.roundDown);
      if (low === null || below.lt(low)) low = below;
      if (high === null || above.gt(high)) high = above;
    }
  return { low, high };
}

/** A constructor for each way of rounding: made anew for each quotient it would cost more than the division. */
const constructors = new Map<string, typeof Big>();

/** A quotient of `places` digits behind the point, rounded to 0 or away from it. */
function divided(top: Big, bottom: Big, places: number, rounding: number): Big {
  const key = `${places} ${rounding}`;
  let Rounded = constructors.get(key);
  if (!Rounded) {
    Rounded = Big();
    Rounded.DP = places;
    Rounded.RM = rounding;
    constructors.set(key, Rounded);
  }
  return new Big(new Rounded(top).div(bottom));
}

/** Whether one value lies in both. */
export function meet(a: Interval, b: Interval): boolean {
  return !(a.high && b.low && a.high.lt(b.low)) && !(b.high && a.low && b.high.lt(a.low));
}

/** By how much two intervals miss each other; 0 where they meet. */
export function gap(a: Interval, b: Interval): Big {
  if (a.high && b.low && a.high.lt(b.low)) return b.low.minus(a.high);
  if (b.high && a.low && b.high.lt(a.low)) return a.low.minus(b.high);
  return ZERO;
}

/** Whether a value lies in an interval. */
export function holds({ low, high }: Interval, value: Big): boolean {
  return !(low && value.lt(low)) && !(high && value.gt(high));
}

/**
 * Whether two prints can be of one value: 33.84% is [33.835%, 33.845%), so that neighbours, 15,173.82 and 15,173.83, share an edge and no
 * value. An exact number on the edge of a rounded one fits it, as filings round a half up, down or to the even digit.
 */
export function overlap(a: Interval, b: Interval): boolean {
  if (!meet(a, b)) return false;
  const isPoint = ({ low, high }: Interval): boolean => low !== null && high !== null && low.eq(high);
  if (isPoint(a) || isPoint(b)) return true;
  return !(a.high && b.low && a.high.eq(b.low)) && !(b.high && a.low && b.high.eq(a.low));
}
