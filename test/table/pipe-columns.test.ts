import { expect, test } from 'vitest';
import { joinedColumns } from '../../src/table/pipe-columns.ts';
import { isPipeRow, matrixOf, readRow } from '../../src/table/pipe-row.ts';
import { sheetOf } from '../../src/table/sheet.ts';
import { drawn } from './drawn.ts';

function joined(drawing: string): number[] {
  const document = drawn(drawing);
  const sheet = sheetOf(document);
  const rows = Array.from({ length: sheet.count }, (_, line) => line)
    .filter((line) => isPipeRow(sheet, line))
    .map((line) => readRow(sheet, line));
  return joinedColumns(matrixOf(document.text, rows, rows[0]!.cells.length), rows[0]!.cells.length);
}

test('neighbours of which no row prints both are one column', () => {
  expect(
    joined(`
      | 项目                      |        | 2023年 |        | 2022年 | 同比增减 |
      | 经营活动现金流入小计       | 376.40 |        | 342.20 |        | 10.01%  |
      | 经营活动产生的现金流量净额  |        |  36.20 |        |  58.30 | -37.88% |
    `),
  ).toEqual([0, 1, 1, 2, 2, 3]);
});

test('labels take no column in that holds numbers', () => {
  expect(
    joined(`
      |         | 36.20 |
      | 销售费用 |       |
    `),
  ).toEqual([0, 1]);
});
