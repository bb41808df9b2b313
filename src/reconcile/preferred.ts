import type { Fact } from '../fact.ts';

/** A fact where it is printed, among others of the same place. */
export interface Print {
  fact: Fact;
  /** Date of the filing, ISO; null where its cover gives none. */
  filed: string | null;
  /** It stands in the audited statements of a report or their notes, not in the summaries before them. */
  audited?: boolean;
}

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

/** One criterion of the rule: its words, and a number that is the smaller the better the print. */
interface Criterion {
  words: string;
  rank: (print: Print) => number | string;
}

/**
 * The rule by which one of several prints is preferred: the first of these that tells them apart decides. Within a file the first and the sixth never do.
 */
export const CRITERIA = [
  { words: 'the print its own filing prefers', rank: ({ fact }) => (fact.preferred ? 0 : 1) },
  {
    words: 'exact over hedged',
    rank: ({ fact }) => (fact.basis === 'approx' || (fact.bound !== null && fact.basis !== 'forecast') ? 1 : 0),
  },
  { words: 'words over proof', rank: ({ fact }) => (fact.recovered === null ? 0 : 1) },
  { words: "the company's own filing over another's", rank: ({ fact }) => (fact.role === 'peer' ? 1 : 0) },
  { words: 'consolidated over unknown', rank: ({ fact }) => (fact.scope === 'unknown' ? 1 : 0) },
  { words: 'later filing over earlier', rank: ({ filed }) => (filed === null ? 0 : -dayOf(filed)) },
  { words: 'audited statement over summary', rank: ({ audited }) => (audited ? 0 : 1) },
  { words: 'more digits over fewer', rank: ({ fact }) => Number(fact.step ?? Number.POSITIVE_INFINITY) },
  { words: 'table over sentence', rank: ({ fact }) => (fact.origin === 'table' ? 0 : 1) },
  { words: 'the first in the filing', rank: ({ fact }) => fact.file },
  { words: 'the first in the filing', rank: ({ fact }) => fact.line },
  { words: 'the first in the filing', rank: ({ fact }) => fact.column },
] as const satisfies readonly Criterion[];

/** By which criterion a print loses, in the words of the rule. */
export type Lost = (typeof CRITERIA)[number]['words'];

/** 2023-07-11 → 20230711; a cover may give only a month, which counts by its end. */
function dayOf(date: string): number {
  return Number(`${date}-99-99`.slice(0, 10).replaceAll('-', ''));
}

/** Negative where `a` is preferred to `b`; the order of the input never decides. */
export function byPreference(a: Print, b: Print): number {
  for (const { rank } of CRITERIA) {
    const left = rank(a);
    const right = rank(b);
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** Why `a` is preferred to `b`, in words: `more digits over fewer`. */
export function whyPreferred(a: Print, b: Print): Lost {
  return CRITERIA.find(({ rank }) => rank(a) !== rank(b))?.words ?? 'the first in the filing';
}

/** The print to show of a place, or undefined where there is none. */
export function prefer(prints: readonly Print[]): Print | undefined {
  return prints.reduce<Print | undefined>((best, print) => (best === undefined || byPreference(print, best) < 0 ? print : best), undefined);
}

/** Marks one print of each place in a file as preferred (the others must come unmarked); `audited` tells which stand in its statements. */
export function markPreferred(facts: readonly Fact[], audited: (fact: Fact) => boolean = () => false): Fact[] {
  const best = new Map<string, Print>();
  for (const fact of facts) {
    const place = placeOf(fact);
    const print: Print = { fact, filed: null, audited: audited(fact) };
    const standing = best.get(place);
    if (!standing || byPreference(print, standing) < 0) best.set(place, print);
  }
  const preferred = new Set<Fact>();
  for (const { fact } of best.values()) preferred.add(fact);
  return facts.map((fact) => (preferred.has(fact) ? { ...fact, preferred: true } : fact));
}
