import { describe, expect, test } from 'vitest';
import { companions } from '../../src/audit/companions.ts';
import { latticeOf } from '../../src/audit/lattice.ts';
import { runOnGrids } from '../../src/audit/run-on.ts';
import { sums } from '../../src/audit/sums.ts';
import { documentOf } from '../../src/filing/document.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { rowsOf } from '../table/drawn.ts';
import { latticesOf } from './drawn.ts';

const text = (total: string): string =>
  `公司回函不符的情况如下表所示:\n\n单位:万元2022年度序号 客户名称 发函金额 回函金额 差异金额 不符原因\n\n1 甲方技术有限公司 560.67 422.94 137.73 发票差异\n\n` +
  `乙方(北京)软件有限公司\n\n327.00 266.00 61.00 发票差异\n\n3 丙方电网公司 167.79 32.51 135.28 发票差异4 丁方信息公司 108.80 - 108.80 发票差异\n\n合计 ${total} -\n`;
const gridsOf = (raw: string) => {
  const document = documentOf('reply.txt', raw);
  return { document, grids: runOnGrids(document, () => false) };
};

describe('rows run together', () => {
  test('as many numbers a row as the totals have', () => {
    const { document, grids } = gridsOf(text('1,164.26 721.45 442.81'));
    expect(grids).toHaveLength(1);
    expect(grids[0]!.columns.map(({ header }) => header)).toEqual([['发函金额'], ['回函金额'], ['差异金额']]);
    expect(rowsOf(grids[0]!).map((row) => row.replace(/^.*: /, ''))).toEqual([
      '560.67 | 422.94 | 137.73',
      '327.00 | 266.00 | 61.00',
      '167.79 | 32.51 | 135.28',
      '108.80 | - | 108.80',
      '1,164.26 | 721.45 | 442.81',
    ]);
    for (const row of grids[0]!.rows)
      for (const cell of row.cells) expect(document.raw.slice(cell!.offsets[0]!, cell!.offsets.at(-1)! + 1)).toBe(cell!.text);
    expect(sums(document, latticeOf(grids[0]!), false, AUDIT_WORDS.en)).toEqual([]);
  });

  test('a column that does not tie beside one that does', () => {
    const { document, grids } = gridsOf(text('1,164.26 603.10 305.15'));
    expect(sums(document, latticeOf(grids[0]!), false, AUDIT_WORDS.en).map(({ identity }) => identity)).toEqual([
      '合计 回函金额: 422.94 + 266.00 + 32.51 = 721.45, printed 603.10',
      '合计 差异金额: 137.73 + 61.00 + 135.28 + 108.80 = 442.81, printed 305.15',
    ]);
  });

  test('two numbers run into each other, one row alone, a table that has been read: none', () => {
    expect(gridsOf(text('1,164.26 721.45 442.81').replace('266.00 61.00', '266.0061.00')).grids).toEqual([]);
    expect(gridsOf('甲方 560.67 422.94\n合计 560.67 422.94\n').grids).toEqual([]);
    expect(runOnGrids(documentOf('reply.txt', text('1,164.26 721.45 442.81')), () => true)).toEqual([]);
  });
});

test('an amount beside its count in two tables, but for a digit', () => {
  const { document, lattices } = latticesOf(`
      按首次合作年度划分的收入如下:
                                                          单位:万元、家
        项目            2021 年金额      2021 年家数      2020 年金额      2020 年家数
    2021年首次合作       5,719.45             409            不适用            不适用
    2020年首次合作       3,107.02             173         6,076.56               336
    2019年首次合作       4,410.45              76         2,819.37                78

    按销售规模划分的新增客户收入构成如下表所示。

      按销售规模划分的收入如下:
                                                          单位:万元、家
        收入区间        2021 年家数      2021 年金额      2020 年家数      2020 年金额
    100万以上                  8         1,247.42              13         2,047.48
    100万以下                401         4,472.03             323         4,029.11
    合计                     409         5,719.45             336         6,076.59
  `);
  expect(companions(document, lattices, AUDIT_WORDS.en)).toMatchObject([
    { check: 'agreement', severity: 'warning', holds: 'holds if 6,076.59 were 6,076.56 (one digit)' },
  ]);
});
