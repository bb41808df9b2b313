import { describe, expect, test } from 'vitest';
import { readings } from './readings.ts';

describe('what narrows a table down leaves its totals doubtful', () => {
  test('the head over its labels', () => {
    expect(
      readings(`
        报告期内，公司分别确认股份支付费用，具体情况如下：
        单位：万元
        股份支付 2022 年度 2021 年度
        销售费用 35.68 12.50
        管理费用 51.46 13.60
      `),
    ).toEqual([
      '中孚信息 selling-expense 2022FY 356800 ?',
      '中孚信息 selling-expense 2021FY 125000 ?',
      '中孚信息 admin-expense 2022FY 514600 ?',
      '中孚信息 admin-expense 2021FY 136000 ?',
    ]);
    expect(
      readings(`
        单位：万元
        项目 2022 年度 2021 年度
        销售费用 35.68 12.50
        管理费用 51.46 13.60
      `)[0],
    ).toBe('中孚信息 selling-expense 2022FY 356800');
  });

  test('a note that something is left out', () => {
    expect(
      readings(`
        单位：万元
        项目 2022 年度 2021 年度
        毛利 35.68 12.50
        营业收入 51.46 13.60
        注：以上数据已剔除运输成本。
      `)[0],
    ).toBe('中孚信息 gross-profit 2022FY 356800 ?');
  });

  test('headings that speak of 主营业务 alone', () => {
    const drawing = `
        1、毛利构成情况如下：
        单位：万元
        项目 2022 年度 2021 年度
        网络安全产品 25.00 12.00
        合计 35.68 12.50
      `;
    expect(readings(drawing).at(-1)).toBe('中孚信息 gross-profit 2021FY 125000');
    expect(readings(drawing, ['(三)主营业务毛利及毛利率分析']).at(-1)).toBe('中孚信息 gross-profit 2021FY 125000 ?');
  });
});

test('小计 beside 合计 is a part', () => {
  const found = readings(`
    公司主营业务收入按渠道构成如下：
    单位：万元
    渠道 2022 年度 2021 年度
    官方商城 20.00 10.00
    小计 20.00 10.00
    经销 30.00 15.00
    小计 30.00 15.00
    合计 50.00 25.00
  `);
  expect(found.filter((reading) => !reading.includes(':'))).toEqual([
    '中孚信息 main-revenue 2022FY 500000',
    '中孚信息 main-revenue 2021FY 250000',
  ]);
});

test('a share of what the caption narrows down is no share of the whole', () => {
  const found = readings(`
    发行人线下收入按客户类型分类如下：
    单位：万元
    客户类型
    2022 年度 2021 年度
    金额 占比 金额 占比
    商超 20.00 40.00% 10.00 40.00%
    经销商 30.00 60.00% 15.00 60.00%
  `);
  expect(found.length).toBe(4);
  expect(found.some((reading) => reading.includes('share'))).toBe(false);
});

test('the effect on a metric is not the metric', () => {
  expect(
    readings(`
      报告期内，公司优惠税率对净利润的影响金额如下：
      单位：万元
      项目 2022 年度 2021 年度
      优惠税率的影响 20.00 10.00
      研发加计扣除的影响 30.00 15.00
    `),
  ).toEqual([]);
});

test('占比 below 应收账款账面价值 and 营业收入 is their quotient, as below its 余额', () => {
  expect(
    readings(`
      公司应收账款情况如下：
      单位：万元
      项目 2022 年 12 月 31 日 2021 年 12 月 31 日
      应收账款账面价值 20.00 10.00
      营业收入 100.00 80.00
      占比 20.00% 12.50%
    `).filter((reading) => reading.includes('ratio')),
  ).toEqual(['中孚信息 receivables-ratio 2022FY 0.2', '中孚信息 receivables-ratio 2021FY 0.125']);
});
