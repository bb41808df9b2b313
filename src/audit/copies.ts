import type { Fact } from '../fact.ts';
import { PEER_MEAN } from '../vocabulary/names.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, type Receipt } from './discrepancy.ts';
import { nameOf, receiptOf, textOf } from './print.ts';

/** Digits that two figures do not share by chance. */
const LONG = 6;

/**
 * The same long figure for two companies, or for two periods, in one table: a line copied and not filled in. Flows only, as balances may stand still,
 * and of periods the company's own, as a rent may stand still as well.
 *
 *   北信源     …   71,898.51
 *   山石网科   …   71,898.51
 */
export function copies(facts: readonly Fact[], vocabulary: Vocabulary, words: AuditWords): Discrepancy[] {
  const found: Discrepancy[] = [];
  const seen = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.kind !== 'value' || fact.origin !== 'table' || fact.company === PEER_MEAN || significant(fact.value) < LONG) continue;
    if (vocabulary.metrics.find(({ id }) => id === fact.metric)?.nature !== 'flow') continue;
    const key = `${fact.metric}\u0000${fact.value}\u0000${fact.segment.map(({ member }) => member).join('|')}\u0000${fact.scope}`;
    const twin = seen.get(key);
    if (!twin) {
      seen.set(key, fact);
      continue;
    }
    const near = fact.line - twin.line <= NEAR;
    const companies = fact.company !== twin.company && fact.period === twin.period;
    const periods = fact.segment.length === 0 && fact.company === twin.company && fact.period !== twin.period && fact.line === twin.line;
    if (!near || !(companies || periods)) continue;
    found.push(
      discrepancy('copy', 'warning', words.copied(textOf(fact), nameOf(twin, vocabulary), nameOf(fact, vocabulary)), [
        receiptOf(fact, vocabulary),
        receiptOf(twin, vocabulary),
      ] as [Receipt, ...Receipt[]]),
    );
  }
  return found;
}

/** Lines of one table. */
const NEAR = 60;

const significant = (value: string): number => value.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
