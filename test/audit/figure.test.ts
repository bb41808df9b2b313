import Big from 'big.js';
import { describe, expect, test } from 'vitest';
import { figureOf, inMannerOf, intervalOf } from '../../src/audit/figure.ts';

const cell = (text: string) => ({ text, offsets: Int32Array.from([...text].map((_, i) => i)) });
const plain = { yuan: false, percent: false, counted: false };
const ends = (text: string, manner = plain): string[] | undefined => {
  const figure = figureOf(cell(text), manner);
  return figure && [intervalOf(figure).low!.toFixed(), intervalOf(figure).high!.toFixed()];
};

describe('cells as numbers', () => {
  test('half a unit of the last digit either way', () => {
    expect(ends('64,420.55')).toEqual(['64420.545', '64420.555']);
    expect(ends('61.12%')).toEqual(['0.61115', '0.61125']);
    expect(ends('(1,234)')).toEqual(['-1234.5', '-1233.5']);
    expect(ends('下降3.02个百分点')).toEqual(['-0.03025', '-0.03015']);
    expect(ends('12.5', { ...plain, percent: true })).toEqual(['0.1245', '0.1255']);
  });

  test('元 to the 分 and heads are exact', () => {
    expect(ends('4,015,040.35', { ...plain, yuan: true })).toEqual(['4015040.35', '4015040.35']);
    expect(ends('4,015,040.3', { ...plain, yuan: true })).toEqual(['4015040.25', '4015040.35']);
    expect(ends('642', { ...plain, counted: true })).toEqual(['642', '642']);
  });

  test('a dash is nothing, words are no number', () => {
    expect(figureOf(cell('--'), plain)).toMatchObject({ nil: true, rough: 0 });
    for (const text of ['不适用', '5年以上', '', '2,675,369股', '41,34']) expect(figureOf(cell(text), plain)).toBeUndefined();
  });

  test('a value in the manner of a print', () => {
    expect(inMannerOf(new Big('-0.57797'), figureOf(cell('-57.14%'), plain)!)).toBe('-57.80%');
    expect(inMannerOf(new Big('943.61'), figureOf(cell('826.10'), plain)!)).toBe('943.61');
    expect(inMannerOf(new Big('0.0349'), figureOf(cell('3.50个百分点'), plain)!)).toBe('3.49个百分点');
  });
});
