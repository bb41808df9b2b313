import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growthFits } from '../../../src/extract/recover/growth.ts';

const print = (value: number, half = 0.005) => ({ value, half, at: 0 });
const growth = (size: number, sign: 1 | -1, more = {}) => ({ size, half: 0.00005, sign, loss: false, ratio: true, ...more });

test('a growth recomputes from two levels', () => {
  expect(growthFits(print(64420.55), print(127004.33), growth(0.4928, -1))).toBe(true);
  expect(growthFits(print(64420.55), print(127004.33), growth(0.4928, 1))).toBe(false);
  expect(growthFits(print(-46841.81), print(9588.59), growth(5.8852, -1))).toBe(true);
  expect(growthFits(print(-11920.92), print(-13777.89), growth(0.1348, -1, { loss: true }))).toBe(true);
  expect(growthFits(print(64420.55), print(127004.33), growth(62583.78, -1, { half: 0.005, ratio: false }))).toBe(true);
});

test('a growth printed from two levels always fits them', () => {
  const level = fc.integer({ min: 100, max: 10_000_000 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(level, level, (now, then) => {
      const change = now / then - 1;
      const size = Math.round(Math.abs(change) * 10_000) / 10_000;
      return growthFits(print(now), print(then), growth(size, change < 0 ? -1 : 1));
    }),
  );
});
