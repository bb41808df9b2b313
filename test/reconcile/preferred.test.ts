import { expect, test } from 'vitest';
import { markPreferred } from '../../src/reconcile/preferred.ts';
import { fact as printed } from '../fact.ts';

/** An unmarked print. */
const fact = (said: Parameters<typeof printed>[0]) => printed({ preferred: false, ...said });

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
