import { expect, test } from 'vitest';
import { gridOf, rowsOf } from './drawn.ts';

test('the halves of a number are one number, on the line with the label', () => {
  const above = gridOf(`
      项目              2022 年         2021 年
      营业收入         77,852,08      61,204,11
                         6.30           2.05
      净利润        5,120,400.10   4,010,020.05
  `);
  expect(rowsOf(above)).toEqual(['营业收入: 77,852,086.30 | 61,204,112.05', ': · | ·', '净利润: 5,120,400.10 | 4,010,020.05']);
  const below = gridOf(`
      项目              2022 年         2021 年
      净利润        5,120,400.10   4,010,020.05
                       77,852,08      61,204,11
      营业收入               6.30           2.05
  `);
  expect(rowsOf(below)).toEqual(['净利润: 5,120,400.10 | 4,010,020.05', ': · | ·', '营业收入: 77,852,086.30 | 61,204,112.05']);
});

test('a half whose other one is lost, or that three lines print, is no number', () => {
  const grid = gridOf(`
      项目              2022 年         2021 年
      营业收入         77,852,08   4,010,020.05
      净利润        5,120,400.10   4,010,020.05
      营业成本          51,204,0      40,100,20
                         01.1           3.0
                            0             5
  `);
  expect(rowsOf(grid).slice(0, 3)).toEqual(['营业收入: · | 4,010,020.05', '净利润: 5,120,400.10 | 4,010,020.05', '营业成本: · | ·']);
});

test('what begins with a zero is the middle of a number and no head of one', () => {
  const grid = gridOf(`
      项目              2022 年         比上年         2021 年
                                                       1,270,
                                         42.8
      营业收入                                         012,3
                                           1%
                                                       45.67
      净利润        5,120,400.10        5.20%   4,010,020.05
  `);
  expect(rowsOf(grid).join('; ')).not.toContain('012,345.67');
  expect(rowsOf(grid).at(-1)).toContain('4,010,020.05');
});

test('numbers of another line between the halves are none of them', () => {
  const grid = gridOf(`
      项目              2022 年         2021 年        2020 年
                        7,354,07        1,100.05       1,200.05
      合计                  0.00            0.00           0.00
                            7.82
      净利润        5,120,400.10   4,010,020.05   4,010,020.05
  `);
  expect(rowsOf(grid)[1]).toBe('合计: · | 0.00 | 0.00');
});

test('a whole number does not go on with one of another column', () => {
  const grid = gridOf(`
      项目              2022 年         2021 年        2020 年
      存货               35,220,17         100.05     5,220,17
                             6.90                         6.90
      科技园          24,287,8          1,299.05       5,220,17
                                          0.00             0.00
      净利润        5,120,400.10   4,010,020.05   4,010,020.05
  `);
  expect(rowsOf(grid).slice(0, 3)).toEqual(['存货: 35,220,176.90 | 100.05 | 5,220,176.90', ': · | · | ·', '科技园: · | 1,299.05 | ·']);
});

test('one decimal over a digit, and so of all numbers of the line, is an amount to the cent', () => {
  const grid = gridOf(`
      项目           2022 年       2021 年
      装修费       512,004.10    410,020.05
               4,143,795.9  7,267,906.8
      合计               3            2
  `);
  expect(rowsOf(grid).at(-1)).toBe('合计: 4,143,795.93 | 7,267,906.82');
  const tenths = gridOf(`
      项目           2022 年       2021 年
      收入         4,143.5      7,267.8
      人数              30           28
  `);
  expect(rowsOf(tenths)).toEqual(['收入: 4,143.5 | 7,267.8', '人数: 30 | 28']);
});

test('what is a number by itself and one with the half above it is not sure to be either', () => {
  const grid = gridOf(`
      项目           2022 年       2021 年
                     217,21       253,10
      账面余额     8,107.09     7,977.31
      坏账准备    30,434,653.53   35,951,325.06
  `);
  expect(rowsOf(grid).slice(1)).toEqual(['账面余额: · | ·', '坏账准备: 30,434,653.53 | 35,951,325.06']);
});
