import type { Word } from './frame.ts';

/** What the words in front of a figure make of it. */
export type Reading =
  /** 营业收入为X; `at`: 上年同期为X, 2021年为X. */
  | { kind: 'level'; at: Word | null; loss: boolean }
  /** 同比增长X; `base` is what it is measured against (较去年同期, 环比, 较2021年), `at` the period said in front (,四季度增长X), null where nothing is said or 同比. */
  | { kind: 'change'; at: Word | null; sign: 1 | -1; base: Word | null; loss: 'narrow' | 'widen' | null; extent: boolean }
  /** 由X…, 从去年同期的X…: the level before. */
  | { kind: 'from'; at: Word | null; loss: boolean }
  /** …增长至X, 降为2023年的X: the level after. */
  | { kind: 'to'; at: Word | null; loss: boolean };

/** One way filings put a figure. `letters` are those between the metric (or the head of the clause) and the figure. */
export interface Construct {
  name: string;
  read(letters: string, words: readonly Word[], carried: boolean): Reading | null;
}

/** The word a named group of a pattern matched; null where the group matched nothing. */
export function wordAt(match: RegExpExecArray, group: string, words: readonly Word[]): Word | null {
  const place = match.indices?.groups?.[group];
  return place === undefined || place[0] === place[1] ? null : (words[place[0]] ?? null);
}
