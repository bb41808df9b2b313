import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/fact.ts';
import { derivations, derivedFacts, recomputed } from '../../src/reconcile/derive.ts';
import { holds, intervalOf, meet } from '../../src/reconcile/interval.ts';
import type { Print } from '../../src/reconcile/preferred.ts';
import { findMetric } from '../../src/vocabulary/lookup.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { fact } from '../fact.ts';

/** `revenue 2024H1 17.83亿元` in short: metric, period, value and step in base units. */
const level = (metric: string, period: string, value: string, step: string, said: Partial<Fact> = {}): Fact =>
  fact({ metric, period, value, step, printed: value, unit: findMetric(metric, builtin)!.unit, ...said });
const growth = (metric: string, period: string, value: string, said: Partial<Fact> = {}): Fact =>
  level(metric, period, value, '0.0001', { kind: 'change-ratio', unit: 'ratio', ...said });
const prints = (...facts: Fact[]): Print[] => facts.map((each) => ({ fact: each, filed: null }));
const told = (...facts: Fact[]): string[] => derivedFacts(facts, builtin).map(({ metric, period }) => `${metric} ${period}`);
/** The ends of a derived figure, in units of ten to `power`, to three digits behind the point. */
const ends = (derived: Fact | undefined, power = 8): string[] | undefined => {
  const interval = derived && intervalOf(derived);
  return interval ? [interval.low!, interval.high!].map((end) => end.div(new Big(10).pow(power)).toFixed(3)) : undefined;
};

describe('figures that follow from others', () => {
  test('上年同期 from a level and its growth', () => {
    const [derived, ...none] = derivedFacts(
      [level('revenue', '2024H1', '1783000000', '1000000'), growth('revenue', '2024H1', '-0.2817')],
      builtin,
    );
    expect(none).toEqual([]);
    expect(derived).toMatchObject({
      metric: 'revenue',
      period: '2023H1',
      start: '2023-01-01',
      origin: 'derived',
      printed: '',
      preferred: true,
      line: 1,
    });
    expect(ends(derived)).toEqual(['24.814', '24.831']);
  });

  test('a denominator from a part and its share', () => {
    const [derived] = derivedFacts(
      [level('rd-expense', '2025H1', '589000000', '1000000'), level('rd-ratio', '2025H1', '0.3384', '0.0001')],
      builtin,
    );
    expect(derived).toMatchObject({ metric: 'revenue', period: '2025H1' });
    expect(ends(derived)).toEqual(['17.388', '17.423']);
  });

  test('no ratio without its part: 研发费用率 of which no 研发费用 is printed', () => {
    expect(told(level('revenue', '2024H1', '1783000000', '1000000'))).toEqual([]);
  });

  test('毛利率 and 毛利 from 营业收入 and 营业成本', () => {
    const [first, second] = [level('revenue', '2022FY', '644205500', '100'), level('operating-cost', '2022FY', '250457100', '100')];
    const all = derivedFacts([first, second], builtin);
    expect(all.map(({ metric }) => metric).sort()).toEqual(['gross-margin', 'gross-profit']);
    expect(
      ends(
        all.find(({ metric }) => metric === 'gross-margin'),
        -2,
      ),
    ).toEqual(['61.122', '61.122']);
    expect(all[0]!.quote).toMatch(/^1 − 营业成本 2022FY .* ÷ 营业收入 2022FY|营业收入 2022FY .* − 营业成本 2022FY/);
  });

  test('a single quarter from the runs that end with it and before it', () => {
    const all = [
      level('revenue', '2024Q1', '100', '1'),
      level('revenue', '2024H1', '250', '1'),
      level('revenue', '2024Q1-3', '420', '1'),
      level('revenue', '2024FY', '600', '1'),
    ];
    expect(derivedFacts(all, builtin).map(({ period, value, step }) => `${period} ${value} ${step}`)).toEqual([
      '2024Q2 150 2',
      '2024Q3 170 2',
      '2024Q4 180 2',
    ]);
  });

  test('周转率 of whole years, on the average of both balances', () => {
    const balances = [level('receivables', '2022-12-31', '458376500', '100'), level('receivables', '2021-12-31', '591211700', '100')];
    const derived = derivedFacts([level('revenue', '2022FY', '644205500', '100'), ...balances], builtin).find(
      ({ metric }) => metric === 'receivables-turnover',
    );
    expect(ends(derived, 0)).toEqual(['1.228', '1.228']);
  });

  test('percentage points go with fractions; a loss that narrowed was larger', () => {
    expect(
      ends(
        derivedFacts(
          [
            level('gross-margin', '2022FY', '0.6112', '0.0001'),
            level('gross-margin', '2022FY', '-3.02', '0.01', { kind: 'change-pp', unit: 'pp' }),
          ],
          builtin,
        )[0],
        -2,
      ),
    ).toEqual(['64.130', '64.150']);
    expect(
      ends(
        derivedFacts(
          [level('net-profit', '2022FY', '-80000000', '10000'), growth('net-profit', '2022FY', '-0.2', { kind: 'loss-change-ratio' })],
          builtin,
        )[0],
      ),
    ).toEqual(['-1.000', '-1.000']);
  });
});

