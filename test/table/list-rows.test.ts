import { expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import type { ListHeader, Word } from '../../src/table/list-head.ts';
import { readListRows } from '../../src/table/list-rows.ts';
import { ListTokens } from '../../src/table/list-tokens.ts';
import { sheetOf } from '../../src/table/sheet.ts';

const word = (text: string): Word => ({ text, at: 0, to: text.length, line: 0 });
const header = (stub: string, columns: string, label: string, tails = 0): ListHeader => ({
  title: [],
  stub: stub.split(' ').map(word),
  ranked: false,
  columns: columns.split(' ').map((head) => [word(head)]),
  tails,
  named: false,
  label: label.split(' ').map(word),
});

/** Rows below a header as `labels: figures`, and how many runs of figures were none. */
function rows(below: ListHeader, ...lines: string[]): (string | number)[] {
  const { rows: found, odd } = readListRows(new ListTokens(sheetOf(documentOf('x.txt', lines.join('\n\n'))), 0), below);
  return [
    ...found.map(
      ({ labels, cells }) =>
        `${labels.map(({ text }) => text).join('/')}: ${cells.map((cell) => cell.map(({ text }) => text).join('')).join(' ')}`,
    ),
    odd,
  ];
}

test('as many figures as columns make a row; other runs are counted', () => {
  expect(rows(header('项目', '2022年 2021年', '网关'), '1.00 2.00', '探针 3.00', '平台 5.00 6.00')).toEqual([
    '网关: 1.00 2.00',
    '平台: 5.00 6.00',
    1,
  ]);
});

test('two words before the figures of a table of one label are not told apart', () => {
  expect(rows(header('项目', '2022年', '网关'), '1.00', '探针 平台 3.00')).toEqual(['网关: 1.00', 1]);
});

test('a sum and what is of the company stand under no outer label', () => {
  expect(rows(header('科目 影响', '2021年 2020年', '货币资金 影响额'), '1.00 2.00', '公司利润总额 3.00 4.00', '合计 4.00 6.00')).toEqual([
    '货币资金/影响额: 1.00 2.00',
    '公司利润总额: 3.00 4.00',
    '合计: 4.00 6.00',
    0,
  ]);
});

test('a label that comes twice under an outer one has lost its own', () => {
  const below = header('项目 模式', '2021年 2020年', '收入占比 直营');
  expect(rows(below, '1.00% 2.00%', '加盟 3.00% 4.00%', '直营 5.00% 6.00%', '加盟 7.00% 8.00%', '回款比例', '直营 9.00% 9.50%')).toEqual([
    '收入占比/直营: 1.00% 2.00%',
    '收入占比/加盟: 3.00% 4.00%',
    '回款比例/直营: 9.00% 9.50%',
    2,
  ]);
});

test('more words than columns of words: the name may be any of them, unless it ends as names do', () => {
  const below = header('客户名称 性质', '金额', '甲公司 民企');
  expect(rows(below, '1.00', '远山科技 有限 国企 2.00')).toEqual(['甲公司: 1.00', 1]);
  expect(rows(below, '1.00', '远山科技有限公司 上市公司 子公司 2.00')).toEqual(['甲公司: 1.00', '远山科技有限公司: 2.00', 0]);
  expect(rows(below, '1.00', '2021年 国企 2.00')).toEqual(['甲公司: 1.00', 1]);
  expect(rows(below, '1.00', '远山科技有限公司 民企 合计 3.00')).toEqual(['甲公司: 1.00', '合计: 3.00', 0]);
  // A name is lost, or the figures between two names.
  expect(rows(below, '1.00', '国有企业 2.00')).toEqual(['甲公司: 1.00', 1]);
  expect(rows(below, '1.00', '远山科技有限公司 民企 近水科技有限公司 民企 2.00')).toEqual(['甲公司: 1.00', 1]);
});

test.each(['注:口径同上。', '单位:万元', '(2)其他情况', '如下表所示:', '由上表可知,收入有所增长', '公司客户数量分别为12家,其中新增3家'])(
  '%s ends the table',
  (line) => {
    expect(rows(header('项目', '2022年', '网关'), '1.00', line, '探针 2.00')).toEqual(['网关: 1.00', 0]);
  },
);
