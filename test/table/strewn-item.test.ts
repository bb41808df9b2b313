import { expect, test } from 'vitest';
import { sheetOf } from '../../src/table/sheet.ts';
import { cellOf, itemsOf, widthOf } from '../../src/table/strewn-item.ts';
import { drawn } from './drawn.ts';

const items = (line: string) => itemsOf(sheetOf(drawn(line)), 0, 0, 0);
const kinds = (line: string): string[] => items(line).map(({ kind, text }) => `${kind} ${text}`);

test('numbers, words and the signs for nothing', () => {
  expect(kinds('-1,024.50')).toEqual(['number -1,024.50']);
  expect(kinds('1,382')).toEqual(['number 1,382']);
  expect(kinds('509')).toEqual(['number 509']);
  expect(kinds('--')).toEqual(['mark --']);
  expect(kinds('归属于上市公司股东的净利润')).toEqual(['words 归属于上市公司股东的净利润']);
});

test('a line of several', () => {
  expect(kinds('1,917,519.43 1,190,730.42')).toEqual(['number 1,917,519.43', 'number 1,190,730.42']);
  expect(kinds('-4.73% 减少系本期增加投资支出所致')).toEqual(['number -4.73%', 'words 减少系本期增加投资支出所致']);
  expect(kinds('银行承 48,355.01')).toEqual(['words 银行承', 'number 48,355.01']);
});

test('what looks like a number and is a word, or a part of one', () => {
  expect(kinds('2020 年 12 月 31 日')).toEqual(['words 2020年12月31日']);
  expect(kinds('2020')).toEqual(['words 2020']);
  expect(kinds('公司前 5 大客户')).toEqual(['words 公司前5大客户']);
  expect(kinds('3,345,97')).toEqual(['cut 3,345,97']);
  expect(kinds(',437.20')).toEqual(['cut ,437.20']);
});

test('the cell of a number knows its place, the width of words is that of the page', () => {
  const document = drawn('6.07% 1,301.60');
  const [, second] = itemsOf(sheetOf(document), 0, 0, 0);
  const cell = cellOf(document, second!);
  expect([cell.text, cell.offsets[0], cell.offsets.at(-1)]).toEqual(['1,301.60', 6, 13]);
  expect(widthOf(items('营业收入(元)')[0]!)).toBe(6);
});
