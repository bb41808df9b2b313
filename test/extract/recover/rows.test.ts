import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import type { Fact } from '../../../src/fact.ts';
import { strewnPage } from '../../table/strewn.ts';

const COVER = '甲子科技股份有限公司\n2022 年年度报告\n证券代码:300999\n证券简称:甲子科技\n\n';

const facts = (...lines: string[]): Fact[] =>
  analyze({ file: 'page.txt', text: `${COVER}${strewnPage(...lines)}\n\n董事会\n2023 年 4 月 20 日` }).facts;
const told = (found: Fact[], metric: string): string[] =>
  found
    .filter((fact) => fact.metric === metric && fact.kind === 'value')
    .map(({ period, value, recovered }) => `${period} ${value}${recovered === null ? '' : ' proven'}`)
    .filter((text, i, all) => all.indexOf(text) === i)
    .sort();

const SHEET = [
  '1、合并资产负债表 / 单位:元',
  '项目 | 2022 年 12 月 31 日 | 2021 年 12 月 31 日',
  '货币资金 | 91,000,400.12 | 82,000,300.54 | 72,650,120.37 | 61,340,210.11',
  '合同资产 | 47,300,000.25 | 结算备付金 / 存货 / 应收票据',
];

test('a row whose label stands apart is read where the filing prints a figure of it with its words', () => {
  const found = facts(
    ...SHEET,
    '4、资产构成 / 单位:元',
    '2022 年末 | 2021 年末 | 增减变动比例',
    '存货 | 72,650,120.37 | 60,100,100.01 | 20.88%',
  );
  expect(told(found, 'inventory-net')).toEqual(['2021-12-31 60100100.01', '2022-12-31 72650120.37']);
  const same = facts(
    ...SHEET,
    '4、资产构成 / 单位:元',
    '2022 年末 | 2020 年末 | 增减变动比例',
    '存货 | 72,650,120.37 | 60,100,100.01 | 20.88%',
  );
  expect(told(same, 'inventory-net')).toEqual([
    '2020-12-31 60100100.01',
    '2021-12-31 61340210.11 proven',
    '2022-12-31 72650120.37',
    '2022-12-31 72650120.37 proven',
  ]);
});

test('without a proof nothing is read', () => {
  expect(told(facts(...SHEET), 'inventory-net')).toEqual([]);
});

test('two tables that print a figure right behind the same label', () => {
  const note = [
    '8、合同负债 / 单位:元',
    '项目 | 2022 年 12 月 31 日 | 2021 年 12 月 31 日',
    '合同负债 | 36,884,469.25 | 9,716,747.94',
    '其他 | 1.00 | 预收款项 / 应付款项',
  ];
  const sheet = [
    '1、合并资产负债表 / 单位:元',
    '项目 | 2022 年 12 月 31 日 | 2021 年 12 月 31 日',
    '合同负债 | 36,884,469.25 | 9,716,747.94',
    '应付票据 | 155,752.03 | 结算备付金 / 拆入资金',
  ];
  expect(told(facts(...sheet), 'contract-liabilities')).toEqual([]);
  expect(told(facts(...sheet, ...note), 'contract-liabilities')).toEqual(['2021-12-31 9716747.94 proven', '2022-12-31 36884469.25 proven']);
});

test('the form of the profit statement proves its own rows', () => {
  const found = facts(
    '3、合并利润表 / 单位:元',
    '项目 | 2022 年度 | 2021 年度',
    '利息收入 | 104,092.24 | 58,791.27 | 856,789.15 | 549,996.44',
    '加:营业外收入 | 980.46 | 1,212.23',
    '减:营业外支出 | 11,905.41 | 4,536.15 | 845,864.20 | 546,672.52 | 124,256.80 | 89,255.85 | 721,607.40 | 457,416.67 | 721,607.40 | 457,416.67',
    '加:其他收益 / 汇兑收益 / 三、营业利润 | 四、利润总额 / 减:所得税费用 / 五、净利润 / 终止经营净利润',
  );
  expect(told(found, 'operating-profit')).toEqual(['2021FY 549996.44 proven', '2022FY 856789.15 proven']);
  expect(told(found, 'profit-before-tax')).toEqual(['2021FY 546672.52 proven', '2022FY 845864.2 proven']);
  expect(told(found, 'net-profit')).toEqual(['2021FY 457416.67 proven', '2022FY 721607.4 proven']);
});

test('the quote of a row keeps its numbers apart', () => {
  const [fact] = facts(
    '3、费用 / 单位:元',
    '2022 年 | 2021 年 | 同比增减',
    '销售费用 | 31,200.00 | 28,110.00 | 10.99%',
    '管理费用 | 20.00 | 10.00 | 100.00%',
  );
  expect(fact!.quote).toBe('销售费用31,200.00 28,110.00 10.99%');
});
