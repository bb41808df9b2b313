import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contradict, entryOf } from '../../src/reconcile/entry.ts';
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

  test('intervals that only touch have no value in common: 61% ends where 62% begins', () => {
    const share = (value: string) => fact({ value, step: '0.01', unit: 'ratio' });
    expect(contradict(share('0.61'), share('0.62'))).toBe(true);
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

describe('the prints of one place', () => {
  const filed = (date: string | null, said: Parameters<typeof fact>[0]) => ({ fact: fact(said), filed: date });
  const values = (prints: readonly { fact: { value: string } }[]): string[] => prints.map((each) => each.fact.value);

  test('none of none', () => {
    expect(entryOf([])).toBeNull();
  });

  test('those that agree are one figure with several receipts: the one with the most digits is shown, though it be filed earlier', () => {
    const entry = entryOf([
      filed('2023-04-28', { value: '644205500', step: '100' }),
      filed('2024-04-28', { value: '644000000', step: '1000000' }),
    ])!;
    expect(entry.print.fact.value).toBe('644205500');
    expect(values(entry.receipts)).toEqual(['644000000']);
    expect(entry.conflicts.concat(entry.restated)).toEqual([]);
  });

  test('a later filing restates what an earlier one of the company printed; both are kept', () => {
    const entry = entryOf([
      filed('2023-04-28', { value: '153005080', file: 'a' }),
      filed('2024-04-28', { value: '112219142', file: 'b' }),
    ])!;
    expect(entry.print.fact.value).toBe('112219142');
    expect(values(entry.restated)).toEqual(['153005080']);
  });

  test("another company's filing, or the same filing, contradicts and does not restate", () => {
    const own = filed('2024-04-28', { value: '112219142', step: '1' });
    expect(values(entryOf([own, filed('2023-04-28', { value: '153005080', role: 'peer' })])!.conflicts)).toEqual(['153005080']);
    expect(values(entryOf([own, filed('2024-04-28', { value: '153005080', line: 9, preferred: false })])!.conflicts)).toEqual([
      '153005080',
    ]);
  });

  test('of two filings of one month of which one tells no day it is not known which is the later', () => {
    const [a, b] = [filed('2019-04', { value: '1000', file: 'a' }), filed('2019-04-19', { value: '9000', file: 'b' })];
    expect(entryOf([a, b])!.restated).toEqual([]);
    expect(values(entryOf([filed('2018-03', { value: '1000', file: 'a' }), b])!.restated)).toEqual(['1000']);
  });

  test('law: each print is in just one of the four places', () => {
    const any = fc.record({
      value: fc.constantFrom('100', '101', '110'),
      step: fc.constantFrom('1', '10'),
      line: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { minLength: 1, maxLength: 8, selector: ({ line }) => line }), (all) => {
        const prints = all.map((said) => filed(null, said));
        const entry = entryOf(prints)!;
        expect(new Set([entry.print, ...entry.receipts, ...entry.restated, ...entry.conflicts])).toEqual(new Set(prints));
        expect(1 + entry.receipts.length + entry.restated.length + entry.conflicts.length).toBe(prints.length);
      }),
    );
  });
});
