import { expect, test } from 'vitest';
import { remarkOf, substitutions } from '../../../src/extract/table/note.ts';
import { context } from './context.ts';

test('a footnote makes a column of the peers another metric', () => {
  for (const note of [
    '注:2023年1-3月,可比公司未披露主营业务毛利率,上表数据为综合毛利率。',
    '注:可比公司未披露2023年1-3月的主营业务毛利率,该列为综合毛利率。',
  ]) {
    const [swap, ...more] = substitutions([note], context);
    expect(more).toEqual([]);
    expect([swap?.flow, swap?.instead.id, swap?.of.id]).toEqual(['2023Q1', 'gross-margin', 'main-gross-margin']);
  }
});

test('a footnote that only tells what is missing changes nothing', () => {
  expect(substitutions(['注:可比公司未披露2023年3月末的坏账准备计提比例。'], context)).toEqual([]);
});

test('a note may take the whole table from the filer', () => {
  expect(remarkOf(['注:以上数据为母公司口径。'], context)).toBe('parent');
  expect(remarkOf(['注1:2023年度数据为2023年1-6月数据。'], context)).toBe('foreign');
  expect(remarkOf(['注:上述数据为标的公司的数据。'], context)).toBe('foreign');
  expect(
    remarkOf(['注:上述回款金额截至2023年4月30日。', '注:2023年1-3月,可比公司未披露主营业务收入,上表数据为营业收入。'], context),
  ).toBeNull();
});
