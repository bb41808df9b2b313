import type { Kind } from '../fact.ts';
import type { Formula } from './metric.ts';

/** When an operand is taken: in the period of the whole formula, the same period of the year before, or that part of its year. */
export type When = 'same' | 'year-before' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'Q1-3' | 'FY';

/** A level or a change of one of the metrics a formula speaks of. `part` is a field of the formula, or `itself` for the metric that has it. */
export interface Operand {
  part: string;
  kind: Kind;
  when: When;
}

/** How a figure that is not printed follows from others that are, of the same company. */
export interface Derivation {
  name: string;
  /** Whose: metrics with a formula of this kind, money that flows (its quarters add up), or any level but a ratio, or any ratio. */
  of: Formula['kind'] | 'flow' | 'level' | 'ratio-level';
  gives: Operand;
  /** In the order of the letters of `by`. */
  from: readonly Operand[];
  by: string;
  /**
   * Open bounds that an operand must lie within, by its letter, so that the formula has one meaning. A growth of 100 % or more, and any growth of a loss, may
   * as well be that from a loss to a profit: filings write (本期 − 上期) ÷ |上期| then.
   */
  within: Readonly<Record<string, readonly [low: string | null, high: string | null]>>;
  /**
   * Where it holds for whole years only, as filings annualise parts of years or do not, and compare a balance with 上年末 or 上年同期: `always`, of a `balance`,
   * or where a balance and a flow are `mixed`; `alike`: never of a balance and a flow (应收账款占比 is of 余额 in one filing, of 账面价值 in the next).
   */
  years?: 'always' | 'balance' | 'mixed' | 'alike';
}

const level = (part: string, when: When = 'same'): Operand => ({ part, kind: 'value', when });
const change = (kind: Kind): Operand => ({ part: 'itself', kind, when: 'same' });
const POSITIVE = ['0', null] as const;
const NEGATIVE = [null, '0'] as const;

/** A quarter is what a run of quarters has more than the run that ends before it. */
const quarter = (name: When, run: When, before: When): Derivation => ({
  name,
  of: 'flow',
  gives: level('itself', name),
  from: [level('itself', run), level('itself', before)],
  by: 'a − b',
  within: {},
});

/** All ways to derive a figure. What each metric's own formula is stands with the metric. */
export const DERIVATIONS: readonly Derivation[] = [
  // 研发费用率 = 研发费用 ÷ 营业收入
  {
    name: 'ratio',
    of: 'ratio',
    gives: level('itself'),
    from: [level('numerator'), level('denominator')],
    by: 'a ÷ b',
    within: { b: POSITIVE },
    years: 'mixed',
  },
  // 营业收入 = 研发费用 ÷ 研发费用率
  {
    name: 'denominator',
    of: 'ratio',
    gives: level('denominator'),
    from: [level('numerator'), level('itself')],
    by: 'a ÷ b',
    within: { a: POSITIVE, b: POSITIVE },
    years: 'alike',
  },
  {
    name: 'margin',
    of: 'margin',
    gives: level('itself'),
    from: [level('cost'), level('revenue')],
    by: '1 − a ÷ b',
    within: { a: POSITIVE, b: POSITIVE },
  },
  { name: 'difference', of: 'difference', gives: level('itself'), from: [level('of'), level('less')], by: 'a − b', within: {} },
  // 周转率 is on the average of the balances at both ends.
  {
    name: 'turnover',
    of: 'turnover',
    gives: level('itself'),
    from: [level('flow'), level('balance'), level('balance', 'year-before')],
    by: 'a ÷ ((b + c) ÷ 2)',
    within: { a: POSITIVE, b: POSITIVE, c: POSITIVE },
    years: 'always',
  },
  // 上年同期 = 本期 ÷ (1 + 同比)
  {
    name: 'prior',
    of: 'level',
    gives: level('itself', 'year-before'),
    from: [level('itself'), change('change-ratio')],
    by: 'a ÷ (1 + b)',
    within: { a: POSITIVE, b: ['-1', '1'] },
    years: 'balance',
  },
  {
    name: 'prior-loss',
    of: 'level',
    gives: level('itself', 'year-before'),
    from: [level('itself'), change('loss-change-ratio')],
    by: 'a ÷ (1 + b)',
    within: { a: NEGATIVE, b: ['-1', null] },
    years: 'balance',
  },
  {
    name: 'prior-amount',
    of: 'level',
    gives: level('itself', 'year-before'),
    from: [level('itself'), change('change-amount')],
    by: 'a − b',
    within: {},
    years: 'balance',
  },
  {
    name: 'prior-points',
    of: 'ratio-level',
    gives: level('itself', 'year-before'),
    from: [level('itself'), change('change-pp')],
    by: 'a − b',
    within: {},
    years: 'balance',
  },
  quarter('Q2', 'H1', 'Q1'),
  quarter('Q3', 'Q1-3', 'H1'),
  quarter('Q4', 'FY', 'Q1-3'),
];
