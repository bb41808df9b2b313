import { expect, test } from 'vitest';
import { metricsEnding } from '../../../src/extract/recover/suffix.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';

const ids = (words: string): string[] => metricsEnding(words, builtin).map(({ id }) => id);

test('a name without its beginning is that of every metric that ends so', () => {
  expect(ids('属于上市公司股东的净利润')).toEqual(['net-profit-attributable', 'net-profit-adjusted']);
  expect(ids('动产生的现金流量净额')).toEqual(['operating-cash-flow', 'investing-cash-flow', 'financing-cash-flow']);
});
test('a whole name, and an end too short to tell, are of none', () => {
  expect(ids('研发费用占营业收入的比例')).toEqual([]);
  expect(ids('净利润')).toEqual([]);
});
