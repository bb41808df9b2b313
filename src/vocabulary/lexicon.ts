/**
 * Longest match of many words in one pass: words are filed under their first two characters, so a text of n
 * characters costs n look-ups in a table of first characters, and only where one fits are the few words tried.
 * (Cheaper to build than a tree of characters, which matters when a run lasts a tenth of a second.)
 */
export interface Lexicon<T> {
  /** 1 for every character that a word begins with: a scan asks it before it asks for the word. */
  starts: Uint8Array;
  /** The longest word that starts at `text[at]` and whose payload is accepted, or null. */
  longestAt(text: string, at: number, accept?: (payload: T) => boolean): { to: number; payload: T } | null;
}

interface Entry<T> {
  word: string;
  /** The code of the third character, looked at before the word is compared; -1 for a word of two. */
  third: number;
  payload: T;
}

/** Where two characters stand in a table of pairs; a few share a place. */
const pairOf = (a: number, b: number): number => (a * 31 + b) & 0xffff;

/** Builds a lexicon; a word given twice keeps its first payload. Empty words are passed over. */
export function lexicon<T>(words: Iterable<readonly [word: string, payload: T]>): Lexicon<T> {
  const first = new Uint8Array(0x10000);
  // Most characters that begin a word begin none where they stand: the pair tells, by a table of one look-up.
  const pairs = new Uint8Array(0x10000);
  // By the first character, then by the second: one key of both would be too large for a small integer, and slow to look up.
  const cabinets = new Map<number, Map<number, Entry<T>[]>>();
  const single = new Map<number, T>();
  for (const [word, payload] of words) {
    if (word === '') continue;
    const a = word.charCodeAt(0);
    first[a] = 1;
    if (word.length === 1) {
      if (!single.has(a)) single.set(a, payload);
      continue;
    }
    const b = word.charCodeAt(1);
    pairs[pairOf(a, b)] = 1;
    let cabinet = cabinets.get(a);
    if (!cabinet) {
      cabinet = new Map();
      cabinets.set(a, cabinet);
    }
    const drawer = cabinet.get(b);
    const entry = { word, third: word.length > 2 ? word.charCodeAt(2) : -1, payload };
    if (drawer) drawer.push(entry);
    else cabinet.set(b, [entry]);
  }
  return {
    starts: first,
    longestAt(text, at, accept) {
      const a = text.charCodeAt(at);
      if (at >= text.length || first[a] === 0) return null;
      const b = at + 1 < text.length ? text.charCodeAt(at + 1) : -1;
      const drawer = b >= 0 && pairs[pairOf(a, b)] === 1 ? cabinets.get(a)?.get(b) : undefined;
      if (drawer) {
        // Looked through from end to end rather than kept in order: most drawers of a run are opened once, and a sort costs more.
        const third = text.charCodeAt(at + 2);
        let longest: Entry<T> | null = null;
        for (const entry of drawer) {
          if (entry.third !== third && entry.third >= 0) continue;
          if (longest !== null && entry.word.length <= longest.word.length) continue;
          if (text.startsWith(entry.word, at) && (!accept || accept(entry.payload))) longest = entry;
        }
        if (longest !== null) return { to: at + longest.word.length, payload: longest.payload };
      }
      const alone = single.get(a);
      return alone === undefined || (accept && !accept(alone)) ? null : { to: at + 1, payload: alone };
    },
  };
}
