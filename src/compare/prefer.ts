import type { Fact } from '../fact.ts';
import { compare } from '../language/decimal.ts';

/** A print of a cell and the filing it stands in. */
export interface Print {
  fact: Fact;
  /** Date of the filing, ISO; null where its cover gives none. */
  filed: string | null;
}

/**
 * Negative where `a` is to be shown before `b`: the print preferred in its own file; a reported figure before a hedged one; one whose words stand
 * before one that was recovered; the company's own filing before another's; consolidated before unknown; the later filing (a restatement) before the
 * earlier; more digits before fewer; then by place, so that the order never depends on the input.
 */
export function byPreference(a: Print, b: Print): number {
  return (
    Number(b.fact.preferred) - Number(a.fact.preferred) ||
    Number(b.fact.basis === 'reported') - Number(a.fact.basis === 'reported') ||
    Number(a.fact.recovered !== null) - Number(b.fact.recovered !== null) ||
    Number(b.fact.role !== 'peer') - Number(a.fact.role !== 'peer') ||
    Number(b.fact.scope === 'consolidated') - Number(a.fact.scope === 'consolidated') ||
    inOrder(b.filed ?? '', a.filed ?? '') ||
    compare(a.fact.step ?? '1', b.fact.step ?? '1') ||
    inOrder(a.fact.file, b.fact.file) ||
    a.fact.line - b.fact.line ||
    a.fact.column - b.fact.column
  );
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The print to show of a cell, or undefined where there is none. */
export function prefer(prints: readonly Print[]): Print | undefined {
  return prints.reduce<Print | undefined>((best, print) => (best === undefined || byPreference(print, best) < 0 ? print : best), undefined);
}
