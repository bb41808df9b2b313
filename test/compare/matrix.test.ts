import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filed } from '../../src/compare/company.ts';
import { type Cell, type Matrix, matrices, spelled } from '../../src/compare/matrix.ts';
import type { Fact } from '../../src/fact.ts';
import { findMetric } from '../../src/vocabulary/lookup.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { fact } from '../fact.ts';

const metric = (id: string) => findMetric(id, builtin)!;
const filing = (...facts: Fact[]): Filed => ({ cover: { company: '中孚信息', code: '300659', date: '2023-07-01' }, facts });
const one = (id: string, ...facts: Fact[]): Matrix => matrices([filing(...facts)], [metric(id)])[0]!;
const cell = (matrix: Matrix, column: string, row = 0): Cell | undefined => matrix.rows[row]?.cells.get(column);
const margin = (said: Partial<Fact>): Fact => fact({ metric: 'gross-margin', unit: 'ratio', value: '0.6112', step: '0.0001', ...said });

describe('companies × periods', () => {
  test('a balance at the end of the year stands in the column of the year', () => {
    const matrix = one(
      'receivables',
      fact({ metric: 'receivables', period: '2022-12-31', value: '458376500' }),
      fact({ metric: 'receivables', period: '2023-03-31', value: '463251900' }),
    );
    expect(matrix.columns).toEqual(['2022FY', '2023Q1']);
    expect(cell(matrix, '2022FY')?.fact?.value).toBe('458376500');
  });

  test.each<[string, Partial<Fact>]>([
    ['a forecast', { basis: 'forecast' }],
    ['the parent company alone', { scope: 'parent' }],
    ['a change', { kind: 'change-ratio', unit: 'ratio', value: '-0.4928' }],
    ['another unit', { unit: 'CNY/person' }],
    ['a project year', { period: 'Y1' }],
    ['a span of years', { period: '2019FY-2021FY' }],
    ['a detail', { role: 'detail' }],
  ])('%s does not meet the figures', (_, said) => {
    expect(one('revenue', fact(said)).rows).toEqual([]);
  });

  test('filers come before peers, the mean last', () => {
    const matrix = one(
      'revenue',
      fact({ company: '同行业平均', code: null, role: 'peer' }),
      fact({ company: '启明星辰', code: '002439', role: 'peer' }),
      fact(),
    );
    expect(matrix.rows.map(({ company }) => company.company)).toEqual(['中孚信息', '启明星辰', '同行业平均']);
  });

  test('约 is marked', () => {
    expect(cell(one('revenue', fact({ basis: 'approx', bound: 'about' })), '2022FY')?.marks).toEqual(['approximate']);
  });

  test('prints that no value fits are marked, the preferred one is shown', () => {
    const found = cell(one('gross-margin', margin({}), margin({ value: '0.6211', preferred: false, line: 9 })), '2022FY');
    expect(found?.fact?.value).toBe('0.6112');
    expect(found?.marks).toEqual(['disagree']);
    expect(found?.rivals.map(({ line }) => line)).toEqual([9]);
  });

  test('prints that agree within their digits are not', () => {
    expect(cell(one('gross-margin', margin({}), margin({ value: '0.61', step: '0.01', preferred: false })), '2022FY')?.marks).toEqual([]);
  });

  test('主营业务毛利率 stands in for 毛利率, marked, and only where that is missing', () => {
    const main = (period: string) => margin({ metric: 'main-gross-margin', value: '0.611', period });
    const matrix = one('gross-margin', main('2021FY'), main('2022FY'), margin({}));
    expect(cell(matrix, '2021FY')).toMatchObject({ fact: null, standIn: { value: '0.611' }, marks: ['main-only'] });
    expect(cell(matrix, '2022FY')).toMatchObject({ fact: { value: '0.6112' }, standIn: null, marks: [] });
  });

  test('prints of a stand-in may disagree as well', () => {
    const main = (said: Partial<Fact>) => margin({ metric: 'main-gross-margin', ...said });
    expect(cell(one('gross-margin', main({}), main({ value: '0.7', preferred: false })), '2022FY')).toMatchObject({
      standIn: { value: '0.6112' },
      rivals: [{ value: '0.7' }],
      marks: ['main-only', 'disagree'],
    });
  });

  test('it never stands in the other way round', () => {
    expect(one('main-gross-margin', margin({})).rows).toEqual([]);
  });

  test('综合毛利率有所上升: a direction without a figure; a figure beats it', () => {
    const up = margin({ kind: 'direction', value: 'up' });
    expect(cell(one('gross-margin', up), '2022FY')).toMatchObject({ fact: null, direction: { value: 'up' }, marks: ['direction'] });
    expect(cell(one('gross-margin', up, margin({})), '2022FY')).toMatchObject({ fact: { value: '0.6112' }, marks: [] });
  });

  test('only segments disclosed', () => {
    const matrix = one('gross-margin', margin({ segment: [{ axis: '产品', member: '网络安全产品' }], role: 'detail' }));
    expect(cell(matrix, '2022FY')).toEqual({
      ...{ fact: null, direction: null, standIn: null, receipts: [], restated: [], rivals: [], derived: null },
      marks: ['segments-only'],
    });
  });

  describe('derived figures', () => {
    const level = (id: string, period: string, value: string): Fact =>
      fact({ metric: id, period, value, unit: metric(id).unit, step: '100' });
    const parts = [level('rd-expense', '2022FY', '403647900'), level('revenue', '2022FY', '644205500')];

    test('stand where nothing is printed, marked, from prints of other filings too', () => {
      const [matrix] = matrices(
        parts.map((part) => filing(part)),
        [metric('rd-ratio')],
        { deriveBy: builtin },
      );
      const found = cell(matrix!, '2022FY');
      expect(found?.marks).toEqual(['derived']);
      expect(found?.fact?.value).toMatch(/^0\.62658/);
      expect(found?.derived?.operands.map((each) => each.fact)).toEqual(parts);
    });

    test('give way to a print, and are not asked for by others', () => {
      const printed = fact({ metric: 'rd-ratio', unit: 'ratio', value: '0.6266', step: '0.0001' });
      expect(cell(matrices([filing(...parts, printed)], [metric('rd-ratio')], { deriveBy: builtin })[0]!, '2022FY')?.marks).toEqual([]);
      expect(matrices([filing(...parts)], [metric('rd-ratio')])[0]!.rows).toEqual([]);
      expect(matrices([filing(...parts)], [metric('rd-ratio')], { deriveBy: builtin, takes: () => false })[0]!.rows).toEqual([]);
    });

    test('are of one company whatever name it bore', () => {
      const [sales, cost] = [
        { ...level('revenue', '2022FY', '100000'), company: '卫士通', code: '002268' },
        { ...level('operating-cost', '2022FY', '60000'), company: '电科网安', code: '002268' },
      ];
      const [matrix] = matrices([filing(sales), filing(cost)], [metric('gross-profit')], { deriveBy: builtin });
      expect(
        cell(
          matrix!,
          '2022FY',
          matrix!.rows.findIndex(({ company }) => company.code === '002268'),
        )?.fact?.value,
      ).toBe('40000');
    });
  });

  test('with segments, a row each', () => {
    const segment = [{ axis: '产品', member: '网络安全产品' }];
    const [matrix] = matrices([filing(margin({ segment, role: 'detail' }), margin({}))], [metric('gross-margin')], { segments: true });
    expect(matrix!.rows.map((row) => [row.company.company, spelled(row.segment), row.cells.get('2022FY')?.fact?.value])).toEqual([
      ['中孚信息', '产品:网络安全产品', '0.6112'],
    ]);
  });

  test('a later filing of the company restates the figure, both are known to differ', () => {
    const early: Filed = {
      cover: { company: '中孚信息', code: '300659', date: '2023-04-30' },
      facts: [fact({ file: 'a', value: '644000000' })],
    };
    const late: Filed = {
      cover: { company: '中孚信息', code: '300659', date: '2024-04-30' },
      facts: [fact({ file: 'b', value: '640000000' })],
    };
    const found = cell(matrices([early, late], [metric('revenue')])[0]!, '2022FY');
    expect(found?.fact?.file).toBe('b');
    expect(found?.marks).toEqual(['restated']);
  });

  test('law: the order of filings and facts does not matter', () => {
    const said = fc.record({
      company: fc.constantFrom('中孚信息', '启明星辰', '同行业平均'),
      period: fc.constantFrom('2021FY', '2022FY'),
      value: fc.constantFrom('1', '2'),
      basis: fc.constantFrom('reported' as const, 'approx' as const),
      role: fc.constantFrom('headline' as const, 'peer' as const),
      line: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(said, { maxLength: 8, selector: ({ line }) => line }), (all) => {
        const facts = all.map((each) => fact({ ...each, code: each.company === '中孚信息' ? '300659' : null }));
        const half = facts.length >> 1;
        const filings = [
          filing(...facts.slice(0, half)),
          { ...filing(...facts.slice(half)), cover: { company: '盛邦安全', code: '688651', date: '2022-07-01' } },
        ];
        const reversed = [...filings].reverse().map((each) => ({ ...each, facts: [...each.facts].reverse() }));
        expect(matrices(reversed, [metric('revenue')])).toEqual(matrices(filings, [metric('revenue')]));
      }),
    );
  });
});
