import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleFor } from '../../../src/render/number.ts';
import { baseScale, figureCell, lost } from '../../../src/render/sheet/number.ts';
import { fact } from '../../fact.ts';

const YI = { unit: '亿元', power: 8, decimals: 2 };
const PERCENT = { unit: '%', power: -2, decimals: 2 };

describe('a figure as a number of a spreadsheet', () => {
  test('money stands in the unit of its scale, ratios stay fractions', () => {
    expect(figureCell(fact({ value: '123456789012' }), YI)).toEqual({ value: 1234.56789012, format: '#,##0.00', shown: '1,234.57' });
    expect(figureCell(fact({ value: '3.3728', unit: 'ratio' }), PERCENT)).toEqual({ value: 3.3728, format: '0.00%', shown: '337.28%' });
    expect(figureCell(fact({ value: '13.3728', unit: 'ratio' }), PERCENT).shown).toBe('1337.28%');
  });

  test('signs are literals of the format, also before a loss', () => {
    expect(figureCell(fact({ value: '-447000000' }), YI, { sign: '≈' })).toEqual({
      value: -4.47,
      format: '"≈"#,##0.00;"≈"-#,##0.00',
      shown: '≈-4.47',
    });
  });

  test('a change shows its plus', () => {
    const change = figureCell(fact({ value: '0.2492', unit: 'ratio', kind: 'change-ratio' }), PERCENT, { change: true });
    expect(change).toEqual({ value: 0.2492, format: '+0.00%;-0.00%;0.00%', shown: '+24.92%' });
  });

  test('of a derived figure only the digits that are certain, in the number as well', () => {
    const derived = fact({ value: '2482249817.1', step: '1737448', origin: 'derived', printed: '' });
    expect(figureCell(derived, YI, { sign: 'ƒ' })).toEqual({ value: 24.8, format: '"ƒ"#,##0.0;"ƒ"-#,##0.0', shown: 'ƒ24.8' });
    expect(figureCell(derived, baseScale(derived))).toMatchObject({ value: 2480000000, shown: '2,480,000,000' });
  });
});

describe('the scale of base units', () => {
  test('has the decimals of the print', () => {
    expect(baseScale(fact({ value: '0.615', unit: 'ratio', step: '0.001' }))).toEqual({ unit: '%', power: -2, decimals: 1 });
    expect(baseScale(fact({ value: '1783000000', step: '1000000' }))).toEqual({ unit: '元', power: 0, decimals: 0 });
    expect(baseScale(fact({ value: '12.5', unit: 'pp', step: null })).decimals).toBe(1);
  });
});

describe('digits', () => {
  test('none is lost of a value of up to fifteen, in any scale', () => {
    const value = fc.tuple(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(value, ([digits, decimals]) => {
        const size = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
        const plain = `${digits < 0n ? '-' : ''}${size.slice(0, size.length - decimals)}${decimals > 0 ? `.${size.slice(-decimals)}` : ''}`;
        expect(lost(plain, scaleFor('CNY', [plain]))).toBeNull();
        expect(lost(plain, PERCENT)).toBeNull();
      }),
    );
  });

  test('of more, all of them are told', () => {
    expect(lost('12345678901234567.89', YI)).toBe('123,456,789.0123456789');
    expect(lost('0.1', PERCENT)).toBeNull();
  });
});
