import { expect, test } from 'vitest';
import { matrices } from '../../src/compare/matrix.ts';
import { type Trend, trendOf } from '../../src/compare/trend.ts';
import type { Fact } from '../../src/fact.ts';
import { findMetric } from '../../src/vocabulary/lookup.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { fact } from '../fact.ts';

function trend(id: string, values: Record<string, string>, said: Partial<Fact> = {}): Trend | null {
  const metric = findMetric(id, builtin)!;
  const facts = Object.entries(values).map(([period, value]) => fact({ metric: id, unit: metric.unit, period, value, ...said }));
  const [matrix] = matrices([{ cover: { company: '中孚信息', code: '300659', date: null }, facts }], [metric]);
  return trendOf(matrix!.rows[0]!, matrix!.columns, metric.unit);
}

test('a ratio moves by percentage points, from its first to its last year; the quarter is left out', () => {
  expect(trend('gross-margin', { '2020FY': '0.6608', '2021FY': '0.6414', '2022FY': '0.6112', '2023Q1': '0.5845' })).toEqual({
    length: 'FY',
    first: '2020FY',
    last: '2022FY',
    levels: [7, 4, 0],
    direction: 'down',
    turned: null,
    change: { value: '-4.96', unit: 'pp' },
  });
});

test('money moves by a share of its first value', () => {
  expect(trend('revenue', { '2021FY': '200', '2022FY': '250' })).toMatchObject({
    direction: 'up',
    change: { value: '0.250000', unit: 'ratio' },
  });
});

test('from a loss or to one there is no share, but a turn', () => {
  expect(trend('net-profit', { '2021FY': '-200', '2022FY': '250' })).toMatchObject({ direction: 'up', turned: 'positive', change: null });
  expect(trend('net-profit', { '2021FY': '200', '2022FY': '-250' })).toMatchObject({ direction: 'down', turned: 'negative', change: null });
  expect(trend('net-profit', { '2021FY': '-200', '2022FY': '-100' })).toMatchObject({ direction: 'up', turned: null, change: null });
});

test('half-years where there is but one year', () => {
  expect(trend('revenue', { '2021H1': '100', '2022FY': '250', '2022H1': '100' })).toMatchObject({
    length: 'H1',
    levels: [3, 3],
    direction: 'flat',
  });
});

test('one value of each length has no trend', () => {
  expect(trend('revenue', { '2022FY': '100', '2023Q1': '20' })).toBeNull();
});

test('hedged figures (约) move nothing', () => {
  expect(trend('revenue', { '2021FY': '100', '2022FY': '250' }, { basis: 'approx' })).toBeNull();
});

test('what is derived is set beside nothing', () => {
  expect(trend('gross-margin', { '2020FY': '0.6608', '2021FY': '0.6414' }, { origin: 'derived' })).toBeNull();
});
