import { expect, test } from 'vitest';
import { isBroken } from '../../src/table/broken.ts';

test('a line that ends within a phrase, and the one that goes on with it', () => {
  expect(isBroken('归属于上市公司股', '东的净利润(元)')).toBe(true);
  expect(isBroken('归属于上市公司', '股东的净利润')).toBe(true);
  expect(isBroken('东的扣除非经常性', '损益的净利润')).toBe(true);
  expect(isBroken('经营活动产生的现', '金流量净额')).toBe(true);
});

test('labels of two rows are none', () => {
  expect(isBroken('销售费用占营', '业收入的比例')).toBe(false);
  expect(isBroken('归属于上市公司股东的净利润', '经营活动产生的现金流量净额')).toBe(false);
  expect(isBroken('研发投入占营业收', '所得税费用')).toBe(false);
});
