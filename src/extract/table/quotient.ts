import type { Metric } from '../../vocabulary/metric.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

const shares = new WeakMap<Vocabulary, Map<string, Metric | null>>();

/** The share metric that cuts a whole: inventory → inventory-share, receivables by 账龄 → aging-share. */
export function shareOf(whole: Metric, axis: string | null, vocabulary: Vocabulary): Metric | null {
  let known = shares.get(vocabulary);
  if (!known) shares.set(vocabulary, (known = new Map()));
  const key = `${whole.id} ${axis}`;
  let share = known.get(key);
  if (share === undefined) {
    const cuts = vocabulary.metrics.filter(({ formula }) => formula?.kind === 'share' && formula.of.includes(whole.id));
    const ofAxis = (wanted: string | undefined): Metric | undefined =>
      cuts.find(({ formula }) => formula?.kind === 'share' && formula.axis === wanted);
    share = (axis === null ? undefined : ofAxis(axis)) ?? ofAxis(undefined) ?? null;
    known.set(key, share);
  }
  return share;
}

/** The whole a share is cut from: aging-share → receivables; null for what is no share. */
export function wholeOf(share: Metric, vocabulary: Vocabulary): Metric | null {
  const formula = share.formula;
  return formula?.kind === 'share' ? (vocabulary.metrics.find(({ id }) => id === formula.of[0]) ?? null) : null;
}

/** The metric that is `numerator` over `denominator`: 研发费用 over 营业收入 is rd-ratio, 应收账款账面价值 over it as much as its 余额 receivables-ratio. */
export function quotientOf(numerator: Metric, denominator: Metric, vocabulary: Vocabulary): Metric | null {
  return (
    vocabulary.metrics.find(
      ({ formula }) =>
        formula?.kind === 'ratio' && formula.numerator === numerator.id.replace(/-net$/, '') && formula.denominator === denominator.id,
    ) ?? null
  );
}
