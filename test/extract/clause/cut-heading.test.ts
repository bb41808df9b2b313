import { expect, test } from 'vitest';
import { cutAgain, isShareOfMember } from '../../../src/extract/clause/cut-heading.ts';
import { finding } from '../../fact.ts';

test('a member whose parts a paragraph is about', () => {
  expect(cutAgain(['2、主营业务收入构成', '1)中国大陆收入情况分析', '①按销售模式划分情况'])).toBe('中国大陆');
  expect(cutAgain(['2)美国销售收入情况分析', '②按主要产品划分情况'])).toBe('美国');
});

test('none: the company, or no further cut', () => {
  expect(cutAgain(['1)主营业务收入分析', '①按销售模式划分情况'])).toBeNull();
  expect(cutAgain(['1)中国大陆收入情况分析'])).toBeNull();
  expect(cutAgain(['①按销售模式划分情况', '1)中国大陆收入情况分析'])).toBeNull();
  expect(cutAgain([])).toBeNull();
});

test('shares that do not name the member are of its revenue', () => {
  const share = (member: string) => finding({ metric: 'revenue-share', segment: [{ axis: '销售模式', member }] });
  expect(isShareOfMember(share('线上'), '美国')).toBe(true);
  expect(isShareOfMember(share('美国线上渠道'), '美国')).toBe(false);
  expect(isShareOfMember(finding({ metric: 'revenue', segment: [] }), '美国')).toBe(false);
});
