import type { Fact } from '../fact.ts';

/** What makes two prints rivals for one place in a comparison. */
export function placeOf(fact: Fact): string {
  const segment = fact.segment
    .map(({ axis, member }) => `${axis}:${member}`)
    .sort()
    .join('|');
  return [
    fact.company,
    fact.metric,
    fact.kind,
    fact.period,
    segment,
    fact.versus ?? '',
    fact.basis === 'forecast' ? 'forecast' : 'actual',
    fact.scope === 'parent' ? 'parent' : '',
  ].join('\u0000');
}

/** How good a print is, best first: exact over hedged, words over proof, table over sentence, more digits over fewer. */
const rank = (fact: Fact): number[] => [
  fact.basis === 'approx' ? 1 : 0,
  fact.recovered === null ? 0 : 1,
  fact.origin === 'table' ? 0 : 1,
  Number(fact.step ?? Number.POSITIVE_INFINITY),
];

function better(a: Fact, b: Fact): boolean {
  const [left, right] = [rank(a), rank(b)];
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return left[i]! < right[i]!;
  return false;
}

/**
 * Marks one print of each place as preferred (the others must come unmarked): an exact one over a hedged one, one whose words stand over one that was
 * proven, a table's over a sentence's, more digits over fewer, and of equals the first in the filing.
 */
export function markPreferred(facts: readonly Fact[]): Fact[] {
  const best = new Map<string, Fact>();
  for (const fact of facts) {
    const place = placeOf(fact);
    const standing = best.get(place);
    if (!standing || better(fact, standing)) best.set(place, fact);
  }
  const preferred = new Set(best.values());
  return facts.map((fact) => (preferred.has(fact) ? { ...fact, preferred: true } : fact));
}
