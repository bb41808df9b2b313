import type { Mark } from './frame.ts';

/** A clause: what stands between two commas. */
export interface Clause {
  from: number;
  to: number;
  /** A semicolon stands before it: what was spoken of is spoken of no longer. */
  parts: boolean;
  /** The marks inside, in order. */
  marks: Mark[];
}

/** A bar parts the fields of a record that a converter ran together. */
const endsSentence = (code: number): boolean => code === 0x3002 || code === 0x21 || code === 0x3f || code === 0x7c;
/** , ; : ( ) */
const endsClause = (code: number): boolean => code === 0x2c || code === 0x3b || code === 0x3a || code === 0x28 || code === 0x29;

/** Where the sentences of a text begin and end; the mark that ends one is in none. */
export function sentencesOf(text: string): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !endsSentence(text.charCodeAt(i))) continue;
    if (i > from) sentences.push({ from, to: i });
    from = i + 1;
  }
  return sentences;
}

/**
 * The clauses of the sentence `text.slice(start, end)`, in order; `marks` are those of the sentence. A colon in front of a figure
 * (占比为:80.81%) and a comma within a list after 分别 part nothing.
 */
export function clausesOf(text: string, start: number, end: number, marks: readonly Mark[]): Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  let next = 0;
  let parts = false;
  const close = (to: number): void => {
    const inside: Mark[] = [];
    while (next < marks.length && marks[next]!.from < to) {
      if (marks[next]!.to <= to) inside.push(marks[next]!);
      next++;
    }
    if (to > from) {
      clauses.push({ from, to, parts, marks: inside });
      parts = false;
    }
  };
  let markAt = 0;
  for (let i = start; i < end; i++) {
    // Nothing inside a mark parts it: 1,234.56 has no comma.
    while (markAt < marks.length && marks[markAt]!.to <= i) markAt++;
    const mark = marks[markAt];
    if (mark !== undefined && mark.from <= i) {
      i = mark.to - 1;
      continue;
    }
    if (!endsClause(text.charCodeAt(i))) continue;
    const character = text[i]!;
    if (character === ':' && mark?.from === i + 1 && mark.kind === 'quantity') continue;
    if (character === ',' && joinsList(text, marks, markAt, i)) continue;
    close(i);
    from = i + 1;
    if (character === ';') parts = true;
  }
  close(end);
  return clauses;
}

/** 分别为5%,6%和7%: a comma right between two figures. */
function joinsList(text: string, marks: readonly Mark[], markAt: number, comma: number): boolean {
  const before = marks[markAt - 1];
  const after = marks[markAt];
  return (
    before?.kind === 'quantity' &&
    after?.kind === 'quantity' &&
    before.to === comma &&
    after.from === comma + 1 &&
    text.slice(Math.max(0, comma - 80), comma).includes('分别')
  );
}
