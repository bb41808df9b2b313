import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, lineIndex } from '../../src/filing/document.ts';
import { alignedGrids } from '../../src/table/aligned.ts';
import { cpuTime } from '../cpu.ts';
import { drawn, gridOf, gridsOf, headsOf, rowsOf } from './drawn.ts';

describe('a plain table', () => {
  const grid = gridOf(`
      近三年,公司饮品业务的收入和成本变动情况如
    下:
                                                     单位:万元
        项目        2023 年 1-6 月      2022 年       2021 年
    饮品收入             1,204.50      2,310.07     1,998.10
    饮品成本               803.00      1,540.20     1,400.66
      毛利               401.50        769.87       597.44
    毛利率              33.33%        33.33%        29.90%
    注:2023 年 1-6 月数据未经审计。
      如上表所示,公司饮品业务的毛利率保持稳定,与同行业公司的变动趋势相符。
  `);

  test('rows', () => {
    expect(rowsOf(grid)).toEqual([
      '饮品收入: 1,204.50 | 2,310.07 | 1,998.10',
      '饮品成本: 803.00 | 1,540.20 | 1,400.66',
      '毛利: 401.50 | 769.87 | 597.44',
      '毛利率: 33.33% | 33.33% | 29.90%',
    ]);
  });

  test('header, stub, unit, caption, note, lines', () => {
    expect(headsOf(grid)).toEqual(['2023年1-6月', '2022年', '2021年']);
    expect(grid.stub).toEqual(['项目']);
    expect(grid.unit).toBe('万元');
    expect(grid.caption).toBe('近三年,公司饮品业务的收入和成本变动情况如下:');
    expect(grid.notes).toEqual(['注:2023年1-6月数据未经审计。']);
    expect([grid.shape, grid.firstLine, grid.firstRowLine, grid.lastRowLine, grid.lastLine]).toEqual(['aligned', 3, 5, 8, 9]);
    expect(grid.rows[1]!.line).toBe(6);
  });

  test('the quote of a row runs from its label to its last number', () => {
    const document = drawn('项目        2022 年      2021 年\n  应收票据      35.20       12.75  ');
    const [row] = alignedGrids(document)[0]!.rows;
    expect(document.text.slice(row!.at, row!.to)).toBe('应收票据      35.20       12.75');
  });
});

describe('cells', () => {
  test('signs that stand for numbers are cells, and nothing at all is none', () => {
    const grid = gridOf(`
         公司简称          2022-12-31       2021-12-31       2020-12-31
         甲子股份              4.10%           3.85%             2.07%
         乙丑股份                  -           未披露              1.55%
         丙寅股份             3.95%                            不适用
    `);
    expect(rowsOf(grid)).toEqual(['甲子股份: 4.10% | 3.85% | 2.07%', '乙丑股份: - | 未披露 | 1.55%', '丙寅股份: 3.95% | · | 不适用']);
  });

  test('a single space parts two complete numbers, and a number from a remark', () => {
    const grid = gridOf(`
        项目          本期数            上期数        增减(%)         变动原因
      销售费用      2,037,413.03 3,039,059.12       -32.96 广告投放减少所致
      管理费用      6,869,502.38 4,918,061.24        39.68 办公楼折旧增加所致
    `);
    expect(rowsOf(grid)).toEqual([
      '销售费用: 2,037,413.03 | 3,039,059.12 | -32.96 | 广告投放减少所致',
      '管理费用: 6,869,502.38 | 4,918,061.24 | 39.68 | 办公楼折旧增加所致',
    ]);
    expect(headsOf(grid)).toEqual(['本期数', '上期数', '增减(%)', '变动原因']);
  });

  test('a column that drifts keeps its order', () => {
    const grid = gridOf(`
        项目            2022 年           2021 年
      外销收入                  82.10             71.35
      内销收入        16.02              9.44
        合计         98.12        80.79
    `);
    expect(rowsOf(grid)).toEqual(['外销收入: 82.10 | 71.35', '内销收入: 16.02 | 9.44', '合计: 98.12 | 80.79']);
  });

  test('words around the line of the numbers belong to their cell', () => {
    const grid = gridOf(`
         项目         2022 年                  2021 年
                    数额        变动幅度         数额
         收入       504.20       -12.50%       576.23
                                3.49 个
        毛利率      61.20%                      57.71%
                                百分点
         费用       101.00        10.00%        91.82
    `);
    expect(rowsOf(grid)).toEqual([
      '收入: 504.20 | -12.50% | 576.23',
      '毛利率: 61.20% | 3.49个百分点 | 57.71%',
      '费用: 101.00 | 10.00% | 91.82',
    ]);
  });

  test('a number under its word, beside the lower half of a label, is no row', () => {
    const grid = gridOf(`
         项目          2023 年          2022 年        变动幅度        2021 年
        营业收入         340.12          310.00          9.72%         287.44
       归属于母公司                                   亏损收窄
                      -20.10          -35.00                        -12.30
       股东净利润                                      42.57%
        其他收益           4.00            2.00        100.00%           1.10
    `);
    expect(rowsOf(grid)).toEqual([
      '营业收入: 340.12 | 310.00 | 9.72% | 287.44',
      '归属于母公司股东净利润: -20.10 | -35.00 | 亏损收窄42.57% | -12.30',
      '其他收益: 4.00 | 2.00 | 100.00% | 1.10',
    ]);
  });

  test('remarks on the lines between the rows make a column of their own', () => {
    const grid = gridOf(`
        项目        期末数          占比        情况说明
                                            主要系取得借
       货币资金       905.40        36.74
                                            款增加所致
                                            主要系预付款
       预付款项        31.29         1.27
                                            减少所致
    `);
    expect(headsOf(grid)).toEqual(['期末数', '占比', '情况说明']);
    expect(rowsOf(grid)).toEqual(['货币资金: 905.40 | 36.74 | 主要系取得借款增加所致', '预付款项: 31.29 | 1.27 | 主要系预付款减少所致']);
  });
});

