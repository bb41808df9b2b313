import { describe, expect, test } from 'vitest';
import { agreements } from '../../src/audit/agreement.ts';
import { Cells } from '../../src/audit/cells.ts';
import { copies } from '../../src/audit/copies.ts';
import { formulas } from '../../src/audit/formulas.ts';
import { growths } from '../../src/audit/growths.ts';
import { Levels } from '../../src/audit/print.ts';
import { quarters } from '../../src/audit/quarters.ts';
import { within } from '../../src/audit/within.ts';
import type { Fact } from '../../src/fact.ts';
import { documentOf } from '../../src/filing/document.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { fact } from '../fact.ts';

const cells = new Cells([], documentOf('reply.txt', ''));
const now = fact({ line: 10 });
const then = fact({ line: 10, column: 30, period: '2021FY', value: '1270020000', printed: '127,002.00' });
const cost = fact({ line: 11, metric: 'operating-cost', value: '250390000', printed: '25,039.00' });

describe('changes of levels that stand elsewhere', () => {
  const change = (value: string, printed: string): Fact =>
    fact({ kind: 'change-ratio', value, printed, unit: 'ratio', step: '0.0001', line: 40, origin: 'sentence' });
  const found = (of: Fact) => growths([of], new Levels([now, then]), builtin, AUDIT_WORDS.en);

  test('a fall that is right, and one that is not', () => {
    expect(found(change('-0.4928', '49.28%'))).toEqual([]);
    expect(found(change('-0.4982', '49.82%'))).toMatchObject([
      { check: 'growth', holds: 'holds if 49.82% were 49.28% (two digits swapped)' },
    ]);
  });

  test('hedged ones are not asked', () => {
    expect(found({ ...change('-0.4982', '49.82%'), basis: 'approx' })).toEqual([]);
  });

  test('a level printed as that of 账面价值: so is the one before', () => {
    const net = (period: string, value: string): Fact => fact({ metric: 'receivables-net', period, value, printed: value, step: '0.01' });
    const gross = fact({
      metric: 'receivables',
      period: '2020-12-31',
      value: '2977000000',
      step: '1000000',
      printed: '29.77亿元',
      origin: 'sentence',
    });
    const levels = new Levels([gross, net('2020-12-31', '2976771437.20'), net('2019-12-31', '3617388146.18')]);
    const fall = fact({
      metric: 'receivables',
      period: '2020-12-31',
      kind: 'change-ratio',
      value: '-0.17',
      unit: 'ratio',
      step: '0.01',
      printed: '17%',
    });
    expect(growths([fall], levels, builtin, AUDIT_WORDS.en)).toMatchObject([{ holds: 'holds if 17% were 18% (one digit)' }]);
    expect(growths([{ ...fall, value: '-0.18', printed: '18%' }], levels, builtin, AUDIT_WORDS.en)).toEqual([]);
  });

  test('of a loss the sign is each filing’s own', () => {
    const levels = new Levels([
      fact({ metric: 'net-profit', value: '-100000000', step: '10000' }),
      fact({ metric: 'net-profit', period: '2021FY', value: '-50000000', step: '10000' }),
    ]);
    for (const value of ['1', '-1'])
      expect(
        growths(
          [fact({ metric: 'net-profit', kind: 'change-ratio', value, unit: 'ratio', step: '0.0001', printed: '100.00%' })],
          levels,
          builtin,
          AUDIT_WORDS.en,
        ),
      ).toEqual([]);
  });
});

