import { expect, test } from 'vitest';
import { annualReadings } from './annual-readings.ts';

const customers = (said: string): string[] =>
  annualReadings(`
      前五名客户销售额${said},占年度销售总额28.02%。
       序号      客户名称             销售额         占年度销售总额占比(%)
        1       第一名        86,512,221.40            7.36
                合计        329,324,848.37           28.02
  `).filter((line) => line.startsWith('revenue '));

test('a total that the caption prints with a unit tells the unit of the table', () => {
  expect(customers('32,932.48万元')).toEqual(['revenue 客户:第一名 2022FY 86512221.4', 'revenue 客户:前五名客户合计 2022FY 329324848.37']);
});

test('any other figure tells nothing', () => {
  expect(customers('32,933.48万元')).toEqual([]);
  expect(customers('3.29亿元')).toEqual([]);
});
