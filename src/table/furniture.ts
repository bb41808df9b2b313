import type { Document } from '../filing/document.ts';
import { runningHeads } from './running-head.ts';

/** Page numbers as converters leave them: 12 · 5 / 156 · 1-1-209 · - 7 - · 第 5 页 · ## 第209页. */
const PAGE_NUMBER =
  /^(?:\d{1,4}|\d{1,4} ?\/ ?\d{1,4}|\d-\d{1,2}-\d{1,4}|- ?\d{1,4} ?-|(?:#{1,3} ?)?第 ?\d{1,4} ?页(?:[ ,]{0,2}共 ?\d{1,4} ?页)?|[IVX]{1,6})$/;

/** 单位:元 and □适用 √不适用 come at the end of many a page as well, and belong to what follows on the next. */
const OF_TABLE = /^\(?(?:货币|金额)?单位|[□√☑☐]/;

/** Whether a page number can begin with this character (digits - 第 # I V X); everything else is turned away unread. */
const begins = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x7b2c || code === 0x23 || code === 0x49 || code === 0x56 || code === 0x58;

/**
 * Lines that belong to the page and not to the text: page numbers, and the heads and feet that stand next to them on at
 * least three pages, with the numbers that stand right beside these. A bare integer counts only where blank lines stand on both sides:
 *
 *     所得税影响额          -48,791.48
 *
 *                     6 / 156                  ← number
 *
 *               2019 年年度报告                 ← head
 *
 * On one side only, where the head of the next page or the foot of this one stands behind it:
 *
 *     单位:元
 *     167                             ← number
 *
 *     甲公司2019年年度报告全文          ← head
 *
 * `from` and `to` are the first and behind-the-last character of each line, equal on blank lines.
 */
export function furniture(document: Document, from: Int32Array, to: Int32Array): Set<number> {
  const { text } = document;
  const n = from.length;
  const found = runningHeads(document, from, to);
  const heads = new Set(found);
  const blank = (line: number): boolean => line < 0 || line >= n || from[line] === to[line];
  const behindBlanks = (line: number, step: number): number => {
    let other = line + step;
    for (let k = 0; k < 8 && blank(other) && other >= 0 && other < n; k++) other += step;
    return other;
  };
  // 1-1-209 right under a head, text right under it.
  const isMarked = (line: number): boolean => {
    const length = blank(line) ? 0 : to[line]! - from[line]!;
    return length > 4 && length <= 20 && begins(text.charCodeAt(from[line]!)) && PAGE_NUMBER.test(text.slice(from[line]!, to[line]!));
  };
  const beside = new Map<string, number[]>();
  const numbers = pageNumbers(document, from, to);
  for (let line = 0; line < n; line++) {
    const length = to[line]! - from[line]!;
    if (length === 0 || length > 20 || !begins(text.charCodeAt(from[line]!))) continue;
    // The head of the next page right under it leaves no doubt, whatever stands above.
    const isAtHead = heads.has(line + 1);
    if (!blank(line - 1) && !blank(line + 1) && !isAtHead) continue;
    const word = text.slice(from[line]!, to[line]!);
    if (!PAGE_NUMBER.test(word)) continue;
    const alone = blank(line - 1) && blank(line + 1);
    if (length <= 4 && !alone && !isAtHead && !numbers.has(line) && !heads.has(behindBlanks(line, blank(line + 1) ? 1 : -1))) continue;
    found.add(line);
    if (!alone && !numbers.has(line)) continue;
    for (const step of [-1, 1]) {
      const other = behindBlanks(line, step);
      if (blank(other) || to[other]! - from[other]! > 80) continue;
      const words = text.slice(from[other]!, to[other]!);
      // 合计 of one table and of another differ in nothing but their digits.
      if (/\d[,.]\d/.test(words)) continue;
      const key = words.replace(/[\d ]+/g, '');
      if (key.length < 4 || OF_TABLE.test(key)) continue;
      const lines = beside.get(key);
      if (lines) lines.push(other);
      else beside.set(key, [other]);
    }
  }
  for (const lines of beside.values()) {
    if (lines.length < 3) continue;
    for (const line of lines) {
      found.add(line);
      for (const other of [line - 1, line + 1]) if (isMarked(other)) found.add(other);
    }
    addFurther(lines, document, from, to, found);
  }
  return found;
}

/**
 * Bare numbers that come between the one before and the one after, though a line of text stands right above:
 *
 *     147 (alone)  …  说明如下:       …  149 (alone)
 *                         148
 */
function pageNumbers({ text }: Document, from: Int32Array, to: Int32Array): Set<number> {
  const lines: number[] = [];
  const values: number[] = [];
  for (let line = 0; line < from.length; line++) {
    const length = to[line]! - from[line]!;
    const code = text.charCodeAt(from[line]!);
    if (length === 0 || length > 4 || code < 0x31 || code > 0x39) continue;
    const word = text.slice(from[line]!, to[line]!);
    if (!/^\d{1,4}$/.test(word) || (line + 1 < from.length && from[line + 1] !== to[line + 1])) continue;
    lines.push(line);
    values.push(Number(word));
  }
  const found = new Set<number>();
  for (let i = 1; i + 1 < lines.length; i++) if (values[i] === values[i - 1]! + 1 && values[i] === values[i + 1]! - 1) found.add(lines[i]!);
  return found;
}

/** Page heads have at most this many lines. */
const HEAD_LINES = 4;

/**
 * Adds the further lines of a page head, right under its first: what stands there on most pages that have the first one.
 *
 *     北京燕京啤酒股份有限公司
 *     财务报表附注
 *     2018 年度(除特别注明外,金额单位为人民币元)
 */
function addFurther(heads: readonly number[], { text }: Document, from: Int32Array, to: Int32Array, found: Set<number>): void {
  for (let k = 1; k < HEAD_LINES; k++) {
    const times = new Map<string, number[]>();
    for (const head of heads) {
      const line = head + k;
      if (line >= from.length || from[line] === to[line] || to[line]! - from[line]! > 60) continue;
      const words = text.slice(from[line]!, to[line]!);
      // The head of a table comes again on each page as well, but has gaps between its cells.
      if (words.includes('  ') || /\d[,.]\d/.test(words) || OF_TABLE.test(words)) continue;
      const lines = times.get(words);
      if (lines) lines.push(line);
      else times.set(words, [line]);
    }
    const common = [...times.values()].find((lines) => lines.length >= 3 && lines.length * 5 >= heads.length * 3);
    if (!common) return;
    for (const line of common) found.add(line);
  }
}
