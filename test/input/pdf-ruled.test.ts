import { describe, expect, test } from 'vitest';
import { framesOf } from '../../src/input/pdf-frame.ts';
import type { Item } from '../../src/input/pdf-item.ts';
import type { Rule } from '../../src/input/pdf-rule.ts';
import { goesOn, ruledOf } from '../../src/input/pdf-ruled.ts';

/** Three columns, 200, 100 and 100 points wide, rows 30 points high. */
const grid = (rows: number): Rule[] => [
  ...Array.from({ length: rows + 1 }, (_, r): Rule => ({ x0: 0, y0: r * 30, x1: 400, y1: r * 30 })),
  ...[0, 200, 300, 400].map((x): Rule => ({ x0: x, y0: 0, x1: x, y1: rows * 30 })),
];
/** A run in a cell, on its first or second line, from `x` points behind the cell's left edge. */
const run = (text: string, row: number, left: number, line = 0, width = text.length * 5): Item => ({
  text,
  x0: left + 2,
  x1: left + 2 + width,
  y: row * 30 + 12 + line * 12,
  size: 10,
});
const table = (rows: number, ...items: Item[]) => ruledOf(items, framesOf(grid(rows)));
const lines = (rows: number, ...items: Item[]): string[] => table(rows, ...items).ruled[0]!.rows.map(({ line }) => line);

describe('a table in frames', () => {
  test('what a cell prints on several lines is one text, and a number one number', () => {
    expect(
      lines(
        2,
        run('项目', 0, 0),
        run('2019年', 0, 200),
        run('2018年', 0, 300),
        run('归属于上市公司', 1, 0),
        run('股东的净利润', 1, 0, 1),
        run('62,991,572.2', 1, 200),
        run('7', 1, 200, 1),
        run('117,627,334.09', 1, 300),
      ),
    ).toEqual([
      '<tr><td>项目</td><td>2019年</td><td>2018年</td></tr>',
      '<tr><td>归属于上市公司股东的净利润</td><td>62,991,572.27</td><td>117,627,334.09</td></tr>',
    ]);
  });

  test('two whole numbers in a cell stay two, and words of another language keep their space', () => {
    expect(
      lines(
        2,
        run('PFIZER ASIA', 0, 0),
        run('PTE LTD', 0, 0, 1),
        run('1,024.00', 0, 200),
        run('2,048.00', 0, 200, 1),
        run('5.00%', 0, 300),
        run('合计', 1, 0),
      ),
    ).toEqual([
      '<tr><td>PFIZER ASIA PTE LTD</td><td>1,024.00 2,048.00</td><td>5.00%</td></tr>',
      '<tr><td>合计</td><td></td><td></td></tr>',
    ]);
  });

  test('a run over several cells is parted among them', () => {
    expect(lines(2, run('项目', 0, 0), run('合计', 1, 0), run('1,024.00 2,048.00', 1, 240, 0, 130))[1]).toBe(
      '<tr><td>合计</td><td>1,024.00</td><td>2,048.00</td></tr>',
    );
  });

  test('signs of markup are shown as they are', () => {
    expect(lines(2, run('R&D', 0, 0), run('<A级', 0, 200), run('1', 0, 300), run('2', 1, 300))[0]).toBe(
      '<tr><td>R&amp;D</td><td>&lt;A级</td><td>1</td></tr>',
    );
  });

  test('what stands outside is left to the page', () => {
    const { rest } = table(2, run('单位：元', -1, 0), run('项目', 0, 0), run('1', 0, 200), run('2', 1, 200));
    expect(rest.map(({ text }) => text)).toEqual(['单位：元']);
  });
});

describe('a table at the head of a page', () => {
  const head = [run('项目', 0, 0), run('2019年', 0, 200), run('2018年', 0, 300)];
  const above = table(2, ...head, run('存货', 1, 0), run('1.00', 1, 200)).ruled[0]!;
  const texts = (...items: Item[]): string[][] | undefined => goesOn(above, table(2, ...items).ruled[0]!)?.map(({ texts: cells }) => cells);

  test('goes on with figures at once', () => {
    expect(texts(run('应收账款', 0, 0), run('2.00', 0, 200), run('合计', 1, 0), run('3.00', 1, 200))).toEqual([
      ['应收账款', '2.00', ''],
      ['合计', '3.00', ''],
    ]);
  });

  test('goes on behind its heads once more, which are left out', () => {
    expect(texts(...head, run('合计', 1, 0), run('3.00', 1, 200))).toEqual([['合计', '3.00', '']]);
  });

  test('with other heads is a table of its own', () => {
    expect(texts(run('项目', 0, 0), run('2017年', 0, 200), run('2016年', 0, 300), run('合计', 1, 0), run('3.00', 1, 200))).toBeUndefined();
  });
});
