import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { tables } from '../../src/table/tables.ts';
import { gridsOf, rowsOf } from './drawn.ts';
import { strewnGrids, strewnPage } from './strewn.ts';

test('numbers printed one above the other, cut numbers and two columns of labels are not read', () => {
  const stacked = strewnGrids('项目 | 2022 年 | 2021 年', '营业收入 | 7.00 / 5.00 | 6.00 / 4.00', '营业成本');
  const cut = strewnGrids('项目 | 2022 年 | 2021 年', '营业收入 | 3,345,97 / 5,642.17 | 2,000.00', '营业成本 | 1.00 | 2.00');
  const nested = strewnGrids('产品分类 | 项目 | 2022 年 | 2021 年', '营业成本 | 7.00 | 6.00', '营业成本 | 5.00 | 4.00');
  for (const grids of [stacked, cut, nested]) expect(grids.flatMap(rowsOf)).toEqual([]);
});

test('prose, headings and page numbers are no cells', () => {
  const text = strewnPage(
    '三、费用 / 单位:元',
    '项目 | 2022 年 | 2021 年',
    '销售费用 | 31.20 | 28.11',
    '管理费用 | 11.40 | 12.90 | 四、研发投入 / √ 适用 □ 不适用',
  );
  const document = documentOf('page.txt', text);
  const { grids, isTable } = tables(document);
  expect(grids.map(rowsOf)).toEqual([['销售费用: 31.20 | 28.11', '管理费用: 11.40 | 12.90']]);
  const outside = text.split('\n').filter((line, i) => line !== '' && !isTable(i));
  expect(outside.slice(-4)).toEqual(['三、费用', '单位:元', '四、研发投入', '√ 适用 □ 不适用']);
});

test('a document that keeps its columns is not strewn', () => {
  const grids = gridsOf(`
      项目        2022 年      2021 年
    销售费用       31.20        28.11
    管理费用       11.40        12.90
    研发费用        5.00         4.00
  `);
  expect(grids.map(({ shape }) => shape)).toEqual(['aligned']);
});

test('every cell is where the file prints it, whatever the page', () => {
  const piece = fc.constantFrom(
    '1,024.50',
    '-3.00',
    '12.00%',
    '0.00',
    '营业收入',
    '存货 / 合同资产',
    '合计',
    '2022 年',
    '2021 年',
    '同比增减',
    '7.00 / 8.00',
    '--',
    '项目',
    '说明',
    '3,345,97',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const document = documentOf(
        'page.txt',
        strewnPage('项目 | 2022 年 | 2021 年', pieces.join(' | ') || '合计', '1.00 | 2.00 | 3.00 | 4.00'),
      );
      for (const grid of tables(document).grids)
        for (const { cells } of [...grid.rows, ...(grid.supposed ?? []).map(({ row }) => row)])
          for (const cell of cells)
            if (cell) for (let i = 0; i < cell.text.length; i++) expect(document.text[cell.offsets[i]!]).toBe(cell.text[i]);
    }),
  );
});
