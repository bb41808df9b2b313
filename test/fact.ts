import type { Fact, Finding } from '../src/fact.ts';

/** A fact of 中孚信息's revenue in 2022, with what a test says of it. */
export function fact(said: Partial<Fact> = {}): Fact {
  return {
    id: '1:1:revenue:value:0',
    file: 'reply.txt',
    line: 1,
    column: 1,
    page: null,
    quote: '2022年营业收入为64,420.55万元',
    company: '中孚信息',
    code: '300659',
    metric: 'revenue',
    label: '营业收入',
    kind: 'value',
    period: '2022FY',
    start: '2022-01-01',
    end: '2022-12-31',
    value: '644205500',
    unit: 'CNY',
    printed: '64,420.55万元',
    step: '100',
    segment: [],
    versus: null,
    basis: 'reported',
    bound: null,
    scope: 'consolidated',
    role: 'headline',
    origin: 'table',
    recovered: null,
    preferred: true,
    operands: [],
    ...said,
  };
}

/** The same as a reader hands it on; where a test does not say, its offsets are those of a document's first characters. */
export function finding(said: Partial<Finding> = {}): Finding {
  const { metric, company, label, kind, period, value, unit, step, segment, versus, basis, bound, scope, role, origin, recovered } = fact();
  return {
    ...{ metric, company, label, kind, period, value, unit, step, segment, versus, basis, bound, scope, role, origin, recovered },
    ...{ at: 0, to: 4, quoteAt: 0, quoteTo: 8 },
    ...said,
  };
}
