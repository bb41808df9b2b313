import { expect, test } from 'vitest';
import { isPlace } from '../../../src/extract/clause/place.ts';

test('provinces, countries and regions of the world by their short names, and the markets there', () => {
  for (const name of ['北京', '港澳', '大湾区', '美国', '东南亚', '美国市场']) expect(isPlace(name)).toBe(true);
});

test('a name that only begins with a place is none', () => {
  for (const name of ['北京分公司', '美国子公司', '东方', '市场', '']) expect(isPlace(name)).toBe(false);
});
