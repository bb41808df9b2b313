import type { TableTag } from '../../filing/markup.ts';
import { displayWidth } from '../../render/width.ts';
import { mannerOf, type ShownDocument, shownText } from './shown.ts';
import type { Span } from './view.ts';

/** A physical line, or what a page of HTML shows as one; `line` is the physical one it begins on, from 1. */
export interface Line extends Span {
  line: number;
}

/** A cell of an HTML table. */
export interface TableCell extends Span {
  rows: number;
  columns: number;
}

/**
 * How the text is laid out.
 * `prose`: a line that may be broken. `blank`: empty lines, how many; half of one between the blocks of a page of HTML. `aligned`: lines whose columns are made of spaces, never broken. `bars`: rows between bars, whose
 * cells are set under each other. `table`: a table of HTML. `page`: a page begins.
 */
export type Block =
  | { kind: 'prose'; line: Line }
  | { kind: 'blank'; lines: number }
  | { kind: 'aligned'; lines: Line[] }
  | { kind: 'bars'; lines: Line[] }
  | { kind: 'table'; rows: { line: number; cells: TableCell[] }[] }
  | { kind: 'page'; page: number };

/** The text of a file as blocks, in order; every character that is no white space is in one of them, once. */
export function blocksOf(document: ShownDocument): Block[] {
  const manner = mannerOf(document);
  return manner === 'page' ? pageBlocks(document) : plainBlocks(document, (at, to) => shownText(document, manner, at, to));
}

/** Columns between two words that no sentence has, and dots that lead to the number of a page. */
const GAP = /[^\s](?:\s{3,200}|\u3000{2,100})(?=[^\s])/g;
const LEADER = /\.{6}|…{3}|·{6}/;
/** A line of a table may be this wide; beyond that it must have several gaps, or it is a paragraph with a hole in it. */
const WIDE = 160;

/** So far in stands no paragraph, but the head of a page, its number, a unit over the last column. */
const FAR_IN = /^[^\S\n]{30}/;

/** Whether the words of a line stand in columns. */
function isAligned(text: string): boolean {
  if (LEADER.test(text) || FAR_IN.test(text)) return true;
  const gaps = text.trim().match(GAP)?.length ?? 0;
  return gaps > 2 || (gaps > 0 && displayWidth(text) <= WIDE);
}

const isBars = (text: string): boolean => /^\s{0,40}\|.*\|\s{0,40}$/.test(text);

/**
 * Lines within a table that are not aligned themselves: a label alone, wrapped over many lines where its column is narrow, over few where it is not. They end no
 * sentence.
 */
const NARROW = { columns: 24, lines: 30 };
const BROAD = { columns: 100, lines: 3 };
/** Empty lines in a row that no table has: a page ends. */
const EMPTY = 3;
const ENDS = /[。；!?！？]\s{0,40}$/;

type Sort = 'blank' | 'aligned' | 'bars' | 'prose';

function sortOf(text: string): Sort {
  if (text.trim() === '') return 'blank';
  return isBars(text) ? 'bars' : isAligned(text) ? 'aligned' : 'prose';
}

function plainBlocks({ raw, physicalStarts, pageEnds }: ShownDocument, shown: (at: number, to: number) => string): Block[] {
  const count = physicalStarts.length;
  const end = raw.trimEnd().length;
  const lineAt = (i: number): Line => {
    const next = i + 1 < count ? physicalStarts[i + 1]! - 1 : raw.length;
    return { line: i + 1, at: physicalStarts[i]!, to: raw[next - 1] === '\r' && next > physicalStarts[i]! ? next - 1 : next };
  };
  const textOf = ({ at, to }: Line): string => shown(at, to);
  const sorts = Array.from({ length: count }, (_, i) => sortOf(textOf(lineAt(i))));
  const blocks: Block[] = [];
  let page = 0;
  /** Pages that end on a line before its words (or on a line without any), or else behind them. */
  const turn = (line: Line, before: boolean): void => {
    const words = before ? firstShown(raw, line) : line.to;
    for (; page < pageEnds.length && pageEnds[page]! <= words; page++)
      if (pageEnds[page]! < end) blocks.push({ kind: 'page', page: page + 2 });
  };
  const turns = (line: Line): boolean => page < pageEnds.length && pageEnds[page]! <= line.to;
  for (let i = 0; i < count; ) {
    const sort = sorts[i]!;
    const first = lineAt(i);
    turn(first, true);
    if (sort === 'prose') {
      blocks.push({ kind: 'prose', line: first });
      i++;
    } else if (sort === 'blank') {
      const from = i;
      for (i++; i < count && sorts[i] === 'blank' && !turns(lineAt(i)); i++);
      blocks.push({ kind: 'blank', lines: i - from });
    } else {
      const lines = [first];
      let last = i;
      let broad = 0;
      let empty = 0;
      for (let next = i + 1; next < count && next - last <= NARROW.lines && !turns(lineAt(next)); next++) {
        if (sorts[next] === sort) {
          for (let each = last + 1; each <= next; each++) lines.push(lineAt(each));
          last = next;
          broad = empty = 0;
        } else {
          if (sort === 'bars' || (sorts[next] !== 'blank' && sorts[next] !== 'prose')) break;
          empty = sorts[next] === 'blank' ? empty + 1 : 0;
          if (empty >= EMPTY) break;
          const between = textOf(lineAt(next));
          const columns = displayWidth(between.trim());
          if (columns > NARROW.columns) broad++;
          if (columns > BROAD.columns || broad > BROAD.lines || ENDS.test(between)) break;
        }
      }
      blocks.push({ kind: sort, lines });
      i = last + 1;
    }
    turn(lineAt(i - 1), false);
  }
  return blocks;
}

