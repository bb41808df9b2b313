import { expect, test } from 'vitest';
import { annualReadings } from './annual-readings.ts';

test('账面余额 is gross, 账面价值 net, 跌价准备 what lies between', () => {
  expect(
    annualReadings(`
      5、存货
                                                          单位:元
                            期末余额
        项目      账面余额       跌价准备      账面价值
       原材料    29,184.88      490.53    28,694.35
        合计     29,184.88      490.53    28,694.35
    `),
  ).toEqual([
    'inventory 存货类别:原材料 2022-12-31 29184.88',
    'inventory-provision 存货类别:原材料 2022-12-31 490.53',
    'inventory-net 存货类别:原材料 2022-12-31 28694.35',
    'inventory 2022-12-31 29184.88',
    'inventory-provision 2022-12-31 490.53',
    'inventory-net 2022-12-31 28694.35',
  ]);
});

test('what has no gross metric is read net only', () => {
  expect(
    annualReadings(`
      31、其他非流动资产
                                                      单位:元
                          期末余额
        项目      账面余额     减值准备     账面价值
       预付设备款   6,093.86      93.86     6,000.00
        合计      6,093.86      93.86     6,000.00
    `),
  ).toEqual(['other-noncurrent-assets 项目:预付设备款 2022-12-31 6000', 'other-noncurrent-assets 2022-12-31 6000']);
});

test('应收账款 beside 坏账准备 is what the provision is taken off', () => {
  expect(
    annualReadings(`
      组合中,按账龄分析法计提坏账准备的应收账款:
                                                   单位:元
                            期末余额
        账龄       应收账款       坏账准备      计提比例
       1年以内    168,828.36     5,064.85      3.00%
       1至2年      42,287.43     4,228.74     10.00%
    `),
  ).toEqual([
    'receivables 账龄:1年以内 2022-12-31 168828.36',
    'bad-debt-provision 账龄:1年以内 2022-12-31 5064.85',
    'receivables 账龄:1至2年 2022-12-31 42287.43',
    'bad-debt-provision 账龄:1至2年 2022-12-31 4228.74',
  ]);
});

test('what an asset cost and what is worn off it is not the asset', () => {
  expect(
    annualReadings(`
      3、固定资产
                                                  单位:元
          项目              期末余额         期初余额
      一、固定资产原值
      房屋建筑物            13,152.18       12,152.18
      运输工具                994.06          887.92
      二、累计折旧
      房屋建筑物             1,695.57        1,338.58
      运输工具                503.26          324.64
      三、固定资产价值
      房屋建筑物            11,456.61       10,813.60
      运输工具                490.80          563.28
    `).filter((line) => /13152|994|1695|503|原值|折旧/.test(line)),
  ).toEqual([]);
});

test('累计摊销 among the 研发费用 is an item of them', () => {
  expect(
    annualReadings(`
      65、研发费用
                                              单位:元
          项目          本期发生额        上期发生额
         累计摊销             312.18           298.70
    `),
  ).toEqual(['rd-expense 项目:累计摊销 2022FY 312.18', 'rd-expense 项目:累计摊销 2021FY 298.7']);
});

test('合计 below 减:坏账准备 is what is left, 小计 above it the whole', () => {
  expect(
    annualReadings(`
      4、应收账款按账龄披露
                                        单位:元
          账龄            期末余额
        1年以内           25,012.34
        1至2年             5,023.45
        小计             30,035.79
        减:坏账准备         3,512.68
        合计             26,523.11
    `),
  ).toEqual([
    'receivables 账龄:1年以内 2022-12-31 25012.34',
    'receivables 账龄:1至2年 2022-12-31 5023.45',
    'receivables 2022-12-31 30035.79',
    'bad-debt-provision 2022-12-31 3512.68',
    'receivables-net 2022-12-31 26523.11',
  ]);
});

test('what of the assets is pledged is not what there is', () => {
  const pledged = (caption: string, head: string): string[] =>
    annualReadings(`
      ${caption}
                                                  单位:元
          项目           期末账面价值        ${head}
        应收账款           50,012.34       质押借款
        固定资产          120,023.45       抵押借款
    `);
  expect(pledged('3、截至报告期末主要资产受限情况', '说明')).toEqual([]);
  expect(pledged('3、资产', '受限原因')).toEqual([]);
});
