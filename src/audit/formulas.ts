import Big from 'big.js';
import type { Fact } from '../fact.ts';
import { period, toFlow, toInstant } from '../language/period.ts';
import { exactly, type Interval, intervalOf, minus, overlap, plus, times } from '../reconcile/interval.ts';
import { findMetric } from '../vocabulary/lookup.ts';
import type { Formula } from '../vocabulary/metric.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Check, type Discrepancy, discrepancy, type Receipt } from './discrepancy.ts';
import { slip } from './explain.ts';
import { inMannerOf, isExact, type Levels, nameOf, ownerOf, receiptOf, textOf } from './print.ts';
import { SIBLINGS } from './siblings.ts';

const ONE = exactly(1);

/** A formula with its operands chosen: whether the print breaks it, what it should be, and how that reads. */
interface Reading {
  operands: Fact[];
  breaks: boolean;
  expected(): Big;
  text: string;
  /** By the definition of the vocabulary, not by another that filings use as well. */
  own: boolean;
}

/**
 * Metrics that the vocabulary defines by others, against the prints of these: a ratio, a margin, a difference, a sum, a turnover with the mean of its
 * balances. A print is accused only where no choice of prints of its operands, and no other usual definition, makes it hold.
 */
export function formulas(facts: readonly Fact[], levels: Levels, vocabulary: Vocabulary, words: AuditWords): Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'value' || !isExact(fact)) continue;
    const formula = findMetric(fact.metric, vocabulary)?.formula;
    if (!formula) continue;
    const readings = [...readingsOf(formula, fact, levels, vocabulary, words)];
    if (readings.length === 0 || readings.some(({ breaks }) => !breaks)) continue;
    // Another definition may clear a print, and never accuses one.
    const reading = readings.find(({ own }) => own);
    if (!reading?.operands.every(isExact)) continue;
    const { operands, text } = reading;
    const expected = reading.expected();
    const meant = inMannerOf(expected, fact);
    const printed = textOf(fact);
    const miss = expected.minus(fact.value).abs();
    found.push(
      discrepancy(
        FORMULA_CHECKS[formula.kind],
        miss.lte(fact.step!) ? 'note' : 'error',
        words.equals(nameOf(fact, vocabulary), text, meant, printed),
        [receiptOf(fact, vocabulary), ...operands.map((operand) => receiptOf(operand, vocabulary))] as [Receipt, ...Receipt[]],
        { miss: inMannerOf(miss, fact), holds: words.holds([{ printed, meant, slip: slip(printed, meant) }]) },
      ),
    );
  }
  return found;
}

/** Which kind of check a formula is. */
export const FORMULA_CHECKS: Readonly<Record<Formula['kind'], Check>> = {
  ratio: 'ratio',
  share: 'share',
  margin: 'ratio',
  difference: 'difference',
  sum: 'sum',
  turnover: 'ratio',
};

