import { expect, test } from 'vitest';
import { said, spread, widely } from '../../src/reconcile/said.ts';
import { fact } from '../fact.ts';

test.each([
  ['64,420.55', '644205500', '100', '64,420.55万元'],
  ['1,178,301,034.32', '1178301034.32', '0.01', '1,178,301,034.32元'],
  ['17.83亿元', '1783000000', '1000000', '17.83亿元'],
  ['94,567.18\r\n万元', '945671800', '100', '94,567.18万元'],
  ['-9,666.86', '-96668600', '100', '−9,666.86万元'],
  ['(372.06)', '-3720600', '100', '−372.06万元'],
  ['11,353.71 万\n元', '113537100', '100', '11,353.71万元'],
  ['246,36', '246364028.88', '0.01', '246,364,028.88元'],
])('money with its unit and sign: %s', (printed, value, step, words) => {
  expect(said(fact({ printed, value, step }))).toBe(words);
});

test('a change has the sign that the sentence gives in words', () => {
  expect(said(fact({ printed: '28.17%', value: '-0.2817', step: '0.0001', unit: 'ratio' }))).toBe('−28.17%');
  expect(said(fact({ printed: '-4.49', value: '-0.0449', step: '0.0001', unit: 'ratio' }))).toBe('−4.49%');
  expect(said(fact({ printed: '3.02 个百分点', value: '-3.02', step: '0.01', unit: 'pp' }))).toBe('−3.02个百分点');
});

test('a derived figure with its half width', () => {
  expect(widely({ value: '2482249817', step: '1737750', unit: 'CNY' })).toBe('24.8225±0.0087亿元');
  expect(widely({ value: '0.478546115', step: '0.00000109', unit: 'ratio' })).toBe('47.854612±0.000055%');
  expect(widely({ value: '-879660000', step: '1010000', unit: 'CNY' })).toBe('−8.7966±0.0051亿元');
  expect(widely({ value: '1195741765.93', step: '0', unit: 'CNY' })).toBe('11.9574176593亿元');
});

test('what a figure may be, in its own unit', () => {
  expect(spread(fact({ printed: '10,542.90', value: '105429000', step: '100' }))).toEqual({
    low: '10,542.895',
    high: '10,542.905',
    unit: '万元',
  });
  expect(spread(fact({ printed: '33.84%', value: '0.3384', step: '0.0001', unit: 'ratio' }))).toEqual({
    low: '33.835',
    high: '33.845',
    unit: '%',
  });
  expect(spread(fact({ printed: '5亿元', value: '500000000', step: '100000000', basis: 'approx', bound: 'at-least' }))).toEqual({
    low: '4.5',
    high: null,
    unit: '亿元',
  });
  expect(spread(fact({ printed: '112,219,142.85', value: '112219142.85', step: '0.01' }))).toBeNull();
  expect(spread(fact({ kind: 'direction', value: 'up', step: null, printed: '上升' }))).toBeNull();
});
