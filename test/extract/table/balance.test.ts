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
