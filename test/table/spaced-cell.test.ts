import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../src/table/sheet.ts';
import { headLine, joinedPeriods } from '../../src/table/spaced-cell.ts';
import { drawn } from './drawn.ts';

const linesOf = (text: string) => {
  const sheet = sheetOf(drawn(`\n${text}\n`));
  return text.split('\n').map((_, line) => headLine(sheet, line));
};
const cells = (line: string): string[] => linesOf(line)[0]!.cells.map(({ text, period }) => (period ? `[${text}]` : text));
const joined = (text: string): string[][] | undefined => joinedPeriods(linesOf(text))?.map((line) => line.map((cell) => cell.text));

describe('cells of a line', () => {
  test('periods hold spaces', () => {
    expect(cells('项目 2025 年 3 月 31 日 2024 年 12 月 31 日 变动幅度')).toEqual([
      '项目',
      '[2025年3月31日]',
      '[2024年12月31日]',
      '变动幅度',
    ]);
    expect(cells('项目 2025 年 1-3 月 2024 年度 2023 年末')).toEqual(['项目', '[2025年1-3月]', '[2024年度]', '[2023年末]']);
    expect(cells('项目 2024 2023')).toEqual(['项目', '[2024]', '[2023]']);
  });

  test('characters set apart are one word, brackets belong to the word before', () => {
    expect(cells('项 目 金 额 毛利率 （%）')).toEqual(['项目', '金额', '毛利率(%)']);
  });

  test('what only begins with a year is a name', () => {
    expect(cells('2023 年四季度工业企业扩产增')).toEqual(['2023年四季度工业企业扩产增']);
    expect(cells('2023 年度收入 2023 年末余额')).toEqual(['[2023年度收入]', '[2023年末余额]']);
  });
});

describe('periods broken over lines', () => {
  test('one a line', () => {
    expect(joined('项目 2024 年\n12 月 31 日\n2023 年\n12 月 31 日')).toEqual([['项目', '2024年12月31日'], ['2023年12月31日']]);
    expect(joined('项 目\n2024 年度\n/2024-12-31')).toEqual([['项目'], ['2024年度/2024-12-31']]);
  });

  test('all on one line', () => {
    expect(joined('项目 2024 年 2023 年\n12 月 31 日 12 月 31 日')).toEqual([['项目', '2024年12月31日', '2023年12月31日']]);
  });

  test('a part that no period above goes on with', () => {
    expect(joined('项目 2024 年度\n31 日')).toBeUndefined();
    expect(joined('项目 2024 年 2023 年\n12 月 31 日 12 月 31 日 12 月 31 日')).toBeUndefined();
  });
});
