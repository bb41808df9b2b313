import { describe, expect, test } from 'vitest';
import { periodWanted } from '../../src/cli/period-flag.ts';
import { columnOf } from '../../src/compare/column.ts';

const all = ['2021FY', '2022FY', '2022-12-31', '2022H1', '2022Q1-3', '2022-11-30', '2023Q1', '2023-03-31', 'Y1', '2019FY-2022FY'];
const wanted = (text: string): string[] | null => {
  const fits = periodWanted(text);
  return fits && all.filter((period) => fits(period, columnOf(period)));
};

describe('--period', () => {
  test.each([
    ['2022FY', ['2022FY', '2022-12-31']],
    ['2022fy', ['2022FY', '2022-12-31']],
    ['2022年度', ['2022FY', '2022-12-31']],
    ['2022-12-31', ['2022-12-31']],
    ['2022年12月31日', ['2022-12-31']],
    ['2022', ['2022FY', '2022-12-31', '2022H1', '2022Q1-3', '2022-11-30']],
    ['2022年', ['2022FY', '2022-12-31', '2022H1', '2022Q1-3', '2022-11-30']],
    ['2023Q1', ['2023Q1', '2023-03-31']],
    ['2023年一季度', ['2023Q1', '2023-03-31']],
    ['2023年1-3月', ['2023Q1', '2023-03-31']],
    ['2022年上半年', ['2022H1']],
    ['2022年半年度', ['2022H1']],
    ['2022年前三季度', ['2022Q1-3']],
    ['２０２２Q1-3', ['2022Q1-3']],
    ['Y1', ['Y1']],
    ['2019FY-2022FY', ['2019FY-2022FY']],
    ['2030FY', []],
  ])('%s', (text, periods) => {
    expect(wanted(text)).toEqual(periods);
  });

  test.each(['22', 'FY2022', 'last year', '2022X', '', '2022-13'])('%j is no period', (text) => {
    expect(wanted(text)).toBeNull();
  });
});
