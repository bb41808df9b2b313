import { expect, test } from 'vitest';
import { behindRemark } from '../../src/table/list-glued.ts';
import { gridsOf, parted, rowsOf } from './drawn.ts';

/** The label of a word in a filing that says the rest. */
const label = (text: string, rest: string): string | null => {
  const all = `${text}\n${rest}`;
  return (
    behindRemark({ text, at: 0, to: text.length, line: 0 }, (part, at) => all.indexOf(part) !== at || all.indexOf(part, at + 1) >= 0)
      ?.text ?? null
  );
};

test('a label is parted from the remark where the two meet nowhere else', () => {
  expect(label('访谈记录、询证函线上门店收入总额', '通过询证函核实了线上门店的收入。')).toBe('线上门店收入总额');
});

test('nothing where they may, or where no word of the label stands elsewhere', () => {
  expect(label('访谈记录、询证函线上门店收入总额', '询证函线上发出,核实了线上门店的收入。')).toBeNull();
  expect(label('访谈记录、询证函线上门店收入总额', '通过询证函核实。')).toBeNull();
});

test('in a table', () => {
  const [grid] = gridsOf(
    parted(`
    通过询证函核实了线上门店的收入,具体如下:
    单位:万元类型 2022年 2021年 核查证据核实金额
    390.22 149.85访谈记录、询证函线上门店收入总额 421.88 259.50——线下门店收入总额 300.00 200.00
    ——
    报告期各期,公司收入有所增长。
  `),
  );
  expect(rowsOf(grid!)).toEqual(['核实金额: 390.22 | 149.85', '线上门店收入总额: 421.88 | 259.50', '线下门店收入总额: 300.00 | 200.00']);
});
