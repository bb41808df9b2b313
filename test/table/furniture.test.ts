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
