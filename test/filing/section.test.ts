import { expect, test } from 'vitest';
import { below, headingLevel, noOutline } from '../../src/filing/section.ts';

test('levels go from chapter to item', () => {
  const lines = ['第三节 经营情况', '一、主营业务', '(一)收入', '1、网络安全产品', '(1)毛利率', '1)境内', '①原因', 'A、价格'];
  expect(lines.map(headingLevel)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test.each(['公司实现营业收入', '2022年,公司', '1.5亿元', '(以下简称公司)', '一是加强研发'])('%s is no heading', (line) =>
  expect(headingLevel(line)).toBe(0),
);

test('a heading ends those as deep or deeper', () => {
  const first = below(below(below(noOutline, 2, '一'), 3, '(一)'), 5, '(1)');
  expect(first.titles).toEqual(['一', '(一)', '(1)']);
  expect(below(first, 3, '(二)').titles).toEqual(['一', '(二)']);
});
