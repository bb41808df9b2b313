import Big from 'big.js';
import type { Fact } from '../fact.ts';
import { intervalOf } from '../reconcile/interval.ts';
import { findMetric } from '../vocabulary/lookup.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, type Receipt } from './discrepancy.ts';
import { inMannerOf, type Levels, nameOf, ownerOf, receiptOf, textOf } from './print.ts';

/**
 * 主营业务收入 is a part of 营业收入, and 主营业务成本 of 营业成本: no print of the part can exceed every print of the whole. Which metric is a part of which
 * is told by the vocabulary (`main`).
 */
export function within(facts: readonly Fact[], levels: Levels, vocabulary: Vocabulary, words: AuditWords): Discrepancy[] {
  const wholes = new Map(vocabulary.metrics.flatMap(({ id, main, unit }) => (main && unit === 'CNY' ? [[main, id] as const] : [])));
  const found: Discrepancy[] = [];
  for (const fact of facts) {
    const whole = wholes.get(fact.metric);
    if (whole === undefined || fact.kind !== 'value' || fact.basis !== 'reported' || fact.bound !== null) continue;
    const prints = levels.of(ownerOf(fact), whole, fact.period).filter(({ basis, bound }) => basis === 'reported' && bound === null);
    const low = intervalOf(fact)?.low;
    if (!low || prints.length === 0 || !prints.every((print) => intervalOf(print)?.high?.lt(low))) continue;
    const [print] = prints;
    const miss = new Big(fact.value).minus(print!.value);
    const label = findMetric(whole, vocabulary)?.label ?? whole;
    found.push(
      discrepancy(
        'identity',
        'error',
        words.exceeds(nameOf(fact, vocabulary), textOf(fact), label, textOf(print!)),
        [receiptOf(fact, vocabulary), receiptOf(print!, vocabulary)] as [Receipt, ...Receipt[]],
        { miss: inMannerOf(miss, fact) },
      ),
    );
  }
  return found;
}
