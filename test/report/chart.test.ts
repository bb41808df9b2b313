import { describe, expect, test } from 'vitest';
import { matrices } from '../../src/compare/matrix.ts';
import type { Fact } from '../../src/fact.ts';
import { scaleOf } from '../../src/render/comparison-table.ts';
import { chartOf } from '../../src/report/chart.ts';
import { findMetric } from '../../src/vocabulary/lookup.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { fact } from '../fact.ts';

const margin = (period: string, value: string, said: Partial<Fact> = {}): Fact =>
  fact({ metric: 'gross-margin', unit: 'ratio', period, value, step: '0.0001', ...said });

function chart(facts: Fact[], metric = 'gross-margin') {
  const cover = { company: '中孚信息', code: '300659', date: '2023-07-11' };
  const [matrix] = matrices([{ cover, facts }], [findMetric(metric, builtin)!]);
  return chartOf(matrix!, scaleOf(matrix!));
}

describe('chartOf', () => {
  test('a quarter is never joined to a year; what is not printed is a gap', () => {
    const drawn = chart([
      margin('2020FY', '0.66'),
      margin('2022FY', '0.61'),
      margin('2023Q1', '0.58'),
      margin('2021FY', '0.5', { company: '北信源', code: '300352', role: 'peer' }),
      margin('2022FY', '0.4', { company: '北信源', code: '300352', role: 'peer' }),
    ])!;
    expect(drawn).toMatchObject({ kind: 'lines', columns: ['2020FY', '2021FY', '2022FY'], unit: '%', left: 0 });
    expect(drawn.series.map(({ name, standing, points }) => [name, standing, points.map((point) => point?.value ?? null)])).toEqual([
      ['中孚信息', 'filer', [66, null, 61]],
      ['北信源', 'peer', [null, 50, 40]],
    ]);
  });

  test('whole years on a tie of lengths; else the length with the most figures', () => {
    const years = [margin('2021FY', '0.6'), margin('2022FY', '0.5')];
    const halves = [margin('2022H1', '0.6'), margin('2023H1', '0.5')];
    expect(chart([...halves, ...years])!.columns).toEqual(['2021FY', '2022FY']);
    expect(chart([...halves, margin('2024H1', '0.4'), ...years])!.columns).toEqual(['2022H1', '2023H1', '2024H1']);
  });

  test('bars where no company has two periods of a length, of the period that most have; a company alone is no comparison', () => {
    const peer = { company: '北信源', code: '300352', role: 'peer' } as const;
    expect(chart([margin('2022FY', '0.6'), margin('2022FY', '0.5', peer), margin('2023Q1', '0.4')])).toMatchObject({
      kind: 'bars',
      columns: ['2022FY'],
      series: [{ name: '中孚信息' }, { name: '北信源' }],
    });
    expect(chart([margin('2022FY', '0.6')])).toBeNull();
  });

  test('figures of the main business are drawn in the place of the whole, the two never in one line', () => {
    const main = (period: string, value: string): Fact => margin(period, value, { metric: 'main-gross-margin' });
    expect(chart([main('2021FY', '0.7'), main('2022FY', '0.6')])!.series).toMatchObject([
      { standIn: true, points: [{ value: 70 }, { value: 60 }] },
    ]);
    expect(chart([main('2020FY', '0.7'), margin('2021FY', '0.65'), margin('2022FY', '0.6')])!.series).toMatchObject([
      { standIn: false, points: [{ text: '65.00' }, { text: '60.00' }] },
    ]);
  });

  test('peers are left to the table where there are more lines than can be told apart', () => {
    const peers = Array.from({ length: 16 }, (_, i) => ({ company: `同行${i}`, code: String(600100 + i), role: 'peer' as const }));
    const drawn = chart(
      ['2021FY', '2022FY'].flatMap((period) => [margin(period, '0.6'), ...peers.map((peer) => margin(period, '0.5', peer))]),
    )!;
    expect(drawn).toMatchObject({ left: 16, series: [{ name: '中孚信息' }] });
  });

  test('amounts of very different size stand on a scale of powers of ten, unless one is a loss', () => {
    const revenue = (period: string, value: string, code: string): Fact => fact({ period, value, code, company: code, role: 'peer' });
    const small = ['300001', '300002', '300003'].flatMap((code) => [
      revenue('2021FY', '500000000', code),
      revenue('2022FY', '600000000', code),
    ]);
    const large = [revenue('2021FY', '20000000000', '600000'), revenue('2022FY', '30000000000', '600000')];
    expect(chart([...small, ...large], 'revenue')!.log).toBe(true);
    expect(chart(small, 'revenue')!.log).toBe(false);
    expect(chart([...small, ...large, revenue('2022FY', '-1000000', '600001')], 'revenue')!.log).toBe(false);
  });
});
