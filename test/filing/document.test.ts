import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { documentOf, pageOf } from '../../src/filing/document.ts';

describe('pageOf', () => {
  const text = '第一页\n\f第二页\n第二页续\f第三页';
  const document = documentOf('a.txt', text);
  const pages = [...text].map((_, offset) => pageOf(document, offset));

  test('a form feed ends a page and is its last character', () => {
    expect(pages.join('')).toBe('11111' + '222222222' + '333');
  });

  test('a text without form feeds has no pages', () => {
    expect(pageOf(documentOf('a.txt', '营业收入'), 2)).toBeNull();
  });
});

test('a fact tells its page', () => {
  const text = '中孚信息股份有限公司\n2023 年年度报告\n\f报告期内，公司实现营业收入 9.20 亿元。\n';
  expect(analyze({ file: 'a.txt', text }).facts.map(({ printed, line, page }) => [printed, line, page])).toEqual([['9.20 亿元', 3, 2]]);
});