describe('labels', () => {
  test('an even label stands around its numbers, an odd one with its middle line beside them', () => {
    const grid = gridOf(`
           项目           2022 年        2021 年
      营业利润                31.20          28.11
      归属于母公司所有
                         22.08          20.15
      者的净利润
      扣除非经常损益后
      归属于母公司所有          19.77          18.02
      者的净利润
      综合收益总额              22.40          20.66
    `);
    expect(rowsOf(grid)).toEqual([
      '营业利润: 31.20 | 28.11',
      '归属于母公司所有者的净利润: 22.08 | 20.15',
      '扣除非经常损益后归属于母公司所有者的净利润: 19.77 | 18.02',
      '综合收益总额: 22.40 | 20.66',
    ]);
  });

  test('the rest of a label may stand below the numbers throughout', () => {
    const grid = gridOf(`
      项目                            本期数             上期数
      计入当期损益的政府补助,但与公司正      504.30           495.34
      常经营业务密切相关的除外
      单独进行减值测试的应收款项减值准备       12.00             7.10
      转回
      除上述各项之外的其他营业外收入和支       71.60            23.90
      出
      少数股东权益影响额                 1.10             2.20
      所得税影响额                    48.70            92.50
    `);
    expect(rowsOf(grid)).toEqual([
      '计入当期损益的政府补助,但与公司正常经营业务密切相关的除外: 504.30 | 495.34',
      '单独进行减值测试的应收款项减值准备转回: 12.00 | 7.10',
      '除上述各项之外的其他营业外收入和支出: 71.60 | 23.90',
      '少数股东权益影响额: 1.10 | 2.20',
      '所得税影响额: 48.70 | 92.50',
    ]);
  });

  test('the numbers may stand beside the last line of a label that breaks within a phrase', () => {
    const grid = gridOf(`
                        2022 年        2021 年
      营业收入(元)        31.20          28.11
      归属于上市公司股
      东的净利润(元)       22.08          20.15
      归属于上市公司股
      东的扣除非经常性
      损益的净利润         19.77          18.02
      研发投入占营业收
      所得税费用            2.40           2.66
    `);
    expect(rowsOf(grid)).toEqual([
      '营业收入(元): 31.20 | 28.11',
      '归属于上市公司股东的净利润(元): 22.08 | 20.15',
      '归属于上市公司股东的扣除非经常性损益的净利润: 19.77 | 18.02',
      '所得税费用: 2.40 | 2.66',
    ]);
  });

  test('a label whose numbers are lost goes to no neighbour, and its lines are the table', () => {
    const document = drawn(`
        项目         2022 年        2021 年
      销售投入           72.80         24.30
      销售投入占营
      业收入的比例
        如上表所示,公司的销售投入占营业收入的比例逐年上升,主要系加大市场推广力度所致。
    `);
    const [grid] = alignedGrids(document);
    expect(rowsOf(grid!)).toEqual(['销售投入: 72.80 | 24.30']);
    expect([grid!.lastRowLine, grid!.lastLine]).toEqual([2, 4]);
  });

  test('a name in the middle of its rows goes to all of them', () => {
    const grid = gridOf(`
      公司名称        项目          2022 年       2021 年
                 研发费用           57.90        54.80
      东方软件
                 研发费用率         22.30%       20.10%
                 研发费用           33.40        30.20
      西方软件
                 研发费用率         18.00%       17.50%
                 研发费用           45.65        42.50
       平均值
                 研发费用率         20.15%       18.80%
    `);
    expect(rowsOf(grid)).toEqual([
      '东方软件/研发费用: 57.90 | 54.80',
      '东方软件/研发费用率: 22.30% | 20.10%',
      '西方软件/研发费用: 33.40 | 30.20',
      '西方软件/研发费用率: 18.00% | 17.50%',
      '平均值/研发费用: 45.65 | 42.50',
      '平均值/研发费用率: 20.15% | 18.80%',
    ]);
    expect(grid.stub).toEqual(['公司名称', '项目']);
  });

  test('a name over two lines is one name; a row without one stands for itself', () => {
    const grid = gridOf(`
         项目           2022 年       2021 年
            收入         701.30       577.30
      网络    成本         128.30       102.60
      产品
            毛利率         81.69%       82.22%
            收入         509.05       332.80
      集成    成本         339.80       180.70
      服务
            毛利率         33.24%       45.69%
    `);
    expect(rowsOf(grid)).toEqual([
      '网络产品/收入: 701.30 | 577.30',
      '网络产品/成本: 128.30 | 102.60',
      '网络产品/毛利率: 81.69% | 82.22%',
      '集成服务/收入: 509.05 | 332.80',
      '集成服务/成本: 339.80 | 180.70',
      '集成服务/毛利率: 33.24% | 45.69%',
    ]);
  });

  test('the name of the last rows may stand beside the first of them, when they are those of the groups above', () => {
    const grid = gridOf(`
         项目           2022 年      变动幅度       2021 年
            收入         701.30       21.48%       577.30
      网络    成本         128.30       25.05%       102.60
      产品                           0.53 个
            毛利率         81.69%                    82.22%
                                  百分点
            收入           7.75       10.00%         8.70
      集成    成本           2.50       20.00%         2.00
      服务                           9.75 个
            毛利率         67.74%                    77.01%
                                  百分点
      合计    收入         709.05       21.00%       586.00
            成本         130.80       25.00%       104.60
                                  0.60 个
            毛利率         81.55%                    82.15%
                                  百分点
    `);
    expect(grid.rows.map((row) => row.labels.join('/'))).toEqual([
      '网络产品/收入',
      '网络产品/成本',
      '网络产品/毛利率',
      '集成服务/收入',
      '集成服务/成本',
      '集成服务/毛利率',
      '合计/收入',
      '合计/成本',
      '合计/毛利率',
    ]);
  });

  test('rows of their own labels are grouped by the middle of the name; a subtotal ends the group', () => {
    const grid = gridOf(`
         项目                  收入占比       毛利率
             主机产品              12.00%      55.10%
      终端     检查产品               8.00%      72.40%
      安全     监管产品               5.00%      61.30%
              小计               25.00%      62.00%
      密码应用产品                40.00%      31.50%
      集成服务                  35.00%      20.20%
    `);
    expect(rowsOf(grid)).toEqual([
      '终端安全/主机产品: 12.00% | 55.10%',
      '终端安全/检查产品: 8.00% | 72.40%',
      '终端安全/监管产品: 5.00% | 61.30%',
      '终端安全/小计: 25.00% | 62.00%',
      '密码应用产品: 40.00% | 31.50%',
      '集成服务: 35.00% | 20.20%',
    ]);
  });

  test('headings of rows', () => {
    const grid = gridOf(`
         项目           第一年       第二年       第三年
      管理平台(软件产品)
        收入            50.97       66.40       79.60
        成本             3.00        3.70        4.30
      网络单导(软硬件一体化的产品和设备)
        收入             8.49       16.90       26.50
        成本             4.80        9.60       12.00
      收入合计           59.46       83.30      106.10
    `);
    expect(rowsOf(grid)).toEqual([
      '管理平台(软件产品)/收入: 50.97 | 66.40 | 79.60',
      '管理平台(软件产品)/成本: 3.00 | 3.70 | 4.30',
      '网络单导(软硬件一体化的产品和设备)/收入: 8.49 | 16.90 | 26.50',
      '网络单导(软硬件一体化的产品和设备)/成本: 4.80 | 9.60 | 12.00',
      '收入合计: 59.46 | 83.30 | 106.10',
    ]);
  });

  test('a heading ends with its total', () => {
    const grid = gridOf(`
          项目          2022 年      2021 年
      营业外收入
      罚款收入             4.76         1.20
      其他               0.61         0.40
      营业外收入合计          5.37         1.60
      对外捐赠             0.20         4.60
    `);
    expect(rowsOf(grid)).toEqual([
      '营业外收入/罚款收入: 4.76 | 1.20',
      '营业外收入/其他: 0.61 | 0.40',
      '营业外收入合计: 5.37 | 1.60',
      '对外捐赠: 0.20 | 4.60',
    ]);
  });

  test('numbered rows keep their number', () => {
    const grid = gridOf(`
      序号       客户名称           销售额          占比(%)
      1        第一名         86,512.40          7.36
      2        第二名         76,744.33          6.53
               合计         163,256.73         13.89
    `);
    expect(rowsOf(grid)).toEqual(['1/第一名: 86,512.40 | 7.36', '2/第二名: 76,744.33 | 6.53', '合计: 163,256.73 | 13.89']);
  });
});

