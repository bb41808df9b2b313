import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absolute, compare, decimals, negate, normalise, shift } from '../../src/language/decimal.ts';

const plain = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 12 }))
  .map(([negative, digits, places]) => {
    const body = digits.toString().padStart(places + 1, '0');
    const text = places === 0 ? body : `${body.slice(0, -places)}.${body.slice(-places)}`;
    return negative ? `-${text}` : text;
  });

describe('shift', () => {
  test('moves the point, exactly', () => {
    expect(shift('17.83', 8)).toBe('1783000000');
    expect(shift('61.12', -2)).toBe('0.6112');
    expect(shift('-8.20', 8)).toBe('-820000000');
    expect(shift('1,166', 0)).toBe('1166');
    expect(shift('0.07', 4)).toBe('700');
    expect(shift('1.1', 8)).toBe('110000000');
    expect(shift('0.00', -2)).toBe('0');
  });
  test('there and back is the number again', () => {
    fc.assert(
      fc.property(plain, fc.integer({ min: -15, max: 15 }), (text, power) => shift(shift(text, power), -power) === normalise(text)),
    );
  });
  test('two steps are one', () => {
    fc.assert(
      fc.property(
        plain,
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (text, a, b) => shift(shift(text, a), b) === shift(text, a + b),
      ),
    );
  });
});

test('normalise strips what says nothing', () => {
  expect(normalise('+007.500')).toBe('7.5');
  expect(normalise('-0.00')).toBe('0');
  expect(normalise('1,234,567.80')).toBe('1234567.8');
});

test('a sign turned twice is the number', () => {
  fc.assert(fc.property(plain, (text) => negate(negate(text)) === normalise(text)));
  expect(negate('0.0')).toBe('0');
});

test('order is that of the numbers', () => {
  expect(compare('-2', '1')).toBeLessThan(0);
  expect(compare('10', '9.99')).toBeGreaterThan(0);
  expect(compare('0.45', '0.5')).toBeLessThan(0);
  expect(compare('1.50', '1.5')).toBe(0);
  const scale = (text: string): bigint => BigInt(shift(text, 12));
  fc.assert(fc.property(plain, plain, (a, b) => Math.sign(compare(a, b)) === (scale(a) < scale(b) ? -1 : scale(a) > scale(b) ? 1 : 0)));
});

test('digits behind the point, as printed', () => {
  expect(decimals('46,091.440')).toBe(3);
  expect(decimals('46,091')).toBe(0);
  expect(absolute('-3.10')).toBe('3.1');
});
