import { expect, test } from 'vitest';
import { inWords, ordinal } from '../../src/language/numeral.ts';

test('numbers as months and project years are spelled', () => {
  expect(['一', '九', '十', '十二', '十三', '3'].map(ordinal)).toEqual(['1', '9', '10', '12', undefined, undefined]);
});

test('counts in words', () => {
  expect([1, 5, 10, 12, 13].map(inWords)).toEqual(['一', '五', '十', '十二', '13']);
});
