import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/input/pdf-item.ts';
import { textOf } from '../../src/input/pdf-text.ts';
import { isWide } from '../../src/input/pdf-word.ts';

/** A run at a place, in points from the left and from the top: ideographs as wide as the font is high, all else half of it. */
function at(x0: number, y: number, text: string, size = 10): Item {
  let x1 = x0;
  for (const character of text) x1 += isWide(character.codePointAt(0)!) ? size : size / 2;
  return { text, x0, x1, y, size };
}

/** A run that ends at a place. */
function upTo(x1: number, y: number, text: string, size = 10): Item {
  const item = at(0, y, text, size);
  return { ...item, x0: x1 - item.x1, x1 };
}

/** A run around a place. */
function around(x: number, y: number, text: string, size = 10): Item {
  const item = at(0, y, text, size);
  return { ...item, x0: x - item.x1 / 2, x1: x + item.x1 / 2 };
}

const read = (...pages: Item[][]): string[] =>
  textOf(pages.map((items) => ({ items, aside: [], ruled: [] })))
    .split('\n')
    .slice(0, -1);

describe('lines', () => {
  test('runs that touch are one word, glyph by glyph and font by font, and spaces are where there is room', () => {
    const items = [
      at(60, 100, '营'),
      at(70, 100, '业收'),
      at(90, 100, '入1'),
      at(105, 100, '7.83'),
      at(127.5, 100, '亿元'),
      at(150, 100, '2022'),
      at(172.5, 100, '年'),
    ];
    expect(read(items)).toEqual(['营业收入17.83 亿元 2022 年']);
  });

  test('a justified line has no spaces between its ideographs', () => {
    expect(read([at(60, 100, '报'), at(72.5, 100, '告'), at(85, 100, '期'), at(97.5, 100, '内')])).toEqual(['报告期内']);
  });

  test('ideographs drawn apart, at equal distances, stay one cell', () => {
    expect(read([at(60, 100, '总'), at(85, 100, '资'), at(110, 100, '产'), upTo(300, 100, '1,024.00')])[0]).toMatch(
      /^总 资 产 {2,}1,024\.00$/,
    );
  });

  test('a slightly shifted baseline, a superscript and a subscript stand in their line', () => {
    const items = [at(60, 100, '营业收入'), at(100, 96, '(1)', 6), upTo(300, 101.5, '1,024.00'), at(60, 120, 'CO'), at(70, 122, '2', 6)];
    expect(read(items)).toEqual(['营业收入(1)   1,024.00', 'CO2']);
  });

  test('a mark raised behind a number is no digit of it, though its font is hardly smaller', () => {
    const prose = [at(60, 100, '增长42.8'), at(100, 96, '1', 8.4), at(104.2, 100, '亿元，毛利率58.45%'), at(194.2, 96, '[2]', 8.4)];
    expect(read(prose)).toEqual(['增长42.8¹亿元，毛利率58.45%[²]']);
    const row = [
      at(60, 100, '研发费用'),
      at(100, 95.5, '1', 6),
      upTo(200, 100, '231'),
      at(200, 95.5, '6', 6),
      upTo(300, 100, '644.30'),
      at(300, 97, '(3)', 8.4),
    ];
    expect(read(row)[0]).toMatch(/^研发费用1 {2,}231⁶ {2,}644\.30⁽³⁾$/);
  });

  test('a mark raised so little that it shares the line of its number is no digit of it either', () => {
    expect(read([at(60, 100, '实现收入9.20'), at(120, 98.4, '1', 6), at(123, 100, '亿元')])).toEqual(['实现收入9.20¹亿元']);
  });

  test('a smaller number beside a label of two lines is no mark', () => {
    const items = [at(60, 100, '政府'), at(60, 113, '客户'), upTo(90, 106.5, '12', 8.4), upTo(300, 106.5, '1,024.00', 8.4)];
    expect(read(items).join('\n')).not.toMatch(/[⁰¹²]/);
  });

  test('the lines of a wrapped cell and the number beside them are three', () => {
    const items = [at(60, 100, '归属于上市公司'), at(60, 113, '股东的净利润'), upTo(300, 106.5, '1,024.00')];
    expect(read(items)).toEqual(['归属于上市公司', `${' '.repeat(40)}1,024.00`, '股东的净利润']);
  });

  test('white space parts paragraphs, a form feed pages', () => {
    expect(read([at(60, 100, '一、概述'), at(60, 140, '收入增长。')], [at(60, 100, '二、费用')])).toEqual([
      '一、概述',
      '',
      '收入增长。',
      '\f',
      '二、费用',
    ]);
  });
});

describe('columns', () => {
  test('numbers end where they end, heads stand in the middle, labels begin at their indent', () => {
    const items = [
      around(90, 100, '项目'),
      around(215, 100, '2022年度'),
      around(315, 100, '2021年度'),
      at(60, 120, '营业收入'),
      upTo(240, 120, '1,024.00'),
      upTo(340, 120, '987.65'),
      at(70, 140, '其中:软件'),
      upTo(240, 140, '512.00'),
      upTo(340, 140, '-1,487.65'),
    ];
    expect(read(items)).toEqual([
      '    项目    2022年度     2021年度',
      '营业收入      1,024.00      987.65',
      '  其中:软件     512.00   -1,487.65',
    ]);
  });

  test('a number keeps the edge of its column though its label all but touches it', () => {
    const items = [
      at(60, 100, '营业收入'),
      upTo(240, 100, '1,024.00'),
      at(60, 120, '营业成本'),
      upTo(240, 120, '512.00'),
      at(60, 140, '归属于上市公司股东的净利润'),
      upTo(240, 140, '987.65'),
    ];
    // Five points, half an ideograph, are left between label and number.
    items[4] = { ...items[4]!, x1: 205 };
    expect(read(items)[2]).toMatch(/^归属于上市公司股东的净利润 {2,}987\.65$/);
  });

  test('the same half ideograph within a line of prose is one space', () => {
    expect(read([at(60, 100, '公司2022年实现营业收入'), at(175, 100, '64,420.55'), at(222.5, 100, '万元')])).toEqual([
      '公司2022年实现营业收入 64,420.55 万元',
    ]);
  });

  test('two numbers are never glued, however near', () => {
    expect(read([at(60, 100, '合计'), at(100, 100, '1,024.00'), at(143, 100, '987.65')])).toEqual(['合计   1,024.00  987.65']);
  });

  test('a table that goes on over a page keeps its columns', () => {
    const head = [at(60, 100, '项目'), at(60, 120, '营业收入'), upTo(240, 120, '1,024.00')];
    const rest = [at(60, 100, '归属于上市公司股东的净利润'), upTo(240, 100, '987.65')];
    const lines = read(head, rest);
    expect(lines[1]!.length).toBe(lines.at(-1)!.length);
  });
});

test('what is turned within a page stands behind it', () => {
  const text = textOf([{ items: [at(60, 100, '营业收入'), upTo(240, 100, '1,024.00')], ruled: [], aside: [[at(0, 0, '单位:元')]] }]);
  expect(text).toBe('营业收入   1,024.00\n\n单位:元\n');
});
