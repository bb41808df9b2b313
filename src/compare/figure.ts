import type { Fact } from '../fact.ts';
import { contradict } from './agreement.ts';
import { byPreference, type Print, prefer } from './prefer.ts';

/** What a reader must know of a cell besides its number. */
export type Mark = 'approximate' | 'recovered' | 'main-only' | 'disagree' | 'direction' | 'segments-only';

/** The number of a cell. */
export interface Figure {
  /** The print to show. */
  fact: Fact;
  /** Prints that no one value fits together with it, best first. */
  rivals: Fact[];
  /** approximate, recovered, disagree. */
  marks: Mark[];
}

/** Of all prints of a cell the one to show, and what there is to know of it; null where there is none. */
export function figureOf(prints: readonly Print[]): Figure | null {
  const fact = prefer(prints)?.fact;
  if (!fact) return null;
  const rivals = prints
    .filter((print) => contradict(fact, print.fact))
    .sort(byPreference)
    .map((print) => print.fact);
  const marks: Mark[] = fact.basis === 'approx' || fact.bound !== null ? ['approximate'] : [];
  if (fact.recovered !== null) marks.push('recovered');
  if (rivals.length > 0) marks.push('disagree');
  return { fact, rivals, marks };
}
