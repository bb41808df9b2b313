import { describe, expect, test } from 'vitest';
import { reportingPeriods } from '../../../src/extract/recover/reporting.ts';
import { documentOf } from '../../../src/filing/document.ts';
import { paragraphs } from '../../../src/filing/prose.ts';

function told(text: string, headings: string[][] = []): string[] {
  const document = documentOf('x', text);
  return reportingPeriods(
    headings,
    paragraphs(document, () => false),
    document,
    { from: 0, to: document.lineStarts.length },
  );
}

describe('报告期', () => {
  test('said outright', () => {
    expect(told('本回复中的报告期指2020年、2021年、2022年和2023年1-3月。\n')).toEqual(['2020FY', '2021FY', '2022FY', '2023Q1']);
  });

  test('by the heads of most tables', () => {
    const three = ['2022FY', '2021FY', '2020FY'];
    expect(told('', [three, ['2019FY', '2018FY', '2017FY'], three, ['2022FY', '2021FY']])).toEqual(['2020FY', '2021FY', '2022FY']);
  });

  test('by heads of one cell a line', () => {
    expect(told('项目\n2022年度\n金额\n占比\n2021年度\n金额\n占比\n2020年度\n金额\n占比\n收入\n')).toEqual(['2020FY', '2021FY', '2022FY']);
  });

  test('by what most sentences list', () => {
    expect(told('公司2021年、2022年和2023年营业收入持续增长。\n')).toEqual(['2021FY', '2022FY', '2023FY']);
    expect(told('公司2021年和2022年营业收入持续增长。\n')).toEqual([]);
  });
});