function* readingsOf(formula: Formula, fact: Fact, levels: Levels, vocabulary: Vocabulary, words: AuditWords): Generator<Reading> {
  const owner = ownerOf(fact);
  const printsOf = (metric: string, when: string): readonly Fact[] => {
    const stock = findMetric(metric, vocabulary)?.nature === 'stock';
    return levels.of(owner, metric, stock ? toInstant(when) : toFlow(when));
  };
  const either = (metric: string): readonly string[] => [metric, ...(SIBLINGS[metric] ?? [])];
  const t = intervalOf(fact);
  if (!t) return;
  switch (formula.kind) {
    case 'ratio':
      for (const top of either(formula.numerator))
        for (const bottom of either(formula.denominator))
          for (const a of printsOf(top, fact.period))
            for (const b of printsOf(bottom, fact.period))
              yield* quotient(t, a, b, top === formula.numerator && bottom === formula.denominator);
      return;
    case 'margin':
      for (const [top, bottom] of [
        [formula.revenue, formula.cost],
        ...(SIBLINGS[formula.revenue] ?? []).map((revenue, i) => [revenue, SIBLINGS[formula.cost]![i]!] as const),
      ] as const)
        for (const a of printsOf(top, fact.period))
          for (const b of printsOf(bottom, fact.period)) {
            const [ai, bi] = [intervalOf(a), intervalOf(b)];
            if (!ai || !bi || new Big(a.value).eq(0)) continue;
            yield {
              operands: [a, b],
              breaks: !overlap(times(ai, minus(ONE, t)), bi),
              expected: () => new Big(1).minus(new Big(b.value).div(a.value)),
              text: `1 − ${textOf(b)} ÷ ${textOf(a)}`,
              own: top === formula.revenue,
            };
          }
      return;
    case 'difference':
      for (const a of printsOf(formula.of, fact.period))
        for (const b of printsOf(formula.less, fact.period)) {
          const [ai, bi] = [intervalOf(a), intervalOf(b)];
          if (!ai || !bi) continue;
          yield {
            operands: [a, b],
            breaks: !overlap(minus(ai, bi), t),
            expected: () => new Big(a.value).minus(b.value),
            text: `${textOf(a)} − ${textOf(b)}`,
            own: true,
          };
        }
      return;
    case 'turnover':
      yield* turnover(formula, t, fact, printsOf, words);
      return;
    default:
      return;
  }
}

function* quotient(t: Interval, a: Fact, b: Fact, own: boolean): Generator<Reading> {
  const [ai, bi] = [intervalOf(a), intervalOf(b)];
  if (!ai || !bi || new Big(b.value).eq(0)) return;
  yield {
    operands: [a, b],
    breaks: !overlap(times(bi, t), ai),
    expected: () => new Big(a.value).div(b.value),
    text: `${textOf(a)} ÷ ${textOf(b)}`,
    own,
  };
}

/** A flow over the mean of its balances at both ends, or over the last one; of a part of a year also at the rate of a whole one. */
function* turnover(
  formula: Extract<Formula, { kind: 'turnover' }>,
  t: Interval,
  fact: Fact,
  printsOf: (metric: string, when: string) => readonly Fact[],
  words: AuditWords,
): Generator<Reading> {
  const { start, end } = period(fact.period);
  if (!start || !end) return;
  const opening = `${Number(start.slice(0, 4)) - 1}-12-31`;
  const months = Number(end.slice(5, 7)) - Number(start.slice(5, 7)) + 1;
  const rates = months === 12 ? [1] : [1, 12 / months];
  for (const flow of [formula.flow, ...(SIBLINGS[formula.flow] ?? [])])
    for (const balance of [formula.balance, ...(SIBLINGS[formula.balance] ?? [])])
      for (const a of printsOf(flow, fact.period))
        for (const last of printsOf(balance, end)) {
          const [ai, li] = [intervalOf(a), intervalOf(last)];
          if (!ai || !li || new Big(last.value).eq(0)) continue;
          for (const rate of rates) {
            const top = times(ai, exactly(new Big(rate)));
            for (const first of printsOf(balance, opening)) {
              const fi = intervalOf(first);
              if (!fi) continue;
              const both = plus(fi, li);
              const sum = new Big(first.value).plus(last.value);
              if (sum.eq(0)) continue;
              yield {
                operands: [a, first, last],
                breaks: !overlap(times(both, t), times(top, exactly(2))),
                expected: () => new Big(a.value).times(rate).times(2).div(sum),
                text: `${textOf(a)}${rate === 1 ? '' : ` × ${rate}`} ÷ ${words.meanOf(textOf(first), textOf(last))}`,
                own: rate === 1 && flow === formula.flow && balance === formula.balance,
              };
            }
            yield {
              operands: [a, last],
              breaks: !overlap(times(li, t), top),
              expected: () => new Big(a.value).times(rate).div(last.value),
              text: `${textOf(a)}${rate === 1 ? '' : ` × ${rate}`} ÷ ${textOf(last)}`,
              own: false,
            };
          }
        }
}
