import { expect, test } from 'vitest';
import { wantedBy } from '../../../src/extract/table/wanted.ts';
import { documentOf } from '../../../src/filing/document.ts';
import { tables } from '../../../src/table/tables.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';

const wanted = wantedBy(builtin);

test('a table is read for one metric in its words, or for a column of companies', () => {
  expect(wanted('项目年年营业收入货币资金')).toBe(true);
  expect(wanted('公司名称年年北信源')).toBe(true);
  expect(wanted('项目年年货币资金短期借款利息收入')).toBe(false);
});

test('a table whose caption is a period alone is read: the heading above tells what it is of', () => {
  expect(wanted('年单位万元项目金额补助目的性质')).toBe(true);
  expect(wanted('年月项目金额性质')).toBe(true);
  expect(wanted('年单位万元项目本期金额性质')).toBe(false);
});

test('a metric cut over two lines with numbers between is seen', () => {
  const { grids } = tables(
    documentOf(
      'x',
      `
  主要数据如下:
                             单位:万元
    项目        2022 年     2021 年
  扣除非经常性损益后归属于上市公
                1,092.71   2,836.55
  司股东的净利润
`,
    ),
    wanted,
  );
  expect(grids.map(({ rows }) => rows.map(({ labels }) => labels))).toEqual([[['扣除非经常性损益后归属于上市公司股东的净利润']]]);
});

test('what is not wanted stays a table for the readers of prose', () => {
  const read = tables(
    documentOf(
      'x',
      '\n  情况如下:\n   项目        2022 年     2021 年\n  货币资金    1,092.71   2,836.55\n  短期借款    5,405.77   1,380.65\n',
    ),
    wanted,
  );
  expect(read.grids).toEqual([]);
  expect(read.isTable(3)).toBe(true);
});
