import type { Entry, Filter } from '../html/annotate/view.ts';

/** What entries can be narrowed by: a text for each of them, and the order in which the texts are offered; without it the most frequent come first. */
export interface Facet {
  label: string;
  of: readonly string[];
  sort?: (a: string, b: string) => number;
}

/** Entries with the numbers of their values, and the filters these count in. */
export function facetsOf(
  entries: readonly Omit<Entry, 'facets'>[],
  facets: readonly Facet[],
): { filters: readonly Filter[]; entries: readonly Entry[] } {
  const columns = facets.map(({ label, of, sort }) => {
    const counts = new Map<string, number>();
    for (const value of of) counts.set(value, (counts.get(value) ?? 0) + 1);
    const values = [...counts.keys()].sort(sort ?? ((a, b) => counts.get(b)! - counts.get(a)!));
    const places = new Map(values.map((value, i) => [value, i]));
    return { filter: { label, values }, of: of.map((value) => places.get(value)!) };
  });
  return {
    filters: columns.map(({ filter }) => filter),
    entries: entries.map((entry, i) => ({ ...entry, facets: columns.map(({ of }) => of[i]!) })),
  };
}
