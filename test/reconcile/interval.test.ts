import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactly, gap, holds, type Interval, intervalOf, meet, minus, plus, quotient, sum, times } from '../../src/reconcile/interval.ts';

const ends = (interval: Interval | null): (string | null)[] | null =>
  interval && [interval.low?.toFixed() ?? null, interval.high?.toFixed() ?? null];
const print = (value: string, step: string, bound: 'about' | 'at-least' | 'at-most' | null = null): Interval =>
  intervalOf({ value, step, basis: bound ? 'approx' : 'reported', bound })!;

describe('what a print stands for', () => {
  test('33.84%: half a unit of the last digit either way', () => {
    expect(ends(print('0.3384', '0.0001'))).toEqual(['0.33835', '0.33845']);
    expect(ends(print('-820000000', '1000000'))).toEqual(['-820500000', '-819500000']);
    expect(ends(print('0', '0.01'))).toEqual(['-0.005', '0.005']);
  });

  test('约4,000万元: one unit of the last digit that is not 0; 约4,050万元 of the 5', () => {
    expect(ends(print('40000000', '10000', 'about'))).toEqual(['30000000', '50000000']);
    expect(ends(print('40500000', '10000', 'about'))).toEqual(['40400000', '40600000']);
    expect(ends(print('0.337', '0.001', 'about'))).toEqual(['0.336', '0.338']);
  });

  test('超过5亿元, 不足3%: one end', () => {
    expect(ends(print('500000000', '100000000', 'at-least'))).toEqual(['450000000', null]);
    expect(ends(print('0.03', '0.01', 'at-most'))).toEqual([null, '0.035']);
  });

  test('a direction, an unknown step: none', () => {
    expect(intervalOf({ value: 'up', step: null, basis: 'reported', bound: null })).toBe(null);
    expect(intervalOf({ value: '5', step: null, basis: 'reported', bound: null })).toBe(null);
  });
});

describe('奇安信 2023H1: 17.83亿元, down by 28.17%, was between 24.814 and 24.831亿元', () => {
  test('the old level is the new one over what is left', () => {
    const left = plus(exactly(1), print('-0.2817', '0.0001'));
    const old = quotient(print('1783000000', '1000000'), left, 0)!;
    // 1782500000 / 0.71835 and 1783500000 / 0.71825, each rounded outward.
    expect(ends(old)).toEqual(['2481380942', '2483118692']);
  });
});

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => new Big(digits.toString()).div(new Big(10).pow(places)));
const interval = fc.tuple(decimal, decimal).map(([a, b]): { interval: Interval; low: Big; high: Big } => {
  const [low, high] = a.lt(b) ? [a, b] : [b, a];
  return { interval: { low, high }, low, high };
});
/** A value inside: low + (high − low) × share. */
const inside = fc.tuple(interval, fc.integer({ min: 0, max: 64 })).map(([{ interval, low, high }, share]) => ({
  interval,
  value: low.plus(high.minus(low).times(share).div(64)),
}));

describe('of values inside the operands the result lies inside', () => {
  test('sum, difference and product, exactly', () => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        expect(holds(plus(a.interval, b.interval), a.value.plus(b.value))).toBe(true);
        expect(holds(minus(a.interval, b.interval), a.value.minus(b.value))).toBe(true);
        expect(holds(times(a.interval, b.interval), a.value.times(b.value))).toBe(true);
        expect(holds(sum([a.interval, b.interval, a.interval]), a.value.times(2).plus(b.value))).toBe(true);
      }),
    );
  });

  test('quotient: times the divisor it holds the dividend again', () => {
    fc.assert(
      fc.property(inside, inside, fc.integer({ min: 0, max: 8 }), (a, b, places) => {
        const result = quotient(a.interval, b.interval, places);
        if (result === null) {
          expect(holds(b.interval, new Big(0))).toBe(true);
          return;
        }
        // value = a / b  ⇔  value × b = a: compared without dividing.
        const [low, high] = b.value.gt(0) ? [result.low!, result.high!] : [result.high!, result.low!];
        expect(low.times(b.value).lte(a.value) && high.times(b.value).gte(a.value)).toBe(true);
      }),
    );
  });

  test('two that hold one value meet; those that meet have no gap', () => {
    fc.assert(
      fc.property(inside, interval, (a, b) => {
        if (holds(b.interval, a.value)) expect(meet(a.interval, b.interval)).toBe(true);
        expect(gap(a.interval, b.interval).eq(0)).toBe(meet(a.interval, b.interval));
        expect(meet(a.interval, b.interval)).toBe(meet(b.interval, a.interval));
      }),
    );
  });
});

test('a gap is what lies between', () => {
  expect(gap(print('0.5714', '0.0001'), print('0.5780', '0.0001')).toFixed()).toBe('0.0065');
});

test('open to a side', () => {
  const more = print('500', '100', 'at-least');
  expect(ends(plus(more, exactly(1)))).toEqual(['451', null]);
  expect(ends(minus(exactly(1), more))).toEqual([null, '-449']);
  expect(ends(times(more, exactly(2)))).toEqual(['900', null]);
  expect(ends(times(more, exactly(-2)))).toEqual([null, null]);
  expect(quotient(more, exactly(2), 2)).toBe(null);
  expect(meet(more, exactly(10_000))).toBe(true);
  expect(meet(more, exactly(449))).toBe(false);
});
