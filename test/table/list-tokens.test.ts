import { expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { ListTokens } from '../../src/table/list-tokens.ts';
import { sheetOf } from '../../src/table/sheet.ts';

const tokens = (...lines: string[]): ListTokens => new ListTokens(sheetOf(documentOf('x.txt', lines.join('\n\n'))), 0);
const rest = (source: ListTokens): string[] => {
  const texts: string[] = [];
  for (let token = source.next(); token; token = source.next()) texts.push(token.text);
  return texts;
};

test('line after line, page numbers passed over', () => {
  expect(rest(tokens('网关 1,024.00', '8-2-2-66', '探针', '2,048.00'))).toEqual(['网关', '1,024.00', '探针', '2,048.00']);
});

test('back to a mark', () => {
  const source = tokens('甲 1.00', '乙 2.00');
  source.next();
  const mark = source.mark();
  expect(rest(source)).toEqual(['1.00', '乙', '2.00']);
  source.reset(mark);
  expect(source.peek()?.text).toBe('1.00');
  expect(source.opens(source.peek(1)!)).toBe(true);
  expect(source.opens(source.peek()!)).toBe(false);
});

test('a count glued to a label is taken apart', () => {
  const source = tokens('2加盟门店');
  expect(source.part(1)).toMatchObject({ kind: 'figure', text: '2', at: 0, to: 1 });
  expect(source.next()).toMatchObject({ kind: 'word', text: '加盟门店', at: 1 });
});

test('markup is none of it', () => {
  expect(rest(tokens('网关', '<table><tr><td>探针</td></tr></table>', '平台'))).toEqual(['网关']);
});
