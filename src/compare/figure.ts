import type { Fact } from '../fact.ts';
import type { Derived } from '../reconcile/derive.ts';
import { entryOf } from '../reconcile/entry.ts';
import type { Print } from '../reconcile/preferred.ts';

/** What a reader must know of a cell besides its number. */
export type Mark = 'approximate' | 'recovered' | 'derived' | 'main-only' | 'restated' | 'disagree' | 'direction' | 'segments-only';

/** The number of a cell. */
export interface Figure {
  /** The print to show. */
  fact: Fact;
  /** Further prints that one value fits together with it, best first. */
  receipts: Fact[];
  /** Prints of the company's earlier filings that it restates, best first. */
  restated: Fact[];
  /** Other prints that no one value fits together with it, best first. */
  rivals: Fact[];
  /** How it was derived; null where it is printed. */
  derived: Derived | null;
  /** approximate, recovered, derived, restated, disagree. */
  marks: Mark[];
}

/** Of all prints of a cell the one to show, and what there is to know of it; null where there is none. */
export function figureOf(prints: readonly Print[]): Figure | null {
  const entry = entryOf(prints);
  if (!entry) return null;
  const { fact } = entry.print;
  const [receipts, restated, rivals] = [entry.receipts, entry.restated, entry.conflicts].map((each) => each.map((print) => print.fact));
  const marks: Mark[] = fact.basis === 'approx' || fact.bound !== null ? ['approximate'] : [];
  if (fact.recovered !== null) marks.push('recovered');
  if (fact.origin === 'derived') marks.push('derived');
  if (restated!.length > 0) marks.push('restated');
  if (rivals!.length > 0) marks.push('disagree');
  return { fact, receipts: receipts!, restated: restated!, rivals: rivals!, derived: null, marks };
}

/** The same of a figure that no print gives. */
export function derivedFigure(derived: Derived): Figure {
  return { fact: derived.fact, receipts: [], restated: [], rivals: [], derived, marks: ['derived'] };
}
