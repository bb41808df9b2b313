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
