import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyze.ts';

const note = (sheet: string): string[] =>
  analyze({
    file: 'x.txt',
    text: `
某某重工股份有限公司2020年年度报告
证券代码：688999 证券简称：某某重工
${sheet}
38、合同负债
                                              单位：元
        项目            期末余额          期初余额
      1年以内         34,582.19        8,285.51
      1年以上          2,302.15        1,431.24
        合计          36,884.34        9,716.75
`,
  })
    .facts.filter(({ metric }) => metric === 'contract-liabilities')
    .map(({ period, value, segment }) => [period, ...segment.map(({ member }) => member), value].join(' '));

const sheet = (before: string): string => `
首次执行新收入准则调整首次执行当年年初财务报表相关项目情况
                                                        单位:元
        项目         2019年12月31日      2020年1月1日      调整数
      合同负债       ${before}         9,716.75         0.00
      资产总计       120,445.43        120,445.43         0.00
`;

test('期初余额 is of 1 January where only the table of the new standard prints it, of then', () => {
  const facts = note(sheet('          '));
  expect(facts).toContain('2020-01-01 9716.75');
  expect(facts).toContain('2020-01-01 1年以内 8285.51');
  expect(facts.filter((fact) => fact.startsWith('2019-12-31'))).toEqual([]);
});

test('of 31 December where that is printed too, or nothing changed', () => {
  expect(note(sheet('  9,716.75')).filter((fact) => fact === '2019-12-31 9716.75')).toHaveLength(2);
  expect(note('')).toContain('2019-12-31 9716.75');
});

test('a balance sheet keeps the day it prints', () => {
  const facts = analyze({
    file: 'x.txt',
    text: `
某某重工股份有限公司2020年年度报告
证券代码：688999 证券简称：某某重工
${sheet('          ')}
合并资产负债表
                                              单位:元
        项目            期末余额          期初余额
        存货          10,833.64         6,591.46
      合同负债         36,884.34         9,716.75
`,
  }).facts.filter(({ metric }) => metric === 'contract-liabilities');
  expect(facts.map(({ period, value }) => `${period} ${value}`)).toContain('2019-12-31 9716.75');
});
