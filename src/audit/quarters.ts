import Big from 'big.js';
import type { Fact } from '../fact.ts';
import { intervalOf, overlap, sum } from '../reconcile/interval.ts';
import { findMetric } from '../vocabulary/lookup.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, type Receipt } from './discrepancy.ts';
import { slip } from './explain.ts';
import { inMannerOf, isExact, type Levels, nameOf, ownerOf, receiptOf, textOf } from './print.ts';

const YEAR = /^(\d{4})FY$/;
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

/** 分季度主要财务指标: the four quarters of a flow add up to the year; accused is the year's print that is preferred, where no print of it fits. */
export function quarters(facts: readonly Fact[], levels: Levels, vocabulary: Vocabulary, words: AuditWords): Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const fact of facts) {
    const year = YEAR.exec(fact.period)?.[1];
    if (!year || !fact.preferred || fact.kind !== 'value' || fact.unit !== 'CNY' || !isExact(fact)) continue;
    if (findMetric(fact.metric, vocabulary)?.nature !== 'flow') continue;
    const owner = ownerOf(fact);
    const parts = QUARTERS.map((quarter) => levels.of(owner, fact.metric, `${year}${quarter}`).filter(isExact));
    // A quarter printed twice, restated, leaves open which one adds up.
    if (parts.some((prints) => prints.length !== 1)) continue;
    const each = parts.map(([print]) => print!);
    const whole = sum(each.map((print) => intervalOf(print)!));
    const years = levels.of(owner, fact.metric, fact.period).filter(isExact);
    if (years.some((print) => overlap(intervalOf(print)!, whole))) continue;
    const total = each.reduce((all, { value }) => all.plus(value), new Big(0));
    const meant = inMannerOf(total, fact);
    const miss = total.minus(fact.value).abs();
    found.push(
      discrepancy(
        'sum',
        miss.lte(fact.step!) ? 'note' : 'error',
        words.equals(nameOf(fact, vocabulary), words.quarters(each.map(textOf).join(' + ')), meant, textOf(fact)),
        [receiptOf(fact, vocabulary), ...each.map((print) => receiptOf(print, vocabulary))] as [Receipt, ...Receipt[]],
        { miss: inMannerOf(miss, fact), holds: words.holds([{ printed: textOf(fact), meant, slip: slip(textOf(fact), meant) }]) },
      ),
    );
  }
  return found;
}
