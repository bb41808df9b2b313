import { expect, test } from 'vitest';
import { harmless } from '../../src/render/harmless.ts';

test('what drives a terminal is shown, not obeyed', () => {
  expect(harmless('\x1b[31m中孚\x1b[0m信息')).toBe('␛[31m中孚␛[0m信息');
  expect(harmless('\x1b]0;title\x07')).toBe('␛]0;title␇');
  expect(harmless('a\u009b31mb')).toBe('a\ufffd31mb');
  expect(harmless('a\bb\x7f')).toBe('a␈b\ufffd');
});

test('writing is not turned round', () => {
  expect(harmless('txt\u202efdp\u2066')).toBe('txt\ufffdfdp\ufffd');
});

test('line ends and tabs are spaces, other text stays', () => {
  expect(harmless('营业收入\r\n17.83\t亿元 ≈↑')).toBe('营业收入  17.83 亿元 ≈↑');
});
