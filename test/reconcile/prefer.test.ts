import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/fact.ts';
import { type Print, prefer, whyPreferred } from '../../src/reconcile/preferred.ts';
import { fact } from '../fact.ts';

const print = (said: Partial<Fact>, filed: string | null = '2023-07-01'): Print => ({ fact: fact(said), filed });
const chosen = (...prints: Print[]): string | undefined => prefer(prints)?.fact.value;

describe('which print a cell shows', () => {
  test('none of none', () => {
    expect(chosen()).toBeUndefined();
  });

  test('the one its own file prefers', () => {
    expect(chosen(print({ value: '1', preferred: false }), print({ value: '2' }))).toBe('2');
  });

  test('a reported figure before 约', () => {
    expect(chosen(print({ value: '1', basis: 'approx' }), print({ value: '2' }, '2020-01-01'))).toBe('2');
  });

  test('words that stand before words that were recovered', () => {
    expect(chosen(print({ value: '1', recovered: 'proof' }, '2024-01-01'), print({ value: '2' }, '2020-01-01'))).toBe('2');
  });

  test('the company itself before another filing that names it, though that is later', () => {
    expect(chosen(print({ value: '1', role: 'peer' }, '2024-01-01'), print({ value: '2' }, '2023-01-01'))).toBe('2');
  });

  test('the later filing: a restatement', () => {
    expect(chosen(print({ value: '1' }, '2022-04-30'), print({ value: '2' }, '2023-04-30'), print({ value: '3' }, null))).toBe('2');
  });

  test('more digits before fewer', () => {
    expect(chosen(print({ value: '644000000', step: '1000000' }), print({ value: '644205500', step: '100' }))).toBe('644205500');
  });

  test('the audited statement before the summary, whatever its digits', () => {
    const summary = print({ value: '1', step: '0.01' });
    const statement = { ...print({ value: '2', line: 9 }), audited: true };
    expect(chosen(summary, statement)).toBe('2');
    expect(whyPreferred(statement, summary)).toBe('audited statement over summary');
  });

  test('a table before a sentence of as many digits, a sentence of more before a table', () => {
    expect(chosen(print({ value: '1', origin: 'sentence' }), print({ value: '2', line: 9 }))).toBe('2');
    expect(chosen(print({ value: '1', origin: 'sentence', step: '1' }), print({ value: '2', line: 9 }))).toBe('1');
  });

  test('law: the order of the prints does not matter', () => {
    const any = fc.record({
      basis: fc.constantFrom('reported' as const, 'approx' as const),
      role: fc.constantFrom('headline' as const, 'peer' as const),
      preferred: fc.boolean(),
      step: fc.constantFrom('100', '1000000', null),
      file: fc.constantFrom('a', 'b'),
      line: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(any, fc.constantFrom('2022-01-01', '2023-01-01', null)), {
          maxLength: 6,
          selector: ([said]) => `${said.file}${said.line}`,
        }),
        (all) => {
          const prints = all.map(([said, filed]) => print(said, filed));
          expect(prefer(prints)).toEqual(prefer([...prints].reverse()));
        },
      ),
    );
  });
});