describe('headers', () => {
  test('a period over two columns, and a column that has none', () => {
    const grid = gridOf(`
                       2022 年                  2021 年
        项目                                                   同比增减
                    金额        占比         金额        占比
      自营收入         119.40      66.00%      880.40      57.00%      35.60%
      加盟收入          61.50      34.00%      664.10      43.00%     -35.90%
    `);
    expect(headsOf(grid)).toEqual(['2022年/金额', '2022年/占比', '2021年/金额', '2021年/占比', '同比增减']);
  });

  test('spans of different length', () => {
    const grid = gridOf(`
                          建设期                                           运营期
        项目
               第一年        第二年        第三年        第四年        第五年        第六年        第七年        第八年
      营业收入      1.20         2.40         3.10         4.00         4.40         4.60         4.80         5.00
      营业成本      0.60         1.20         1.50         2.00         2.20         2.30         2.40         2.50
    `);
    expect(headsOf(grid)).toEqual([
      '建设期/第一年',
      '建设期/第二年',
      '建设期/第三年',
      '运营期/第四年',
      '运营期/第五年',
      '运营期/第六年',
      '运营期/第七年',
      '运营期/第八年',
    ]);
  });

  test('cells over several lines', () => {
    const grid = gridOf(`
                                               本期比上
       主要会计数据        2022年         2021年      年同期增      2020年
                                               减(%)
      营业收入           1,175.34      1,230.80      -4.49      1,008.86
      净利润              129.68        182.13     -28.95        172.20
    `);
    expect(headsOf(grid)).toEqual(['2022年', '2021年', '本期比上年同期增减(%)', '2020年']);
  });

  test('cells squeezed together part where the next line parts', () => {
    const grid = gridOf(`
                                              营业收入比上年 营业成本比上年 毛利率比上年同
               营业收入          营业成本         毛利率
                                                同期增减          同期增减       期增减

      医药产品      1,194.52        147.72        87.65%          35.68%         30.58%       0.48%
      环保产品        242.16        175.41        27.68%         -35.91%        -38.71%      -3.31%
    `);
    expect(headsOf(grid)).toEqual([
      '营业收入',
      '营业成本',
      '毛利率',
      '营业收入比上年同期增减',
      '营业成本比上年同期增减',
      '毛利率比上年同期增减',
    ]);
  });

  test('a lost line above leaves the words below', () => {
    const grid = gridOf(`
      类别
             金额         占比         金额         占比
      原料       69.42       46.35%       68.42       45.65%
      成品       80.33       53.65%       81.46       54.35%
    `);
    expect(headsOf(grid)).toEqual(['金额', '占比', '金额', '占比']);
    expect(grid.stub).toEqual(['类别']);
  });

  test('no header at all', () => {
    const grid = gridOf(`
      报告期各期末,公司应收票据的余额情况如下:
                                        单位:万元
        项目
      应收票据         463.19        458.65
      营业收入         137.04        644.55
    `);
    expect(headsOf(grid)).toEqual(['·', '·']);
    expect(rowsOf(grid)).toEqual(['应收票据: 463.19 | 458.65', '营业收入: 137.04 | 644.55']);
  });

  test('lost cells: the rest stays above its own columns', () => {
    const grid = gridOf(`
        项目                                变动幅度         2021 年       变动幅度
      甲类收入     15,344.98    13,049.81      17.59%       54,286.21      -19.59%
      乙类收入      8,768.18     6,440.66      36.14%       43,690.92        1.16%
    `);
    expect(headsOf(grid)).toEqual(['·', '·', '变动幅度', '2021年', '变动幅度']);
  });
});

