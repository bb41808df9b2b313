import { expect, test } from 'vitest';
import { extend, faultsOf } from '../../src/vocabulary/extend.ts';
import { findMetric } from '../../src/vocabulary/lookup.ts';
import { labelMetric, metricMentions } from '../../src/vocabulary/match.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';

/** The core list of the guide to the annotations: each id must be an entry. */
const CORE =
  `revenue main-revenue operating-cost main-cost gross-profit selling-expense admin-expense rd-expense finance-expense period-expense rd-investment
operating-profit profit-before-tax net-profit net-profit-attributable net-profit-adjusted operating-cash-flow cash-collections receivables receivables-net
bad-debt-provision inventory inventory-provision order-backlog subsequent-collections government-grants rd-payroll payroll gross-margin main-gross-margin
selling-ratio admin-ratio rd-ratio period-expense-ratio rd-investment-ratio receivables-ratio bad-debt-ratio collection-ratio aging-share revenue-share
market-share receivables-turnover rd-staff total-assets net-assets-attributable eps-basic roe-weighted investing-cash-flow financing-cash-flow inventory-net
contract-liabilities rd-staff-share rd-capitalized rd-capitalized-ratio`.split(/\s+/);

test('every core id is an entry, found by its own label', () => {
  for (const id of CORE) {
    const metric = builtin.metrics.find((entry) => entry.id === id);
    expect(metric, id).toBeDefined();
    expect(findMetric(metric!.label, builtin)?.id).toBe(id);
  }
});

test('the built-in vocabulary has no fault', () => {
  expect(faultsOf(builtin)).toEqual([]);
});

test('one entry adds a metric', () => {
  const own = extend(builtin, {
    metrics: [{ id: 'churn', label: '客户流失率', aliases: ['客户流失{率|比例}'], unit: 'ratio', nature: 'flow' }],
  });
  expect(labelMetric('客户流失比例', own)?.id).toBe('churn');
  expect(metricMentions('报告期客户流失率为3%', own).map(({ metric }) => metric?.id)).toEqual(['churn']);
  expect(findMetric('客户流失率', own)?.id).toBe('churn');
});

test('a faulty entry is named', () => {
  expect(() => extend(builtin, { metrics: [{ id: 'churn', label: '流失率', aliases: [], unit: '%', nature: 'flow' }] })).toThrow(
    'metrics[0] (churn): "unit" must be one of CNY ratio',
  );
  expect(() => extend(builtin, { companies: [{ code: 300659 }] })).toThrow(
    'companies[0]: "code" must be the stock code, six digits in quotes',
  );
  expect(() =>
    extend(builtin, { metrics: [{ id: 'sales', label: '销售额', aliases: ['营业收入'], unit: 'CNY', nature: 'flow' }] }),
  ).toThrow('"营业收入" is a spelling of both revenue and sales');
});
