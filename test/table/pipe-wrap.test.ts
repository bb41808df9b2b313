import { describe, expect, test } from 'vitest';
import { gridOf, rowsOf } from './drawn.ts';

describe('rows of the page that are one row of the table', () => {
  test('numbers above the line of the label, remarks around it', () => {
    expect(
      rowsOf(
        gridOf(`
          |  | 2023年 | 2022年 | 同比增减 | 重大变动说明 |
          |  | 36,139,018.24 | 25,844,972.78 |  | 主要系拓展市场，人员 |
          | 销售费用 |  |  | 39.83% | 差旅费及各地办事处 |
          |  |  |  |  | 费用增加所致； |
          | 管理费用 | 40,296,606.50 | 37,106,822.73 | 8.60% | 无 |
          |  | 4,172,190.72 | 1,900,567.73 |  | 主要系利息增加 |
          | 财务费用 |  |  | 119.52% | 所致； |
        `),
      ).map((row) => row.replace(/ \| [^|]*$/, '')),
    ).toEqual([
      '销售费用: 36,139,018.24 | 25,844,972.78 | 39.83%',
      '管理费用: 40,296,606.50 | 37,106,822.73 | 8.60%',
      '财务费用: 4,172,190.72 | 1,900,567.73 | 119.52%',
    ]);
  });

  test('numbers cut over two lines', () => {
    expect(
      rowsOf(
        gridOf(`
          | 项目 | 2023年末 | 2022年末 |
          |  | 73,992,141. | 63,189,391.1 |
          | 货币资金 | 96 | 1 |
          | 在建工程 | 2,689,070.88 | 2,905,982.80 |
        `),
      ),
    ).toEqual(['货币资金: 73,992,141.96 | 63,189,391.11', '在建工程: 2,689,070.88 | 2,905,982.80']);
  });

  test('where neither row claims a number, it is of none, and what may be its other half goes with it', () => {
    expect(
      rowsOf(
        gridOf(`
          | 项目 | 2023年 | 2022年 |
          | 销售费用 |  | 9.00 |
          |  | 36.20 |  |
          | 管理费用 |  | 4.00 |
          | 合计 | 80.00 | 13.00 |
        `),
      ),
    ).toEqual(['销售费用: · | 9.00', '管理费用: · | 4.00', '合计: 80.00 | 13.00']);
  });
});
