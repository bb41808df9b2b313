import { describe, expect, test } from 'vitest';
import { type Drawn, uprightOf } from '../../src/input/pdf-item.ts';

/** The viewport of an upright page: y counts from the top. */
const UPRIGHT = [1, 0, 0, -1, 0, 842];
const drawn = (str: string, x: number, y: number, degrees = 0, size = 10): Drawn => {
  const cos = Math.round(Math.cos((degrees * Math.PI) / 180) * 1e6) / 1e6;
  const sin = Math.round(Math.sin((degrees * Math.PI) / 180) * 1e6) / 1e6;
  return { str, transform: [size * cos, size * sin, -size * sin, size * cos, x, y], width: size * str.length };
};

describe('the runs of a page', () => {
  test('places count from the top', () => {
    expect(uprightOf([drawn('营业收入', 60, 742)], UPRIGHT)).toEqual({
      items: [{ text: '营业收入', x0: 60, x1: 100, y: 100, size: 10 }],
      aside: [],
      turn: 0,
    });
  });

  test('a table printed sideways is turned, what stands across it is put aside', () => {
    const { items, aside } = uprightOf([drawn('营业收入', 100, 60, 90), drawn('营业成本', 120, 60, 90), drawn('第3页', 300, 20)], UPRIGHT);
    expect(
      items.map(({ text, x0, x1, y }) => [text, Math.round(x0 - items[0]!.x0), Math.round(x1 - x0), Math.round(y - items[0]!.y)]),
    ).toEqual([
      ['营业收入', 0, 40, 0],
      ['营业成本', 0, 40, 20],
    ]);
    expect(aside.map((own) => own.map(({ text }) => text))).toEqual([['第3页']]);
  });

  test('a watermark is left out', () => {
    expect(uprightOf([drawn('营业收入', 60, 742), drawn('内部资料', 200, 400, 45, 60)], UPRIGHT).items).toHaveLength(1);
  });

  test('what is printed twice, a hair apart, is there once; the same words elsewhere are there again', () => {
    const { items } = uprightOf([drawn('合计', 60, 742), drawn('合计', 60.4, 742), drawn('合计', 60, 700)], UPRIGHT);
    expect(items.map(({ y }) => y)).toEqual([100, 142]);
  });

  test('radicals are read as the ideographs they look like', () => {
    expect(uprightOf([drawn('⽤⼾⻔⼾⸺⼀⻓⾦', 60, 742)], UPRIGHT).items[0]!.text).toBe('用户门户——一长金');
  });
});
