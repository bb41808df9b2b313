import Big from 'big.js';
import type { Fact } from '../fact.ts';
import { comparable, toFlow, toInstant } from '../language/period.ts';
import { exactly, type Interval, intervalOf, minus, negative, overlap, plus, times } from '../reconcile/interval.ts';
import { findMetric } from '../vocabulary/lookup.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, type Receipt } from './discrepancy.ts';
import { slip } from './explain.ts';
import { inMannerOf, isExact, type Levels, nameOf, ownerOf, receiptOf, textOf } from './print.ts';
import { SIBLINGS } from './siblings.ts';

const ONE = exactly(1);

/**
 * Printed changes against the levels of both periods, wherever in the filing these stand: 同比增长 28.17% · 亏损收窄 12% · 提高 3.02 个百分点. The base is
 * the comparable period, or the one that is named (较2020年). A change is accused only where no prints of its levels make it hold.
 */
export function growths(facts: readonly Fact[], levels: Levels, vocabulary: Vocabulary, words: AuditWords): Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const fact of facts) {
    if (fact.kind === 'value' || !isExact(fact)) continue;
    const finding = growth(fact, levels, vocabulary, words);
    if (finding) found.push(finding);
  }
  return found;
}

function growth(fact: Fact, levels: Levels, vocabulary: Vocabulary, words: AuditWords): Discrepancy | null {
  const metric = findMetric(fact.metric, vocabulary);
  const owner = ownerOf(fact);
  const base = fact.versus ?? comparable(fact.period);
  const when = (id: string): string => (metric?.nature === 'stock' ? toInstant(id) : toFlow(id));
  // Of main-revenue also 营业收入: words leave it open which one is meant.
  const ids = [
    fact.metric,
    ...(metric?.main ? [metric.main] : []),
    ...vocabulary.metrics.filter(({ main }) => main === fact.metric).map(({ id }) => id),
  ];
  const t = intervalOf(fact);
  if (!t) return null;
  const own = levels.of(owner, fact.metric, when(fact.period));
  // 应收账款余额29.77亿元,较期初下降17%: where the level is printed as that of 账面价值, so is the one before.
  for (const id of SIBLINGS[fact.metric] ?? [])
    if (!ids.includes(id) && levels.of(owner, id, when(fact.period)).some((now) => own.some((print) => agree(print, now)))) ids.push(id);
  let first: { now: Fact; then: Fact } | null = null;
  for (const id of ids)
    for (const now of levels.of(owner, id, when(fact.period)))
      for (const then of levels.of(owner, id, when(base))) {
        const [a, b] = [intervalOf(now), intervalOf(then)];
        if (!a || !b) continue;
        if (!breaks(fact.kind, t, a, b)) return null;
        first ??= { now, then };
      }
  if (!first || !isExact(first.now) || !isExact(first.then)) return null;
  const { now, then } = first;
  const plain = expectedOf(fact.kind, new Big(now.value), new Big(then.value));
  if (plain === null) return null;
  // Against a negative base the sign is each filing's own.
  const expected = then.value.startsWith('-') && plain.lt(0) !== fact.value.startsWith('-') ? plain.times(-1) : plain;
  const size = textOf(fact).includes('-') ? expected : expected.abs();
  const meant = inMannerOf(fact.value.startsWith('-') === expected.lt(0) ? size : expected, fact);
  const printed = textOf(fact);
  const miss = expected.minus(fact.value).abs();
  const falls = fact.value.startsWith('-') && !printed.includes('-');
  return discrepancy(
    fact.kind === 'change-pp' ? 'points' : fact.kind === 'change-amount' ? 'difference' : 'growth',
    miss.lte(fact.step!) ? 'note' : 'error',
    words.change(
      nameOf(fact, vocabulary),
      textOf(now),
      textOf(then),
      then.period,
      { text: meant, falls: falls && expected.lt(0) },
      { text: printed, falls },
    ),
    [receiptOf(fact, vocabulary), receiptOf(now, vocabulary), receiptOf(then, vocabulary)] as [Receipt, ...Receipt[]],
    { miss: inMannerOf(miss, fact), holds: words.holds([{ printed, meant, slip: slip(printed, meant) }]) },
  );
}

/** Whether two levels are printed of one value. */
function agree(a: Fact, b: Fact): boolean {
  const [left, right] = [intervalOf(a), intervalOf(b)];
  return left !== null && right !== null && overlap(left, right);
}

/** Whether no values inside the prints satisfy it. Of a loss the sign of a change is each filing's own. */
function breaks(kind: Fact['kind'], t: Interval, a: Interval, b: Interval): boolean {
  switch (kind) {
    case 'change-amount':
      return !overlap(minus(a, b), t);
    case 'change-pp':
      return !overlap(times(minus(a, b), exactly(100)), t);
    case 'change-ratio':
    case 'loss-change-ratio': {
      if (!b.low || !b.high || (b.low.lte(0) && b.high.gte(0))) return false;
      const holds = (change: Interval): boolean => overlap(times(b, plus(ONE, change)), a);
      if (kind === 'change-ratio' && b.low.gt(0)) return !holds(t);
      return !holds(t) && !holds(negative(t));
    }
    default:
      return false;
  }
}

function expectedOf(kind: Fact['kind'], now: Big, then: Big): Big | null {
  if (kind === 'change-amount') return now.minus(then);
  if (kind === 'change-pp') return now.minus(then).times(100);
  if (then.eq(0)) return null;
  return now.minus(then).div(kind === 'loss-change-ratio' ? then : then.abs());
}
