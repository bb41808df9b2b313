import { describe, expect, test } from 'vitest';
import { Book } from '../../src/report/book.ts';
import type { Receipts } from '../../src/report/model.ts';
import type { Witness } from '../../src/why/witness.ts';
import { fact } from '../fact.ts';

const line = (number: number, text: string, ...marks: [number, number][]): Witness['lines'][number] => ({ line: number, text, marks });

function book(passages: Record<string, Witness>): Book {
  return new Book({
    passage: ({ line, column }) => passages[`${line}:${column}`],
    title: ({ company, label, period }) => `${company} · ${label} · ${period}`,
    whyLost: (_, other) => `lost at ${other.line}`,
    proof: (recovered) => recovered,
    checks: () => [],
    finding: ({ check, severity }) => ({ check, severity }),
  });
}

const text = (book: Receipts, print: number): string[] =>
  book.prints[print]![7].map(([at, from, to]) => book.lines[book.prints[print]![6][at]!]![1].slice(from, to));

const figure = (line: number, said: Parameters<typeof fact>[0] = {}) => ({
  fact: fact({ line, column: 5, ...said }),
  receipts: [],
  restated: [],
  rivals: [],
  derived: null,
});

describe('Book', () => {
  const head = line(1, '项目      2022年');
  const table = { row: ['营业收入'], column: ['2022年'], caption: '', unit: '万元', notes: [], scope: 'unknown' as const };
  const passages = {
    '2:5': { lines: [head, line(2, '收入    64,420.55', [6, 15])], section: ['一、业绩'], table },
    '3:5': { lines: [head, line(3, '成本    25,045.71', [6, 15])], section: ['一、业绩'], table },
  };

  test('a line that two figures need is kept once, and a figure twice is one', () => {
    const kept = book(passages);
    expect([kept.figure(figure(2), ''), kept.figure(figure(3), ''), kept.figure(figure(2), '')]).toEqual([0, 1, 0]);
    const { lines, figures, prints } = kept.receipts();
    expect(lines.map(([number]) => number)).toEqual([1, 2, 3]);
    expect(figures).toHaveLength(2);
    expect(prints.map((_, i) => text(kept.receipts(), i))).toEqual([['64,420.55'], ['25,045.71']]);
  });

  test('what contradicts stands before what is restated, and that before what agrees; each with why it lost', () => {
    const kept = book(passages);
    const other = (line: number) => fact({ line, column: 1 });
    kept.figure({ ...figure(2), receipts: [other(7)], restated: [other(8)], rivals: [other(9)] }, '');
    const { figures, words, prints } = kept.receipts();
    expect(figures[0]![3].map(([relation, why, print]) => [relation, words[why], prints[print]![3]])).toEqual([
      [3, 'lost at 9', 9],
      [2, 'lost at 8', 8],
      [0, 'lost at 7', 7],
    ]);
  });

  test.each([[10], [399], [400], [1500], [4990]])(
    'of a page that stands on one line what is around a figure at %i is kept, the figure marked',
    (at) => {
      const long = `${'公司'.repeat(at / 2)}${at % 2 ? '。' : ''}64,420.55${'经'.repeat(5000 - at - 9)}`;
      const kept = book({ '2:5': { lines: [line(2, long, [at, at + 9])], section: [], table: null } });
      kept.figure(figure(2), '');
      const receipts = kept.receipts();
      expect(text(receipts, 0)).toEqual(['64,420.55']);
      expect(receipts.lines[0]![1].length).toBeLessThan(1300);
      expect(receipts.lines[0]![2]).toBe(at < 800 ? 2 : at < 4900 ? 3 : 1);
    },
  );

  test('a finding marks all its numbers, and a figure that it is about names it', () => {
    const kept = book(passages);
    const receipts = [2, 3].map((line) => ({ file: 'reply.txt', line, column: 5, printed: '1', label: '合计' }));
    const found = {
      check: 'sum',
      severity: 'error',
      file: 'reply.txt',
      line: 2,
      column: 5,
      identity: '1 + 1 = 3',
      miss: null,
      holds: null,
    } as const;
    const at = kept.finding({ ...found, receipts });
    kept.figure(figure(3), '');
    kept.figure(figure(4), '');
    const { findings, figures, prints } = kept.receipts();
    expect(findings[at]![4].map((print) => prints[print]![3])).toEqual([2, 3]);
    expect(figures.map((each) => each[6])).toEqual([[0], []]);
  });
});