describe('pages and neighbours', () => {
  const pages = Array.from({ length: 4 }, (_, i) => `\n${' '.repeat(30)}${i + 1}\n\n${' '.repeat(20)}某某股份有限公司 2022 年年度报告\n`);

  test('a page end inside a table is passed over, the header repeated behind it too', () => {
    const grid = gridOf(`5、主要费用
        项目          2022 年       2021 年
      销售费用           31.20         28.11
      管理费用           11.40         12.90
${pages.join('\n')}
        项目          2022 年       2021 年
      研发费用           22.08         20.15
      财务费用            1.77          2.02
`);
    expect(rowsOf(grid)).toEqual([
      '销售费用: 31.20 | 28.11',
      '管理费用: 11.40 | 12.90',
      '研发费用: 22.08 | 20.15',
      '财务费用: 1.77 | 2.02',
    ]);
    expect(grid.caption).toBe('5、主要费用');
  });

  test('blank lines between rows bound the labels', () => {
    const grid = gridOf(`
                         2020 年         2019 年

      营业收入(元)          1,917.43         3,220.66

      归属于上市公司股东的净利润
                       -894.86           434.18
      (元)

      归属于上市公司股东的扣除非经
                       -921.77           341.65
      常性损益的净利润(元)

      基本每股收益(元/股)         -0.33            0.16
    `);
    expect(rowsOf(grid)).toEqual([
      '营业收入(元): 1,917.43 | 3,220.66',
      '归属于上市公司股东的净利润(元): -894.86 | 434.18',
      '归属于上市公司股东的扣除非经常性损益的净利润(元): -921.77 | 341.65',
      '基本每股收益(元/股): -0.33 | 0.16',
    ]);
  });

  test('a new header is a new grid, without a caption of its own', () => {
    const grids = gridsOf(`
      1、主要会计数据
                     2022 年        2021 年      2020 年
      营业收入            117.50         123.05       100.87
      净利润              12.94          18.22        17.21
                     2022 年末       2021 年末     2020 年末
      总资产             246.49         205.12       181.44
      净资产             174.54         164.52       146.78
    `);
    expect(grids.map((grid) => [grid.caption, headsOf(grid).join(' '), rowsOf(grid).length])).toEqual([
      ['1、主要会计数据', '2022年 2021年 2020年', 2],
      ['', '2022年末 2021年末 2020年末', 2],
    ]);
  });

  test('rows of the same names one after another stay one grid', () => {
    const grid = gridOf(`
      公司简称      1 年以内      1至2年      2 年以上
      甲子股份      65.03%      17.98%      16.99%
      乙丑股份      67.96%      14.32%      17.72%
      甲子股份      62.96%      17.71%      19.33%
      乙丑股份      69.70%       6.97%      23.33%
    `);
    expect(grid.rows.map((row) => row.labels[0])).toEqual(['甲子股份', '乙丑股份', '甲子股份', '乙丑股份']);
  });

  test('notes over several lines end where the next paragraph begins', () => {
    const grid = gridOf(`
       公司名称        2022 年       2021 年
       甲子股份         45.19%       40.39%
      注:1、甲子股份未单独披露该项数据,上表中的数据取自其公开披露的发行申请文件和问询回
      复;2、占比按照合并口径计算。
        如上表所示,公司与甲子股份的占比接近。
    `);
    expect(grid.notes).toEqual([
      '注:1、甲子股份未单独披露该项数据,上表中的数据取自其公开披露的发行申请文件和问询回复;2、占比按照合并口径计算。',
    ]);
    expect(grid.lastLine).toBe(4);
  });

  test('prose, headings and contents are no tables', () => {
    expect(
      gridsOf(`
      (一)      公司所处行业情况
        2022 年,公司实现收入 31.20 亿元,较上年增长 12.00%,主要系新产品放量所致,其中饮品业务
      收入 12.10 亿元。
      第一节   释义 ................................ 5
      第二节   公司简介 ............................ 7
    `),
    ).toEqual([]);
  });
});

