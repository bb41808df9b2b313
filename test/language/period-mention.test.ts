import { describe, expect, test } from 'vitest';
import { type PeriodContext, periodMentions } from '../../src/language/period.ts';

const half: PeriodContext = { current: '2024H1', reporting: [], date: '2024-08-30' };
const several: PeriodContext = { current: null, reporting: ['2020FY', '2021FY', '2022FY', '2023Q1'], date: '2023-07-11' };
const read = (text: string, context: PeriodContext): string[] =>
  periodMentions(text, context).map(({ from, to, flows, instant, kind }) =>
    `${text.slice(from, to)} ${kind === 'said' ? '' : `${kind} `}${flows.join(',')}${instant ? ' at its end' : ''}`.trim(),
  );

describe('with a year', () => {
  test.each([
    ['2024年上半年', '2024年上半年 2024H1'],
    ['2024上半年', '2024上半年 2024H1'],
    ['2023年1-3月', '2023年1-3月 2023Q1'],
    ['2023年一季度', '2023年一季度 2023Q1'],
    ['2022年前三季度', '2022年前三季度 2022Q1-3'],
    ['2022年度', '2022年度 2022FY'],
    ['2022年末', '2022年末 2022FY at its end'],
    ['2023年3月末', '2023年3月末 2023Q1 at its end'],
    ['2022-12-31', '2022-12-31 2022FY at its end'],
    ['2022年12月31日', '2022年12月31日 2022FY at its end'],
    ['2023年4月30日', '2023年4月30日 2023-04-30 at its end'],
    ['2020年初', '2020年初 2020-01-01 at its end'],
    ['二〇一八年', '二〇一八年 2018FY'],
    ['24年上半年', '24年上半年 2024H1'],
    ['2024Q2', '2024Q2 2024Q2'],
    ['2023年4月', '2023年4月 unknown'],
    ['上升,2022年', '2022年 2022FY'],
  ])('%s', (text, expected) => expect(read(text, half)).toEqual([expected]));
});

describe('several at once are one mention', () => {
  test.each([
    ['2020年至2022年', '2020年至2022年 2020FY,2021FY,2022FY'],
    ['2020-2022年', '2020-2022年 2020FY,2021FY,2022FY'],
    ['2020年、2021年和2022年', '2020年、2021年和2022年 2020FY,2021FY,2022FY'],
    ['2020、2021年度', '2020、2021年度 2020FY,2021FY'],
    ['2022年末和2023年3月末', '2022年末和2023年3月末 2022FY,2023Q1 at its end'],
  ])('%s', (text, expected) => expect(read(text, half)).toEqual([expected]));
});

describe('without a year: the filing’s own', () => {
  test.each([
    ['今年上半年', '今年上半年 2024H1'],
    ['半年度', '半年度 2024H1'],
    ['第二季度', '第二季度 2024Q2'],
    ['前三季度', '前三季度 2024Q1-3'],
    ['去年上半年', '去年上半年 2023H1'],
    ['本期', '本期 2024H1'],
    ['期末', '期末 2024H1 at its end'],
    ['年初', '年初 opening 2023FY at its end'],
    ['上年末', '上年末 opening 2023FY at its end'],
  ])('%s', (text, expected) => expect(read(text, half)).toEqual([expected]));

  test('今年 in a report of the year before may be either year', () =>
    expect(read('今年上半年', { current: '2023FY', reporting: [], date: '2024-04-20' })).toEqual(['今年上半年 unknown']));
  test('in a filing about no one period, the year the text named last', () =>
    expect(read('2025年行业回暖,四季度增长', { current: null, reporting: [], date: null })).toEqual(['2025年 2025FY', '四季度 2025Q4']));
});

describe('报告期', () => {
  test.each([
    ['报告期内', '报告期内 2020FY,2021FY,2022FY,2023Q1'],
    ['报告期各期末', '报告期各期末 2020FY,2021FY,2022FY,2023Q1 at its end'],
    ['报告期末', '报告期末 2023Q1 at its end'],
    ['最近三年', '最近三年 2020FY,2021FY,2022FY'],
    ['最近三年末', '最近三年末 2020FY,2021FY,2022FY at its end'],
    ['最近三年一期', '最近三年一期 2020FY,2021FY,2022FY,2023Q1'],
    ['最近一年', '最近一年 2022FY'],
    ['最近一期末', '最近一期末 2023Q1 at its end'],
  ])('%s of a filing over several', (text, expected) => expect(read(text, several)).toEqual([expected]));
  test('of a filing about one', () => expect(read('报告期内', half)).toEqual(['报告期内 2024H1']));
  test('not told', () => expect(read('报告期内', { current: null, reporting: [], date: null })).toEqual(['报告期内 unknown']));
});

describe('against what', () => {
  test.each([
    ['较上年同期', '上年同期 comparable'],
    ['较去年', '去年 comparable'],
    ['2022年同期', '2022年同期 comparable 2022H1'],
    ['环比', '环比 previous'],
    ['自2020年上市以来', '2020年上市以来 since 2020FY-2024H1'],
    ['2020年上市至今', '2020年上市至今 since 2020FY-2024H1'],
    ['2020年至今', '2020年至今 since 2020FY-2024H1'],
    ['2021年以来', '2021年以来 since 2021FY-2024H1'],
  ])('%s', (text, expected) => expect(read(text, half)).toEqual([expected]));
});

test.each(['占同期营业收入', '12022年', '1.2022', '3年以上', '今年的市场', '10年经验'])('%s names no period', (text) =>
  expect(read(text, half)).toEqual([]),
);

test('amounts begin no period', () => expect(read('收入13,735.04万元、2,022.10万元、20.24%和1项,增长4.5%', half)).toEqual([]));
