import { compact } from '../filing/compact.ts';
import type { Passage } from '../filing/passage.ts';
import type { Cell } from './grid.ts';

/** A stretch of a document's text, half open. */
export interface Stretch {
  from: number;
  to: number;
}

/** A number, or a piece of one that a narrow column cut. */
const PIECE = /^[-(]?[\d,.]{1,24}\)?%?$/;
/** What pieces make when they were one number: thousands in groups and no third decimal, or a percentage with its sign. */
const WHOLE = /^(?:\(?-?\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,2})?\)?%?|-?\d{1,3}\.\d{1,2}%)$/;

/**
 * The text of a cell that stands on several lines, top to bottom. Words go together; the pieces of a number only where they make a
 * well-formed one, for else they may be two numbers:
 *
 *     1,905,943,80        1,204.50
 *     5.66                2,310.07        →  1,905,943,805.66 · 1,204.50 2,310.07
 */
export function cellOf(text: string, lines: readonly Stretch[]): Cell {
  if (lines.length === 1) return compact(text, lines);
  const pieces = lines.map((line) => compact(text, [line])).filter((piece) => piece.text !== '');
  if (pieces.length < 2) return pieces[0] ?? compact(text, []);
  if (!pieces.every((piece) => PIECE.test(piece.text))) return compact(text, lines);
  const joined = pieces.map((piece) => piece.text).join('');
  return WHOLE.test(joined) ? run(joined, pieces, 0) : run(pieces.map((piece) => piece.text).join(' '), pieces, 1);
}

/** One passage of several, with `gap` characters between them that stand right before the second. */
function run(text: string, pieces: readonly Passage[], gap: number): Cell {
  const offsets = new Int32Array(text.length);
  let length = 0;
  for (const piece of pieces) {
    for (let i = 0; i < gap && length > 0; i++) offsets[length++] = piece.offsets[0]! - 1;
    offsets.set(piece.offsets, length);
    length += piece.text.length;
  }
  return { text, offsets };
}
