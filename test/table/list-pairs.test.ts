import { expect, test } from 'vitest';
import { gridsOf, parted, rowsOf } from './drawn.ts';

const ranking = (total: string): string[] =>
  gridsOf(
    parted(`
    网关市场的份额如下:
    网关市场份额排名排名
    2021年度 2020年度参与者 市场份额 参与者 市场份额
    甲公司
    40.0%
    乙公司
    35.5%
    5 乙公司 30.5%甲公司 31.0%
    合计 ${total}
  `),
  ).flatMap(rowsOf);

test('each figure has a name of its own; the groups follow in turn', () => {
  expect(ranking('- 70.50% - 66.50%')).toEqual([
    '甲公司: 40.0% | ·',
    '乙公司: · | 35.5%',
    '乙公司: 30.5% | ·',
    '甲公司: · | 31.0%',
    '合计: 70.50% | 66.50%',
  ]);
});

test('nothing where a column does not add up, or a total is wanting', () => {
  expect(ranking('- 70.50% - 67.50%')).toEqual([]);
  expect(ranking('- 70.50%')).toEqual([]);
});
