import type { Document } from '../filing/document.ts';

/** What a filing is called, at the end of the line that runs over its pages: …公司2019年年度报告全文. */
const TITLE = /(?:报告|报告书|说明书|公告|回复|意见)(?:全文|正文|摘要)?$/;
/** Last characters of such a title; every other line is turned away unread. */
const LAST = '告书复见文要';
const LONGEST = 80;
const PAGES = 4;

/** Lines of the very same words, a title, on at least four pages. `from` and `to` are the ends of each line without its spaces. */
export function runningHeads(document: Document, from: Int32Array, to: Int32Array): Set<number> {
  const { text } = document;
  const places = new Map<string, number[]>();
  for (let line = 0; line < from.length; line++) {
    const length = to[line]! - from[line]!;
    if (length < 6 || length > LONGEST || !LAST.includes(text[to[line]! - 1]!)) continue;
    const words = text.slice(from[line]!, to[line]!).replaceAll(' ', '');
    if (!TITLE.test(words) || !/年|公司/.test(words)) continue;
    const known = places.get(words);
    if (known) known.push(line);
    else places.set(words, [line]);
  }
  const found = new Set<number>();
  for (const lines of places.values()) if (lines.length >= PAGES) for (const line of lines) found.add(line);
  return found;
}
