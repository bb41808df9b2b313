import { expect, test } from 'vitest';
import { withoutLines } from '../../../src/extract/recover/line-of-business.ts';
import type { Finding } from '../../../src/fact.ts';

const level = (value: string, member: string | null, origin: Finding['origin'] = 'table'): Finding =>
  ({
    company: '某某股份',
    metric: 'receivables',
    period: '2025-12-31',
    kind: 'value',
    unit: 'CNY',
    value,
    scope: 'consolidated',
    origin,
    segment: member === null ? [] : [{ axis: '项目', member }],
  }) as unknown as Finding;

test('the figure of a line of business, printed once as if it were the company’s, is not the company’s', () => {
  const line = level('599182300', '园林建设业务板块');
  expect(withoutLines([line, level('599182300', null)])).toEqual([line]);
});

test('it is where the company prints it twice, says it in words, or the member is no line of business', () => {
  const line = level('599182300', '园林建设业务板块');
  const whole = level('599182300', null);
  const said = level('599182300', null, 'sentence');
  const group = level('599182300', '按组合计提坏账准备');
  const main = level('599182300', '主营业务');
  expect(withoutLines([line, whole, whole])).toHaveLength(3);
  expect(withoutLines([line, said])).toHaveLength(2);
  expect(withoutLines([group, whole])).toHaveLength(2);
  expect(withoutLines([main, whole])).toHaveLength(2);
});
