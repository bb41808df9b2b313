import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contradict } from '../../src/compare/agreement.ts';
import { fact } from '../fact.ts';

const print = (value: string, step: string | null) => fact({ value, step });

describe('two prints of one figure', () => {
  test('6.44亿元 and 64,420.55万元 agree: the second rounds to the first', () => {
    expect(contradict(print('644000000', '1000000'), print('644205500', '100'))).toBe(false);
  });

  test('6.45亿元 and 64,420.55万元 do not', () => {
    expect(contradict(print('645000000', '1000000'), print('644205500', '100'))).toBe(true);
  });

  test('61.12% and 61.10% do not', () => {
    expect(contradict(print('0.6112', '0.0001'), print('0.611', '0.0001'))).toBe(true);
  });

  test('intervals that touch agree: 0.61 ends where 0.62 begins', () => {
    expect(contradict(print('0.61', '0.01'), print('0.62', '0.01'))).toBe(false);
  });

  test('what is hedged, bounded or of unknown precision contradicts nothing', () => {
    expect(contradict(fact({ basis: 'approx', value: '1' }), fact({ value: '9' }))).toBe(false);
    expect(contradict(fact({ bound: 'at-least', value: '1' }), fact({ value: '9' }))).toBe(false);
    expect(contradict(print('1', null), print('9', '1'))).toBe(false);
  });

  test('law: a value agrees with every rounding of itself, both ways round', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 8 }), (value, digits) => {
        const step = 10 ** digits;
        const rounded = String(Math.round(value / step) * step);
        expect(contradict(print(String(value), '1'), print(rounded, String(step)))).toBe(false);
        expect(contradict(print(rounded, String(step)), print(String(value), '1'))).toBe(false);
      }),
    );
  });
});
