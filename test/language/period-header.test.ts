import { describe, expect, test } from 'vitest';
import { headerPeriod, type PeriodContext } from '../../src/language/period.ts';

const context: PeriodContext = { current: '2024H1', reporting: [], date: null };

describe('a header cell', () => {
  test.each([
    ['2022 年', '2022FY', false],
    ['2023年1-3月', '2023Q1', false],
    ['2022-12-31', '2022FY', true],
    ['2022年末', '2022FY', true],
    ['2022年12月31日', '2022FY', true],
    ['2024年度(经审计)', '2024FY', false],
    ['2021年/2021年12月31日', '2021FY', false],
    ['本期发生额', '2024H1', false],
    ['上期发生额', '2023H1', false],
    ['期末余额', '2024H1', true],
    ['期初余额', '2023FY', true],
    ['第二季度', '2024Q2', false],
    ['第一年', 'Y1', false],
    ['第八年', 'Y8', false],
  ])('%s', (cell, flow, instant) => expect(headerPeriod(cell, context)).toEqual({ flow, instant }));

  test.each(['金额', '变动幅度', '2020', '占比', ''])('%s names none', (cell) => expect(headerPeriod(cell, context)).toBeNull());
  test('a relative one where the filing’s period is not known', () =>
    expect(headerPeriod('本期', { current: null, reporting: [], date: null })).toBeNull());
  test('a slip of the pen', () => expect(headerPeriod('2022-12-21', context)).toEqual({ flow: '2022FY', instant: true, misprint: true }));
});
