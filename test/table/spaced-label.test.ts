import { describe, expect, test } from 'vitest';
import { gridOf, rowsOf } from './drawn.ts';

const labels = (drawing: string): string[] => rowsOf(gridOf(drawing)).map((row) => row.slice(0, row.indexOf(': ')));

describe('wrapped labels', () => {
  test('all lines of a label stand before its numbers, the last one beside them or not', () => {
    expect(
      labels(`
        项目 2024 年度 2023 年度
        处置固定资产、无形资产和其他长
        期资产收回的现金净额 1.29 28.00
        交通、差旅、办公以及通信用品等
        费
        2,630.99 1,084.02
        其他 8.00 9.00
      `),
    ).toEqual(['处置固定资产、无形资产和其他长期资产收回的现金净额', '交通、差旅、办公以及通信用品等费', '其他']);
  });

  test('an open bracket and a known phrase go on whatever the width', () => {
    expect(
      labels(`
        项目 2024 年度 2023 年度
        公允价值变动收益（损失以“-”号填
        列） 171.81 -
        归属于母公司股
        东的净利润 99.10 82.50
        以前年度损益以及其他各项调整的合计数额 1.00 2.00
      `),
    ).toEqual(['公允价值变动收益(损失以“-”号填列)', '归属于母公司股东的净利润', '以前年度损益以及其他各项调整的合计数额']);
  });
});

describe('labels without numbers', () => {
  test('head the rows below where they end in a colon or the same rows come again', () => {
    expect(
      labels(`
        项目 2024 年度 2023 年度
        一、经营活动产生的现金流量：
        收到的税费返还 4.10 3.10
        经营活动现金流入小计合计 8.20 6.20
        线上
        收入 5.00 4.00
        线下
        收入 3.00 2.00
      `),
    ).toEqual([
      '一、经营活动产生的现金流量:/收到的税费返还',
      '一、经营活动产生的现金流量:/经营活动现金流入小计合计',
      '线上/收入',
      '线下/收入',
    ]);
  });

  test('a numbered heading is none of the label below it', () => {
    expect(
      labels(`
        项目 2024 年末 2023 年末
        一、固定资产原值
        房屋 5.00 4.00
        设备 3.00 2.00
      `),
    ).toEqual(['房屋', '设备']);
  });
});

/** Three pages, so that their heads are known for what they are. */
const page = (number: number): string => `\n## 第${number}页\n\n某某股份有限公司 招股说明书\n1-1-${number}\n`;

describe('a page that ends within a table', () => {
  test('repeats the header; a label cut in two is one label', () => {
    const drawing = [
      page(1),
      '项目 2025 年 1-3 月 2024 年 1-3 月',
      '净利润 17.93 18.91',
      '扣除非经常性损益后归属于母 16.03 16.78',
      page(2),
      '项目 2025 年 1-3 月 2024 年 1-3 月',
      '公司股东的净利润',
      '2025 年 1-3 月，公司营业收入为 135.34 万元。',
      page(3),
    ].join('\n');
    expect(labels(drawing)).toEqual(['净利润', '扣除非经常性损益后归属于母公司股东的净利润']);
  });

  test('rows go on behind it', () => {
    const drawing = [
      page(1),
      '单位：万元',
      page(2),
      '项目 2024 年度 2023 年度',
      '收入 17.93 18.91',
      page(3),
      '项目 2024 年度 2023 年度',
      '成本 16.03 16.78',
    ].join('\n');
    const grid = gridOf(drawing);
    expect([grid.unit, rowsOf(grid)]).toEqual(['万元', ['收入: 17.93 | 18.91', '成本: 16.03 | 16.78']]);
  });
});
