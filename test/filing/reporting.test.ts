import { expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { paragraphs } from '../../src/filing/prose.ts';
import { reportingInProse } from '../../src/filing/reporting.ts';

const read = (text: string): string[] => reportingInProse(paragraphs(documentOf('test.txt', text), () => false));

test('报告期 as the filing defines it', () => {
  expect(read('报告期 指 2022 年度、2023 年度和 2024 年度\n')).toEqual(['2022FY', '2023FY', '2024FY']);
  expect(read('发行人报告期(2020年、2021年、2022年和2023年1-3月)内的收入如下。\n')).toEqual(['2020FY', '2021FY', '2022FY', '2023Q1']);
});

test('years said together for another reason define nothing', () =>
  expect(read('2019年、2020年和2021年,公司新增客户较多。\n')).toEqual([]));
