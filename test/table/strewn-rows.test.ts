import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headsOf, rowsOf } from './drawn.ts';
import { strewnGrid, strewnGrids, supposedOf } from './strewn.ts';

describe('a part without an empty cell', () => {
  test('labels behind the numbers are those of the rows that have none, in order', () => {
    const grid = strewnGrid(
      '二、费用 / 单位:万元',
      '项目 | 2022 年 | 2021 年 | 同比增减',
      '销售费用 | 31.20 | 28.11 | 10.99%',
      '11.40 | 12.90 | -11.63% | 5.00 | 4.00 | 25.00%',
      '财务费用 | 2.00 | 1.00 | 100.00%',
      '管理费用 / 研发费用',
    );
    expect(headsOf(grid)).toEqual(['2022年', '2021年', '同比增减']);
    expect([grid.shape, grid.unit, grid.caption, grid.stub]).toEqual(['strewn', '万元', '二、费用', ['项目']]);
    expect(rowsOf(grid)).toEqual([
      '销售费用: 31.20 | 28.11 | 10.99%',
      '管理费用: 11.40 | 12.90 | -11.63%',
      '研发费用: 5.00 | 4.00 | 25.00%',
      '财务费用: 2.00 | 1.00 | 100.00%',
    ]);
  });

  test('labels that wrap, where the numbers leave one way to count them', () => {
    const grid = strewnGrid(
      '2022 年 | 2021 年 | 本年比上年增减',
      '300.00 | 200.00 | 50.00% | 90.00 | 100.00 | -10.00%',
      '基本每股收益(元/股) | 0.30 | 0.20 | 50.00%',
      '归属于上市公司股东的扣除非经 / 常性损益的净利润(元) / 经营活动产生的现金流量净额 / (元)',
    );
    expect(rowsOf(grid)).toEqual([
      '归属于上市公司股东的扣除非经常性损益的净利润(元): 300.00 | 200.00 | 50.00%',
      '经营活动产生的现金流量净额(元): 90.00 | 100.00 | -10.00%',
      '基本每股收益(元/股): 0.30 | 0.20 | 50.00%',
    ]);
  });

  test('two heads over one frame share the labels behind it', () => {
    const grids = strewnGrids(
      '2022 年 | 2021 年 | 本年比上年增减 | 300.00 | 200.00 | 50.00%',
      '2022 年末 | 2021 年末 | 本年末比上年末增减 | 80.00 | 40.00 | 100.00%',
      '营业收入(元) | 总资产(元)',
    );
    expect(grids.map(headsOf)).toEqual([
      ['2022年', '2021年', '本年比上年增减'],
      ['2022年末', '2021年末', '本年末比上年末增减'],
    ]);
    expect(grids.map(rowsOf)).toEqual([['营业收入(元): 300.00 | 200.00 | 50.00%'], ['总资产(元): 80.00 | 40.00 | 100.00%']]);
  });

  test('a label clipped by its number finds its lower line', () => {
    const grid = strewnGrid(
      '2022 年 / 2021 年 | 同比增减 | 金额 | 占营业收入比重 | 金额 | 占营业收入比重',
      '分产品 / 低温运输车辆养护 / 30.00 | 75.00% | 20.00 | 50.00% | 50.00%',
      '其他 | 10.00 | 25.00% | 20.00 | 50.00% | -50.00% | 系列',
    );
    expect(headsOf(grid)).toEqual(['2022年/金额', '2022年/占营业收入比重', '2021年/金额', '2021年/占营业收入比重', '同比增减']);
    expect(rowsOf(grid)).toEqual([
      '低温运输车辆养护系列: 30.00 | 75.00% | 20.00 | 50.00% | 50.00%',
      '其他: 10.00 | 25.00% | 20.00 | 50.00% | -50.00%',
    ]);
  });

  test('the total proves that the rows run across where no label stands among them', () => {
    const across = strewnGrid('项目 | 期末余额 | 期初余额', '3.00 | 1.00 | 4.00 | 2.00 | 7.00 | 3.00', '原材料 / 库存商品 / 合计');
    expect(rowsOf(across)).toEqual(['原材料: 3.00 | 1.00', '库存商品: 4.00 | 2.00', '合计: 7.00 | 3.00']);
    const down = strewnGrids('项目 | 期末余额 | 期初余额', '3.00 | 4.00 | 7.00 | 1.00 | 2.00 | 3.00', '原材料 / 库存商品 / 合计');
    expect(down.flatMap(rowsOf)).toEqual([]);
  });
});