function pageBlocks(document: ShownDocument): Block[] {
  const { text, lineStarts, tags } = document;
  const blocks: Block[] = [];
  let tag = 0;
  let shownTo = 0;
  const prose = (at: number, to: number): void => {
    const piece = text.slice(at, to);
    const shown = piece.trim();
    if (shown === '') {
      if (blocks.at(-1)?.kind !== 'blank') blocks.push({ kind: 'blank', lines: 0.5 });
      return;
    }
    const from = at + piece.indexOf(shown[0]!);
    blocks.push({ kind: 'prose', line: { line: physicalLine(document, from), at: from, to: from + shown.length } });
  };
  for (let i = 0; i < lineStarts.length; i++) {
    const end = i + 1 < lineStarts.length ? lineStarts[i + 1]! - 1 : text.length;
    // The tag that opens a table may end the line before it.
    let at = Math.max(lineStarts[i]!, shownTo);
    while (tag < tags.length && tags[tag]!.at < end) {
      if (tags[tag]!.at > at) prose(at, tags[tag]!.at);
      let last = tag + 1;
      while (last < tags.length && !(tags[last]!.name === 'table' && (tags[last]!.closes || !tags[tag]!.closes))) last++;
      const closed = last < tags.length && tags[last]!.closes;
      const own = tags.slice(tag + 1, last);
      const to = closed ? tags[last]!.at : Math.max(tags[tag]!.to, own.at(-1)?.to ?? 0);
      blocks.push({ kind: 'table', rows: rowsOf(document, own, tags[tag]!.to, to) });
      at = shownTo = closed ? tags[last]!.to : to;
      tag = closed ? last + 1 : last;
    }
    if (at <= end) prose(at, end);
  }
  return blocks;
}

/** The rows between the tags of one table; words that stand in no cell make a row of their own. */
function rowsOf(document: ShownDocument, tags: readonly TableTag[], from: number, end: number): { line: number; cells: TableCell[] }[] {
  const rows: { line: number; cells: TableCell[] }[] = [];
  let row: TableCell[] | null = null;
  let open: { at: number; rows: number; columns: number } | null = null;
  const put = (cell: TableCell, apart: boolean): void => {
    if (apart && document.text.slice(cell.at, cell.to).trim() === '') return;
    if (row === null || apart) rows.push({ line: physicalLine(document, firstShown(document.text, cell)), cells: (row = []) });
    row.push(cell);
    if (apart) row = null;
  };
  let at = from;
  for (const { name, closes, at: tagAt, to, rows: tall, columns } of tags) {
    if (open) put({ ...open, to: tagAt }, false);
    else put({ at, to: tagAt, rows: 1, columns: 1 }, true);
    open = null;
    if (name === 'tr') row = null;
    else if (!closes) open = { at: to, rows: tall, columns };
    at = to;
  }
  if (open) put({ ...open, to: Math.max(end, open.at) }, false);
  else put({ at, to: Math.max(end, at), rows: 1, columns: 1 }, true);
  return rows;
}

function firstShown(text: string, { at, to }: Span): number {
  const piece = text.slice(at, to);
  return at + piece.length - piece.trimStart().length;
}

/** The physical line of an offset, from 1. */
export function physicalLine({ physicalStarts }: ShownDocument, offset: number): number {
  let low = 0;
  let high = physicalStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (physicalStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
