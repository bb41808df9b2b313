import { describe, expect, test } from 'vitest';
import { gridDrafts, metricIn, periodOf } from '../../../src/extract/table/drafts.ts';
import { documentOf } from '../../../src/filing/document.ts';
import { tables } from '../../../src/table/tables.ts';
import { context } from './context.ts';

/** Readings of the tables drawn, one a line: company metric [member] period kind value. */
function readings(drawn: string): string[] {
  const document = documentOf('x.txt', drawn);
  return tables(document).grids.flatMap((grid, i) =>
    gridDrafts(grid, i, { section: [], scope: 'consolidated', unit: null }, context).map((draft) => {
      const metric = draft.flow === null ? draft.metric : metricIn(draft, draft.flow);
      const { finding } = draft;
      const period = draft.flow === null ? '?' : periodOf(metric, draft.flow);
      expect(document.raw.slice(finding.at, finding.to)).toMatch(/^[-\d.,%]+(?:个百分点)?/);
      return [
        finding.company,
        metric.id,
        ...finding.segment.map(({ axis, member }) => `${axis}:${member}`),
        period,
        finding.kind === 'value' ? '' : finding.kind,
        finding.value,
      ]
        .filter(Boolean)
        .join(' ');
    }),
  );
}

describe('rows of metrics', () => {
  test('flows take the span of a column, balances its last day', () => {
    expect(
      readings(`
  报告期内,发行人的主要数据如下:
                                              单位:万元
    项目          2023 年 1-3 月      2022 年       2021 年
  营业收入            13,735.04     64,420.55    127,004.33
  应收账款余额        46,325.19     45,837.65     59,121.17
  研发费用率             63.78%        62.66%        25.44%
`),
    ).toEqual([
      '中孚信息 revenue 2023Q1 137350400',
      '中孚信息 revenue 2022FY 644205500',
      '中孚信息 revenue 2021FY 1270043300',
      '中孚信息 receivables 2023-03-31 463251900',
      '中孚信息 receivables 2022-12-31 458376500',
      '中孚信息 receivables 2021-12-31 591211700',
      '中孚信息 rd-ratio 2023Q1 0.6378',
      '中孚信息 rd-ratio 2022FY 0.6266',
      '中孚信息 rd-ratio 2021FY 0.2544',
    ]);
  });

  test('among figures of several kinds a label that is no metric is none of the metrics in the caption', () => {
    expect(
      readings(`
  报告期内,公司营业收入和毛利率情况如下:
                                              单位:万元
    项目          2022 年       2021 年
  营业收入        64,420.55    127,004.33
  毛利率             61.12%        64.14%
  某项指标            11.00         12.00
`),
    ).toEqual([
      '中孚信息 revenue 2022FY 644205500',
      '中孚信息 revenue 2021FY 1270043300',
      '中孚信息 gross-margin 2022FY 0.6112',
      '中孚信息 gross-margin 2021FY 0.6414',
    ]);
  });

  test('a change belongs to the newer of its two periods', () => {
    expect(
      readings(`
  公司两年的盈利情况如下:
                                           单位:万元
    项目          2022 年        2021 年        变动幅度
  营业收入       64,420.55     127,004.33       -49.28%
  毛利率            61.12%         64.14%    下降 3.02 个百分点
`),
    ).toEqual([
      '中孚信息 revenue 2022FY 644205500',
      '中孚信息 revenue 2021FY 1270043300',
      '中孚信息 revenue 2022FY change-ratio -0.4928',
      '中孚信息 gross-margin 2022FY 0.6112',
      '中孚信息 gross-margin 2021FY 0.6414',
      '中孚信息 gross-margin 2022FY change-pp -3.02',
    ]);
  });

  test('占比 under two amounts is their quotient', () => {
    expect(
      readings(`
  发行人研发人员的薪酬如下:
                                        单位:万元
    项目                 2022 年      2021 年
  研发费用—职工薪酬     32,814.41    24,633.10
  职工薪酬总额          69,116.49    53,085.79
  占比                     47.48%       46.40%
`).slice(4),
    ).toEqual(['中孚信息 rd-payroll-share 2022FY 0.4748', '中孚信息 rd-payroll-share 2021FY 0.464']);
  });
});

