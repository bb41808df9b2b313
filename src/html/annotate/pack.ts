import { harmless } from '../../render/harmless.ts';
import { LETTERS } from './sweep.ts';
import type { Entry, Filter, List } from './view.ts';

/** An entry as numbers: the words are indexes into the pool. */
export type PackedEntry = readonly [
  line: number,
  tone: number,
  sign: number,
  head: number,
  value: number,
  sub: number,
  facets: readonly number[],
  /** Label, text, label, text … */
  reading: readonly number[],
  /** Label, text, number of a list, index, span, label … */
  links: readonly number[],
  spans: number,
];

/** The lists of a page, each word of them once: of 8,000 figures most words are the same. */
export interface Packed {
  pool: readonly string[];
  lists: readonly { letter: string; filters: readonly Filter[]; entries: readonly PackedEntry[] }[];
}

/** Lists as they stand in the page for its script; all words harmless. */
export function packed(lists: readonly List[]): Packed {
  const pool: string[] = [];
  const places = new Map<string, number>();
  const word = (text: string): number => {
    let place = places.get(text);
    if (place === undefined) {
      places.set(text, (place = pool.length));
      pool.push(harmless(text));
    }
    return place;
  };
  const order = lists.map(({ id }) => id);
  const entryOf = ({ line, tone, sign, head, value, sub, facets, reading, links, spans }: Entry): PackedEntry => [
    line,
    word(tone),
    word(sign),
    word(head),
    word(value),
    word(sub),
    facets,
    reading.flatMap((each) => each.map(word)),
    links.flatMap((link) => [word(link.label), word(link.text), order.indexOf(link.list), link.index, link.span]),
    spans.length,
  ];
  return {
    pool,
    lists: lists.map(({ id, filters, entries }) => ({
      letter: LETTERS[id],
      filters: filters.map(({ label, values }) => ({ label, values: values.map(harmless) })),
      entries: entries.map(entryOf),
    })),
  };
}
