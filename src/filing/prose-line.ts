import type { Document } from './document.ts';

/** A line of prose as the page shows it. */
export interface Line {
  index: number;
  /** Offsets of the first and behind the last visible character. */
  from: number;
  to: number;
  indent: number;
  /** Columns the visible text takes; a CJK character takes two. */
  width: number;
}

/** The visible lines; null stands for a table (or for what is no prose), which ends a paragraph. Blank lines are passed over. */
export function proseLines(
  document: Document,
  isTable: (lineIndex: number) => boolean,
  proseFrom: (lineIndex: number) => number | undefined,
): (Line | null)[] {
  const { raw, text, lineStarts } = document;
  const lines: (Line | null)[] = [];
  const tagged = raw.includes('<');
  const dotted = raw.includes(DOTS);
  for (let index = 0; index < lineStarts.length; index++) {
    let from = lineStarts[index]!;
    let to = index + 1 < lineStarts.length ? lineStarts[index + 1]! - 1 : text.length;
    const start = from;
    while (from < to && text.charCodeAt(from) === 0x20) from++;
    if (from === to) continue;
    while (text.charCodeAt(to - 1) === 0x20) to--;
    if (isTable(index)) {
      if (lines[lines.length - 1] !== null) lines.push(null);
      const tail = proseFrom(index);
      if (tail === undefined) continue;
      from = tail;
    }
    if (isPageNumber(text, from, to)) continue;
    if ((tagged && isMarkup(raw, start, to)) || (dotted && raw.slice(start, to).includes(DOTS))) {
      if (lines[lines.length - 1] !== null) lines.push(null);
      continue;
    }
    lines.push({ index, from, to, indent: from - start, width: widthOf(text, from, to) });
  }
  return lines;
}

function widthOf(text: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += text.charCodeAt(i) >= 0x2e80 ? 2 : 1;
  return width;
}

const PAGE_NUMBER =
  /^(?:[-—~ ]{0,4}\d{1,4}[-—~ ]{0,4}|(?:\d{1,3}-){1,4}\d{1,4}|\d{1,4} ?\/ ?\d{1,4}|(?:#{1,3} ?)?第? ?\d{1,4} ?页(?:[ ,]{0,3}共 ?\d{1,4} ?页)?)$/;

/** 12 · - 12 - · 8-2-2-4 · 12/240 · 第12页 · ## 第12页 */
function isPageNumber(text: string, from: number, to: number): boolean {
  if (to - from > 20) return false;
  const first = text.charCodeAt(from);
  if (!((first >= 0x30 && first <= 0x39) || first === 0x2d || first === 0x2014 || first === 0x7e || first === 0x7b2c || first === 0x23))
    return false;
  return PAGE_NUMBER.test(text.slice(from, to));
}

/** The dots of a table of contents. */
const DOTS = '......';

/** `<input type="checkbox"/> 特定对象调研 …`, a row of an HTML table: nothing a company says. `raw` still has its tags. */
function isMarkup(raw: string, from: number, to: number): boolean {
  const line = raw.slice(from, to);
  for (let at = line.indexOf('<'); at >= 0; at = line.indexOf('<', at + 1)) if (MARKUP.test(line.slice(at, at + 7))) return true;
  return false;
}

const MARKUP = /^<(?:input|table|tr|td|th|img)\b/i;
