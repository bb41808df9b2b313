import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, expressionOf, written } from '../../src/reconcile/expression.ts';
import { exactly, holds, type Interval } from '../../src/reconcile/interval.ts';
import { DERIVATIONS } from '../../src/vocabulary/derivation.ts';

const of = (formula: string, ...values: (string | Interval)[]): Interval | null =>
  evaluate(
    expressionOf(formula),
    values.map((value) => (typeof value === 'string' ? exactly(value) : value)),
  );
const ends = (interval: Interval | null): (string | undefined)[] => [interval?.low?.toFixed(), interval?.high?.toFixed()];

describe('formulas', () => {
  test('× and ÷ bind before + and −, from the left', () => {
    expect(ends(of('a − b − c', '10', '3', '2'))).toEqual(['5', '5']);
    expect(ends(of('1 − a ÷ b', '1', '4'))).toEqual(['0.75', '0.75']);
    expect(ends(of('a ÷ ((b + c) ÷ 2)', '6', '1', '3'))).toEqual(['3', '3']);
    expect(ends(of('a × 0.5 + b', '6', '1'))).toEqual(['4', '4']);
  });

  test('nothing is divided by what may be 0', () => {
    expect(of('a ÷ b', '1', { low: new Big(-1), high: new Big(1) })).toBeNull();
  });

  test.each(['', 'a +', '(a', 'a b', 'a)', '? a'])('%j is none', (formula) => {
    expect(() => expressionOf(formula)).toThrow('no formula');
  });

  test('with words in the place of letters', () => {
    expect(written('a ÷ (1 + b)', ['17.83亿元', '−28.17%'])).toBe('17.83亿元 ÷ (1 + −28.17%)');
  });

  test('law: an interval holds the result of any values within its operands', () => {
    const wide = fc.tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
    fc.assert(
      fc.property(fc.constantFrom(...DERIVATIONS.map(({ by }) => by)), wide, wide, wide, (by, ...drawn) => {
        // A value, and an interval around it; growth rates and shares are drawn like levels, which is harder.
        const values = drawn.map(([value]) => new Big(value));
        const intervals = drawn.map(([value, below, above]): Interval => ({ low: new Big(value - below), high: new Big(value + above) }));
        const whole = evaluate(expressionOf(by), intervals);
        const point = evaluate(expressionOf(by), values.map(exactly));
        if (whole === null || point === null) return;
        expect(holds(whole, point.low!.plus(point.high!).div(2))).toBe(true);
      }),
    );
  });
});
