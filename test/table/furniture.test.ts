import { expect, test } from 'vitest';
import { Page, sheetOf } from '../../src/table/sheet.ts';
import { drawn } from './drawn.ts';

const pageLines = (text: string): string[] => {
  const document = drawn(text);
  const sheet = sheetOf(document);
  return document.text
    .split('\n')
    .filter((_, i) => sheet.kind[i] === Page)
    .map((line) => line.trim());
};

test('page numbers and the heads that stand beside them on three pages', () => {
  const page = (n: number): string => `\n${'甲乙丙丁'[n]!.repeat(9)}。\n\n          ${n} / 156\n\n     某某公司 2022 年年度报告\n\n`;
  expect(pageLines([1, 2, 3].map(page).join(''))).toEqual([
    '1 / 156',
    '某某公司 2022 年年度报告',
    '2 / 156',
    '某某公司 2022 年年度报告',
    '3 / 156',
    '某某公司 2022 年年度报告',
  ]);
});

test('a bare integer between lines is a value', () => {
  expect(pageLines('研发人员数量\n          172\n(人)\n\n  12\n\n正文')).toEqual(['12']);
});

test('a page head of several lines is one, also under a number with a line of text right above', () => {
  const page = (n: number, text: string): string =>
    `${text}\n          ${n}\n\n某某股份有限公司\n财务报表附注\n2022 年度(除特别注明外,金额单位为人民币元)\n`;
  const head = ['某某股份有限公司', '财务报表附注', '2022 年度(除特别注明外,金额单位为人民币元)'];
  expect(pageLines([page(7, '甲甲甲甲。\n'), page(8, '主营业务(分产品)'), page(9, '乙乙乙乙。\n'), '正文'].join(''))).toEqual([
    '7',
    ...head,
    '8',
    ...head,
    '9',
    ...head,
  ]);
});

test('the last row of a page, its unit line and its ticks are none, however often they come', () => {
  const page = (n: number, last: string): string =>
    `合计      ${n},234.50      ${n}1.20\n\n${last}\n\n     ${n}\n\n     某某公司 2022 年年度报告\n\n`;
  const furniture = [1, 2, 3, 4].flatMap((n) => [String(n), '某某公司 2022 年年度报告']);
  expect(pageLines([1, 2, 3, 4].map((n) => page(n, '单位:元')).join(''))).toEqual(furniture);
  expect(pageLines([1, 2, 3, 4].map((n) => page(n, '□适用 √不适用')).join(''))).toEqual(furniture);
  expect(pageLines([1, 2, 3, 4].map((n) => page(n, `合计      ${n},000.00`)).join(''))).toEqual(furniture);
});

test('a number right under a page head, and text right under it', () => {
  const page = (n: number): string => `${'甲乙丙丁'[n]!.repeat(9)}。\n单位:万元\n\n## 第${n}页\n\n某某公司 招股说明书\n1-1-${n}\n`;
  expect(pageLines([1, 2, 3].map(page).join(''))).toEqual([1, 2, 3].flatMap((n) => [`## 第${n}页`, '某某公司 招股说明书', `1-1-${n}`]));
});

test('totals at the end of pages are no page heads', () => {
  const page = (n: number): string => `合计 ${n}53,020.87 100.00%\n\n## 第${n}页\n\n`;
  expect(pageLines([1, 2, 3, 4].map(page).join('')).some((line) => line.startsWith('合计'))).toBe(false);
});

test('a page number right above the head of the next page is one, whatever stands above it', () => {
  const page = (n: number): string => `这一页的正文到此为止\n${n}\n甲公司 2019 年年度报告全文\n\n下一页的正文从这里开始\n`;
  const head = '甲公司 2019 年年度报告全文';
  expect(pageLines([7, 8, 9, 10].map(page).join(''))).toEqual(['7', head, '8', head, '9', head, '10', head]);
});
