import { describe, expect, test } from 'vitest';
import { type Matrix, matrices } from '../../src/compare/matrix.ts';
import type { Fact } from '../../src/fact.ts';
import { longRecords, longRows, wideRecords, wideRows } from '../../src/render/comparison-data.ts';
import { findMetric } from '../../src/vocabulary/lookup.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { fact } from '../fact.ts';

const compare = (ids: string[], ...facts: Fact[]): Matrix[] =>
  matrices(
    [{ cover: { company: '中孚信息', code: '300659', date: '2023-07-01' }, facts }],
    ids.map((id) => findMetric(id, builtin)!),
  );
const margin = (said: Partial<Fact>): Fact => fact({ metric: 'gross-margin', unit: 'ratio', value: '0.6112', ...said });

describe('wide CSV', () => {
  test('a row a metric and company, a column a period, plain numbers', () => {
    const all = compare(
      ['revenue', 'gross-margin'],
      fact(),
      fact({ period: '2021FY', value: '1270043300', basis: 'approx' }),
      margin({}),
      margin({ company: '启明星辰', code: '002439', role: 'peer', value: '0.6271' }),
    );
    expect(wideRows(all)).toEqual([
      ['metric', 'company', 'code', 'unit', '2021FY', '2022FY'],
      ['revenue', '中孚信息', '300659', 'CNY', '1270043300', '644205500'],
      ['gross-margin', '中孚信息', '300659', 'ratio', '', '0.6112'],
      ['gross-margin', '启明星辰', '002439', 'ratio', '', '0.6271'],
    ]);
  });

  test('a direction without a figure is an arrow', () => {
    expect(wideRows(compare(['gross-margin'], margin({ kind: 'direction', value: 'down' })))[1]).toEqual([
      'gross-margin',
      '中孚信息',
      '300659',
      'ratio',
      '↓',
    ]);
  });

  test('the main business never stands in for the company, and what only segments disclose makes no row', () => {
    const main = margin({ metric: 'main-gross-margin', value: '0.611' });
    const segment = margin({ company: '盛邦安全', code: '688651', segment: [{ axis: '产品', member: '服务' }], role: 'detail' });
    expect(wideRows(compare(['gross-margin'], main, segment))).toEqual([['metric', 'company', 'code', 'unit']]);
    expect(wideRows(compare(['main-gross-margin'], main))[1]).toEqual(['main-gross-margin', '中孚信息', '300659', 'ratio', '0.611']);
  });

  test("means of two filers' peers are told apart, that of one needs no telling", () => {
    const mean = margin({ company: '同行业平均', code: null, role: 'peer' });
    const filings = [
      { cover: { company: '中孚信息', code: '300659', date: null }, facts: [mean] },
      { cover: { company: '盛邦安全', code: '688651', date: null }, facts: [mean] },
    ];
    const names = (count: number) =>
      wideRows(matrices(filings.slice(0, count), [findMetric('gross-margin', builtin)!]))
        .slice(1)
        .map((row) => row[1]);
    expect(names(1)).toEqual(['同行业平均']);
    expect(names(2)).toEqual(['同行业平均(中孚信息)', '同行业平均(盛邦安全)']);
  });

  test('as records, with marks', () => {
    expect(
      wideRecords(compare(['gross-margin'], margin({ basis: 'approx' }), margin({ kind: 'direction', value: 'up', period: '2021FY' }))),
    ).toEqual([
      {
        metric: 'gross-margin',
        label: '毛利率',
        company: '中孚信息',
        code: '300659',
        standing: 'filer',
        unit: 'ratio',
        segment: '',
        values: { '2021FY': 'up', '2022FY': '0.6112' },
        marks: { '2021FY': 'direction', '2022FY': 'approximate' },
      },
    ]);
  });
});

describe('--long', () => {
  test('a row a figure, with its receipt', () => {
    const [record] = longRecords(
      compare(
        ['receivables'],
        fact({ metric: 'receivables', period: '2022-12-31', value: '458376500', printed: '45,837.65', line: 2860, column: 12 }),
      ),
    );
    expect(record).toEqual({
      metric: 'receivables',
      company: '中孚信息',
      code: '300659',
      segment: '',
      period: '2022FY',
      value: '458376500',
      unit: 'CNY',
      basis: 'reported',
      bound: null,
      mark: '',
      file: 'reply.txt',
      line: 2860,
      column: 12,
      printed: '45,837.65',
      quote: '2022年营业收入为64,420.55万元',
      recovered: null,
    });
  });

  test('marks in words', () => {
    const [head, row] = longRows(compare(['revenue'], fact({ basis: 'approx', bound: 'about' })));
    expect(row![head!.indexOf('mark')]).toBe('approximate');
    expect(row![head!.indexOf('bound')]).toBe('about');
  });
});
