import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { tables } from '../../src/table/tables.ts';
import { gridsOf, headsOf, parted, rowsOf } from './drawn.ts';

const grids = (drawing: string) => gridsOf(parted(drawing));
/** The only grid of a drawing, cell for cell. */
function grid(drawing: string) {
  const found = grids(drawing);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('cells that the converter ran together', () => {
  test('amounts, signs and labels that begin with digits', () => {
    const found = grid(`
      报告期内,两类门店的收入构成如下表所示:
      单位:万元收入区间
      直营门店 加盟门店2021年 同比增长 2020年 2021年 同比增长 2020年100万以上3,100.00-400.503,500.50 1,210.30 210.10 1,000.2050-100万
      850.08
      -23.91
      873.98 918.79 295.17 623.62合计 3,950.08-424.414,374.48 2,129.09505.271,623.82注:按门店统计。
      由上表可知,直营门店的收入有所下降。
    `);
    expect(found.unit).toBe('万元');
    expect(found.stub).toEqual(['收入区间']);
    expect(headsOf(found)).toEqual([
      '直营门店/2021年',
      '直营门店/同比增长',
      '直营门店/2020年',
      '加盟门店/2021年',
      '加盟门店/同比增长',
      '加盟门店/2020年',
    ]);
    expect(rowsOf(found)).toEqual([
      '100万以上: 3,100.00 | -400.50 | 3,500.50 | 1,210.30 | 210.10 | 1,000.20',
      '50-100万: 850.08 | -23.91 | 873.98 | 918.79 | 295.17 | 623.62',
      '合计: 3,950.08 | -424.41 | 4,374.48 | 2,129.09 | 505.27 | 1,623.82',
    ]);
    expect(found.caption).toBe('报告期内,两类门店的收入构成如下表所示:');
    expect(found.notes).toEqual(['注:按门店统计']);
  });

  test('a dash is an empty cell where the count says so', () => {
    const found = grid(`
      门店情况如下:
      单位:家、万元规模
      2022年 2021年家数 收入占比 家数 收入占比300万以上 3 18.80%3 28.09%100-300万 15 31.81%9 20.24%小店 - - 20 51.67%合计 18 50.61%32 100.00%
    `);
    expect(rowsOf(found)).toEqual([
      '300万以上: 3 | 18.80% | 3 | 28.09%',
      '100-300万: 15 | 31.81% | 9 | 20.24%',
      '小店: - | - | 20 | 51.67%',
      '合计: 18 | 50.61% | 32 | 100.00%',
    ]);
  });

  test('a count before a label that begins with a year, and one before a label of words', () => {
    const found = grid(`
      按首次合作年度划分的客户如下:
      单位:万元、家项目
      2021年度 2020年度
      金额
      家数
      金额
      家数
      2021年首次合作5,719.45 409不适用
      不适用
      2020年首次合作3,107.02 173 6,076.56 3362019年首次合作1,410.45 76 2,819.37 78全部客户 10,236.92 658 8,895.93 414
    `);
    expect(rowsOf(found)).toEqual([
      '2021年首次合作: 5,719.45 | 409 | 不适用 | 不适用',
      '2020年首次合作: 3,107.02 | 173 | 6,076.56 | 336',
      '2019年首次合作: 1,410.45 | 76 | 2,819.37 | 78',
      '全部客户: 10,236.92 | 658 | 8,895.93 | 414',
    ]);
  });
});

describe('a dash two lines above its digits', () => {
  const drawing = (third: string): string => `
      各行业的收入占比如下:
      类型
      2021年占比 2020年占比 占比差异电力 8.59%
      12.31%
      -
      3.72%
      教育
      5.35% 4.23%
      1.12%
      交通 2.57% 3.75%
      -
      ${third}
  `;

  test('is a sign where the figures are the difference of two others', () => {
    const found = grid(drawing('1.18%'));
    expect(rowsOf(found)).toEqual(['电力: 8.59% | 12.31% | -3.72%', '教育: 5.35% | 4.23% | 1.12%', '交通: 2.57% | 3.75% | -1.18%']);
    const cell = found.rows[0]!.cells[2]!;
    expect(cell.offsets[1]! - cell.offsets[0]!).toBe(3);
  });

  test('is not read where they are none', () => {
    expect(grids(drawing('2.18%')).flatMap(rowsOf)).toEqual([]);
  });
});

test('labels on two levels, the outer one for the rows below it', () => {
  expect(
    rowsOf(
      grid(`
      两类门店的情况如下表所示:
      项目 销售模式 2022年 2021年 2020年收入占比
      直营 26.80%
      23.29% 39.10%
      加盟 27.70%
      23.77% 13.55%
      毛利率水平
      直营 63.89%
      67.50% 64.32%
      加盟 71.71% 74.56% 70.98%注:口径同上。
    `),
    ),
  ).toEqual([
    '收入占比/直营: 26.80% | 23.29% | 39.10%',
    '收入占比/加盟: 27.70% | 23.77% | 13.55%',
    '毛利率水平/直营: 63.89% | 67.50% | 64.32%',
    '毛利率水平/加盟: 71.71% | 74.56% | 70.98%',
  ]);
});

describe('names, and words that describe them', () => {
  test('the first column names the row; a header that a new page repeats is passed over', () => {
    const found = grid(`
      (1)2022年前五名情况
      单位:万元客户名称 客户性质 主要产品 销售模式 收入金额 收入占比远山科技有限公司 民营企业 网关等 直接销售 487.86 23.64%近水(北京)有限公司
      上市公司
      子公司
      Web3.0
      渠道销售 432.59 20.96%
      客户名称 客户性质 主要产品 销售模式 收入金额 收入占比高山市气象中心
      政府机关
      网关直接销售
      69.65 2.92%
      合计
      990.10 47.52%备注:收入占比=各客户收入/全部客户收入总额×100.00%。
    `);
    expect(found.caption).toBe('(1)2022年前五名情况');
    expect(found.stub).toEqual(['客户名称']);
    expect(rowsOf(found)).toEqual([
      '远山科技有限公司: 487.86 | 23.64%',
      '近水(北京)有限公司: 432.59 | 20.96%',
      '高山市气象中心: 69.65 | 2.92%',
      '合计: 990.10 | 47.52%',
    ]);
    expect(found.notes).toEqual(['备注:收入占比=各客户收入/全部客户收入总额×100.00%']);
  });

  test('remarks behind the figures', () => {
    expect(
      rowsOf(
        grid(`
        前五大客户的余额如下表所示:
        单位:万元序号 客户名称 余额
        占全部余额比
        经营、资金异常等情况
        远山科技有限公司
        175.26
        9.64%
        该公司成立于2016年,注册资本1,060万元,经营状态正常。
        近水有限公司
        149.55 8.22%
        截至期末已全部回款。合计 324.81 17.86% ——
        (三)其他事项
      `),
      ),
    ).toEqual(['远山科技有限公司: 175.26 | 9.64%', '近水有限公司: 149.55 | 8.22%', '合计: 324.81 | 17.86%']);
  });
});

test('a band that lost its last character gets it back from the bands beside it', () => {
  const found = grid(`
    各档客户的收入如下:
    单位:万元、家区间
    家数 金额100万以
    40 13,735.69 50-100万35 2,398.45 20-50万70 2,252.29
  `);
  expect(found.rows.map(({ labels }) => labels[0])).toEqual(['100万以上', '50-100万', '20-50万']);
});

describe('where a table ends', () => {
  test('prose run into its last line is prose', () => {
    const text = parted(`
      各档门店的情况如下:
      规模 2022年 2021年大店 18.80% 28.09%小店 81.20% 71.91%报告期内,公司门店数量分别为12家和15家,门店以小店为主。
      以上为门店的主要情况。
    `);
    const document = documentOf('x.txt', text);
    const { grids: found, isTable, proseFrom } = tables(document);
    expect(rowsOf(found[0]!)).toEqual(['大店: 18.80% | 28.09%', '小店: 81.20% | 71.91%']);
    const last = found[0]!.lastLine - 1;
    expect(isTable(last)).toBe(true);
    expect(document.text.slice(proseFrom(last)!).startsWith('报告期内,')).toBe(true);
  });

  test('another table follows at once', () => {
    const [first, second] = grids(`
      各市场的份额及排名如下表所示:
      网关市场份额排名排名
      2021年度 2020年度参与者 市场份额 参与者 市场份额
      甲公司
      17.9%
      乙公司 23.3% 乙公司 16.1% 甲公司 20.9%
      合计 - 34.00% - 44.20%
      探针市场份额排名排名
      2021年度 2020年度参与者 市场份额 参与者 市场份额甲公司 10.7% 丙公司 14.3%2 丙公司 8.5%甲公司 10.8%合计 - 19.20% - 25.10%注:数据来源于行业报告。
    `);
    expect(first!.caption).toBe('网关市场份额排名');
    expect(rowsOf(first!)).toEqual([
      '甲公司: 17.9% | ·',
      '乙公司: · | 23.3%',
      '乙公司: 16.1% | ·',
      '甲公司: · | 20.9%',
      '合计: 34.00% | 44.20%',
    ]);
    expect(second!.caption).toBe('探针市场份额排名');
    expect(second!.rows).toHaveLength(5);
  });
});

describe('nothing is read', () => {
  test('where rows have more or fewer figures than the header has columns', () => {
    expect(
      grids(`
      各产品的情况如下:
      项目 2022年 2021年 2020年网关 1,024.00 2,048.00
      探针 3,072.00
      平台 4,096.00 5,120.00
    `),
    ).toEqual([]);
  });

  test('where a ranking does not add up', () => {
    expect(
      grids(`
      份额如下:
      网关市场份额排名排名
      2021年度 2020年度参与者 市场份额 参与者 市场份额甲公司 17.9% 乙公司 23.3%乙公司 16.1% 甲公司 20.9%合计 - 38.00% - 44.20%
    `),
    ).toEqual([]);
  });

  test('where lines are not parted by blank lines', () => {
    expect(gridsOf('各产品的情况如下:\n项目 2022年 2021年网关 1,024.00 2,048.00\n探针 3,072.00 4,096.00\n')).toEqual([]);
  });
});

test('whatever the text, cells stand where they say, and it takes linear time', () => {
  const cell = fc.constantFrom(
    '项目',
    '2022年',
    '2021年',
    '金额',
    '网关',
    '探针',
    '1,024.00',
    '-',
    '12',
    '8.59%',
    '合计',
    '如下:',
    '单位:万元',
    '报告期内,公司持续发展。',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (lines) => {
      const document = documentOf('x.txt', lines.map((line) => line.join('')).join('\n\n'));
      for (const found of tables(document).grids)
        for (const row of found.rows)
          for (const each of row.cells) if (each) expect([...each.offsets].map((at) => document.text[at]).join('')).toBe(each.text);
    }),
  );
  const long = parted(`各项情况如下:\n${'项目 2022年 2021年网关 1,024.00 2,048.00 探针 \n'.repeat(20_000)}`);
  const start = performance.now();
  tables(documentOf('x.txt', long));
  expect(performance.now() - start).toBeLessThan(4_000);
});
