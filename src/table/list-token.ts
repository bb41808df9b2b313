import type { Document } from '../filing/document.ts';

/** What a table printed one cell a line is made of: words (a label, a head), figures, and dashes (an empty cell, or a sign that lost its digits). */
export interface Token {
  kind: 'word' | 'figure' | 'dash';
  text: string;
  /** Place in the document, half open. */
  at: number;
  to: number;
  /** Index of its line, from 0. */
  line: number;
}

/** 18.80% · 100.00% · 5.6% */
const PERCENT = /-?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,4})(?:\.\d{1,2})?%/y;
/** 4,714.19: an amount has two places, so that of 4,714.19-1,219.015,933.20 each end is known. */
const AMOUNT = /-?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9})\.\d{2}(?!\d*%|\.\d)/y;
const INTEGER = /-?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9})/y;
/** A label that begins with a year, glued behind a count: 285|2018年首次合作. */
const YEAR = /(?:19|20)\d\d年/y;
const EMPTY = /-{1,2}|—{1,2}|不适用|未披露/y;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/**
 * The tokens of one line. Spaces part them; where the converter lost the space, the figures themselves do:
 *
 *   100万以上2,197.15-626.562,823.71   →   100万以上 | 2,197.15 | -626.56 | 2,823.71
 *   18.80%3 28.09% - -100-300万        →   18.80% | 3 | 28.09% | - | - | 100-300万
 *
 * Digits within a word (Web3.0, JS-SBXA-2012-001) are no figures, and what stands in brackets is part of the word.
 */
export function tokensOf(document: Document, line: number, from: number, to: number): Token[] {
  const { text } = document;
  const tokens: Token[] = [];
  const push = (kind: Token['kind'], at: number, end: number): void => {
    tokens.push({ kind, text: text.slice(at, end), at, to: end, line });
  };
  for (let i = from; i < to; ) {
    if (text.charCodeAt(i) === 0x20) {
      i++;
      continue;
    }
    let end = text.indexOf(' ', i);
    if (end < 0 || end > to) end = to;
    let word = -1;
    while (i < end) {
      const figure = startsAt(text, i, word < 0) ? figureAt(text, i, end) : null;
      if (!figure) {
        if (word < 0) word = i;
        i = behind(text, i, end);
        continue;
      }
      if (word >= 0) push('word', word, i);
      word = -1;
      push(figure.kind, i, figure.to);
      i = figure.to;
    }
    if (word >= 0) push('word', word, end);
  }
  return tokens;
}

/** A figure begins where a word does, or behind a word of CJK; not within V7.0, 50-100万 or B1/A. */
function startsAt(text: string, at: number, fresh: boolean): boolean {
  if (fresh) return true;
  const before = text.charCodeAt(at - 1);
  return before >= 0x2e80 || before === 0x29 || before === 0x201d;
}

/** Behind a character, or behind the brackets that it opens. */
function behind(text: string, at: number, end: number): number {
  if (text[at] !== '(') return at + 1;
  const close = text.indexOf(')', at);
  return close < 0 || close >= end ? at + 1 : close + 1;
}

function figureAt(text: string, at: number, end: number): { kind: 'figure' | 'dash'; to: number } | null {
  const code = text.charCodeAt(at);
  if (isDigit(code) || code === 0x2d) {
    for (const pattern of [PERCENT, AMOUNT]) {
      const to = matchEnd(pattern, text, at);
      if (to > 0 && to <= end && !isLatin(text.charCodeAt(to))) return { kind: 'figure', to };
    }
    const to = integerEnd(text, at, end);
    if (to > 0) return { kind: 'figure', to };
  }
  if (code !== 0x2d && code !== 0x2014 && code !== 0x4e0d && code !== 0x672a) return null;
  const to = matchEnd(EMPTY, text, at);
  return to > 0 && to <= end ? { kind: 'dash', to } : null;
}

/** Where a whole number ends that stands alone, before an empty cell, or before a label that begins with a year; -1 for none. */
function integerEnd(text: string, at: number, end: number): number {
  const to = matchEnd(INTEGER, text, at);
  if (to < 0 || to > end) return -1;
  // 2852018年首次合作: the year takes the last four digits.
  if (text[to] === '年')
    return to - 4 > at && matchEnd(YEAR, text, to - 4) > 0 && text[to - 5] !== ',' && text[to - 5] !== '-' ? to - 4 : -1;
  if (to === end) return to;
  const next = text.charCodeAt(to);
  return next === 0x2014 || text.startsWith('不适用', to) ? to : -1;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
