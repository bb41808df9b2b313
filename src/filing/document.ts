import { folded } from './fold.ts';
import { readMarkup, type TableTag } from './markup.ts';

/**
 * The decoded text of a file and its normalised twin. Both have the same length: one UTF-16 code unit is
 * replaced by one, so that a span in `text` is a span in `raw`.
 */
export interface Document {
  file: string;
  /** As decoded, BOM removed. */
  raw: string;
  /** Full-width digits, letters and punctuation folded to ASCII (１→1 ％→% （→( ，→, ：→:), every kind of space but the newline to U+0020. */
  text: string;
  /**
   * Offset of the first character of each line as a reader sees it; `lineStarts[0] === 0`. A line ends at \n in `text` (a \r before it
   * is folded to a space). Where there is no markup these are the physical lines.
   */
  lineStarts: Int32Array;
  /** Offset of the first character of each physical line, which is what a fact's line and column count. */
  physicalStarts: Int32Array;
  /** Offset of each form feed, with which converters part pages; none where the text knows no pages. */
  pageEnds: Int32Array;
  /** The tags of HTML tables, in order; [] where there are none. */
  tags: readonly TableTag[];
}

/** Builds the document of a decoded text. `raw` must not begin with a BOM. */
export function documentOf(file: string, raw: string): Document {
  const bytes = Buffer.from(raw, 'utf16le');
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, raw.length);
  const starts: number[] = [0];
  const pages: number[] = [];
  // The longest loop of a run: CJK and printing ASCII, nearly all there is, stay as they are.
  for (let i = 0; i < units.length; i++) {
    const code = units[i]!;
    if ((code > 0x3000 && code < 0xfe00) || (code >= 0x20 && code < 0x7f)) continue;
    if (code === 0x0a) starts.push(i + 1);
    else {
      if (code === 0x0c) pages.push(i);
      units[i] = folded(code);
    }
  }
  const physicalStarts = new Int32Array(starts);
  const marked = raw.includes('<');
  const tags = marked ? readMarkup(raw, units) : [];
  const text = bytes.toString('utf16le');
  const lineStarts = marked ? startsOf(text) : physicalStarts;
  return { file, raw, text, lineStarts, physicalStarts, pageEnds: new Int32Array(pages), tags };
}

function startsOf(text: string): Int32Array {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return new Int32Array(starts);
}

/** Index of the line that holds `offset`, from 0, where lines begin at `starts`. */
function indexIn(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index into `lineStarts` of the line that holds `offset`; lines count from 0 here. */
export function lineIndex(document: Document, offset: number): number {
  return indexIn(document.lineStarts, offset);
}

/** Physical line and column of an offset, both from 1; the column in UTF-16 code units. */
export function position(document: Document, offset: number): { line: number; column: number } {
  const index = indexIn(document.physicalStarts, offset);
  return { line: index + 1, column: offset - document.physicalStarts[index]! + 1 };
}

/** The page of an offset, from 1; null where the text knows no pages. */
export function pageOf({ pageEnds }: Document, offset: number): number | null {
  if (pageEnds.length === 0) return null;
  return offset <= pageEnds[0]! ? 1 : indexIn(pageEnds, offset - 1) + 2;
}

/** The normalised text of line `index` (from 0), without its newline. */
export function lineText(document: Document, index: number): string {
  const from = document.lineStarts[index]!;
  const next = index + 1 < document.lineStarts.length ? document.lineStarts[index + 1]! - 1 : document.text.length;
  return document.text.slice(from, next);
}
