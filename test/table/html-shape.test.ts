import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import type { Grid } from '../../src/table/grid.ts';
import { tables } from '../../src/table/tables.ts';
import { headsOf, rowsOf } from './drawn.ts';

const gridsOf = (raw: string): Grid[] => tables(documentOf('x.html', raw)).grids;

/** A row of cells; `2x3:words` covers two rows and three columns. */
const row = (...cells: string[]): string =>
  `<tr>${cells
    .map((cell) => {
      const span = /^(\d)x(\d):/.exec(cell);
      return `<td rowspan="${span?.[1] ?? 1}" colspan="${span?.[2] ?? 1}">${cell.replace(/^\dx\d:/, '')} \n</td>`;
    })
    .join(' ')}</tr>\n`;
const table = (...rows: string[]): string => `<table border="1">${rows.join('')}</table>\n<br/>`;

describe('spans', () => {
  const [grid] = gridsOf(
    `<p>公司各产品的收入情况如下：</p><br/><p>单位：万元</p><br/>${table(
      row('2x1: ', '1x2:2023 年', '1x2:2022 年', '2x1:同比增减'),
      row('金额', '占营业收入比重', '金额', '占营业收入比重'),
      row('营业收入合计', '1,200.50', '100%', '1,100.00', '100%', '9.14%'),
      row('1x6:分产品'),
      row('饮品', '1,000.50', '83.34%', '900.00', '81.82%', '11.17%'),
      row('其他', '200.00', '16.66%', '200.00', '18.18%', ' '),
    )}<p>注：以上数据未经审计。</p>`,
  );

  test('a head reaches over the columns it covers', () => {
    expect(headsOf(grid!)).toEqual(['2023年/金额', '2023年/占营业收入比重', '2022年/金额', '2022年/占营业收入比重', '同比增减']);
    expect(grid!.stub).toEqual([]);
  });

  test('a row of one cell heads the rows after it', () => {
    expect(rowsOf(grid!)).toEqual([
      '营业收入合计: 1,200.50 | 100% | 1,100.00 | 100% | 9.14%',
      '分产品/饮品: 1,000.50 | 83.34% | 900.00 | 81.82% | 11.17%',
      '分产品/其他: 200.00 | 16.66% | 200.00 | 18.18% | ·',
    ]);
  });

  test('caption, unit and notes are the blocks around it', () => {
    expect([grid!.shape, grid!.caption, grid!.unit, grid!.notes]).toEqual([
      'html',
      '公司各产品的收入情况如下:',
      '万元',
      ['注:以上数据未经审计。'],
    ]);
  });

  test('an outer label reaches over its rows', () => {
    const [outer] = gridsOf(
      table(
        row('产品分类', '项目', '2023年', '2022年'),
        row('2x1:饮品', '收入', '10.00', '9.00'),
        row('成本', '4.00', '3.50'),
        row('小吃', '收入', '2.00', '1.00'),
      ),
    );
    expect(outer!.stub).toEqual(['产品分类', '项目']);
    expect(rowsOf(outer!)).toEqual(['饮品/收入: 10.00 | 9.00', '饮品/成本: 4.00 | 3.50', '小吃/收入: 2.00 | 1.00']);
  });

  test('a number that reaches over rows of different labels is of neither, one over columns of one head is of it', () => {
    const [shared] = gridsOf(
      table(
        row('项目', '2023年', '1x2:2022年'),
        row('应付票据', '2x1:30.00', '1x2:1.00'),
        row('应付账款', '1x2:2.00'),
        row('合计', '30.00', '1x2:3.00'),
      ),
    );
    expect(rowsOf(shared!)).toEqual(['应付票据: · | 1.00', '应付账款: · | 2.00', '合计: 30.00 | 3.00']);
  });
});

describe('parts and halves', () => {
  test('a header in mid-table begins another grid', () => {
    const grids = gridsOf(
      table(
        row(' ', '2023 年', '2022 年', '本年比上年增减'),
        row('营业收入（元）', '1,200.50', '1,100.00', '9.14%'),
        row(' ', '2023 年末', '2022 年末', '本年末比上年末增减'),
        row('总资产（元）', '4,000.00', '3,900.00', '2.56%'),
      ),
    );
    expect(grids.map(headsOf)).toEqual([
      ['2023年', '2022年', '本年比上年增减'],
      ['2023年末', '2022年末', '本年末比上年末增减'],
    ]);
  });

  test('a table cut by the end of a page goes on under its heads', () => {
    const page = '<p>甲乙股份有限公司2023年年度报告全文 </p><br/>';
    const grids = gridsOf(
      `${page.repeat(4)}<p>3、费用</p><p>单位：元</p>${table(row('项目', '2023年', '2022年'), row('销售费用', '10.00', '9.00'))}${page}${table(row('管理费用', '4.00', '3.50'))}<p>其他说明</p>${table(row('财务费用', '1.00', '1.00'))}`,
    );
    expect(grids.map((grid) => [grid.caption, grid.unit, headsOf(grid).join(), rowsOf(grid).join()])).toEqual([
      ['3、费用', '元', '2023年,2022年', '销售费用: 10.00 | 9.00'],
      ['3、费用', '元', '2023年,2022年', '管理费用: 4.00 | 3.50'],
      ['其他说明', null, '·,·', '财务费用: 1.00 | 1.00'],
    ]);
  });

  test('a table right behind one that has come to its 合计 is another', () => {
    const grids = gridsOf(table(row('项目', '2023年'), row('销售费用', '10.00'), row('合计', '10.00')) + table(row('本期发生额', '4.00')));
    expect(grids.map((grid) => headsOf(grid).join())).toEqual(['2023年', '·']);
  });

  test('a table set into a text on one line', () => {
    const document = documentOf(
      'x.txt',
      '公司收入如下：\n\n单位：万元\n\n<table><tr><td>项目</td><td>2023年</td></tr><tr><td>收入</td><td>34, 789. 38</td></tr></table>\n\n公司收入增长较快，与同行业公司的变动趋势相符。',
    );
    const { grids, isTable } = tables(document);
    expect(grids.map((grid) => [grid.shape, grid.unit, rowsOf(grid).join()])).toEqual([['html', '万元', '收入: 34,789.38']]);
    expect(document.text.split('\n').filter((line, i) => line.trim() !== '' && !isTable(i))).toEqual([
      '公司收入如下:',
      '公司收入增长较快,与同行业公司的变动趋势相符。',
    ]);
  });
});

test('whatever cells a table has, every cell knows where its characters stand', () => {
  const words = fc.constantFrom('', '项目', '2023年', '1,204.50', '-', '合计', '12.5%', '1,905,943,80\n5.66', '甲&amp;乙');
  const cell = fc.tuple(words, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
      const raw = `<table>${rows.map((cells) => row(...cells.map(([text, r, c]) => `${r}x${c}:${text}`))).join('')}</table>`;
      const { text } = documentOf('x', raw);
      for (const grid of gridsOf(raw))
        for (const { cells } of grid.rows) {
          expect(cells).toHaveLength(grid.columns.length);
          for (const found of cells)
            if (found) for (let i = 0; i < found.text.length; i++) expect(text[found.offsets[i]!]).toBe(found.text[i]);
        }
    }),
  );
});
