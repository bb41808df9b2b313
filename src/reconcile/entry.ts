import type { Fact } from '../fact.ts';
import { intervalOf, overlap } from './interval.ts';
import { byPreference, type Print, prefer } from './preferred.ts';

/** All prints of one place: one figure with its receipts, and what disagrees with it. */
export interface Entry {
  /** The preferred one. */
  print: Print;
  /** Prints that one value fits together with it, best first: further receipts of the same figure. */
  receipts: Print[];
  /** Prints of earlier filings of the company that no one value fits together with it: it restates them. Best first. */
  restated: Print[];
  /** All others that no one value fits together with it, best first. */
  conflicts: Print[];
}

/**
 * True where no value fits both prints: 15,173.82 and 15,173.83 have an edge in common and no value. What is said without a figure, or with a precision that is not known, contradicts nothing.
 *
 *   6.44 亿元    [6.435, 6.445]          64,420.55 万元   [64,420.545, 64,420.555]        both fit: they agree
 */
export function contradict(a: Fact, b: Fact): boolean {
  if (a.value === b.value) return false;
  const [left, right] = [intervalOf(a), intervalOf(b)];
  return left !== null && right !== null && !overlap(left, right);
}

/**
 * The entry of the prints of one place; null where there are none. The rule of `preferred.ts` finds the figure; of the prints that agree with it the one
 * with the most digits is shown, though it stand in an earlier filing: 1,783,295,816.34元 in the annual report of a year before 17.83亿元 in that of the next.
 */
export function entryOf(prints: readonly Print[]): Entry | null {
  const leading = prefer(prints);
  if (leading === undefined) return null;
  const agreeing = prints.filter(({ fact }) => !contradict(leading.fact, fact));
  const undated = agreeing.map((print) => ({ ...print, filed: null }));
  const shown = agreeing[undated.indexOf(prefer(undated)! as (typeof undated)[number])]!;
  const others = prints.filter((print) => print !== shown).sort(byPreference);
  const entry: Entry = { print: shown, receipts: [], restated: [], conflicts: [] };
  for (const other of others) {
    if (!contradict(shown.fact, other.fact)) entry.receipts.push(other);
    else if (isRestated(other, shown)) entry.restated.push(other);
    else entry.conflicts.push(other);
  }
  return entry;
}

/** An earlier filing of the company itself printed another figure: 调整前. */
function isRestated(print: Print, shown: Print): boolean {
  return print.fact.role !== 'peer' && shown.fact.role !== 'peer' && isBefore(print.filed, shown.filed);
}

/** Whether one day is surely before another; of two filings of a month of which one tells no day that is not known. */
function isBefore(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a < b && !b.startsWith(a);
}
