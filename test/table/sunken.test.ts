import { expect, test } from 'vitest';
import { sunken } from '../../src/table/sunken.ts';
import type { Token } from '../../src/table/token.ts';

/** For labels written as `text|` (beside numbers) or `text`: the number of the first line of each label whose numbers stand last. */
function firsts(...lines: string[]): string[] {
  const tokens = lines.map(
    (line, position): Token => ({
      position,
      text: line.replace('|', ''),
      width: line.replace('|', '').length,
      x0: 0,
      isRow: line.endsWith('|'),
      closed: false,
      gapBefore: false,
    }),
  );
  return [...(sunken(tokens) ?? [])].flatMap((row, from) => (row > 0 ? [`${from}-${row}`] : []));
}

test('a full line broken within a phrase belongs to the row below it', () => {
  expect(firsts('营业收入|', '归属于上市公司股', '东的净利润(元)|')).toEqual(['1-2']);
});

test('up to three lines', () => {
  expect(firsts('归属于上市公司股', '东的扣除非经常性', '损益的净利润|')).toEqual(['0-2']);
});

test('not a line that is not full, nor a label around its middle', () => {
  expect(firsts('经营活动产生的现', '金流量净额|', '归属于上市公司股东的净利润|', '归属于上市公司股东的净资产|')).toEqual([]);
  expect(firsts('归属于上市公司股', '东的扣除非经常性|', '损益的净利润')).toEqual([]);
});

test('not a label whose own line is whole', () => {
  expect(firsts('研发投入占营业收', '所得税费用|')).toEqual([]);
});