describe('rows of companies', () => {
  test('the metric stands in the caption, a footnote changes it for the peers, 平均值 is the peers’ mean', () => {
    expect(
      readings(`
  同行业可比公司主营业务毛利率情况如下:
   公司简称     2023 年 1-3 月      2022 年
    北信源           74.06%        64.09%
    平均值           60.00%        61.03%
   中孚信息          58.49%        61.10%
注:2023 年 1-3 月,可比公司未披露主营业务毛利率,上表数据为综合毛利率。
`),
    ).toEqual([
      '北信源 gross-margin 2023Q1 0.7406',
      '北信源 main-gross-margin 2022FY 0.6409',
      '同行业平均 gross-margin 2023Q1 0.6',
      '同行业平均 main-gross-margin 2022FY 0.6103',
      '中孚信息 main-gross-margin 2023Q1 0.5849',
      '中孚信息 main-gross-margin 2022FY 0.611',
    ]);
  });

  test('未披露 and - are no figures', () => {
    expect(
      readings(`
  存货跌价准备计提比例的比较如下:
   公司简称     2022-12-31    2021-12-31
   北信源           -            -
   启明星辰      17.92%        未披露
   深信服         1.49%        3.85%
`),
    ).toEqual([
      '启明星辰 inventory-provision-ratio 2022-12-31 0.1792',
      '深信服 inventory-provision-ratio 2022-12-31 0.0149',
      '深信服 inventory-provision-ratio 2021-12-31 0.0385',
    ]);
  });
});

test('a mean of the peers the caption picks out is marked as that', () => {
  expect(
    readings(`
  发行人坏账准备计提比例与绿盟科技和格尔软件的比较如下:
   公司简称     2022-12-31    2021-12-31
   绿盟科技      23.82%        25.89%
   格尔软件      20.21%        15.51%
    平均值       22.02%        20.70%
   中孚信息      11.98%         8.14%
`).slice(4, 6),
  ).toEqual([
    '同行业平均 bad-debt-ratio 口径:绿盟科技和格尔软件 2022-12-31 0.2202',
    '同行业平均 bad-debt-ratio 口径:绿盟科技和格尔软件 2021-12-31 0.207',
  ]);
});

describe('rows of members', () => {
  test('金额 and 占比 of what the caption is about; a total of 100 % says nothing', () => {
    expect(
      readings(`
  2022 年末,发行人存货构成如下:
                                 单位:万元
    类别           金额         占比
  原材料        6,842.04      45.65%
  产成品        1,993.15      13.30%
  存货余额     14,988.32     100.00%
`),
    ).toEqual([
      '中孚信息 inventory 存货类别:原材料 2022-12-31 68420400',
      '中孚信息 inventory-share 存货类别:原材料 2022-12-31 0.4565',
      '中孚信息 inventory 存货类别:产成品 2022-12-31 19931500',
      '中孚信息 inventory-share 存货类别:产成品 2022-12-31 0.133',
      '中孚信息 inventory 2022-12-31 149883200',
    ]);
  });

  test('the total of a table about one member is that member’s, never the company’s', () => {
    expect(
      readings(`
  报告期内,发行人安全集成服务毛利率如下:
    项目            2022 年      2021 年
  自有产品           85.49%      89.74%
  外购产品           11.07%      16.12%
    合计             33.90%      39.31%
`).slice(-2),
    ).toEqual(['中孚信息 gross-margin 产品:安全集成服务 2022FY 0.339', '中孚信息 gross-margin 产品:安全集成服务 2021FY 0.3931']);
  });
});