describe('laws', () => {
  const files = ['../shared/filings', '../shared/filings-more'].flatMap((folder) => {
    try {
      return readdirSync(new URL(`../../${folder}/`, import.meta.url)).map((name) => new URL(`../../${folder}/${name}`, import.meta.url));
    } catch {
      return [];
    }
  });

  const check = (raw: string): void => {
    const document = documentOf('x.txt', raw);
    for (const grid of alignedGrids(document)) {
      expect(grid.rows.length).toBeGreaterThan(0);
      for (const row of grid.rows) {
        expect(row.cells.length).toBe(grid.columns.length);
        expect(row.at).toBeLessThan(row.to);
        for (const cell of row.cells) {
          if (!cell) continue;
          expect(cell.text.length).toBe(cell.offsets.length);
          for (let i = 0; i < cell.text.length; i++) {
            if (document.text[cell.offsets[i]!] !== cell.text[i]) throw new Error(`${row.line}: ${cell.text}`);
            if (i > 0 && cell.offsets[i]! <= cell.offsets[i - 1]!) throw new Error(`${row.line}: ${cell.text} runs back`);
          }
          const line = lineIndex(document, cell.offsets[0]!) + 1;
          expect(Math.abs(line - row.line)).toBeLessThan(60);
        }
      }
    }
  };

  test('every character of a cell stands in the file where it says', () => {
    for (const file of files) check(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  });

  const piece = fc.constantFrom(
    '项目',
    '2022 年',
    '1,204.50',
    '-',
    '33.33%',
    '合计',
    '未披露',
    '(一)',
    '单位:万元',
    '注:某某',
    '百分点',
    '3.49 个',
    '亏损收窄',
    '7',
    '公司名称',
    '如下:',
    '。',
    '(',
    ')',
    '净利润',
    '归属于上市公司股东',
  );
  const line = fc
    .array(fc.tuple(fc.nat(14), piece), { maxLength: 6 })
    .map((cells) => cells.map(([gap, text]) => ' '.repeat(gap) + text).join(''));

  test('nothing throws, and cells keep their places, on tables drawn at random', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => check(lines.join('\n'))),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => check(raw)),
      { numRuns: 200 },
    );
  });

  test('a table of many rows and notes, and a line of many spaces, are read', () => {
    const raw = `项目        2022 年      2021 年\n${'应收账款      35.20       12.75\n'.repeat(100_000)}${'注:某某\n'.repeat(150_000)}`;
    expect(alignedGrids(documentOf('x.txt', raw))[0]!.rows.length).toBe(100_000);
    const spaces = ' '.repeat(200_000);
    const wide = `应收${spaces}35.20\n${spaces}\n注${spaces}:\n单${spaces}位\n${spaces}1,024.00\n`;
    expect(cpuTime(() => alignedGrids(documentOf('x.txt', wide)))).toBeLessThan(1000);
  });

  test('time grows with the text, not faster', () => {
    const least = (raw: string): number => {
      const document = documentOf('x.txt', raw);
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 4; i++)
        best = Math.min(
          best,
          cpuTime(() => alignedGrids(document)),
        );
      return best;
    };
    const rows = (n: number): string =>
      Array.from({ length: n }, (_, i) => `项目${i}         1,204.50      ${i}3.33%     未披露\n  的余额\n`).join('');
    const blocks = (n: number): string => `${rows(40)}\n  某某公司的业务保持平稳,不存在重大变化的情形,与同行业公司相符。\n`.repeat(n);
    // Eight times the text: eight times the time, sixty-four times if it grew with the square.
    for (const text of [blocks, (n: number) => rows(40 * n)]) {
      least(text(10));
      expect(least(text(160)) / least(text(20))).toBeLessThan(32);
    }
  });
});