describe('ratios by the vocabulary', () => {
  const margin = (value: string, printed: string): Fact =>
    fact({ metric: 'gross-margin', value, printed, unit: 'ratio', step: '0.0001', line: 12 });

  test('毛利率 of 营业收入 and 营业成本', () => {
    expect(formulas([margin('0.6113', '61.13%')], new Levels([now, cost]), builtin, AUDIT_WORDS.en)).toEqual([]);
    expect(formulas([margin('0.6131', '61.31%')], new Levels([now, cost]), builtin, AUDIT_WORDS.en)).toMatchObject([
      { check: 'ratio', identity: '中孚信息 毛利率 2022FY: 1 − 25,039.00 ÷ 64,420.55万元 = 61.13%, printed 61.31%' },
    ]);
  });

  test('another print of an operand, or 主营业务 alone, clears it', () => {
    const main = [fact({ metric: 'main-revenue', value: '641264400' }), fact({ metric: 'main-cost', value: '248100000' })];
    expect(formulas([margin('0.6131', '61.31%')], new Levels([now, cost, ...main]), builtin, AUDIT_WORDS.en)).toEqual([]);
  });

  test('周转率 wants the balances of both ends', () => {
    const turnover = fact({ metric: 'receivables-turnover', value: '1.32', printed: '1.32', unit: 'times', step: '0.01' });
    const end = fact({ metric: 'receivables', period: '2022-12-31', value: '458376500', printed: '45,837.65' });
    const start = fact({ metric: 'receivables', period: '2021-12-31', value: '591211700', printed: '59,121.17' });
    expect(formulas([turnover], new Levels([now, end]), builtin, AUDIT_WORDS.en)).toEqual([]);
    expect(formulas([turnover], new Levels([now, end, start]), builtin, AUDIT_WORDS.en)).toMatchObject([
      { holds: 'holds if 1.32 were 1.23 (two digits swapped)' },
    ]);
  });
});

describe('one figure, printed more than once', () => {
  const found = (...facts: Fact[]) => agreements(facts, cells, builtin, AUDIT_WORDS.en);

  test('6.44亿元 and 64,420.55万元 are one', () => {
    expect(
      found(now, fact({ line: 90, preferred: false, origin: 'sentence', value: '644000000', step: '1000000', printed: '6.44亿元' })),
    ).toEqual([]);
  });

  test('neighbours are two', () => {
    expect(found(now, fact({ line: 90, preferred: false, value: '644205600', printed: '64,420.56' }))).toMatchObject([
      { check: 'agreement', severity: 'note' },
    ]);
  });

  test('what does not begin alike is of two things', () => {
    expect(found(now, fact({ line: 90, preferred: false, value: '338655800', printed: '33,865.58' }))).toEqual([]);
  });

  test('other members of that name are others', () => {
    const other = (value: string, line: number): Fact =>
      fact({ value, line, printed: value, preferred: line === 1, segment: [{ axis: '产品', member: '其他' }] });
    expect(found(other('644205500', 1), other('644305500', 9))).toEqual([]);
  });
});

test('one long figure for two companies in one table', () => {
  const peer = (company: string, line: number, period = '2020FY'): Fact =>
    fact({ company, line, period, role: 'peer', metric: 'main-revenue', value: '718985100', printed: '71,898.51' });
  expect(copies([peer('北信源', 824), peer('山石网科', 830)], builtin, AUDIT_WORDS.en)).toMatchObject([
    { check: 'copy', severity: 'warning', line: 830 },
  ]);
  expect(copies([peer('北信源', 824), peer('山石网科', 830, '2021FY')], builtin, AUDIT_WORDS.en)).toEqual([]);
  expect(copies([peer('北信源', 24), peer('山石网科', 830)], builtin, AUDIT_WORDS.en)).toEqual([]);
});

test('主营业务收入 is no more than 营业收入', () => {
  const main = (value: string): Fact => fact({ metric: 'main-revenue', value, printed: value });
  expect(within([main('641264400')], new Levels([now]), builtin, AUDIT_WORDS.en)).toEqual([]);
  expect(within([main('718985100')], new Levels([now]), builtin, AUDIT_WORDS.en)).toMatchObject([{ check: 'identity', severity: 'error' }]);
  expect(within([main('718985100')], new Levels([now, fact({ value: '728985100', preferred: false })]), builtin, AUDIT_WORDS.en)).toEqual(
    [],
  );
});

test('the four quarters are the year', () => {
  const quarter = (n: number, value: string): Fact => fact({ period: `2022Q${n}`, value, printed: value, step: '100' });
  const year = (last: string) =>
    quarters(
      [now],
      new Levels([now, quarter(1, '100205500'), quarter(2, '144000000'), quarter(3, '150000000'), quarter(4, last)]),
      builtin,
      AUDIT_WORDS.en,
    );
  expect(year('250000000')).toEqual([]);
  // Five rounded prints leave room for two units of the last digit.
  expect(year('250000200')).toEqual([]);
  expect(year('250001000')).toMatchObject([{ check: 'sum', severity: 'error' }]);
});
