import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/extract/table/head.ts';
import { context } from './context.ts';

const head = (...texts: string[]) => {
  const { period, metric, measure, company, members, restated, unit } = readHead(texts, context);
  return { period: period?.flow ?? null, metric: metric?.id ?? null, measure, company: company?.name ?? null, members, restated, unit };
};
const blank = { period: null, metric: null, measure: null, company: null, members: [], restated: null, unit: null };

describe('heads, outermost first', () => {
  test.each([
    [['2022年', '金额'], { period: '2022FY', measure: 'amount' }],
    [['2022年末', '账面余额', '金额'], { period: '2022FY', measure: 'gross' }],
    [['2022年', '占比'], { period: '2022FY', measure: 'share' }],
    [['2023年1-3月', '毛利率'], { period: '2023Q1', metric: 'gross-margin' }],
    [['变动幅度'], { measure: 'change' }],
    [['本年比上年增减(%)'], { measure: 'change', unit: '%' }],
    [['2022-12-31'], { period: '2022FY' }],
    [['2022年收入变动比例'], { period: '2022FY', metric: 'revenue', measure: 'change' }],
    [['1年以内'], { members: ['1年以内'] }],
    [['北信源'], { company: '北信源' }],
    [['2021年', '调整后'], { period: '2021FY', restated: 'after' }],
    [['2024年10-12月收入'], { period: '2024Q4', metric: 'revenue' }],
    [['坏账准备/减值准备(万元)'], { measure: 'none', unit: '万元' }],
    [['补贴内容及标准'], { measure: 'none' }],
    [[], {}],
  ])('%j', (texts, expected) => {
    expect(head(...(texts as string[]))).toEqual({ ...blank, ...expected });
  });
});
