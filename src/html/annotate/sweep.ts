import type { List, ListId, Span } from './view.ts';

/** Names of the lists in the marks of a page: `f12.0` is the first span of the figure 12. */
export const LETTERS: Readonly<Record<ListId, string>> = { figures: 'f', derived: 'd', left: 'l', findings: 'g' };

/** What covers a piece of text: an entry by its list and index, and which of its spans. */
export interface Cover {
  list: ListId;
  index: number;
  span: number;
}

/** A piece of the text that the same entries cover from its first to its last character. */
export interface Segment extends Span {
  covers: readonly Cover[];
  /** Whether spans begin at `at`, or end at `to`: pieces of one mark are told from neighbours by it. */
  begins: boolean;
  ends: boolean;
}

/**
 * Spans that overlap in any way, as pieces side by side, in order; what nothing covers is left out.
 *
 *     a  ├───────┤                 ├───┤a  ├─┤ab ├──────┤b
 *     b      ├──────────┤     →
 */
export function sweep(lists: readonly Pick<List, 'id' | 'entries'>[]): Segment[] {
  const events: { at: number; opens: boolean; cover: Cover }[] = [];
  for (const { id, entries } of lists)
    entries.forEach(({ spans }, index) => {
      spans.forEach(({ at, to }, span) => {
        if (at >= to) return;
        const cover = { list: id, index, span };
        events.push({ at, opens: true, cover }, { at: to, opens: false, cover });
      });
    });
  events.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
  const segments: Segment[] = [];
  const open = new Set<Cover>();
  let from = 0;
  let begins = false;
  for (let i = 0; i < events.length; ) {
    const { at } = events[i]!;
    const covers = [...open];
    let ends = false;
    let opened = false;
    for (; i < events.length && events[i]!.at === at; i++) {
      const { opens, cover } = events[i]!;
      if (opens) {
        open.add(cover);
        opened = true;
      } else {
        open.delete(cover);
        ends = true;
      }
    }
    if (covers.length > 0 && at > from) segments.push({ at: from, to: at, covers, begins, ends });
    from = at;
    begins = opened;
  }
  return segments;
}
