import { describe, expect, test } from 'vitest';
import { bareWords, labelOf } from '../../src/audit/lattice.ts';
import { latticesOf } from './drawn.ts';

describe('labels without their numbering', () => {
  test.each([
    ['一、营业总收入', '营业总收入'],
    ['减:营业成本', '营业成本'],
    ['1.期初余额', '期初余额'],
    ['(2)在建工程转入', '在建工程转入'],
    ['三、营业利润(亏损以“-”号填列)', '营业利润'],
    ['其中:利息收入', '利息收入'],
    ['2022年', '2022年'],
  ])('%s', (label, bare) => expect(bareWords(label)).toBe(bare));
});

describe('a table in both directions', () => {
  const { lattices } = latticesOf(`
      公司存货构成如下:
                                                          单位:元
        项目              期末余额              期初余额
    原材料              1,204,500.10          2,310,070.20
    库存商品              803,000.05          1,540,200.30
    合计                2,007,500.15          3,850,270.50
  `);
  const [lattice] = lattices;

  test('rows and columns hold the same figures', () => {
    lattice!.rows.forEach((row, r) => row.figures.forEach((figure, c) => expect(lattice!.columns[c]!.figures[r]).toBe(figure)));
    expect(labelOf(lattice!, 0, 1)).toBe('原材料 期初余额');
  });

  test('in 元 the 分 is the last digit there is', () => {
    expect(lattice!.rows.every(({ figures }) => figures.every((figure) => figure!.half.eq(0)))).toBe(true);
  });

  test('rates that all end in 0 are printed in a digit less', () => {
    const [rates] = latticesOf(`
      各类产品收入变动情况如下:
        项目            2022 年        2021 年     变动幅度
    甲产品            1,204.51       1,100.07       9.50%
    乙产品              803.11       1,540.20     -47.90%
    丙产品              903.11         540.20      67.20%
    丁产品            1,103.11         840.20      31.30%
    `).lattices;
    expect(rates!.columns[2]!.figures.map((figure) => figure!.half.toFixed())).toEqual(['0.0005', '0.0005', '0.0005', '0.0005']);
  });
});