describe('a part with empty cells', () => {
  const page = [
    '1、合并资产负债表 / 单位:元',
    '项目 | 2022 年 12 月 31 日 | 2021 年 12 月 31 日',
    '货币资金 | 9,100.00 | 8,200.00 | 720.00 | 610.00',
    '合同资产 | 47.00',
    '预付款项 | 33.10 | 30.20 | 结算备付金 / 应收票据 / 存货',
  ];

  test('no row is certain', () => {
    expect(rowsOf(strewnGrid(...page))).toEqual([]);
  });

  test('a label right before just its columns is supposed to be its row’s; what is left over may be anyone’s', () => {
    const supposed = supposedOf(strewnGrid(...page));
    expect(supposed).toContain('near 预付款项: 33.10 | 30.20');
    expect(supposed).toContain('存货: 720.00 | 610.00');
    expect(supposed).toContain('应收票据: 720.00 | 610.00');
    expect(supposed.filter((row) => row.startsWith('near '))).toEqual([
      'near 货币资金: 9,100.00 | 8,200.00',
      'near 预付款项: 33.10 | 30.20',
    ]);
  });

  test('a row whose change recomputes is certain, with its lost cell where the kinds leave one place for it', () => {
    const grid = strewnGrid(
      '单位:元',
      '2022 年末 / 金额 | 2022 年初 | 占总资产 / 比例 | 金额 | 占总资产 比重增减 | 重大变动说明 | 比例',
      '应收账款 | 230.00 | 23.00% | 300.00 | 30.00% | -7.00% 本期回款增加',
      '存货 | 84.50 | 8.45% | 5.47% | 2.98% 采购增加',
      '固定资产 | 10.00 | 1.00% | 2.00% | 1.00% 无重大变动',
    );
    expect(headsOf(grid)).toEqual(['2022年末/金额', '2022年末/占总资产比例', '2022年初/金额', '2022年初/占总资产比例', '比重增减']);
    expect(rowsOf(grid)).toEqual(['应收账款: 230.00 | 23.00% | 300.00 | 30.00% | -7.00%', '存货: 84.50 | 8.45% | · | 5.47% | 2.98%']);
  });

  test('words before a row may be the remark of the row above', () => {
    const grid = strewnGrid(
      '项目 | 2022 年 | 2021 年 | 同比增减 | 说明',
      '12.00 | 10.00 | 20.00% | 处置设备 | 24.00 | 20.00 | 20.00% | 收到的政府补助',
      '非流动资产处置损益 / 计入当期损益的政府补助',
    );
    expect(rowsOf(grid)).toEqual([]);
    expect(supposedOf(grid).filter((row) => row.startsWith('near '))).toEqual(['near 处置设备: 24.00 | 20.00 | 20.00%']);
  });
});

test('balances whose steps lead from one to the other', () => {
  const grid = strewnGrid(
    '(2)本期计提的坏账准备情况 / 单位:元',
    '本期变动金额 | 类别 | 期初余额 | 期末余额 / 计提 | 收回或转回 | 核销 | 其他',
    '应收账款坏账准备 | 330.40 | 32.20 | 0.00 | 1.60 | 0.00 | 361.00',
    '其他应收款坏账准备 | 30.40 | 32.20 | 0.00 | 1.60 | 0.00 | 31.00',
  );
  expect(headsOf(grid)).toEqual(['期初余额', '计提', '收回或转回', '核销', '其他', '期末余额']);
  expect(rowsOf(grid)).toEqual(['应收账款坏账准备: 330.40 | 32.20 | 0.00 | 1.60 | 0.00 | 361.00']);
});

/**
 * A table of known rows, strewn: empty cells leave nothing behind, and the labels of some rows, with those of the rows that are
 * empty, come behind all numbers.
 */
const table = fc.record({
  width: fc.integer({ min: 2, max: 3 }),
  rows: fc.array(fc.record({ full: fc.boolean(), empty: fc.integer({ min: 0, max: 3 }), late: fc.boolean() }), {
    minLength: 2,
    maxLength: 8,
  }),
});
const NAMES = ['货币资金', '交易性金融资产', '应收账款', '一年内到期的非流动资产', '存货', '其他非流动资产', '固定资产', '长期待摊费用'];

test('a row that is certain is right, whatever is empty and whatever comes late', () => {
  fc.assert(
    fc.property(table, ({ width, rows }) => {
      const truth = new Map<string, (string | undefined)[]>();
      const print: string[] = [];
      const late: string[] = [];
      rows.forEach(({ full, empty, late: isLate }, i) => {
        const cells = Array.from({ length: width }, (_, c) => (full || (empty >> c) & 1 ? undefined : `${i + 1},${100 + c}.00`));
        const own = full ? Array.from({ length: width }, (_, c) => `${i + 1},${100 + c}.00`) : cells;
        truth.set(NAMES[i]!, own);
        const shown = own.filter((cell) => cell !== undefined);
        if (isLate || shown.length === 0) late.push(NAMES[i]!);
        else print.push(NAMES[i]!);
        print.push(...shown);
      });
      const heads = ['2022 年', '2021 年', '2020 年'].slice(0, width);
      const grids = strewnGrids([...['项目', ...heads], ...print, late.join(' / ')].filter((line) => line !== '').join(' | '));
      for (const grid of grids)
        for (const { labels, cells } of grid.rows) expect(cells.map((cell) => cell?.text)).toEqual(truth.get(labels[0]!));
    }),
    { numRuns: 300 },
  );
});
