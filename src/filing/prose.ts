import { compact } from './compact.ts';
import { Counted } from './counted.ts';
import type { Document } from './document.ts';
import type { Paragraph } from './filing.ts';
import { type Line, proseLines } from './prose-line.ts';
import { isQuestion, VOICE_OPENERS, voiceOf } from './question.ts';
import { below, HEADING_OPENERS, headingLevel, noOutline } from './section.ts';

/** What the pages of a document look like. */
interface Layout {
  /** A line at least this wide that ends in mid-sentence goes on in the next. */
  full: number;
  /** The width of the widest tenth; a heading is broken only where it fills the line. */
  wide: number;
  /** Paragraphs open with an indent, so that a line without one begins in mid-sentence. */
  indented: boolean;
}

/** Widest line a converter wraps at; a paragraph printed on one line is wider than any. */
const WIDEST_WRAP = 60;
/** An indent deeper than this is no paragraph's: the converter moved a piece of the line (`          (以下简称…)`). */
const DEEPEST_INDENT = 12;

/**
 * The prose of a document, one entry a paragraph, wrapped lines rejoined across blank lines, page numbers and page heads.
 * Lines that `isTable` claims (by index from 0) are left out and end the paragraph before them; so do headings, questions and answers.
 * `headings` are those the document begins under, where it is a stretch of another. Of a table's last line, what stands from `proseFrom` on is prose. A paragraph whose beginning is lost (converters drop lines) is marked `cut`.
 */
export function paragraphs(
  document: Document,
  isTable: (lineIndex: number) => boolean,
  proseFrom: (lineIndex: number) => number | undefined = () => undefined,
  headings: readonly string[] = [],
): Paragraph[] {
  const lines = proseLines(document, isTable, proseFrom);
  const layout = layoutOf(lines);
  const furniture = pageHeads(document, lines);
  const found: Draft[] = [];
  const counted = new Counted(document.text);
  let open: Draft | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? null;
    if (line === null) {
      open = null;
      continue;
    }
    if (furniture.has(line.index)) continue;
    const head = OPENS[document.text.charCodeAt(line.from)] === 0 ? '' : document.text.slice(line.from, Math.min(line.to, line.from + 60));
    const voice = voiceOf(head);
    const level = headingLevel(head);
    const counts = level > 0 && counted.goesOn(line, level, layout.wide, lines[i + 1] ?? null);
    if (open !== null && voice === null && !counts && continues(document, open, line, layout, head)) {
      open.lines.push(line);
      continue;
    }
    if (level > 0) counted.opened(line, level);
    const cut = cutAtHead(document, line, layout, open, level, voice !== null);
    open = { lines: [line], voice, level, cut };
    found.push(open);
  }
  return spoken(document, found, headings);
}

/** 1 for every character that a question, an answer or a heading begins with; a line that begins otherwise is none of them. */
const OPENS = new Uint8Array(0x10000);
for (const character of VOICE_OPENERS + HEADING_OPENERS) OPENS[character.charCodeAt(0)] = 1;

interface Draft {
  lines: Line[];
  voice: 'question' | 'answer' | null;
  level: number;
  cut: boolean;
}

/** How wide full lines are, and whether paragraphs are indented: read off the lines themselves. */
function layoutOf(lines: (Line | null)[]): Layout {
  const counts = new Uint32Array(512);
  let total = 0;
  for (const line of lines) {
    if (line === null) continue;
    counts[Math.min(line.width, 511)]!++;
    total++;
  }
  let wide = 511;
  for (let seen = 0; wide > 0; wide--) {
    seen += counts[wide]!;
    if (seen > total / 10) break;
  }
  const full = Math.min(WIDEST_WRAP, Math.floor(wide * 0.8));
  let starts = 0;
  let indentedStarts = 0;
  let previous: Line | null = null;
  for (const line of lines) {
    // Behind a short line a paragraph begins, whatever it holds.
    if (line !== null && previous !== null && previous.width < full && line.width >= full) {
      starts++;
      if (line.indent >= 2) indentedStarts++;
    }
    previous = line;
  }
  return { full, wide, indented: wide <= 120 && starts >= 8 && indentedStarts > starts * 0.7 };
}

const HEAD_WORDS = /报告|说明书|回复|公告|股份有限公司|Annual|函/;

/** Lines a page repeats at its top or foot: the same short line, with the words of a title, again and again. */
function pageHeads(document: Document, lines: (Line | null)[]): Set<number> {
  const seen = new Map<string, number[]>();
  for (const line of lines) {
    if (line === null || line.width > 100 || line.to - line.from < 6) continue;
    const last = document.text[line.to - 1]!;
    if ('。;:,、'.includes(last)) continue;
    const words = document.text.slice(line.from, line.to);
    if (!HEAD_WORDS.test(words)) continue;
    const key = words.replace(/[ \d]/g, '');
    const places = seen.get(key);
    if (places) places.push(line.index);
    else seen.set(key, [line.index]);
  }
  const heads = new Set<number>();
  for (const [key, places] of seen) if (places.length >= 4 && headingLevel(key) === 0) for (const place of places) heads.add(place);
  return heads;
}

/** Where a sentence may end; a quotation mark or bracket may close behind it. */
const CLOSERS = '。;:!?';

function endsSentence(document: Document, line: Line): boolean {
  let at = line.to - 1;
  while (at > line.from && '”")』」》'.includes(document.text[at]!)) {
    if (CLOSERS.includes(document.text[at - 1]!)) return true;
    if (document.text[at] === ')' || document.text[at] === '》') return false;
    at--;
  }
  return CLOSERS.includes(document.text[at]!);
}

