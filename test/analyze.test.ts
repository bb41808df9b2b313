import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';

const HEAD = '证券代码:300659  证券简称:中孚信息\n中孚信息股份有限公司2023年年度报告\n';

test('a text of which no company can be told is no filing', () => {
  expect(analyze({ file: 'a.txt', text: '营业收入为1亿元。\n' })).toEqual({ filing: null, filings: [], facts: [] });
});

test('a table of seventy thousand rows', () => {
  const rows = 70_000;
  const text = `${HEAD}单位:万元\n项目          2023年      2022年\n${'营业收入      91,900.00     64,420.55\n'.repeat(rows)}`;
  const { facts } = analyze({ file: 'a.txt', text });
  expect(facts).toHaveLength(2 * rows);
  expect(facts.at(-1)).toMatchObject({ metric: 'revenue', period: '2022FY', value: '644205500', line: 4 + rows, printed: '64,420.55' });
});
