import { type Entry, entryOf } from './entry.ts';
import type { Print } from './preferred.ts';

/** Prints by what they are of. */
export interface Ledger<P extends Print> {
  /** Each place with its prints, in the order in which the first of them came. */
  places(): Iterable<readonly [place: string, prints: readonly P[]]>;
  has(place: string): boolean;
  /** The figure of a place; null where nothing is printed. */
  entry(place: string): Entry | null;
}

/** Groups prints by `placeOf`, leaving out those it gives no place. Entries are made when they are asked for: most of a filing's never are. */
export function ledgerOf<P extends Print>(prints: Iterable<P>, placeOf: (print: P) => string | null): Ledger<P> {
  const heaps = new Map<string, P[]>();
  for (const print of prints) {
    const place = placeOf(print);
    if (place === null) continue;
    const heap = heaps.get(place);
    if (heap) heap.push(print);
    else heaps.set(place, [print]);
  }
  const entries = new Map<string, Entry | null>();
  return {
    places: () => heaps,
    has: (place) => heaps.has(place),
    entry(place) {
      let entry = entries.get(place);
      if (entry === undefined) entries.set(place, (entry = entryOf(heaps.get(place) ?? [])));
      return entry;
    },
  };
}