/** Whether `line` goes on with the paragraph that is open. */
function continues(document: Document, open: Draft, line: Line, layout: Layout, head: string): boolean {
  const last = open.lines[open.lines.length - 1]!;
  const deeper = line.indent > last.indent + 1 && line.indent <= last.indent + DEEPEST_INDENT;
  // The date below a title is whole, however far right it stands.
  if ((open.lines.length === 1 || last.indent > DEEPEST_INDENT) && isDate(document, last)) return false;
  const level = headingLevel(head);
  if (endsSentence(document, last)) {
    // A full line may end with a full stop by chance; then only the missing indent says that the paragraph goes on.
    if (!layout.indented || last.width < layout.full || line.index - last.index > 1) return false;
    return !deeper && level === 0;
  }
  if (open.level > 0 && open.level <= 3 && open.lines.length === 1 && last.width < layout.wide - 6) return fragment(last, line);
  // An indented heading goes on at the margin; a line as deep as the heading is the text below it.
  if (layout.indented && open.level > 0 && open.lines.length === 1 && last.indent >= 2 && line.indent >= last.indent)
    return fragment(last, line);
  const hangs = '、,和及与或的为(“"'.includes(document.text[last.to - 1]!);
  if (last.width < layout.full && !hangs) return fragment(last, line);
  // In indented layouts a deeper line opens a paragraph, though the one before was never closed: its end is lost.
  if (layout.indented && deeper) return false;
  // 范围1、⏎2、3排放: in the middle of a sentence a number with 、 is no heading; 一、 and 第三节 are.
  return level === 0 || level >= 4;
}

/** A piece the converter moved down and far to the right, or left behind: part of the line above it. */
function fragment(last: Line, line: Line): boolean {
  return line.index === last.index + 1 && (line.indent > DEEPEST_INDENT || last.indent > DEEPEST_INDENT) && last.width + line.width < 90;
}

const DATE = /^[\d〇○零一二三四五六七八九]{4} ?年 ?[\d一二三四五六七八九十]{1,2} ?月 ?[\d一二三四五六七八九十]{1,3} ?日$/;

/** 2024年4月30日, 二〇二四年四月三十日 and nothing else. */
const isDate = (document: Document, line: Line): boolean =>
  line.to - line.from <= 18 && document.text[line.to - 1] === '日' && DATE.test(document.text.slice(line.from, line.to));

/** What a sentence of a filing opens with; such a line is whole, wherever it stands. */
const OPENERS = /^(?:注|报告期|截至|如上|综上|由上|本期|本报告|本公司|发行人|(?:19|20)\d\d ?(?:年|[-.]))/;

/** In indented prose a paragraph that opens at the margin has lost its beginning; a heading, question or answer has not. */
function cutAtHead(document: Document, line: Line, layout: Layout, open: Draft | null, level: number, spoken: boolean): boolean {
  if (!layout.indented || level > 0 || spoken) return false;
  if (line.indent >= 2) return false;
  const above = open?.lines[open.lines.length - 1];
  if (above !== undefined && above.index === line.index - 1 && isDate(document, above)) return false;
  if (line.width < 20 || OPENERS.test(document.text.slice(line.from, line.from + 8))) return false;
  return open !== null || line.index > 0;
}

/** A heading by its looks: short, and not a sentence of its own. */
function isTitle(text: string): boolean {
  return text.length <= 60 && !/[。;]/.test(text);
}

/** Rejoins the lines of a paragraph: white space goes, but for one space between two ASCII words. */
function paragraphOf(document: Document, draft: Draft): Paragraph {
  const first = draft.lines[0]!;
  const last = draft.lines[draft.lines.length - 1]!;
  const paragraph: Paragraph = {
    passage: compact(document.text, draft.lines),
    firstLine: first.index + 1,
    lastLine: last.index + 1,
    question: false,
    section: [],
  };
  if (draft.cut) paragraph.cut = true;
  return paragraph;
}

/** Gives every paragraph the headings above it and marks what the asking side says; leaves out what says nothing. */
function spoken(document: Document, drafts: readonly Draft[], headings: readonly string[]): Paragraph[] {
  const kept: Paragraph[] = [];
  let asking = false;
  let outline = headings.reduce((above, title) => below(above, headingLevel(title), title), noOutline);
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const paragraph = paragraphOf(document, draft);
    if (draft.voice !== null) asking = draft.voice === 'question';
    // A chapter or an answer under way ends a question that was never answered.
    else if (asking && draft.level > 0 && draft.level <= 2) asking = isQuestion(paragraph.passage.text);
    const next = drafts[i + 1]?.voice;
    // 请问…? stands above 答: without a word of introduction.
    paragraph.question =
      asking ||
      (draft.voice !== 'answer' && (isQuestion(paragraph.passage.text) || (next === 'answer' && /[?]$/.test(paragraph.passage.text))));
    if (draft.level > 0 && isTitle(paragraph.passage.text)) outline = below(outline, draft.level, paragraph.passage.text);
    paragraph.section = outline.titles;
    if (saysSomething(paragraph.passage.text)) kept.push(paragraph);
  }
  return kept;
}

const MARKS = /[,。;:、!?]/;

/** Names, dates and headings of forms say nothing; a sentence has a mark, or a figure in a line of some length. */
function saysSomething(text: string): boolean {
  if (text.length < 6) return false;
  if (MARKS.test(text)) return true;
  return text.length >= 10 && /\d/.test(text);
}
