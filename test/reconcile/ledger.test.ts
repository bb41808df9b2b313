import { expect, test } from 'vitest';
import { ledgerOf } from '../../src/reconcile/ledger.ts';
import { placeOf } from '../../src/reconcile/preferred.ts';
import { fact } from '../fact.ts';

test('one entry a company, metric, kind, period, segment, basis and scope; what is given no place is left out', () => {
  const prints = [
    fact({ line: 1 }),
    fact({ line: 2, preferred: false }),
    fact({ line: 3, period: '2021FY' }),
    fact({ line: 4, scope: 'parent' }),
    fact({ line: 5, basis: 'forecast' }),
    fact({ line: 6, segment: [{ axis: '产品', member: '服务' }] }),
    fact({ line: 7, company: '启明星辰' }),
  ].map((each) => ({ fact: each, filed: null }));
  const ledger = ledgerOf(prints, (print) => (print.fact.company === '启明星辰' ? null : placeOf(print.fact)));
  expect([...ledger.places()].map(([, heap]) => heap.map((print) => print.fact.line))).toEqual([[1, 2], [3], [4], [5], [6]]);
  const place = placeOf(fact());
  expect(ledger.has(place)).toBe(true);
  expect(ledger.entry(place)?.receipts.map((print) => print.fact.line)).toEqual([2]);
  expect(ledger.entry('nowhere')).toBeNull();
});
