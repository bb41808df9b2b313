import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { readFile } from '../../src/read.ts';
import { isAudited, statementLines } from '../../src/reconcile/audited.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { fact } from '../fact.ts';

const text = `证券代码:300659                        证券简称:中孚信息
中孚信息股份有限公司 2022 年年度报告
  一、主要会计数据如下:
                                                  单位:元
        项目                     2022 年               2021 年
营业收入                   644,205,500.00      1,270,043,300.00
营业成本                   250,457,100.00        455,484,200.00
  3、合并利润表
                                                  单位:元
        项目                     2022 年               2021 年
营业收入                   644,205,500.00      1,270,043,301.00
营业成本                   250,457,100.00        455,484,200.00
`;

test('the tables under the titles of statements, no other', () => {
  const reading = readFile({ file: 'x.txt', text }, builtin)!;
  const statements = statementLines(reading.filings, reading.document);
  const at = (line: number, said = {}) => isAudited(fact({ line, ...said }), statements);
  expect([at(6), at(7), at(11), at(12), at(13)]).toEqual([false, false, true, true, false]);
  expect(at(11, { origin: 'sentence' })).toBe(false);
});

test('the print of the statement is preferred to that of the summary', () => {
  const { facts } = analyze({ file: 'x.txt', text });
  const revenue = facts.filter(({ metric, period }) => metric === 'revenue' && period === '2021FY');
  expect(revenue.map(({ line, preferred }) => [line, preferred])).toEqual([
    [6, false],
    [11, true],
  ]);
});
