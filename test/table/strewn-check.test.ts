import { expect, test } from 'vitest';
import { check } from '../../src/table/strewn-check.ts';
import type { StrewnColumn } from '../../src/table/strewn-head.ts';

const column = (role: StrewnColumn['role']): StrewnColumn => ({ path: [], kind: 'any', role });
const of = (roles: string, ...texts: string[]) =>
  check(
    texts,
    [...roles].map((role) => column(role === 'l' ? 'level' : role === 'c' ? 'change' : 'step')),
  );

test('a change is the quotient of its levels, to the printed digit', () => {
  expect(of('llc', '241,060,936.84', '296,037,992.39', '-18.57%')).toBe('right');
  expect(of('llc', '296,037,992.39', '241,060,936.84', '-18.57%')).toBe('wrong');
  expect(of('llcl', '-894.44', '434.38', '-305.91%', '325.05')).toBe('right');
  expect(of('llc', '2,009', '0', '-25.68%')).toBe('wrong');
});

test('over a negative base with or without its sign', () => {
  expect(of('llc', '-2,525.55', '-692.95', '264.46%')).toBe('right');
  expect(of('llc', '-2,525.55', '-692.95', '-264.46%')).toBe('right');
});

test('of shares it is the difference', () => {
  expect(of('llc', '57.73%', '55.27%', '2.46%')).toBe('right');
  expect(of('llllc', '778.48', '6.07%', '1,301.15', '10.80%', '-4.73%')).toBe('right');
});

test('steps lead from the first balance to the last', () => {
  expect(of('lssl', '337.04', '32.32', '0.16', '369.20')).toBe('right');
  expect(of('lssl', '337.04', '32.32', '0.16', '370.20')).toBe('wrong');
  expect(of('lls', '855.12', '659.14', '-195.98')).toBe('right');
});

test('nothing to hold it against', () => {
  expect(of('ll', '1.00', '2.00')).toBe('open');
  expect(of('lcc', '1.00', '2.00%', '3.00%')).toBe('open');
});

test('a margin is that of its revenue and cost', () => {
  const heads = ['营业收入', '营业成本', '毛利率'].map((head): StrewnColumn => ({ path: [head], kind: 'any', role: 'level' }));
  expect(check(['1,132,454,210.88', '706,679,570.01', '37.60%'], heads)).toBe('right');
  expect(check(['706,679,570.01', '1,132,454,210.88', '37.60%'], heads)).toBe('wrong');
  expect(check(['1,132,454,210.88', undefined, '37.60%'], heads)).toBe('open');
});
