import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, fold, pad, truncate } from '../../src/render/width.ts';

describe('columns of a terminal', () => {
  test.each([
    ['revenue', 7],
    ['毛利率', 6],
    ['（％）', 6],
    ['2022年', 6],
    ['≈8.44', 5],
    ['▁▅█ +1pp', 8],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['a\u200bb', 2],
    ['ｶﾅ', 2],
    ['한글', 4],
    ['', 0],
  ])('%s takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('Chinese and digits line up', () => {
    expect([pad('中孚信息', 10, 'left'), pad('IBM', 10, 'left'), pad('66.08', 10, 'right')]).toEqual([
      '中孚信息  ',
      'IBM       ',
      '     66.08',
    ]);
  });

  test('a cut shows and never halves a character', () => {
    expect(truncate('应收账款余额', 7)).toBe('应收账…');
    expect(truncate('应收账款余额', 8)).toBe('应收账…');
    expect(truncate('应收账款', 8)).toBe('应收账款');
    expect(truncate('𠮷𠮷', 3)).toBe('𠮷…');
  });

  test('law: padded text is as wide as asked, cut text no wider', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '收', '％', '1', '≈', '𠮷', ' ') });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (s, width) => {
        expect(displayWidth(truncate(s, width))).toBeLessThanOrEqual(width);
        expect(displayWidth(pad(truncate(s, width), width, 'left'))).toBe(width);
      }),
    );
  });
});

describe('folding a sentence', () => {
  test('breaks at spaces, and in Chinese anywhere', () => {
    expect(fold('main business only 主营业务毛利率', 20, '  ')).toBe('main business only\n  主营业务毛利率');
    expect(fold('主营业务毛利率', 8)).toBe('主营业务\n毛利率');
  });

  test('no line begins with a comma or ends with an opening bracket', () => {
    expect(fold('毛利率下降，收入上升', 10)).toBe('毛利率下\n降，收入上\n升');
    expect(fold('收入（万元）下降', 6)).toBe('收入\n（万\n元）下\n降');
  });

  test('law: no character is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '收', ' ', '，', '9') }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        expect(fold(text, width).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
