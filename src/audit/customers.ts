import Big from 'big.js';
import type { Document } from '../filing/document.ts';
import type { Cover } from '../filing/filing.ts';
import { intervalOf as intervalOfFact, overlap, times } from '../reconcile/interval.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Discrepancy, discrepancy, receipt } from './discrepancy.ts';
import { type Figure, inMannerOf, intervalOf, stepOf } from './figure.ts';
import type { Lattice } from './lattice.ts';
import { distinct, isExact, type Levels, receiptOf, textOf } from './print.ts';

const AMOUNT = /^前五名客户合计销售金额/;
const SHARE = /^前五名客户合计销售金额占年度销售总额(?:的)?比例/;

/**
 * The form of an annual report gives what the five largest customers bought and its share of the year's sales (公开发行证券的公司信息披露内容与格式准则第2号):
 * the share must be of 营业收入, or of 主营业务收入.
 */
export function customers(
  document: Document,
  cover: Cover,
  lattices: readonly Lattice[],
  levels: Levels,
  vocabulary: Vocabulary,
): Discrepancy[] {
  if (cover.form !== 'annual-report' || cover.period === null) return [];
  let amount: Figure | undefined;
  let share: Figure | undefined;
  for (const lattice of lattices)
    for (const { path, figures } of lattice.rows) {
      const label = path.at(-1) ?? '';
      const figure = figures.find((each) => each && !each.nil);
      if (!figure) continue;
      if (SHARE.test(label)) share ??= figure.unit === 'percent' ? figure : undefined;
      else if (AMOUNT.test(label) && /元\)?$/.test(label) && !/万元/.test(label)) amount ??= figure;
    }
  if (!amount || !share) return [];
  const owner = `${cover.company}\u0000\u0000`;
  const sales = ['revenue', 'main-revenue'].flatMap((metric) => distinct(levels.of(owner, metric, cover.period!)).filter(isExact));
  if (sales.length === 0) return [];
  for (const sale of sales) if (overlap(times(intervalOfFact(sale)!, intervalOf(share)), intervalOf(amount))) return [];
  const [sale] = sales;
  const expected = amount.value.div(new Big(sale!.value));
  const meant = inMannerOf(expected, share);
  const miss = share.value.minus(expected).abs();
  const name = '前五名客户合计销售金额占年度销售总额比例';
  return [
    discrepancy(
      'share',
      miss.lte(stepOf(share)) ? 'note' : 'error',
      `${name}: ${amount.text} ÷ ${textOf(sale!)} (营业收入) = ${meant}, printed ${share.text}`,
      [
        receipt(document, share.at, share.to, name),
        receipt(document, amount.at, amount.to, '前五名客户合计销售金额'),
        receiptOf(sale!, vocabulary),
      ],
      { miss: inMannerOf(miss, share), holds: `holds if ${share.text} were ${meant}` },
    ),
  ];
}
