import { expect, test } from 'vitest';
import { sheetOf } from '../../src/table/sheet.ts';
import { itemsOf } from '../../src/table/strewn-item.ts';
import { blocksOf, labelsOf, limitOf, variants } from '../../src/table/strewn-label.ts';
import { drawn } from './drawn.ts';

function blocks(...lines: string[]) {
  const sheet = sheetOf(drawn(lines.join('\n')));
  const items = lines.flatMap((_, line) => itemsOf(sheet, line, 0, 0));
  return blocksOf(items, limitOf(items));
}
const labels = (...lines: string[]): string[] =>
  labelsOf(blocks(...lines))
    .flat()
    .map(({ text }) => text);

test('a line that leaves room is complete', () => {
  expect(labels('应收账款', '存货', '合同资产合计')).toEqual(['应收账款', '存货', '合同资产合计']);
});

test('a full line goes on in a rest that is no label, or where the two make a word', () => {
  expect(labels('经营活动产生的现金流量净', '额', '投资活动产生的现金流量净', '额', '汇率变动的影响')).toEqual([
    '经营活动产生的现金流量净额',
    '投资活动产生的现金流量净额',
    '汇率变动的影响',
  ]);
  expect(labels('归属于上市公司股东的扣除非经', '常性损益的净利润')).toEqual(['归属于上市公司股东的扣除非经常性损益的净利润']);
  expect(labels('资本化研发投入占研发投入', '的比例')).toEqual(['资本化研发投入占研发投入的比例']);
});

test('two lines that may both be labels are left apart', () => {
  expect(labels('应收票据', '预付款项')).toEqual(['应收票据', '预付款项']);
  expect(labels('其他流动资产', '存货')).toEqual(['其他流动资产', '存货']);
});

test('an open bracket and a unit in brackets go with the line above', () => {
  expect(labels('总资产(元)', '归属于上市公司股东的净资产', '(元)')).toEqual(['总资产(元)', '归属于上市公司股东的净资产(元)']);
  expect(labels('投资收益(损失以“-”号填', '列)', '存货')).toEqual(['投资收益(损失以“-”号填列)', '存货']);
});

test('headings of rows are no labels', () => {
  expect(labels('流动资产:', '货币资金')).toEqual(['货币资金']);
  expect(labels('分产品', '甲产品', '乙产品')).toEqual(['甲产品', '乙产品']);
});

test('every label that some reading has', () => {
  expect(variants(blocks('归属于母公司所有者权益', '合计', '少数股东')[0]!).map(({ text }) => text)).toEqual([
    '归属于母公司所有者权益合计',
    '归属于母公司所有者权益',
    '合计',
    '少数股东',
  ]);
});
