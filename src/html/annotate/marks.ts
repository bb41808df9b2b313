import type { Packed } from './pack.ts';

/** An entry of a list, and which of its spans. */
export interface MarkPlace {
  list: number;
  index: number;
  span: number;
}

/** The marks of a text. */
export interface Marks {
  /** All of them, in the order of the text. */
  inOrder: readonly HTMLElement[];
  /** What a mark shows. */
  placesOf(mark: HTMLElement): MarkPlace[];
  /** Where an entry is shown, or one span of it; a derived figure, that stands nowhere, where its operands are. */
  marksOf(list: number, index: number, span?: number): HTMLElement[];
}

/** Finds the marks of a text by what they show. Runs in the page, so it knows nothing but its arguments. */
export function marksIn(text: HTMLElement, lists: Packed['lists']): Marks {
  const marks = new Map<string, HTMLElement[]>();
  const inOrder = [...text.querySelectorAll<HTMLElement>('[data-e]')];
  for (const mark of inOrder)
    for (const token of mark.dataset.e!.split(' ')) {
      const known = marks.get(token);
      if (known) known.push(mark);
      else marks.set(token, [mark]);
    }
  const place = (token: string): MarkPlace => {
    const [index, span] = token.slice(1).split('.');
    return { list: lists.findIndex(({ letter }) => letter === token[0]), index: Number(index), span: Number(span) };
  };
  const marksOf = (list: number, index: number, span?: number): HTMLElement[] => {
    const { letter } = lists[list]!;
    const [, , , , , , , , links, spans] = lists[list]!.entries[index]!;
    const found: HTMLElement[] = [];
    for (let k = 0; k < spans; k++) if (span === undefined || span === k) found.push(...(marks.get(`${letter}${index}.${k}`) ?? []));
    if (spans === 0)
      for (let k = 0; k < links.length; k += 5)
        if (links[k + 2] !== list) found.push(...(marks.get(`${lists[links[k + 2]!]!.letter}${links[k + 3]}.${links[k + 4]}`) ?? []));
    return found;
  };
  return { inOrder, placesOf: (mark) => mark.dataset.e!.split(' ').map(place), marksOf };
}
