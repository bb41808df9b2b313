import { describe, expect, test } from 'vitest';
import { retold } from '../../../src/extract/recover/retold.ts';
import type { Above } from '../../../src/extract/recover/retold-reading.ts';
import type { Finding } from '../../../src/fact.ts';
import { level, paragraphOf, retellingOf, shown } from './told.ts';

const profits = [
  level('net-profit-attributable', '2023Q1', '-115307200'),
  level('net-profit-attributable', '2022Q1', '-134490900'),
  level('net-profit-adjusted', '2023Q1', '-119209200'),
  level('net-profit-adjusted', '2022Q1', '-137778900'),
];
const read = (text: string, known: Finding[], { cut = false, above = null as Above | null } = {}): string[] => {
  const { document, paragraph } = paragraphOf(text, cut);
  return shown(retold(paragraph, above, false, retellingOf(document, known)));
};

describe('a change whose metric has lost its beginning', () => {
  const said = (change: string): string => `2023年\n属于上市公司股东的净利润亏损幅度较2022年1-3月${change}。`;
  test('is of the metric whose levels give it', () => {
    expect(read(said('收窄13.48%'), profits)).toEqual(['net-profit-adjusted 2023Q1 loss-change-ratio -0.1348']);
    expect(read(said('收窄14.26%'), profits)).toEqual(['net-profit-attributable 2023Q1 loss-change-ratio -0.1426']);
  });
  test('is left out where none gives it, or the direction is another', () => {
    expect(read(said('收窄15.00%'), profits)).toEqual([]);
    expect(read(said('扩大13.48%'), profits)).toEqual([]);
  });
});

describe('a paragraph that has lost its beginning', () => {
  const margins = [
    level('gross-margin', '2023Q1', '0.7406', { company: '北信源' }),
    level('gross-margin', '2022FY', '0.6409', { company: '北信源' }),
  ];
  test('names a company by the end of its name', () => {
    expect(read('信源2023年1-3月毛利率增幅较大,达74.06%,高于同行业。', margins, { cut: true })).toEqual([
      '北信源 gross-margin 2023Q1 0.7406',
    ]);
    expect(read('信源2023年1-3月毛利率增幅较大,达64.09%,高于同行业。', margins, { cut: true })).toEqual([]);
    expect(read('信源2023年1-3月毛利率增幅较大,达74.06%,高于同行业。', margins)).toEqual([]);
  });
  test('takes the period of a level that stands elsewhere to the last of many digits, and the change behind it', () => {
    const years = [level('net-profit-adjusted', '2022FY', '-468418100'), level('net-profit-adjusted', '2021FY', '95885900')];
    const text = '扣除非经常性损益后的归属于母公司股东的净利润为-46,841.81万元,较2021年下降56,430.40万元。';
    expect(read(text, years, { cut: true })).toEqual([
      'net-profit-adjusted 2022FY -468418100',
      'net-profit-adjusted 2022FY change-amount -564304000',
    ]);
    expect(read(text, years)).toEqual([]);
  });
});

describe('a sentence right under a table', () => {
  const stock = [level('inventory', '2021-12-31', '4187600', { segment: [{ axis: '存货类别', member: '合同履约成本' }], at: 0 })];
  const text = '如上表所示,期末的合同履约成本由2021年末的418.76万元增长至\n部分项目延期。';
  test('tells a row of it once more', () => {
    expect(read(text, stock, { above: { firstLine: 1, lastLine: 1 } })).toEqual(['inventory 合同履约成本 2021-12-31 4187600']);
  });
  test('and of nothing that does not stand there, or under another name', () => {
    expect(read(text, stock)).toEqual([]);
    expect(read(text.replace('合同履约成本', '原材料'), stock, { above: { firstLine: 1, lastLine: 1 } })).toEqual([]);
    expect(read(text.replace('2021', '2020'), stock, { above: { firstLine: 1, lastLine: 1 } })).toEqual([]);
  });
});
