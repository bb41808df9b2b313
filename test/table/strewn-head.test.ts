import { expect, test } from 'vitest';
import { sheetOf } from '../../src/table/sheet.ts';
import { headOf } from '../../src/table/strewn-head.ts';
import { itemsOf } from '../../src/table/strewn-item.ts';
import { drawn } from './drawn.ts';

function head(...lines: string[]) {
  const sheet = sheetOf(drawn(lines.join('\n')));
  return headOf(lines.flatMap((_, line) => itemsOf(sheet, line, line, 0)));
}
const columns = (...lines: string[]): string[] | undefined =>
  head(...lines)?.columns.map(({ path, kind, role }) => `${path.join('/')} ${kind}${role === 'level' ? '' : ` ${role}`}`);

test('heads in a row', () => {
  expect(columns('项目', '2022 年', '2021 年', '同比增减')).toEqual(['2022年 any', '2021年 any', '同比增减 percent change']);
  expect(columns('业务类别', '收入(万元)', '占比')).toEqual(['收入(万元) amount', '占比 percent']);
  expect(columns('第一季度', '第二季度', '第三季度', '第四季度', '营业收入')).toHaveLength(4);
});

test('a line of several heads, and their lower lines', () => {
  expect(
    columns('营业收入', '营业成本', '毛利率', '营业收入比上年 营业成本比上年 毛利率比上年同', '同期增减', '同期增减', '期增减'),
  ).toEqual([
    '营业收入 amount',
    '营业成本 amount',
    '毛利率 percent',
    '营业收入比上年同期增减 percent change',
    '营业成本比上年同期增减 percent change',
    '毛利率比上年同期增减 percent change',
  ]);
});

test('two levels, whatever their order', () => {
  const two = ['期末余额/账面余额 amount', '期末余额/坏账准备 amount', '期初余额/账面余额 amount', '期初余额/坏账准备 amount'];
  expect(columns('项目', '期末余额', '期初余额', '账面余额', '坏账准备', '账面余额', '坏账准备')).toEqual(two);
  expect(columns('期末余额', '账面余额', '坏账准备', '项目', '期初余额', '账面余额', '坏账准备')).toEqual(two);
  expect(columns('期末余额', '期初余额', '账面余额', '坏账准备', '账面余额')).toBeUndefined();
  expect(columns('期末余额', '期初余额', '账面余额', '坏账准备', '坏账准备', '账面余额')).toBeUndefined();
});

test('an amount behind the periods, a step between them', () => {
  expect(columns('项目', '本期发生额', '计入当期非经常性损益的金', '上期发生额', '额')).toEqual([
    '本期发生额 any',
    '上期发生额 any',
    '计入当期非经常性损益的金额 amount',
  ]);
  expect(columns('2021年12月31日', '2022年1月1日', '调整数')).toEqual([
    '2021年12月31日 amount',
    '2022年1月1日 amount',
    '调整数 amount step',
  ]);
});

test('labels among the heads are kept as labels, remarks as what they are', () => {
  const read = head('项目', '一、营业总收入', '2022 年度', '2021 年度', '备注', '营业成本');
  expect(read?.labels.map(({ text }) => text)).toEqual(['一、营业总收入', '营业成本']);
  expect([read?.stub, read?.remarks]).toEqual([['项目'], true]);
});

test('words without a head', () => {
  expect(head('经营活动现金流入小计')).toBeNull();
  expect(head('产品分类', '项目', '2022 年', '2021 年')).toBeNull();
  expect(head('期末余额')).toBeNull();
});
