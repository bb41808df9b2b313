import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import type { Matrix, Part } from '../../src/table/matrix.ts';
import { type Frame, gridsOf } from '../../src/table/matrix-grid.ts';
import { extentsOf } from '../../src/table/matrix-header.ts';
import { headsOf, rowsOf } from './drawn.ts';

/** A matrix as drawn, cells parted by bars; no spans. */
function matrix(...rows: string[]): Matrix {
  const text = rows.join('\n');
  const document = documentOf('x', text);
  let at = 0;
  return rows.map((line, row) => {
    const from = at;
    at += line.length + 1;
    let column = 0;
    return line.split('|').map((words, c, all) => {
      const start = from + all.slice(0, c).join('|').length + (c > 0 ? 1 : 0);
      const cell = { text: words.trim(), offsets: Int32Array.from(words.trim(), (_, i) => start + words.search(/\S|$/) + i) };
      expect(document.text.slice(start, start + words.length)).toBe(words);
      return { cell, row, column: column++, rows: 1, columns: 1 };
    });
  });
}

const around = { caption: '', unit: null, notes: [], firstLine: 0, lastLine: 0 };

const partsOf = (all: Matrix): Part[] =>
  extentsOf(all).map(({ top, end, bottom }) => ({
    header: all.slice(top, end),
    body: all.slice(end, bottom).map((row, i) => row.map((entry) => entry && { ...entry, row: i })),
  }));

const framed = (frame: Frame | null, ...rows: string[]) => gridsOf(partsOf(matrix(...rows)), 'html', () => 0, around, frame);
const read = (...rows: string[]) =>
  framed(null, ...rows).map(({ grid }) => ({ stub: grid.stub, heads: headsOf(grid), rows: rowsOf(grid) }));

describe('columns of labels', () => {
  test('up to the first column of numbers; ordinals and references are none', () => {
    expect(read('序号|客户名称|附注|2023年|占比', '1|甲公司|七、1|12.50|10.00%', '2|乙公司||11.00|9.00%')).toEqual([
      { stub: ['客户名称'], heads: ['2023年', '占比'], rows: ['甲公司/七、1: 12.50 | 10.00%', '乙公司: 11.00 | 9.00%'] },
    ]);
  });

  test('what a row is counted in belongs to its label', () => {
    expect(read('项目|单位|2023年', '营业收入|万元|12.50', '销售量|吨|90.00')).toEqual([
      { stub: ['项目'], heads: ['2023年'], rows: ['营业收入(万元): 12.50', '销售量: 90.00'] },
    ]);
  });

  test('none where the numbers begin at the margin', () => {
    expect(read('2023年|2022年', '12.50|11.00')).toEqual([{ stub: [], heads: ['2023年', '2022年'], rows: [': 12.50 | 11.00'] }]);
  });
});

describe('rows', () => {
  test('words after a full header are no header, and print no row', () => {
    expect(read('项目|2023年|2022年', '其他收益|不适用|无', '资产处置收益|见附注|见附注', '投资收益|12.50|-')).toEqual([
      { stub: ['项目'], heads: ['2023年', '2022年'], rows: ['其他收益: 不适用 | 无', '投资收益: 12.50 | -'] },
    ]);
  });

  test('a column that prints nothing is none', () => {
    expect(read('项目|2023年|2022年|备注', '收入|12.50|11.00|', '成本|2.50|1.00|')[0]!.heads).toEqual(['2023年', '2022年']);
  });

  test('a table without numbers is none', () => {
    expect(read('项目|归集方式', '人员人工|按工时记录归集')).toEqual([]);
  });
});

test('a table that begins with rows stands in the frame of the one before, if it is as wide', () => {
  const [above] = framed(null, '项目|2023年|2022年', '收入|12.50|11.00');
  expect(framed(above!.frame, '成本|2.50|1.00').map(({ grid }) => headsOf(grid))).toEqual([['2023年', '2022年']]);
  expect(framed(above!.frame, '成本|2.50').map(({ grid }) => headsOf(grid))).toEqual([['·']]);
});
