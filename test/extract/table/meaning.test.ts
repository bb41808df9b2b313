import { describe, expect, test } from 'vitest';
import { annualReadings } from './annual-readings.ts';
import { readings } from './readings.ts';

describe('notes', () => {
  test('主营业务 is a figure of its own, and 职工薪酬 among 研发费用', () => {
    expect(
      annualReadings(`
      61、营业收入和营业成本
                                              单位:元
                  本期发生额                 上期发生额
       项目
                收入         成本          收入         成本
      主营业务   1,135.05     882.83     1,196.93     883.18
      合计      1,175.32     903.52     1,230.80     901.98
      `),
    ).toEqual([
      'main-revenue 2022FY 1135.05',
      'main-cost 2022FY 882.83',
      'main-revenue 2021FY 1196.93',
      'main-cost 2021FY 883.18',
      'revenue 2022FY 1175.32',
      'operating-cost 2022FY 903.52',
      'revenue 2021FY 1230.8',
      'operating-cost 2021FY 901.98',
    ]);
    expect(
      annualReadings(`
      65、研发费用
                                              单位:元
          项目          本期发生额        上期发生额
        人员人工           21,951.29       20,137.00
        材料费             1,093.41          127.38
      `),
    ).toEqual([
      'rd-payroll 2022FY 21951.29',
      'rd-payroll 2021FY 20137',
      'rd-expense 项目:材料费 2022FY 1093.41',
      'rd-expense 项目:材料费 2021FY 127.38',
    ]);
  });

  test('本期增加 of 应付职工薪酬 is the payroll of the year, of 短期薪酬 it is not', () => {
    const note = (caption: string): string[] =>
      annualReadings(`
      ${caption}
                                              单位:元
         项目          期初余额      本期增加      本期减少      期末余额
       一、短期薪酬     33,099.44    149,693.79   149,040.01    33,753.22
         合计         34,267.74    159,672.33   158,976.85    34,963.22
      `);
    expect(note('(1)应付职工薪酬列示')).toEqual(['payroll 2022FY 159672.33']);
    expect(note('(2)短期薪酬列示')).toEqual([]);
  });

  test('计入当期损益的政府补助 among the 非经常性损益 is a part; nothing else there is revenue', () => {
    expect(
      annualReadings(`
      非经常性损益项目及金额
                                              单位:元
                  项目                     2022年金额      2021年金额
      计入当期损益的政府补助,但与公司正常经
      营业务密切相关,按照一定标准定额享受的      7,504.00       14,795.34
      政府补助除外
      受托经营取得的托管费收入                1,000.00        1,000.00
      `),
    ).toEqual(['government-grants 口径:非经常性损益 2022FY 7504', 'government-grants 口径:非经常性损益 2021FY 14795.34']);
  });

  test('what was restated keeps its figure under its name', () => {
    expect(
      annualReadings(`
      追溯调整的影响如下:
                                              单位:元
                           2021年度
          项目       追溯前      调整金额      追溯后
        管理费用    1,268.92     -161.13     1,107.79
      `),
    ).toEqual(['admin-expense 口径:调整前 2021FY 1268.92', 'admin-expense 2021FY 1107.79']);
  });

  test('what assets went through in the year gives nothing', () => {
    expect(
      annualReadings(`
      固定资产情况
                                              单位:元
            项目         房屋及建筑物      机器设备        合计
        1.期初余额        10,320.14      9,891.42      20,211.56
        2.本期增加金额       820.73        243.46       1,064.19
        3.期末余额        11,140.87     10,134.88      21,275.75
      `),
    ).toEqual([]);
  });

  test('a dash and a number a space apart are not a negative one for certain', () => {
    expect(
      annualReadings(`
      在建工程明细
                                              单位:元
          项目        账面余额         账面净值      期末余额
        厂房改造     84,989.96   - 84,989.96     84,989.96
      `).filter((line) => line.includes(' -')),
    ).toEqual([]);
  });
});

test('how much was made or sold is no revenue', () => {
  expect(
    annualReadings(`
      公司实物销售收入情况
        产品分类      项目       单位      2022年       2021年      同比增减
        医药产品     销售量       元     906,568.14  1,194,563.47   -24.11%
    `),
  ).toEqual([]);
});

test('what stands among the 营业外收入 is a part of it, and 减: is marked as taken off', () => {
  expect(
    annualReadings(`
      营业外收入
                                       单位:元
         项目       本期发生额     上期发生额
        政府补助     10,000.00     10,000.00
        赔偿收入      2,799.47        884.75
    `),
  ).toEqual(['government-grants 口径:营业外收入 2022FY 10000', 'government-grants 口径:营业外收入 2021FY 10000']);
  expect(
    annualReadings(`
      财务费用
                                       单位:元
         项目       本期发生额     上期发生额
        汇兑损失        586.50      5,500.83
      减:汇兑收益     2,124.19      4,943.16
    `),
  ).toEqual([
    'finance-expense 项目:汇兑损失 2022FY 586.5',
    'finance-expense 项目:汇兑损失 2021FY 5500.83',
    'finance-expense 项目:汇兑收益(减项) 2022FY 2124.19',
    'finance-expense 项目:汇兑收益(减项) 2021FY 4943.16',
  ]);
});

describe('figures beside the one that is meant', () => {
  test('非经常性损益总额 is before tax, 净额 is what is called 非经常性损益', () => {
    expect(
      annualReadings(`
                                              单位:元
              项目              2022年        2021年
        非经常性损益总额            5,926.80      4,666.13
        减:所得税影响额             1,019.06        825.48
        非经常性损益净额            4,907.74      3,840.65
      `).filter((line) => !line.includes(':')),
    ).toEqual(['non-recurring-items 2022FY 4907.74', 'non-recurring-items 2021FY 3840.65']);
  });

  test('现金分红总额(含其他方式) counts what was bought back, 可分配利润 is no dividend', () => {
    expect(
      annualReadings(`
      公司近三年普通股现金分红情况表
                                                                      单位:元
      分红年度    现金分红金额(含税)    现金分红总额(含其他方式)
      2022年          466,712.50            486,709.72
      2021年          466,744.50            748,258.18
      `),
    ).toEqual(['cash-dividend 2022FY 466712.5', 'cash-dividend 2021FY 466744.5']);
    expect(
      annualReadings(`
      现金分红总额(元)
               (含税)                                  62,007,865.50
      可分配利润(元)                                   480,937,093.63
      以其他方式(如回购股份)现金分红金额(元)                 1,200.50
      `).filter((line) => /4809|1200/.test(line)),
    ).toEqual([]);
  });
});

test('what a caption of 营业外收入 lists is no part of 营业收入', () => {
  expect(
    readings(`
      报告期内,公司营业外收入情况如下:
                                            单位:万元
      项目              2022 年           2021 年
      罚款收入             412.13            210.07
      其他                  17.55              3.41
    `),
  ).toEqual([]);
});
