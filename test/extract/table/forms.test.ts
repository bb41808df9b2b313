import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/extract/table/context.ts';
import { gridDrafts, metricIn, periodOf } from '../../../src/extract/table/drafts.ts';
import { documentOf } from '../../../src/filing/document.ts';
import { tables } from '../../../src/table/tables.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';

/** 甲乙股份 and its annual report for 2023. */
const annual: Context = {
  vocabulary: builtin,
  filer: { name: '甲乙股份', code: '600999', aliases: [] },
  periods: { current: '2023FY', reporting: [], date: '2024-04-20' },
  labels: new Map(),
  heads: new Map(),
};

/** Readings of the tables drawn, one a line: company metric member period kind value. */
function readings(...lines: string[]): string[] {
  return tables(documentOf('x.txt', lines.join('\n'))).grids.flatMap((grid, i) =>
    gridDrafts(grid, i, { section: [], scope: 'consolidated', unit: null }, annual)
      .filter(({ flow }) => flow !== null)
      .map((draft) => {
        const { finding, flow } = draft;
        return [
          finding.company,
          metricIn(draft, flow!).id,
          ...finding.segment.map(({ member }) => member),
          periodOf(metricIn(draft, flow!), flow!),
          finding.kind === 'value' ? '' : finding.kind,
          finding.value,
          finding.role === 'peer' ? 'peer' : '',
        ]
          .filter(Boolean)
          .join(' ');
      }),
  );
}

describe('subsidiaries', () => {
  test('their own books are theirs', () => {
    expect(
      readings(
        '主要子公司及对公司净利润影响达10%以上的参股公司情况',
        '单位：万元',
        '| 公司名称 | 公司类型 | 主要业务 | 注册资本 | 总资产 | 净资产 | 营业收入 | 营业利润 | 净利润 |',
        '| 丙丁食品有限公司 | 子公司 | 食品加工 | 5,000.00 | 61.50 | 16.80 | 45.30 | -7.80 | -5.50 |',
        '| 戊己饮 | 子公司 | 饮料 | 500.00 | 1.50 | 1.80 | 4.30 | 0.80 | 0.50 |',
      ),
    ).toEqual([
      '丙丁食品有限公司 total-assets 2023-12-31 615000 peer',
      '丙丁食品有限公司 revenue 2023FY 453000 peer',
      '丙丁食品有限公司 operating-profit 2023FY -78000 peer',
      '丙丁食品有限公司 net-profit 2023FY -55000 peer',
    ]);
  });
});

describe('the five largest debtors', () => {
  test('what each owes, and all five', () => {
    expect(
      readings(
        '（4）按欠款方归集的期末余额前五名的应收账款情况',
        '单位：元',
        '| 单位名称 | 应收账款期末余额 | 占应收账款期末余额合计数的比例 | 坏账准备期末余额 |',
        '| 丙丁食品有限公司 | 46,630.72 | 18.93% | 2,927.40 |',
        '| 合计 | 118,864.71 | 48.25% |  |',
      ),
    ).toEqual(['甲乙股份 receivables 丙丁食品有限公司 2023-12-31 46630.72', '甲乙股份 receivables 前五名合计 2023-12-31 118864.71']);
  });

  test('not those of other receivables', () => {
    expect(
      readings(
        '按欠款方归集的期末余额前五名的其他应收款情况',
        '单位：元',
        '| 单位名称 | 款项的性质 | 期末余额 | 账龄 |',
        '| 丙丁食品有限公司 | 保证金 | 46,630.72 | 1年以内 |',
      ),
    ).toEqual([]);
  });
});

