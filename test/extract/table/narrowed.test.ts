import { expect, test } from 'vitest';
import { denominatorIn, isDangling, largest, narrowing } from '../../../src/extract/table/narrowed.ts';

const members = (text: string, ...section: string[]): string[] => narrowing(text, section).map(({ axis, member }) => `${axis}:${member}`);

test.each([
  ['2022年,发行人直营门店模式下的客户构成如下:', ['销售模式:直营门店']],
  ['2021年末,公司加盟渠道前五大应收账款客户情况如下:', ['销售模式:加盟渠道']],
  ['按照客户行业划分的新增客户收入占比构成如下:', ['客户:新增客户']],
  ['公司按照收入规模的渠道商情况如下表所示:', ['销售模式:渠道商']],
  ['大客户(收入金额在300万以上)的影响如下:', ['收入区间:300万以上']],
  ['报告期内,公司各模式的收入如下:', []],
  ['上述两种模式下,公司收入构成如下:', []],
  ['不同销售模式下,公司收入构成如下:', []],
])('%s', (text, expected) => expect(members(text)).toEqual(expected));

test('该模式 is the one of the nearest heading that names one', () => {
  expect(members('发行人该模式下客户构成如下:', '1、收入变动', '① 加盟渠道模式下,大客户的变动', '② 其他')).toEqual(['销售模式:加盟渠道']);
  expect(members('发行人该模式下客户构成如下:', '1、收入变动')).toEqual([]);
});

test('该模式 without such a heading is of nobody knows whom', () => {
  expect(isDangling('发行人该模式下客户构成如下:', ['1、收入变动'])).toBe(true);
  expect(isDangling('发行人该模式下客户构成如下:', ['① 加盟渠道模式下,大客户的变动'])).toBe(false);
  expect(isDangling('发行人加盟渠道模式下客户构成如下:', [])).toBe(false);
});

test('what the sum of the largest is the sum of', () => {
  expect(largest('(1)2022年拒绝受访客户前十名情况')).toBe('拒绝受访客户前十名');
  expect(largest('2021年末,发行人加盟渠道前五大应收账款客户情况如下表所示:')).toBe('加盟渠道前五大应收账款客户');
  expect(largest('报告期内,主要客户的收入情况如下:')).toBeNull();
});

test('what a note divides by, unless it is the revenue of the company', () => {
  expect(denominatorIn(['备注:收入占比=各客户收入/受访客户收入总额×100.00%'])).toBe('受访客户收入总额');
  expect(denominatorIn(['注:收入占比=各类收入/主营业务收入×100%'])).toBeNull();
  expect(denominatorIn(['注:上述数据未经审计'])).toBeNull();
});
