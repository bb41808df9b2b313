import { describe, expect, test } from 'vitest';
import { furnitureOf, type Placed } from '../../src/input/pdf-furniture.ts';

/** Lines at heights; what is left of the pages. */
function left(pages: [y: number, text: string][][], columns?: (page: number, line: number) => number): string[][] {
  const placed = pages.map((lines) => lines.map(([y, text]): Placed => ({ y, text, size: 10 })));
  const out = furnitureOf(placed, columns);
  return placed.map((lines, page) => lines.filter((_, line) => !out[page]!.has(line)).map(({ text }) => text));
}

describe('what pages repeat', () => {
  test('a head is kept where it first stands, page numbers nowhere', () => {
    const page = (n: number, text: string): [number, string][] => [
      [40, '中孚信息股份有限公司 2022 年年度报告'],
      [80, text],
      [800, `${n} / 230`],
    ];
    expect(left([page(1, '一'), page(2, '二'), page(3, '三'), page(4, '四')])).toEqual([
      ['中孚信息股份有限公司 2022 年年度报告', '一'],
      ['二'],
      ['三'],
      ['四'],
    ]);
  });

  test.each(['第 {} 页', '- {} -', '1-1-{}', '{}', '第{}页 共40页'])('page numbers like %s', (form) => {
    const page = (n: number): [number, string][] => [
      [80, '正文'.repeat(n)],
      [800, form.replace('{}', String(n))],
    ];
    expect(left([page(7), page(8), page(9)])).toEqual([['正文'.repeat(7)], ['正文'.repeat(8)], ['正文'.repeat(9)]]);
  });

  test('heads of odd and even pages', () => {
    const page = (n: number): [number, string][] => [
      [40, n % 2 ? '中孚信息股份有限公司' : '2022年年度报告'],
      [80, '正文'.repeat(n)],
    ];
    const pages = [1, 2, 3, 4, 5, 6].map(page);
    expect(left(pages).map((lines) => lines.length)).toEqual([2, 2, 1, 1, 1, 1]);
  });
});

describe('what belongs to the text', () => {
  test('the head of a table that is repeated on every page', () => {
    const page = (n: number): [number, string][] => [
      [40, '项目  2022年  2021年'],
      [55, `营业收入  ${n}.00  2.00`],
    ];
    const pages = [1, 2, 3, 4].map(page);
    expect(left(pages, () => 3)).toEqual(pages.map((lines) => lines.map(([, text]) => text)));
  });

  test('a total at the foot of each page, a number that is no page number', () => {
    const page = (n: number): [number, string][] => [
      [40, '正文'.repeat(n)],
      [780, `合计 ${n}1,024.00`],
      [800, String(n * n + 5)],
    ];
    const pages = [1, 2, 3, 4].map(page);
    expect(left(pages)).toEqual(pages.map((lines) => lines.map(([, text]) => text)));
  });
});
