import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/fact.ts';
import { keyFigures } from '../../src/render/key-figures.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { MARK_WORDS } from '../../src/words/marks.ts';
import { fact } from '../fact.ts';

/** `label unit | column: text …` of every row. */
function rows(...facts: Fact[]): string[] {
  return keyFigures(facts, builtin, MARK_WORDS.en).groups.flatMap(({ title, rows: each }) =>
    each.map((row) => `${title} ${row.label} ${row.unit} | ${[...row.cells].map(([column, { text }]) => `${column} ${text}`).join(' · ')}`),
  );
}

describe('key figures', () => {
  test('a level with its change below, balances with the year they end', () => {
    expect(
      rows(
        fact(),
        fact({ period: '2021FY', value: '1270043300' }),
        fact({ kind: 'change-ratio', value: '-0.4928', unit: 'ratio' }),
        fact({ metric: 'receivables', period: '2022-12-31', value: '458376500' }),
      ),
    ).toEqual([
      '收入与毛利 营业收入 亿元 | 2021FY 12.70 · 2022FY 6.44',
      '收入与毛利 同比  | 2022FY -49.28%',
      '应收与存货 应收账款余额 亿元 | 2022FY 4.58',
    ]);
  });

  test('percentage points, amounts and losses that narrow are told apart', () => {
    expect(
      rows(
        fact({ metric: 'gross-margin', kind: 'change-pp', unit: 'pp', value: '-3.02' }),
        fact({ metric: 'net-profit-attributable', kind: 'value', value: '-820000000' }),
        fact({ metric: 'net-profit-attributable', kind: 'change-amount', value: '59660000' }),
        fact({ metric: 'net-profit-adjusted', kind: 'loss-change-ratio', unit: 'ratio', value: '-0.1348' }),
      ),
    ).toEqual([
      '收入与毛利 毛利率  | ',
      '收入与毛利 同比  | 2022FY -3.02pp',
      '利润与现金 归母净利润 亿元 | 2022FY -8.20',
      '利润与现金 增减额 亿元 | 2022FY +0.60',
      '利润与现金 扣非归母净利润  | ',
      '利润与现金 同比  | 2022FY 减亏13.48%',
    ]);
  });

  test('a forecast of the whole company is a row of its own, both ends of it', () => {
    expect(
      rows(fact({ basis: 'forecast', bound: 'low', value: '4200000000' }), fact({ basis: 'forecast', bound: 'high', value: '4500000000' })),
    ).toEqual(['收入与毛利 营业收入  | ', '收入与毛利 预计 亿元 | 2022FY 42.00~45.00']);
  });

  test('约 and disagreeing prints are marked, a direction is an arrow', () => {
    expect(rows(fact({ basis: 'approx' }))).toEqual(['收入与毛利 营业收入 亿元 | 2022FY ≈6.44']);
    expect(rows(fact(), fact({ value: '700000000', preferred: false }))).toEqual(['收入与毛利 营业收入 亿元 | 2022FY ≠6.44']);
    expect(rows(fact({ recovered: 'proof' }))).toEqual(['收入与毛利 营业收入 亿元 | 2022FY °6.44']);
    expect(rows(fact({ metric: 'gross-margin', kind: 'direction', unit: 'ratio', value: 'down' }))).toEqual([
      '收入与毛利 毛利率  | 2022FY ↓',
    ]);
  });

  test('prints that disagree are told with their lines, every digit of them', () => {
    const figures = keyFigures([fact(), fact({ value: '645000000', preferred: false, line: 9 })], builtin, MARK_WORDS.en);
    expect(figures.groups[0]!.rows[0]!.cells.get('2022FY')).toMatchObject({ dispute: '6.442055 (line 1), elsewhere 6.45 (line 9)' });
  });

  test('peers, segments, projects, odd dates, extended metrics and other bases of comparison are further figures, each once', () => {
    const further = [
      fact({ company: '启明星辰', role: 'peer' }),
      fact({ segment: [{ axis: '产品', member: '服务' }], role: 'detail' }),
      fact({ period: 'Y1', basis: 'forecast', role: 'detail' }),
      fact({ period: '2022-11-30', metric: 'receivables' }),
      fact({ metric: 'sales-staff', period: '2022-12-31', unit: 'persons', value: '945' }),
      fact({ kind: 'change-ratio', unit: 'ratio', value: '0.1', versus: '2020FY' }),
    ];
    const figures = keyFigures([fact(), ...further, { ...further[0]!, preferred: false }], builtin, MARK_WORDS.en);
    expect(figures.further).toEqual(further);
    expect(figures.columns).toEqual(['2022FY']);
  });
});
