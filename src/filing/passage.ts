/**
 * A piece of a filing as a reader sees it, that still knows where each of its characters stands in the file:
 * lines rejoined, padding taken out, full-width forms folded one character for one.
 *
 *   file      …研发费用占营业收入比重达⏎⏎到 33.84%。
 *   text      …研发费用占营业收入比重达到33.84%。
 *   offsets                        ↑ each character's place in the decoded file
 */
export interface Passage {
  text: string;
  /** `offsets[i]` is the place of `text[i]` in the decoded text of the file. */
  offsets: Int32Array;
}

/** The span in the file of `text.slice(from, to)`; half open; `from < to` is required. */
export function span(passage: Passage, from: number, to: number): { at: number; to: number } {
  return { at: passage.offsets[from]!, to: passage.offsets[to - 1]! + 1 };
}

/** A page ends within a passage where its characters stand so far apart; wrapped lines do not. */
const PAGE = 30;

/** As `span`, up to the end of a page that breaks it: of 44,768.03 万 and, behind the head of the next page, 元 only the first is printed in one piece. */
export function spanOnPage(passage: Passage, from: number, to: number): { at: number; to: number } {
  const { offsets } = passage;
  let end = from + 1;
  while (end < to && offsets[end]! - offsets[end - 1]! <= PAGE) end++;
  return span(passage, from, end);
}
