import { expect, test } from 'vitest';
import type { Filed } from '../../src/compare/company.ts';
import type { Fact } from '../../src/fact.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { accountsOf, periodsOf } from '../../src/why/account.ts';
import { fact } from '../fact.ts';

const filing = (date: string, ...facts: Fact[]): Filed => ({ cover: { company: '中孚信息', code: '300659', date }, facts });
const accounts = (filings: Filed[], audited: (fact: Fact) => boolean = () => false, takes: (fact: Fact) => boolean = () => true) =>
  accountsOf(filings, builtin, takes, { derive: true, audited });

test('each other print, how it stands to the shown one and why it lost', () => {
  const late = filing(
    '2024-04-28',
    fact({ file: 'b', line: 9, value: '112219142.85', step: '0.01' }),
    fact({ file: 'b', line: 3, value: '112219142.85', step: '0.01', preferred: false }),
    fact({ file: 'b', line: 4, value: '112000000', step: '1000000', preferred: false, origin: 'sentence' }),
    fact({ file: 'b', line: 5, value: '999', preferred: false }),
  );
  const early = filing('2023-04-28', fact({ file: 'a', line: 2, value: '153005080.75', step: '0.01' }));
  const [account, ...none] = accounts([early, late], ({ line }) => line === 9);
  expect(none).toEqual([]);
  expect(account!.fact.line).toBe(9);
  expect(account!.others.map((other) => `${other.fact.file}:${other.fact.line} ${other.relation}, ${other.lost}`)).toEqual([
    'b:3 agrees, audited statement over summary',
    'b:4 agrees, audited statement over summary',
    'a:2 restated, later filing over earlier',
    'b:5 contradicts, audited statement over summary',
  ]);
});

test('levels before changes, by period; derived ones among them', () => {
  const said = filing(
    '2024-08-30',
    fact({ period: '2024H1', kind: 'change-ratio', unit: 'ratio', value: '-0.2817', step: '0.0001' }),
    fact({ period: '2024H1', value: '1783000000', step: '1000000' }),
  );
  expect(accounts([said]).map(({ fact: { period, kind, origin } }) => `${period} ${kind} ${origin}`)).toEqual([
    '2023H1 value derived',
    '2024H1 value table',
    '2024H1 change-ratio table',
  ]);
  expect(accountsOf([said], builtin, () => true, { derive: false, audited: () => false })).toHaveLength(2);
});

test('a print is held to what follows from others', () => {
  const level = (metric: string, value: string): Fact => fact({ metric, value });
  const margin = fact({ metric: 'gross-margin', unit: 'ratio', value: '0.6212', step: '0.0001' });
  const [account] = accounts(
    [filing('2023-07-11', level('revenue', '644205500'), level('operating-cost', '250457100'), margin)],
    undefined,
    ({ metric }) => metric === 'gross-margin',
  );
  expect(account!.checks.map(({ agrees, derived }) => [agrees, derived.rule.derivation.name])).toEqual([[false, 'margin']]);
});

test('the periods there are, oldest first, a balance in the column of its day', () => {
  expect(periodsOf([filing('2023-07-11', fact(), fact({ period: '2021-12-31' }), fact({ period: '2023Q1' }))], () => true)).toEqual([
    '2021FY',
    '2022FY',
    '2023Q1',
  ]);
});
