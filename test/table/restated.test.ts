import { expect, test } from 'vitest';
import { gridOf, headsOf } from './drawn.ts';

const PATHS = ['2023年', '2022年/调整前', '2022年/调整后', '本年比上年增减/调整后', '2021年/调整前', '2021年/调整后'];

test('a period that was not restated stands at half height, a change has one leaf', () => {
  expect(
    headsOf(
      gridOf(`
                                             2022 年           本年比上年增减                2021 年
                        2023 年
                                      调整前        调整后          调整后          调整前          调整后
      营业收入(元)    919,000,000.00 644,205,500.00 644,300,000.00      42.64% 1,270,043,300.00 1,270,100,000.00
      营业成本(元)    519,000,000.00 344,205,500.00 344,300,000.00      50.74%   770,043,300.00   770,100,000.00
      `),
    ),
  ).toEqual(PATHS);
});

test('or beside the other periods, or beside the leaves', () => {
  expect(
    headsOf(
      gridOf(`
      项目              2023 年                 2022 年              本年比上年增减            2021 年
                                       调整前           调整后          调整后          调整前          调整后
      营业收入(元)    919,000,000.00 644,205,500.00 644,300,000.00           42.64% 1,270,043,300.00 1,270,100,000.00
      `),
    ),
  ).toEqual(PATHS);
  expect(
    headsOf(
      gridOf(`
                                                   2022年                           2021年
      项目                   2023年         调整前            调整后            调整前            调整后
      营业收入(万元)       91,900.00        64,420.55        64,430.00       127,004.33       127,010.00
      `),
    ),
  ).toEqual(['2023年', '2022年/调整前', '2022年/调整后', '2021年/调整前', '2021年/调整后']);
});

test('without a period that fits, the leaves stand alone', () => {
  expect(
    headsOf(
      gridOf(`
                     2022 年
      项目           调整前            调整后            调整前            调整后
      营业收入        64,420.55        64,430.00       127,004.33       127,010.00
      `),
    ),
  ).toEqual(['调整前', '调整后', '调整前', '调整后']);
});