describe('nothing is derived', () => {
  const [sales, change] = [level('revenue', '2024H1', '1783000000', '1000000'), growth('revenue', '2024H1', '-0.2817')];
  test.each<[string, Fact[]]>([
    ['from hedged figures', [{ ...sales, basis: 'approx', bound: 'about' }, change]],
    ['from bounds', [{ ...sales, bound: 'at-least' }, change]],
    [
      'from segments',
      [
        { ...sales, segment: [{ axis: '产品', member: '终端安全' }] },
        { ...change, segment: [{ axis: '产品', member: '终端安全' }] },
      ],
    ],
    ['from forecasts', [{ ...sales, basis: 'forecast' }, change]],
    ['from the parent company alone', [{ ...sales, scope: 'parent' }, change]],
    [
      'from a mean of peers',
      [
        { ...sales, company: '同行业平均' },
        { ...change, company: '同行业平均' },
      ],
    ],
    ['from what the prints disagree about', [sales, { ...sales, value: '1800000000', line: 7, preferred: false }, change]],
    ['from figures of two companies', [sales, { ...change, company: '启明星辰' }]],
    ['from a change against another base than 上年同期', [sales, { ...change, versus: '2020H1' }]],
    ['where it is printed', [sales, change, level('revenue', '2023H1', '2482000000', '1000000')]],
    ['where it is printed with a hedge', [sales, change, level('revenue', '2023H1', '2500000000', '100000000', { basis: 'approx' })]],
    [
      'from a growth that may be one from a loss',
      [level('net-profit', '2024H1', '1783000000', '1000000'), growth('net-profit', '2024H1', '1.2817')],
    ],
    ['from a growth of a loss', [level('net-profit', '2024H1', '-1783000000', '1000000'), growth('net-profit', '2024H1', '0.2817')]],
    ['where not even its sign is certain', [level('revenue', '2024H1', '250', '100'), level('revenue', '2024Q1', '240', '100')]],
    [
      'of a part of a year from a balance and a flow',
      [level('receivables', '2023-03-31', '463251900', '100'), level('revenue', '2023Q1', '137350400', '100')],
    ],
    [
      'from a 余额 that is the 账面价值 of the day',
      [
        level('receivables', '2020-12-31', '2977000000', '1000000'),
        level('receivables-net', '2020-12-31', '2976771437.2', '0.01'),
        level('revenue', '2020FY', '1917519166', '1'),
      ],
    ],
  ])('%s', (_, facts) => {
    expect(told(...facts)).toEqual([]);
  });

  test('where two ways to it leave no value', () => {
    const parts = [level('rd-expense', '2025H1', '589000000', '1000000'), level('rd-ratio', '2025H1', '0.3384', '0.0001')];
    expect(
      told(...parts, level('selling-expense', '2025H1', '500000000', '1000000'), level('selling-ratio', '2025H1', '0.9', '0.0001')),
    ).toEqual([]);
  });

  test('in more than two steps', () => {
    // 2025H1 from its share, 2024H1 from its growth, 2023H1 from a growth again.
    const parts = [level('rd-expense', '2025H1', '589000000', '1000000'), level('rd-ratio', '2025H1', '0.3384', '0.0001')];
    expect(told(...parts, growth('revenue', '2025H1', '0.1'), growth('revenue', '2024H1', '0.1'))).toEqual([
      'revenue 2025H1',
      'revenue 2024H1',
    ]);
  });
});

describe('figures that are printed as well', () => {
  test('are held to their prints', () => {
    const all = recomputed(
      prints(
        level('revenue', '2022FY', '644205500', '100'),
        level('operating-cost', '2022FY', '250457100', '100'),
        level('gross-margin', '2022FY', '0.6112', '0.0001'),
      ),
      builtin,
    );
    const margin = all.find(({ fact: { metric } }) => metric === 'gross-margin')!;
    expect(meet(intervalOf(margin.fact)!, intervalOf(margin.printed!.print.fact)!)).toBe(true);
    expect(
      derivations(prints(...all.flatMap(({ operands }) => operands.map((each) => each.fact))), builtin).map(
        ({ fact: { metric } }) => metric,
      ),
    ).toContain('gross-profit');
  });

  test('law: what is derived from rounded figures holds the true one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10 ** 6, max: 10 ** 10 }),
        fc.integer({ min: 10 ** 6, max: 10 ** 10 }),
        fc.integer({ min: 0, max: 5 }),
        (now, before, digits) => {
          const rounded = (value: Big, step: Big): string => value.div(step).round(0, Big.roundHalfUp).times(step).toFixed();
          const step = new Big(10).pow(digits);
          const change = new Big(now).div(before).minus(1);
          const [derived] = derivedFacts(
            [
              level('revenue', '2024H1', rounded(new Big(now), step), step.toFixed()),
              growth('revenue', '2024H1', rounded(change, new Big('0.0001'))),
            ],
            builtin,
          );
          if (derived) expect(holds(intervalOf(derived)!, new Big(before))).toBe(true);
        },
      ),
    );
  });
});
