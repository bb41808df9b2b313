import { expect, test } from 'vitest';
import type { Fact } from '../../src/fact.ts';
import { markPreferred } from '../../src/reconcile/preferred.ts';

const fact = (part: Partial<Fact>): Fact => ({
  id: '',
  file: 'a.txt',
  line: 1,
  column: 1,
  quote: '',
  company: '中孚信息',
  code: '300659',
  metric: 'revenue',
  label: '营业收入',
  kind: 'value',
  period: '2022FY',
  start: null,
  end: null,
  value: '644205500',
  unit: 'CNY',
  printed: '',
  step: '100',
  segment: [],
  versus: null,
  basis: 'reported',
  bound: null,
  scope: 'consolidated',
  role: 'headline',
  origin: 'table',
  recovered: null,
  preferred: false,
  ...part,
});

test('one print of each place is preferred: exact, worded, tabled, with more digits', () => {
  const prints = [
    fact({ line: 1, basis: 'approx', value: '640000000', step: '10000000', origin: 'sentence' }),
    fact({ line: 2, recovered: 'proof' }),
    fact({ line: 3, origin: 'sentence' }),
    fact({ line: 4, value: '644000000', step: '1000000' }),
    fact({ line: 5 }),
    fact({ line: 6 }),
    fact({ line: 7, period: '2021FY' }),
    fact({ line: 8, basis: 'forecast' }),
    fact({ line: 9, scope: 'parent' }),
  ];
  expect(
    markPreferred(prints)
      .filter(({ preferred }) => preferred)
      .map(({ line }) => line),
  ).toEqual([5, 7, 8, 9]);
});
