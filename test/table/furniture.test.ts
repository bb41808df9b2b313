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

test('a number right under a page head, and text right under it', () => {
  const page = (n: number): string => `${'甲乙丙丁'[n]!.repeat(9)}。\n单位:万元\n\n## 第${n}页\n\n某某公司 招股说明书\n1-1-${n}\n`;
  expect(pageLines([1, 2, 3].map(page).join(''))).toEqual([1, 2, 3].flatMap((n) => [`## 第${n}页`, '某某公司 招股说明书', `1-1-${n}`]));
});

test('totals at the end of pages are no page heads', () => {
  const page = (n: number): string => `合计 ${n}53,020.87 100.00%\n\n## 第${n}页\n\n`;
  expect(pageLines([1, 2, 3, 4].map(page).join('')).some((line) => line.startsWith('合计'))).toBe(false);
});
