import { describe, expect, test } from 'vitest';
import { columnOf, lengthOf, sortColumns } from '../../src/compare/column.ts';

describe('the column a period stands in', () => {
  test.each([
    ['2022FY', '2022FY'],
    ['2022-12-31', '2022FY'],
    ['2023-03-31', '2023Q1'],
    ['2023-06-30', '2023H1'],
    ['2023-09-30', '2023Q1-3'],
    ['2022Q1-3', '2022Q1-3'],
    ['2020-01-01', '2020-01-01'],
  ])('%s → %s', (period, column) => {
    expect(columnOf(period)).toBe(column);
  });

  test.each(['Y1', 'Y1-Y8', '2019FY-2021FY', '2020FY-2025H1', '2022Q1-3-2023Q1', 'later'])('%s is no one period', (period) => {
    expect(columnOf(period)).toBeNull();
  });
});

test('columns go from the oldest to the newest, the shorter of one day first, each once', () => {
  expect(sortColumns(['2023Q1', '2022FY', '2022H1', '2022Q2', '2022Q1-3', '2022FY', '2021FY'])).toEqual([
    '2021FY',
    '2022Q2',
    '2022H1',
    '2022Q1-3',
    '2022FY',
    '2023Q1',
  ]);
});

test('years are like years, not like quarters', () => {
  expect(['2022FY', '2021FY', '2023Q1', '2022Q1-3'].map(lengthOf)).toEqual(['FY', 'FY', 'Q1', 'Q1-3']);
});
