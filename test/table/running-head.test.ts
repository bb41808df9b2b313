import { expect, test } from 'vitest';
import { Page, sheetOf, UnitLine } from '../../src/table/sheet.ts';
import { drawn } from './drawn.ts';

const page = (number: number, last: string): string => `正文第${number}段\n${last}\n${number}\n\n甲乙股份有限公司2023年年度报告全文\n`;

test('a title that comes again on every page is its head, and a number before it the page number', () => {
  const sheet = sheetOf(drawn([11, 12, 13, 14, 15].map((number) => page(number, '单位:元')).join('')));
  const kinds = Array.from({ length: sheet.count }, (_, line) => [sheet.compact(line), sheet.kind[line]] as const);
  expect(kinds.filter(([, kind]) => kind === Page).map(([words]) => words)).toEqual(
    [11, 12, 13, 14, 15].flatMap((number) => [`${number}`, '甲乙股份有限公司2023年年度报告全文']),
  );
  expect(kinds.filter(([words]) => words === '单位:元').every(([, kind]) => kind === UnitLine)).toBe(true);
});

test('a title that stands three times is a title', () => {
  const sheet = sheetOf(drawn('甲乙股份2023年年度报告\n正文\n甲乙股份2023年年度报告\n正文\n甲乙股份2023年年度报告\n正文'));
  expect(sheet.kind[0]).not.toBe(Page);
});
