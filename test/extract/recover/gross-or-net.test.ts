import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyze.ts';

const document = (rows: string, balance: string): string => `
某某影像股份有限公司 招股说明书
证券代码：688999 证券简称：某某影像
报告期指 2022 年度、2023 年度和 2024 年度。
${balance}
报告期各期末，公司存货构成情况如下：
单位：万元
项目 2024 年 12 月 31 日 2023 年 12 月 31 日 2022 年 12 月 31 日
${rows}
`;
const rows = '原材料 4,190.24 3,445.62 6,562.81\n库存商品 46,560.28 22,789.44 12,601.77\n合计 50,750.52 26,235.06 19,164.58';
const metrics = (text: string): string[] => [
  ...new Set(
    analyze({ file: 'x.txt', text })
      .facts.filter(({ origin }) => origin === 'table')
      .map(({ metric }) => metric),
  ),
];

test('the makings of 存货 are net where the filing prints their total so, gross where nothing says', () => {
  expect(metrics(document(rows, ''))).toEqual(['inventory']);
  expect(metrics(document(rows, '2024 年末，公司存货账面价值为 50,750.52 万元。'))).toEqual(['inventory-net']);
});

test('not where it is printed as gross as well', () => {
  expect(metrics(document(rows, '2024 年末，公司存货账面价值为 50,750.52 万元，存货余额为 50,750.52 万元。'))).toEqual(['inventory']);
});
