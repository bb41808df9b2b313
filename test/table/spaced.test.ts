import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../src/filing/prose.ts';
import { tables } from '../../src/table/tables.ts';
import { drawn, gridOf, gridsOf, headsOf, rowsOf } from './drawn.ts';

describe('a table whose cells are joined by single spaces', () => {
  const grid = gridOf(`
    报告期内，公司饮品业务的收入和成本情况如下：
    单位：万元
    项目 2025 年 1-3 月 2024 年 1-3 月 变动幅度
    饮品收入 1,204.50 1,310.07 -8.06%
    其中：果汁 803.00 - -
    饮品毛利率 33.33% 30.10% 3.23%
    注：2025 年 1-3 月数据未经审计。
    如上表所示，公司饮品业务的毛利率保持稳定，与上年同期相比没有重大变化。
  `);

  test('rows, header, stub, unit, caption, note, lines', () => {
    expect(rowsOf(grid)).toEqual([
      '饮品收入: 1,204.50 | 1,310.07 | -8.06%',
      '其中:果汁: 803.00 | - | -',
      '饮品毛利率: 33.33% | 30.10% | 3.23%',
    ]);
    expect(headsOf(grid)).toEqual(['2025年1-3月', '2024年1-3月', '变动幅度']);
    expect([grid.stub, grid.unit]).toEqual([['项目'], '万元']);
    expect(grid.caption).toBe('报告期内,公司饮品业务的收入和成本情况如下:');
    expect(grid.notes).toEqual(['注:2025年1-3月数据未经审计。']);
    expect([grid.shape, grid.firstLine, grid.firstRowLine, grid.lastRowLine, grid.lastLine]).toEqual(['spaced', 2, 4, 6, 6]);
  });

  test('the line of a row, and what quotes it', () => {
    const { line, at, to } = grid.rows[1]!;
    expect(line).toBe(5);
    expect(to - at).toBe('其中：果汁 803.00 - -'.length);
  });

  test('two tables in a row stand under one caption and one unit', () => {
    const [one, two] = gridsOf(`
      各期饮品销量如下：
      单位：万元
      2024 年度
      项目 数量（箱） 收入
      果汁 120 803.00
      茶 90 401.50
      2023 年度
      项目 数量（箱） 收入
      果汁 110 703.00
      茶 80 301.50
    `);
    expect([one, two].map((grid) => [grid!.unit, grid!.caption, headsOf(grid!)[1]])).toEqual([
      ['万元', '各期饮品销量如下:', '2024年度/收入'],
      ['万元', '各期饮品销量如下:', '2023年度/收入'],
    ]);
  });
});

describe('prose', () => {
  const lines = `
    单位：万元
    项目 2024 年度 2023 年度
    饮品收入 1,204.50 1,310.07
    饮品成本 803.00 901.10
    报告期内，公司饮品业务收入分别为 1,310.07 万元和 1,204.50 万元，
    占公司主营业务收入的比例分别为 12.00%、11.50%，同期销售费用为 803.00
    万元，变动不大。
  `;

  test('that ends a line in a number is no row', () => {
    expect(gridOf(lines).rows.length).toBe(2);
  });

  test('is left to the prose reader, the table is not', () => {
    const document = drawn(lines);
    const { isTable } = tables(document);
    expect([0, 1, 2, 3, 4, 5, 6].map(isTable)).toEqual([true, true, true, true, false, false, false]);
    expect(paragraphs(document, isTable).map(({ passage }) => passage.text.slice(0, 4))).toEqual(['报告期内']);
  });
});

describe('no grid', () => {
  test('where header and rows do not come to one number of columns', () => {
    expect(
      gridsOf(`
        单位：万元
        项目 2024 年度 2023 年度 2022 年度
        饮品收入 1,204.50 1,310.07
        饮品成本 803.00 901.10
      `),
    ).toEqual([]);
  });

  test('where two columns of labels stand beside each other', () => {
    expect(
      gridsOf(`
        单位：万元
        类别 产品
        2024 年度 2023 年度
        饮料
        果汁 1,204.50 1,310.07
        茶 803.00 901.10
      `),
    ).toEqual([]);
  });

  test('where percentages stand under amounts', () => {
    expect(
      gridsOf(`
        项目
        2024 年度 2023 年度
        占比 金额 占比 金额
        果汁 1,204.50 12.00% 1,310.07 13.00%
        茶 803.00 8.00% 901.10 9.00%
      `),
    ).toEqual([]);
  });

  test('where a blank line stands between every two lines', () => {
    expect(gridsOf(['项目 2024 年度 2023 年度', '果汁 1,204.50 1,310.07', '茶 803.00 901.10'].join('\n\n'))).toEqual([]);
  });
});

test('every cell knows the place of each of its characters; nothing throws', () => {
  const word = fc.constantFrom(
    '项目',
    '2024',
    '年度',
    '金额',
    '占比',
    '合计',
    '其中：',
    '1,024.00',
    '12.5%',
    '-',
    '（元）',
    '12',
    '月',
    '日',
    '。',
    '果汁',
  );
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 24 }), (lines) => {
      const document = drawn(`\n${lines.map((words) => words.join(' ')).join('\n')}\n`);
      for (const { rows, columns } of tables(document).grids)
        for (const { cells } of rows) {
          expect(cells.length).toBe(columns.length);
          for (const cell of cells)
            if (cell) for (let i = 0; i < cell.text.length; i++) expect(document.text[cell.offsets[i]!]).toBe(cell.text[i]);
        }
    }),
    { numRuns: 300 },
  );
});
