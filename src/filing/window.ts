import { type Document, lineText } from './document.ts';
import { headingLevel } from './section.ts';

/** A stretch of a long document that is read by itself, from one line of `lineStarts` to another. */
export interface Window {
  /** A document of its own; its offsets and lines count from where it begins. */
  document: Document;
  /** Where it begins in the whole: an offset, and a line by `lineStarts`, from 0. */
  from: number;
  fromLine: number;
  /** The line behind its last, from 0. */
  toLine: number;
}

/** A text up to this is read whole: of the longest prospectuses, with every column spaced out, two would fit. In UTF-16 code units. */
export const LONG = 8_000_000;

/**
 * What is read at a time of a longer one. Tables, drafts and paragraphs of what is being read take some twelve times the memory of its text; a chapter of a
 * prospectus is a tenth of this.
 */
const LENGTH = 2_000_000;

/**
 * The windows of a document: itself, or where it is longer than `long` stretches of about `length`, cut where least is torn: before a chapter, else before a section, else
 * behind a sentence. A line is never cut; a page's table is one line.
 */
export function* windows(document: Document, long = LONG, length = LENGTH): Generator<Window> {
  const { text, lineStarts } = document;
  if (text.length <= long) {
    yield { document, from: 0, fromLine: 0, toLine: lineStarts.length };
    return;
  }
  for (let fromLine = 0; fromLine < lineStarts.length; ) {
    const toLine = cutBehind(document, fromLine, length);
    yield { document: stretch(document, fromLine, toLine), from: lineStarts[fromLine]!, fromLine, toLine };
    fromLine = toLine;
  }
}

/** The line that the window from `fromLine` ends before: the best of those in its second half. */
function cutBehind(document: Document, fromLine: number, length: number): number {
  const { text, lineStarts } = document;
  const from = lineStarts[fromLine]!;
  if (text.length - from <= length) return lineStarts.length;
  let line = fromLine + 1;
  while (line < lineStarts.length && lineStarts[line]! - from < length / 2) line++;
  let best = line;
  let bestWorth = -1;
  for (; line < lineStarts.length && lineStarts[line]! - from <= length; line++) {
    const worth = worthOf(document, line);
    if (worth >= bestWorth) {
      best = line;
      bestWorth = worth;
    }
  }
  return best;
}

/** How little is torn by a cut before a line: 4 at a chapter, 3 at a section, 2 behind a sentence, 1 behind a blank line, 0 within a run of lines, a table perhaps. */
function worthOf(document: Document, line: number): number {
  const level = headingLevel(lineText(document, line).slice(0, 200).trim());
  if (level === 1) return 4;
  if (level === 2) return 3;
  const above = lineText(document, line - 1).trimEnd();
  return above.endsWith('。') ? 2 : above === '' ? 1 : 0;
}

/** The lines of a document from one to before another, as a document. */
function stretch(document: Document, fromLine: number, toLine: number): Document {
  const { file, raw, text, lineStarts, physicalStarts, pageEnds, tags } = document;
  const from = lineStarts[fromLine]!;
  // The line break before the next window ends no line of this one.
  const to = toLine < lineStarts.length ? lineStarts[toLine]! - 1 : text.length;
  const own = lineStarts.slice(fromLine, toLine).map((at) => at - from);
  const moved = (offsets: Int32Array): Int32Array => offsets.slice(firstFrom(offsets, from), firstFrom(offsets, to)).map((at) => at - from);
  return {
    file,
    raw: raw.slice(from, to),
    text: text.slice(from, to),
    lineStarts: own,
    physicalStarts: lineStarts === physicalStarts ? own : physicalWithin(moved(physicalStarts)),
    pageEnds: moved(pageEnds),
    tags: tags.filter(({ at }) => at >= from && at < to).map((tag) => ({ ...tag, at: tag.at - from, to: tag.to - from })),
  };
}

/** A window of a page may begin in the middle of a line of the file. */
function physicalWithin(starts: Int32Array): Int32Array {
  return starts[0] === 0 ? starts : Int32Array.of(0, ...starts);
}

/** Index of the first of ascending offsets that is at or behind `at`. */
function firstFrom(offsets: Int32Array, at: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