describe('heads of annual reports', () => {
  test('a word over the labels may stand over the numbers of rows with short labels', () => {
    const grid = gridOf(`
                               期末余额
           项目
                      账面余额         账面价值
      原材料     239,376,413.99   239,376,413.99
      在产品     128,617,429.01   128,617,429.01
    `);
    expect(grid.stub).toEqual(['项目']);
    expect(headsOf(grid)).toEqual(['期末余额/账面余额', '期末余额/账面价值']);
  });

  test('a column that no row prints anything in has no part in the others', () => {
    const grid = gridOf(`
                               期末余额                                    期初余额
                                跌价                                      跌价
        项目         账面余额                   账面价值          账面余额                    账面价值
                                准备                                      准备
      原材料         29,376.41              29,376.41    90,614.07                90,614.07
      在产品         28,617.42              28,617.42    84,583.69                84,583.69
    `);
    expect(headsOf(grid)).toEqual(['期末余额/账面余额', '期末余额/账面价值', '期初余额/账面余额', '期初余额/账面价值']);
  });

  test('without a word over the labels a cell of several lines has as many below the others as above', () => {
    const grid = gridOf(`
                                               本期末比
                                               上年同期
                   2019年末         2018年末                  2017年末
                                               末增减(%
                                                  )
      净资产     1,745,401.46    1,645,226.07       6.09     1,467,847.41
      总资产     2,464,948.85    2,051,223.86      20.17     1,814,418.20
    `);
    expect(headsOf(grid)).toEqual(['2019年末', '2018年末', '本期末比上年同期末增减(%)', '2017年末']);
  });

  test('the same heads again on one page are those of the next table', () => {
    const grids = gridsOf(`
      18、应付账款
        项目           期末数           期初数
        货款        946,261.89     1,032,346.42
      19、预收款项
        项目           期末数           期初数
        货款        639,540.82       674,995.80
    `);
    expect(grids.map((grid) => [grid.caption, ...rowsOf(grid)])).toEqual([
      ['18、应付账款', '货款: 946,261.89 | 1,032,346.42'],
      ['19、预收款项', '货款: 639,540.82 | 674,995.80'],
    ]);
  });

  test('two halves of numbers a space apart are two', () => {
    const grid = gridOf(`
        类别         期末余额       期初余额      上期余额
                   77,852,08    60,272,80 71,275,
        合计
                        6.30         0.20  100.48
        其中         7,852.30    60,272.20   71,275.48
    `);
    // Nor is the lower half of either a number of its own.
    const cells = grid.rows.flatMap((row) => row.cells.map((cell) => cell?.text));
    expect(cells.filter((text) => ['6.30', '0.20', '100.48', '71,275,', '77,852,08'].includes(text ?? ''))).toEqual([]);
  });
});