test('收入 of a 合计 row is left open between 营业收入 and 主营业务收入', () => {
  const document = documentOf(
    'x.txt',
    `
  发行人各产品的收入和毛利率如下:
                                      单位:万元
    产品            收入       毛利率
  安全产品      34,921.57      83.19%
  集成服务      21,503.55      33.90%
    合计        56,425.12      64.40%
`,
  );
  const drafts = tables(document).grids.flatMap((grid, i) =>
    gridDrafts(grid, i, { section: [], scope: 'consolidated', unit: null }, context),
  );
  const whole = drafts.filter(({ finding }) => finding.segment.length === 0);
  expect(whole.map(({ metric, rival, finding }) => `${metric.id} or ${rival?.id} ${finding.value}`)).toEqual([
    'revenue or main-revenue 564251200',
    'gross-margin or main-gross-margin 0.644',
  ]);
});

test('a cell cut over two lines is printed as far as its own line goes', () => {
  const document = documentOf(
    'x.txt',
    `
  发行人两年的毛利率如下:
   项目          2022 年        2021 年      变动幅度
                                           -22.69 个
  毛利率          31.57%         54.26%
                                            百分点
`,
  );
  const change = tables(document)
    .grids.flatMap((grid, i) => gridDrafts(grid, i, { section: [], scope: 'consolidated', unit: null }, context))
    .find(({ finding }) => finding.kind === 'change-pp');
  expect(change?.finding.value).toBe('-22.69');
  expect(document.raw.slice(change!.finding.at, change!.finding.to)).toBe('-22.69 个');
});

test('the roll-forward of a grant yet to be earned is no 政府补助 of the year', () => {
  expect(
    readings(`
  递延收益如下:
                                            单位:元
    项目         期初余额         本期增加        期末余额
  政府补助     9,076,082.18     3,500,000.00    10,389,182.40
`),
  ).toEqual([]);
});

test('headings of a statement are no members', () => {
  expect(
    readings(`
  合并资产负债表
                                              单位:元
    项目          2022年12月31日     2021年12月31日
  流动资产:
    货币资金       62,265,384.78      50,873,345.79
    存货          149,883,200.00     105,429,000.00
  非流动资产:
    固定资产       57,657,900.00      70,709,600.00
`),
  ).toEqual([
    '中孚信息 inventory-net 2022-12-31 149883200',
    '中孚信息 inventory-net 2021-12-31 105429000',
    '中孚信息 fixed-assets 2022-12-31 57657900',
    '中孚信息 fixed-assets 2021-12-31 70709600',
  ]);
});

test('分行业、分产品 over the rows is no member of them', () => {
  expect(
    readings(`
  报告期内,公司营业收入构成如下:
                                                单位:元
                    2022年             2021年
  分行业、分产品
  安全服务      24,827,863.00     24,209,071.00
  其他产品       2,284,044.00      1,655,253.00
`),
  ).toEqual([
    '中孚信息 revenue 产品:安全服务 2022FY 24827863',
    '中孚信息 revenue 产品:安全服务 2021FY 24209071',
    '中孚信息 revenue 产品:其他产品 2022FY 2284044',
    '中孚信息 revenue 产品:其他产品 2021FY 1655253',
  ]);
});

test('what is measured for a project, and what is another company’s books, is left alone', () => {
  expect(
    readings(`
  本项目的收入测算如下:
                                 单位:万元
    项目         第一年       第二年
  营业收入      5,451.33    10,902.65
`),
  ).toEqual([]);
  expect(
    readings(`
  联营企业的财务信息如下:
                                 单位:万元
    项目         2022 年       2021 年
  营业收入      5,451.33    10,902.65
`),
  ).toEqual([]);
});

test('what the exchanges’ forms ask beside the figures of the company is none of them', () => {
  expect(
    readings(`
  经审计扣除非经常性损益前后净利润孰低是否为负值
                                     单位:元
    项目               2022 年       2021 年
  营业收入            12,000.00     10,500.00
  营业收入扣除金额        300.50        210.75
  其中:销售材料           200.00        110.00
  营业收入扣除后金额    11,699.50     10,289.25
`),
  ).toEqual(['中孚信息 revenue 2022FY 12000', '中孚信息 revenue 2021FY 10500']);
  expect(
    readings(`
  1、以公允价值计量的资产和负债的期末公允价值
                                        单位:元
    项目                     第一层次      第二层次       合计
  持续以公允价值计量的资产总额     12,253.20       100.00    12,353.20
`),
  ).toEqual([]);
  expect(
    readings(`
  (1)应收项目
                                        单位:元
    关联单位       账面余额      应收账款坏账准备
  甲子铁路公司    40,719.38         2,028.04
`),
  ).toEqual([]);
});

