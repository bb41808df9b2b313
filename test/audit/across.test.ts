import { expect, test } from 'vitest';
import { across, type Kept, overlapWords } from '../../src/audit/across.ts';
import type { Fact } from '../../src/fact.ts';
import type { Cover } from '../../src/filing/filing.ts';
import { placeOf } from '../../src/reconcile/preferred.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { fact } from '../fact.ts';

const cover = (period: string): Cover => ({
  company: '山大华特',
  code: '000915',
  fullName: null,
  form: 'annual-report',
  date: null,
  title: '',
  period,
  reportingPeriods: [],
});
const kept = (period: string, ...facts: Fact[]): Kept => ({
  file: `${period}.txt`,
  cover: cover(period),
  prints: new Map(facts.map((each) => [placeOf(each), each])),
});

test('figures that two filings print are compared, whatever the order of the files', () => {
  const profit = (value: string, file: string): Fact =>
    fact({ metric: 'operating-profit', period: '2017FY', value, printed: value, step: '0.01', file });
  const revenue = fact({ period: '2017FY' });
  const later = kept('2018FY', profit('527562157.14', '2018FY.txt'), revenue, fact({ period: '2018FY' }));
  const earlier = kept('2017FY', profit('527562348.94', '2017FY.txt'), revenue);
  const { overlaps, findings } = across([later, earlier], builtin, AUDIT_WORDS.en);
  expect(overlaps.map((overlap) => overlapWords(overlap, AUDIT_WORDS.en))).toEqual([
    '山大华特: 2017FY and 2018FY both print 2 figures; 1 agrees, 1 is restated',
  ]);
  expect(findings).toMatchObject([{ check: 'restatement', severity: 'note', file: '2018FY.txt' }]);
});

test('filings of two companies have nothing in common', () => {
  const other = kept('2018FY', fact());
  other.cover = { ...cover('2018FY'), company: '燕京啤酒', code: '000729' };
  expect(across([kept('2017FY', fact()), other], builtin, AUDIT_WORDS.en)).toEqual({ overlaps: [], findings: [] });
});
