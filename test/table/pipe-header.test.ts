import { expect, test } from 'vitest';
import { gridOf, headsOf } from './drawn.ts';

const heads = (...header: string[]): string[] => {
  const width = header[0]!.split('|').length - 2;
  return headsOf(gridOf([...header, `| 饮品 |${' 1,204.50 |'.repeat(width - 1)}`].join('\n')));
};

test('words over several columns, the last no farther than the like ones before it', () => {
  expect(heads('|  | 2023年 |  | 2022年 |  |  |', '|  | 金额 | 占比 | 金额 | 占比 | 同比增减 |')).toEqual([
    '2023年/金额',
    '2023年/占比',
    '2022年/金额',
    '2022年/占比',
    '同比增减',
  ]);
});

test('a balance beside movements is none of them', () => {
  expect(heads('|  |  | 本期变动金额 |  |  |', '| 类别 | 期初余额 | 计提 | 核销 | 期末余额 |')).toEqual([
    '期初余额',
    '本期变动金额/计提',
    '本期变动金额/核销',
    '期末余额',
  ]);
});

test('words wrapped over two rows, above or below the others', () => {
  expect(heads('|  |  | 营业收入比上 | 毛利率比上年 |', '|  | 营业收入 | 年同期增减 | 同期增减 |')).toEqual([
    '营业收入',
    '营业收入比上年同期增减',
    '毛利率比上年同期增减',
  ]);
  expect(heads('|  | 2023年末 |  | 比重增 |', '|  | 金额 | 占总资产 | 减 |', '|  |  | 比例 |  |')).toEqual([
    '2023年末/金额',
    '2023年末/占总资产比例',
    '比重增减',
  ]);
});

test('revenue and cost under a period are two words', () => {
  expect(heads('|  | 本期发生额 |  | 上期发生额 |  |', '| 项目 | 收入 | 成本 | 收入 | 成本 |')).toEqual([
    '本期发生额/收入',
    '本期发生额/成本',
    '上期发生额/收入',
    '上期发生额/成本',
  ]);
});

test('two balances run together with the first words under them', () => {
  expect(
    heads('|  | 期末余额账面余额 |  | 坏账准备 | 期初余额账面余额 |  | 坏账准备 |', '| 类别 | 金额 | 比例 | 金额 | 金额 | 比例 | 金额 |'),
  ).toEqual([
    '期末余额/账面余额/金额',
    '期末余额/账面余额/比例',
    '期末余额/坏账准备/金额',
    '期初余额/账面余额/金额',
    '期初余额/账面余额/比例',
    '期初余额/坏账准备/金额',
  ]);
});
