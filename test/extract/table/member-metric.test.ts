import { expect, test } from 'vitest';
import { ofMember } from '../../../src/extract/table/member-metric.ts';
import { findMetric } from '../../../src/vocabulary/lookup.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';
import { readings } from './readings.ts';

const of = (id: string, axis: string | null): string =>
  ofMember(findMetric(id, builtin)!, axis === null ? [] : [{ axis, member: '某' }], builtin).id;

test('a member has one revenue, cost and margin', () => {
  expect(of('main-revenue', '产品')).toBe('revenue');
  expect(of('main-gross-margin', '销售模式')).toBe('gross-margin');
  expect(of('main-cost', '产品')).toBe('operating-cost');
});

test('the whole has two, and so have kinds of cost', () => {
  expect(of('main-revenue', null)).toBe('main-revenue');
  expect(of('main-cost', '项目')).toBe('main-cost');
  expect(of('rd-expense', '项目')).toBe('rd-expense');
});

test('places are cuts by 地区, and a product that the caption names stands before its kinds of cost', () => {
  expect(
    readings(`
      公司主营业务收入分布情况如下：
      单位：万元
      项目 2022 年度 2021 年度
      中国大陆 20.00 10.00
      美国 30.00 15.00
    `),
  ).toEqual([
    '中孚信息 revenue 地区:中国大陆 2022FY 200000',
    '中孚信息 revenue 地区:中国大陆 2021FY 100000',
    '中孚信息 revenue 地区:美国 2022FY 300000',
    '中孚信息 revenue 地区:美国 2021FY 150000',
  ]);
  expect(
    readings(`
      （1）网络安全产品成本情况如下：
      单位：万元
      项目 2022 年度 2021 年度
      直接材料 20.00 10.00
      合计 30.00 15.00
    `),
  ).toEqual([
    '中孚信息 operating-cost 产品:网络安全产品 项目:直接材料 2022FY 200000',
    '中孚信息 operating-cost 产品:网络安全产品 项目:直接材料 2021FY 100000',
    '中孚信息 operating-cost 产品:网络安全产品 2022FY 300000',
    '中孚信息 operating-cost 产品:网络安全产品 2021FY 150000',
  ]);
});
