import { expect, test } from 'vitest';
import type { Cover } from '../../src/filing/filing.ts';
import { timely } from '../../src/reconcile/timely.ts';
import { finding } from '../fact.ts';

const cover = (said: Partial<Cover>): Cover => ({
  company: '中孚信息',
  code: '300659',
  fullName: null,
  form: 'ir-minutes',
  date: null,
  title: '',
  period: null,
  reportingPeriods: [],
  ...said,
});

test('what has not ended is no actual', () => {
  const periods = ['2023FY', '2024Q1', '2024FY', '2024-12-31'].map((period) => finding({ period }));
  expect(timely(periods, cover({ date: '2024-04-20' })).map(({ period }) => period)).toEqual(['2023FY', '2024Q1']);
  expect(timely(periods, cover({ date: '2024-03' })).map(({ period }) => period)).toEqual(['2023FY', '2024Q1']);
  expect(timely(periods, cover({ form: 'annual-report', period: '2023FY' })).map(({ period }) => period)).toEqual(['2023FY']);
  expect(timely(periods, cover({}))).toHaveLength(4);
});

test('a forecast is no actual either, and stays', () => {
  expect(timely([finding({ period: '2024FY', basis: 'forecast' })], cover({ date: '2024-04-20' }))).toHaveLength(1);
});

test('a day that most figures lie behind is not the filing’s', () => {
  const periods = ['2017FY', '2018FY', '2019FY', '2019H1', '2019Q1', '2019Q2', '2019-12-31', '2019-06-30', '2020FY'];
  const said = (about: Partial<Cover>): string[] =>
    timely(
      periods.map((each) => finding({ period: each })),
      cover(about),
    ).map((each) => each.period);
  expect(said({ date: '2018-12-31' })).toEqual(periods);
  expect(said({ date: '2018-12-31', form: 'annual-report', period: '2019FY' })).toEqual(periods.slice(0, -1));
  expect(said({ date: '2019-08-20' })).toEqual(['2017FY', '2018FY', '2019H1', '2019Q1', '2019Q2', '2019-06-30']);
});
