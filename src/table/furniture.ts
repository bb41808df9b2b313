import type { Document } from '../filing/document.ts';

/** Page numbers as converters leave them: 12 · 5 / 156 · 1-1-209 · - 7 - · 第 5 页 · ## 第209页. */
const PAGE_NUMBER =
  /^(?:\d{1,4}|\d{1,4} ?\/ ?\d{1,4}|\d-\d{1,2}-\d{1,4}|- ?\d{1,4} ?-|(?:#{1,3} ?)?第 ?\d{1,4} ?页(?:[ ,]{0,2}共 ?\d{1,4} ?页)?|[IVX]{1,6})$/;

/** Whether a page number can begin with this character (digits - 第 # I V X); everything else is turned away unread. */
const begins = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x7b2c || code === 0x23 || code === 0x49 || code === 0x56 || code === 0x58;

/**
 * Lines that belong to the page and not to the text: page numbers, and the heads and feet that stand next to them on at
 * least three pages. A bare integer counts only where blank lines stand on both sides:
 *
 *     所得税影响额          -48,791.48
 *
 *                     6 / 156                  ← number
 *
 *               2019 年年度报告                 ← head
 *
 * `from` and `to` are the first and behind-the-last character of each line, equal on blank lines.
 */
export function furniture(document: Document, from: Int32Array, to: Int32Array): Set<number> {
  const { text } = document;
  const n = from.length;
  const found = new Set<number>();
  const blank = (line: number): boolean => line < 0 || line >= n || from[line] === to[line];
  const beside = new Map<string, number[]>();
  for (let line = 0; line < n; line++) {
    const length = to[line]! - from[line]!;
    if (length === 0 || length > 20 || !begins(text.charCodeAt(from[line]!))) continue;
    if (!blank(line - 1) && !blank(line + 1)) continue;
    const word = text.slice(from[line]!, to[line]!);
    if (!PAGE_NUMBER.test(word)) continue;
    if (length <= 4 && !(blank(line - 1) && blank(line + 1))) continue;
    found.add(line);
    for (const step of [-1, 1]) {
      let other = line + step;
      for (let k = 0; k < 8 && blank(other) && other >= 0 && other < n; k++) other += step;
      if (blank(other) || to[other]! - from[other]! > 80) continue;
      const key = text.slice(from[other]!, to[other]!).replace(/[\d ]+/g, '');
      // The unit of a table that begins on the next page is no foot of this one.
      if (key.length < 4 || key.startsWith('单位:')) continue;
      const lines = beside.get(key);
      if (lines) lines.push(other);
      else beside.set(key, [other]);
    }
  }
  for (const lines of beside.values()) if (lines.length >= 3) for (const line of lines) found.add(line);
  return found;
}
