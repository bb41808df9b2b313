import { expect, test } from 'vitest';
import { annualReadings } from './annual-readings.ts';

test('the statement of changes in equity is told by its rows where its heads are broken', () => {
  expect(
    annualReadings(`
                                                 单位:元
                          本期
        项目          归属于母公司所有者权益       其
                      股                      库
      一、上年期末余额     345,854.21            47,822.19
      1.提取盈余公积       -9,619.64             9,619.64
      四、本期期末余额     336,234.57            57,441.83
    `),
  ).toEqual([]);
});

test('one balance of the year before makes no such statement', () => {
  expect(
    annualReadings(`
                                        单位:元
          项目                本期发生额        上期发生额
      上年期末余额              9,214.11         8,127.36
      归属于母公司所有者的净利润   1,290.45         2,432.47
    `),
  ).toEqual(['net-profit-attributable 2022FY 1290.45', 'net-profit-attributable 2021FY 2432.47']);
});
