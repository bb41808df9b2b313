import { describe, expect, test } from 'vitest';
import { annualReadings } from './annual-readings.ts';

describe('forms of one value a row', () => {
  test('are of the filing’s own period where their rows say so', () => {
    expect(
      annualReadings(`
      研发投入情况表
                                                  单位:元
      本期费用化研发投入                      48,428,964.78
      研发投入合计                           48,428,964.78
      研发投入总额占营业收入比例(%)                     4.12%
      公司研发人员的数量                               172
      `).slice(-3),
    ).toEqual(['rd-investment 2022FY 48428964.78', 'rd-investment-ratio 2022FY 0.0412', 'rd-staff 2022-12-31 172']);
  });

  test('前五名客户合计 is a member, of the sales and of their share', () => {
    expect(
      annualReadings(`
      主要销售客户和主要供应商情况
      前五名客户合计销售金额(元)                           188,369,755.38
      前五名客户合计销售金额占年度销售总额比例                     12.34%
      前五名客户销售额中关联方销售额占年度销售总额比例               1.20%
      `),
    ).toEqual(['revenue 客户:前五名客户合计 2022FY 188369755.38', 'revenue-share 客户:前五名客户合计 2022FY 0.1234']);
  });
});
