import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certain, exact, printed, scaleFor, signed } from '../../src/render/number.ts';

describe('one unit a row', () => {
  test('hundreds of millions are 亿元', () => {
    expect(scaleFor('CNY', ['644205500', '1270043300', '137350400'])).toEqual({ unit: '亿元', power: 8, decimals: 2 });
  });

  test('less are 万元, whole or with two decimals', () => {
    expect(scaleFor('CNY', ['65160000', '43755900'])).toEqual({ unit: '万元', power: 4, decimals: 2 });
    expect(scaleFor('CNY', ['59332000'])).toEqual({ unit: '万元', power: 4, decimals: 2 });
    expect(scaleFor('CNY', ['52000000'])).toEqual({ unit: '万元', power: 4, decimals: 0 });
  });

  test('nothing is rounded away: one small figure among large ones keeps all in 万元', () => {
    expect(scaleFor('CNY', ['644205500', '1270043300', '350000']).unit).toBe('万元');
  });

  test('losses count by their size, an empty row is 元', () => {
    expect(scaleFor('CNY', ['-446914500']).unit).toBe('亿元');
    expect(scaleFor('CNY', []).unit).toBe('元');
  });

  test('the other units', () => {
    expect(
      ['ratio', 'pp', 'times', 'persons', 'count', 'CNY/share', 'CNY/person'].map((unit) => scaleFor(unit as 'ratio', ['1']).unit),
    ).toEqual(['%', 'pp', '次', '人', '个', '元/股', '元/人']);
    expect(scaleFor('CNY/share', ['0.4123']).decimals).toBe(4);
  });
});

describe('printing', () => {
  const yi = { unit: '亿元', power: 8, decimals: 2 };
  const percent = { unit: '%', power: -2, decimals: 2 };

  test.each([
    ['1783000000', yi, '17.83'],
    ['-820000000', yi, '-8.20'],
    ['1234567890123', yi, '12,345.68'],
    ['0.6112', percent, '61.12'],
    ['0.611', percent, '61.10'],
    ['-0.00001', percent, '0.00'],
    ['999', { unit: '元', power: 0, decimals: 0 }, '999'],
    ['-1000', { unit: '元', power: 0, decimals: 0 }, '-1,000'],
  ])('%s', (value, scale, text) => {
    expect(printed(value, scale)).toBe(text);
  });

  test('half is rounded away from zero, exactly (2.675 in floating point would give 2.67)', () => {
    expect(printed('2.675', { unit: '次', power: 0, decimals: 2 })).toBe('2.68');
    expect(printed('-2.675', { unit: '次', power: 0, decimals: 2 })).toBe('-2.68');
  });

  test('every digit, where two prints differ by little', () => {
    expect([exact('644205500', yi), exact('644000000', yi), exact('0.61123', percent)]).toEqual(['6.442055', '6.44', '61.123']);
  });

  test('changes carry their sign', () => {
    expect([signed('0.2492', percent), signed('-0.2817', percent), signed('0', percent)]).toEqual(['+24.92', '-28.17', '0.00']);
  });

  test('law: what is printed is within half a digit of the value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (value) => {
        const back = new Big(printed(String(value), yi).replaceAll(',', '')).times(1e8);
        expect(back.minus(String(value)).abs().lte(500_000)).toBe(true);
      }),
    );
  });
});

describe('a derived value as far as its digits are certain', () => {
  const yi = { unit: '亿元', power: 8, decimals: 2 };
  test.each([
    ['1740543991.5', '3469429', yi, '17.4'],
    ['2482249817', '1737750', yi, '24.8'],
    ['656042200', '200', yi, '6.56'],
    ['1740543991.5', '3469429', { unit: '万元', power: 4, decimals: 2 }, '174,000'],
    ['0.478546115', '0.00000109', { unit: '%', power: -2, decimals: 2 }, '47.85'],
    ['0.4785', '0.1', { unit: '%', power: -2, decimals: 2 }, '50'],
    ['150', '2', { unit: '元', power: 0, decimals: 0 }, '150'],
    ['1.5', '0.1', { unit: '次', power: 0, decimals: 2 }, '1.5'],
  ])('%s ± half of %s is %s', (value, width, scale, text) => {
    expect(certain(value, width, scale)).toBe(text);
  });

  test('law: it is off by less than one unit of its last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (value, power) => {
        const width = 10 ** power;
        const shown = Number(certain(String(value), String(width), { unit: '', power: 0, decimals: 0 }).replaceAll(',', ''));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(width / 2);
      }),
    );
  });
});