test('a row whose columns are full is a row, and two periods parted by one space are two heads', () => {
  const grid = gridOf(`
      项目             2019 年 12 月 31 日 2018 年 12 月 31 日
      货币资金       556,575,372.45    956,089,124.33
      交易性金融资产 107,399,476.04 107,399,476.04
      应收账款       459,781,564.19    479,537,782.06
  `);
  expect(grid.columns.map(({ header }) => header.join('/'))).toEqual(['2019年12月31日', '2018年12月31日']);
  expect(rowsOf(grid)).toEqual([
    '货币资金: 556,575,372.45 | 956,089,124.33',
    '交易性金融资产: 107,399,476.04 | 107,399,476.04',
    '应收账款: 459,781,564.19 | 479,537,782.06',
  ]);
});

test('a head over remarks stands apart from the one before it', () => {
  const grid = gridOf(`
                  2019 年          2018 年        同比增减 重大变动说明
      销售费用 59,623,024.88   43,781,054.42       36.18%    主要系佣金增加
      管理费用 86,185,538.84   49,284,396.57       10.56%
  `);
  expect(grid.columns.map(({ header }) => header.join('/')).slice(0, 3)).toEqual(['2019年', '2018年', '同比增减']);
});

test('a date whose last character stands on a line of its own is one head', () => {
  const grid = gridOf(`
                           2019 年 12 月 31   2018 年 12 月 31
      项目
                           日                日
      货币资金                73,992,141.96    63,189,391.11
      应收账款               205,021,446.76   250,727,198.32
  `);
  expect(headsOf(grid)).toEqual(['2019年12月31日', '2018年12月31日']);
});