test('what something did to the books is no figure of the company; the books themselves are', () => {
  expect(
    readings(`
  上述事项对利润表主要报表科目的影响金额如下:
                                              单位:万元
    报表项目                       2022 年       2021 年
  管理费用                          11.76         27.92
  发行人各期合并利润总额          5,093.28      3,453.32
`),
  ).toEqual(['中孚信息 profit-before-tax 2022FY 50932800', '中孚信息 profit-before-tax 2021FY 34533200']);
});

test('小计 of what the caption names, above the whole it is a part of', () => {
  const read = readings(`
  2022年末,公司主要长期资产情况如下:
                          单位:万元,%
    项目          2022-12-31     占比
  固定资产           5,765.79     3.09
  无形资产           7,505.19     4.03
    小计           13,270.98     7.12
  资产总额         186,349.91   100.00
`);
  expect(read.filter((line) => line.includes('长期资产') || line.includes('long-term'))).toEqual([
    '中孚信息 long-term-assets 2022-12-31 132709800',
    '中孚信息 asset-share 资产:长期资产小计 ? 0.0712',
  ]);
});

test('占营业收入的比例 under a part of it is the share of that part', () => {
  expect(
    readings(`
  报告期内,公司政府及事业单位的收入情况如下:
                                       单位:万元
    项目                2022 年        2021 年
  政府及事业单位收入      48,194.81     102,283.29
  占营业收入的比例         74.81%         80.54%
`),
  ).toEqual([
    '中孚信息 revenue 行业:政府及事业单位 2022FY 481948100',
    '中孚信息 revenue 行业:政府及事业单位 2021FY 1022832900',
    '中孚信息 revenue-share 行业:政府及事业单位 2022FY 0.7481',
    '中孚信息 revenue-share 行业:政府及事业单位 2021FY 0.8054',
  ]);
});

test('政府补助 among the 营业外收入 is what was booked there, not what the company was granted', () => {
  expect(
    readings(`
  公司营业外收入的构成如下:
                            单位:元
    项目        2022年        2021年
  政府补助     30,000.00    600,000.00
  合计         45,000.00    610,000.00
`).filter((line) => line.includes('grants')),
  ).toEqual(['中孚信息 government-grants 口径:营业外收入 2022FY 30000', '中孚信息 government-grants 口径:营业外收入 2021FY 600000']);
});

test('two columns that have lost their heads are not both of the period in the title', () => {
  expect(
    readings(`
                 合并利润表
               2022 年 1—12 月
                                             单位:万元
  一、营业总收入              64,420.55     127,004.33
  二、营业总成本              70,120.10     115,300.20
`).filter((line) => !line.includes('?')),
  ).toEqual([]);
  expect(
    readings(`
  ①2022 年
                                             单位:万元
  项目                  金额           占比
  网络安全产品营业收入    35,120.30       54.52%
`),
  ).toEqual(['中孚信息 revenue 产品:网络安全产品 2022FY 351203000', '中孚信息 revenue-share 产品:网络安全产品 2022FY 0.5452']);
});

test('where a company has lost its label, that of its row is no company', () => {
  expect(
    readings(`
  研发费用率与同行业可比公司的比较情况如下:
                                               单位:万元
公司简称         项目       2022 年      2021 年
 北信源        研发费用    14,051.05   15,139.17
            研发费用率      25.88%       22.42%
            研发费用     59,878.24    50,330.96
            研发费用率      22.78%       19.29%
`).filter((line) => /^研发|^费用/.test(line)),
  ).toEqual([]);
});