describe('shares', () => {
  const head = ['单位：元', '|  | 2023年 |  | 2022年 |  |  |'];

  test('the amounts beside 占营业成本比重 are parts of 营业成本', () => {
    expect(
      readings(
        '产品分类',
        ...head,
        '| 产品分类 | 金额 | 占营业成本比重 | 金额 | 占营业成本比重 | 备注 |',
        '| 果汁 | 652.33 | 44.57% | 694.09 | 45.94% | 无 |',
      ),
    ).toEqual(['甲乙股份 operating-cost 果汁 2023FY 652.33', '甲乙股份 operating-cost 果汁 2022FY 694.09']);
  });

  test('a change that is the difference of the shares is no growth of the amounts; one that is, is', () => {
    const lines = [
      '（1）营业收入构成',
      ...head,
      '|  | 金额 | 占营业收入比重 | 金额 | 占营业收入比重 | 同比增减 |',
      '| 果汁 | 8,453.34 | 2.66% | 5,181.51 | 1.62% | 1.04% |',
      '| 茶饮 | 1,100.00 | 0.35% | 1,000.00 | 0.31% | 10.00% |',
    ];
    expect(readings(...lines).filter((line) => line.includes('change'))).toEqual(['甲乙股份 revenue 茶饮 2023FY change-ratio 0.1']);
  });
});

test('what the researchers are paid is an item of 研发费用, and of nothing else', () => {
  const rows = [
    '单位：元',
    '| 项目 | 本期发生额 | 上期发生额 |',
    '| 研发人员薪酬 | 4,903.60 | 5,085.50 |',
    '| 折旧费 | 1,831.07 | 2,234.65 |',
  ];
  expect(readings('65、研发费用', ...rows).filter((line) => line.includes('4903.6'))).toEqual(['甲乙股份 rd-payroll 2023FY 4903.6']);
  expect(readings('其他说明', ...rows)).toEqual([]);
});

describe('what says more than it is', () => {
  test('no cell of the statement of changes in equity is a balance of the period over it', () => {
    expect(
      readings(
        '7、合并所有者权益变动表',
        '单位：元',
        '|  | 2023年度 |  |  |  |',
        '| 项目 | 股本 | 资本公积 | 未分配利润 | 归属于母公司所有者权益合计 |',
        '| 一、上年期末余额 | 1,618.00 | 2,663.00 | 1,232.00 | 5,390.00 |',
      ),
    ).toEqual([]);
  });

  test('an income of another kind is no part of 营业收入', () => {
    expect(
      readings(
        '74、营业外收入',
        '单位：元',
        '| 项目 | 本期发生额 | 上期发生额 |',
        '| 违约赔款收入 | 896.67 | 972.09 |',
        '| 合计 | 1,125.53 | 1,713.09 |',
      ).filter((line) => line.includes(' revenue ')),
    ).toEqual([]);
  });

  test('grants among the parts of 营业外收入 are what was booked there', () => {
    expect(
      readings(
        '74、营业外收入',
        '单位：元',
        '| 项目 | 本期发生额 | 上期发生额 |',
        '| 政府补助 | 30.67 | 60.09 |',
        '| 合计 | 1,125.53 | 1,713.09 |',
      ).filter((line) => line.includes('government-grants')),
    ).toEqual(['甲乙股份 government-grants 营业外收入 2023FY 30.67', '甲乙股份 government-grants 营业外收入 2022FY 60.09']);
  });

  test('a provision of something else is no member of the asset beside it', () => {
    expect(
      readings('应收账款情况如下：', '单位：元', '| 项目 | 账面余额 | 坏账准备/减值准备 |', '| 应收账款 | 15,843.82 | 9,352.78 |').filter(
        (line) => line.includes('9352.78'),
      ),
    ).toEqual([]);
  });

  test('the months of a quarter belong to the period of a head', () => {
    expect(
      readings('果汁的收入情况如下：', '| 项目 | 2023年10-12月收入(元) | 2022年10-12月收入(元) |', '| 直销 | 2,564.87 | 1,200.00 |'),
    ).toEqual(['甲乙股份 revenue 直销 2023Q4 2564.87', '甲乙股份 revenue 直销 2022Q4 1200']);
  });
});
