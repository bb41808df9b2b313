import { type Document, lineIndex } from '../filing/document.ts';
import type { Passage } from '../filing/passage.ts';
import type { Grid, Row } from '../table/grid.ts';

/** Where a row of totals begins, with the two numbers it has at least. */
const TOTAL = /合计((?: {1,8}(?:-?[\d,]{1,20}(?:\.\d{1,4})?%?|-|——?)(?![\d.,])){2,12})/g;
const NUMBER = /^(?:-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,4})?%?|-|——?)$/;
/** Heads of columns with numbers. */
const HEAD = /金额|占比|比例|数量|收入|成本|家数|余额|差异|单价|人数|数$/;
/** Two numbers run into each other: which is which is lost. */
const GLUED = /\d\.\d{2}[^%]*\d\.\d{2}/;
/** A cell with its neighbour is no longer; a sentence is. */
const CELL = 30;
/** Text above a total that may be its table. */
const REACH = 6000;

interface Token {
  text: string;
  at: number;
}

/**
 * Tables whose lines a converter has run together: no columns are left, but every row has its numbers one behind the other, as many as the row of totals.
 * They are read for their arithmetic only.
 *
 *   3 云南电网有限责任公司 167.79 32.51 135.28 发票差异4 安徽凌慧信息科技有限公司 156.00 117.30 38.70 发票差异
 *   合计 1,703.22 826.10 397.15 -
 */
export function runOnGrids(document: Document, isRead: (line: number) => boolean): Grid[] {
  const grids: Grid[] = [];
  const { text } = document;
  let floor = 0;
  for (const match of text.matchAll(TOTAL)) {
    if (isRead(lineIndex(document, match.index) + 1)) {
      floor = match.index;
      continue;
    }
    const grid = gridOf(document, Math.max(floor, match.index - REACH), match.index, match[0]);
    floor = match.index + match[0].length;
    if (grid) grids.push(grid);
  }
  return grids;
}

function gridOf(document: Document, from: number, at: number, total: string): Grid | null {
  const last = tokensOf(total.slice(2), at + 2);
  const words = tokensOf(document.text.slice(from, at), from);
  const rows: { numbers: Token[]; words: Token[] }[] = [];
  // The number of columns: as many as stand in each row; a dash at the end of the totals may be of a column of remarks.
  const runs = runsOf(words);
  const counts = new Map<number, number>();
  for (const { length } of runs) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const width = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  if (width < 2 || width > last.length || last.slice(width).some(({ text }) => /\d/.test(text))) return null;
  let end = words.length;
  for (let r = runs.length - 1; r >= 0; r--) {
    const { first, length } = runs[r]!;
    // The number of a row stands alone, and so may a number in its words.
    if (length === 1 && /^\d{1,3}$/.test(words[first]!.text)) continue;
    if (length !== width) break;
    const above = runs.slice(0, r).findLast((run) => run.length === width);
    const open = above ? above.first + above.length : Math.max(0, first - 12);
    rows.unshift({ numbers: words.slice(first, first + length), words: words.slice(open, first) });
    if (words.slice(first + length, end).some(({ text }) => GLUED.test(text))) return null;
    end = first;
  }
  if (rows.length < 2) return null;
  const first = rows[0]!;
  const heads = headsOf(first.words, width);
  // Above the first row stand its heads, and the sentence that introduces the table.
  if (first.words.some(({ text }) => text.length <= CELL && GLUED.test(text))) return null;
  first.words = first.words.slice(-2);
  const lineOf = (token: Token): number => lineIndex(document, token.at) + 1;
  const row = (numbers: readonly Token[], labels: readonly Token[]): Row => ({
    line: lineOf(numbers[0]!),
    labels: [labels.map(({ text }) => text).join('')],
    at: labels[0]?.at ?? numbers[0]!.at,
    to: numbers.at(-1)!.at + numbers.at(-1)!.text.length,
    cells: numbers.map(cellOf),
  });
  const all = [
    ...rows.map(({ numbers, words: labels }) => row(numbers, labels)),
    { ...row(last.slice(0, width), []), labels: ['合计'], at },
  ];
  return {
    shape: 'glued',
    firstLine: all[0]!.line,
    lastLine: all.at(-1)!.line,
    firstRowLine: all[0]!.line,
    lastRowLine: all.at(-1)!.line,
    caption: '',
    unit: null,
    stub: [],
    columns: Array.from({ length: width }, (_, i) => ({ header: heads ? [heads[i]!] : [] })),
    rows: all,
    notes: [],
  };
}

const cellOf = ({ text, at }: Token): Passage => ({ text, offsets: Int32Array.from({ length: text.length }, (_, i) => at + i) });

function tokensOf(text: string, from: number): Token[] {
  return [...text.matchAll(/[^\s]{1,400}/g)].map((match) => ({ text: match[0], at: from + match.index }));
}

/** Runs of numbers, by their first token. */
function runsOf(tokens: readonly Token[]): { first: number; length: number }[] {
  const runs: { first: number; length: number }[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (!NUMBER.test(tokens[i]!.text)) {
      i++;
      continue;
    }
    const first = i;
    while (i < tokens.length && NUMBER.test(tokens[i]!.text)) i++;
    runs.push({ first, length: i - first });
  }
  return runs;
}

/** As many words one behind the other as there are columns, each the head of one; null where the heads are lost. */
function headsOf(words: readonly Token[], width: number): string[] | null {
  for (let i = words.length - width; i >= 0; i--) {
    const heads = words.slice(i, i + width).map(({ text }) => text);
    if (heads.every((text) => text.length <= 12 && HEAD.test(text))) return heads;
  }
  return null;
}
