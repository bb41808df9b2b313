import { expect, test } from 'vitest';
import { annualReadings } from './annual-readings.ts';
import { readings } from './readings.ts';

test('a table that names no period and compares with the year before is of the filing’s own', () => {
  expect(
    annualReadings(`
      主营业务分产品情况
                                                                      单位:元
      分产品      营业收入      营业成本    毛利率(%)    营业收入比上年增减(%)    营业成本比上年增减(%)    毛利率比上年增减(%)
      水泵      40,200.50   30,150.25      25.00             2.47             8.86    减少3.96个百分点
      阀门      10,000.00    9,000.00      10.00            -8.34            -3.29    增加1.20个百分点
    `),
  ).toEqual([
    'revenue 产品:水泵 2022FY 40200.5',
    'operating-cost 产品:水泵 2022FY 30150.25',
    'gross-margin 产品:水泵 2022FY 0.25',
    'revenue 产品:水泵 2022FY change-ratio 0.0247',
    'operating-cost 产品:水泵 2022FY change-ratio 0.0886',
    'gross-margin 产品:水泵 2022FY change-pp -3.96',
    'revenue 产品:阀门 2022FY 10000',
    'operating-cost 产品:阀门 2022FY 9000',
    'gross-margin 产品:阀门 2022FY 0.1',
    'revenue 产品:阀门 2022FY change-ratio -0.0834',
    'operating-cost 产品:阀门 2022FY change-ratio -0.0329',
    'gross-margin 产品:阀门 2022FY change-pp 1.2',
  ]);
});

test('customers are members, their 合计 is theirs; suppliers under the same words are none', () => {
  expect(
    annualReadings(`
      公司前5大客户资料
       序号      客户名称          销售额(元)      占年度销售总额比例
        1    甲地医药有限公司       51,570.53          3.38%
        2    乙地医药有限公司       39,953.17          2.62%
             合计               91,523.70          6.00%
    `),
  ).toEqual([
    'revenue 客户:甲地医药有限公司 2022FY 51570.53',
    'revenue-share 客户:甲地医药有限公司 2022FY 0.0338',
    'revenue 客户:乙地医药有限公司 2022FY 39953.17',
    'revenue-share 客户:乙地医药有限公司 2022FY 0.0262',
    'revenue 客户:前五名客户合计 2022FY 91523.7',
    'revenue-share 客户:前五名客户合计 2022FY 0.06',
  ]);
  expect(
    annualReadings(`
      公司前5名采购情况
       序号      客户名称          销售额(元)      占年度采购总额比例
        1    甲地钢铁有限公司       51,570.53          3.38%
             合计               51,570.53          3.38%
    `),
  ).toEqual([]);
});

test('期初余额 and 期末余额 stand beside 本期变动金额, not under it; what stands under it is no balance', () => {
  expect(
    annualReadings(`
      应收账款坏账准备的变动如下:
                                                              单位:元
                                    本期变动金额
        类别         期初余额        计提         核销        期末余额
       账龄组合      5,575.25      604.89    1,442.32     4,737.82
        合计        5,575.25      604.89    1,442.32     4,737.82
    `).slice(-2),
  ).toEqual(['bad-debt-provision 2021-12-31 5575.25', 'bad-debt-provision 2022-12-31 4737.82']);
});

test('a change is of the newest period, also where the head of the other reaches over it', () => {
  expect(
    readings(`
      公司营业收入构成如下:
                                                  单位:万元
                    2022 年               2021 年
      项目          金额      占比        金额      占比     同比增减
      水泵      40,200.50   80.08%   30,150.25   75.08%     33.33%
      阀门      10,000.00   19.92%   10,006.00   24.92%     -0.06%
    `).filter((reading) => reading.includes('change')),
  ).toEqual(['中孚信息 revenue 项目:水泵 2022FY change-ratio 0.3333', '中孚信息 revenue 项目:阀门 2022FY change-ratio -0.0006']);
});

test('a column without a head between the periods leaves open which two are compared', () => {
  const table = `<p>公司营业收入情况如下:</p><p>单位:万元</p>
<table><tr><td>项目</td><td>2022年</td><td></td><td>2021年</td><td>同比增减</td></tr>
<tr><td>营业收入</td><td>40,200.50</td><td></td><td>30,150.25</td><td>33.33%</td></tr>
<tr><td>营业成本</td><td></td><td>20,200.50</td><td>15,150.25</td><td>33.33%</td></tr></table>`;
  expect(readings(table).filter((reading) => reading.includes('change'))).toEqual([
    '中孚信息 revenue ? change-ratio 0.3333',
    '中孚信息 operating-cost ? change-ratio 0.3333',
  ]);
});
