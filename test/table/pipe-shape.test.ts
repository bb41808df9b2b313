import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { tables } from '../../src/table/tables.ts';
import { gridOf, gridsOf, headsOf, rowsOf } from './drawn.ts';

describe('rows between bars', () => {
  test('header, stub, unit, caption, sections', () => {
    const grid = gridOf(`
      （1）营业收入构成
      单位：元
      | 项目 | 2023年 | 2022年 | 同比增减 |
      | 营业收入合计 | 1,200.50 | 1,100.00 | 9.14% |
      | 分地区 |  |  |  |
      | 华东 | 1,000.50 | 900.00 |  |
    `);
    expect([grid.shape, grid.caption, grid.unit, grid.stub]).toEqual(['pipe', '(1)营业收入构成', '元', ['项目']]);
    expect(headsOf(grid)).toEqual(['2023年', '2022年', '同比增减']);
    expect(rowsOf(grid)).toEqual(['营业收入合计: 1,200.50 | 1,100.00 | 9.14%', '分地区/华东: 1,000.50 | 900.00 | ·']);
  });

  test('a Markdown table with its rule', () => {
    const grid = gridOf(`
      | 项目 | 2023年 |
      |:----|------:|
      | 营业收入 | 1,200.50 |
    `);
    expect(rowsOf(grid)).toEqual(['营业收入: 1,200.50']);
  });

  test('a further header in the same rows', () => {
    const grids = gridsOf(`
      |  | 2023年 | 2022年 | 本年比上年增减 | 2021年 |
      | 营业收入（元） | 1,200.50 | 1,100.00 | 9.14% | 1,000.00 |
      |  |  |  | 本年末比上年末增 |  |
      |  | 2023年末 | 2022年末 | 减 | 2021年末 |
      | 总资产（元） | 4,000.00 | 3,900.00 | 2.56% | 3,800.00 |
    `);
    expect(grids.map(headsOf)).toEqual([
      ['2023年', '2022年', '本年比上年增减', '2021年'],
      ['2023年末', '2022年末', '本年末比上年末增减', '2021年末'],
    ]);
  });
});

describe('pages', () => {
  const head = '甲乙股份有限公司2023年年度报告全文';
  const pages = [1, 2, 3, 4].map((number) => `正文\n${number}\n\n${head}\n`).join('');

  test('a table goes on behind the end of a page, where its columns may be cut otherwise', () => {
    const grids = gridsOf(`${pages}5、现金流
单位：元
| 项目 |  | 2023年 |  | 2022年 | 同比增减 |
| 现金流入小计 | 376.40 |  | 342.20 |  | 10.01% |
| 经营活动产生的现金流量净额 |  | 36.20 |  | 58.30 | -37.88% |

29

${head}
| 投资活动产生的现金流量净额 | -3.60 | -52.70 |  |
| 筹资活动产生的现金流量净额 | -23.60 | -0.80 |  |
`);
    expect(grids.map((grid) => [grid.caption, grid.unit, headsOf(grid).join()])).toEqual([
      ['5、现金流', '元', '2023年,2022年,同比增减'],
      ['5、现金流', '元', '2023年,2022年'],
    ]);
    expect(grids.flatMap(rowsOf)).toEqual([
      '现金流入小计: 376.40 | 342.20 | 10.01%',
      '经营活动产生的现金流量净额: 36.20 | 58.30 | -37.88%',
      '投资活动产生的现金流量净额: -3.60 | -52.70',
      '筹资活动产生的现金流量净额: -23.60 | -0.80',
    ]);
  });

  test('a header and its unit before the end of a page', () => {
    const grid = gridOf(`${pages}3、合并利润表
单位：元
29

${head}
| 项目 | 2023年度 | 2022年度 |

30

${head}
| 一、营业总收入 | 1,200.50 | 1,100.00 |
`);
    expect([grid.caption, grid.unit, headsOf(grid).join(), rowsOf(grid).join()]).toEqual([
      '3、合并利润表',
      '元',
      '2023年度,2022年度',
      '一、营业总收入: 1,200.50 | 1,100.00',
    ]);
  });
});

test('whatever stands between bars, every cell knows where its characters stand', () => {
  const words = fc.constantFrom('', '项目', '2023年', '1,204.50', '-', '合计', '12.5%', '1,905,943,80', '5.66', '主要系', '增减');
  fc.assert(
    fc.property(fc.array(fc.array(words, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const document = documentOf('x', rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
      for (const grid of tables(document).grids)
        for (const { cells } of grid.rows) {
          expect(cells).toHaveLength(grid.columns.length);
          for (const cell of cells)
            if (cell)
              for (let i = 0; i < cell.text.length; i++)
                if (cell.text[i] !== ' ') expect(document.text[cell.offsets[i]!]).toBe(cell.text[i]);
        }
    }),
  );
});
