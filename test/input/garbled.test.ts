import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { isGarbled } from '../../src/input/garbled.ts';
import { corpus, filesOf } from '../corpus.ts';

test('glyph numbers of a font in the place of characters', () => {
  expect(isGarbled('ᆀዋ䳶ഒ㛑ԭᴹ䲀ਨ 2022ᒤᒤᓖᣕ੺\n'.repeat(40))).toBe(true);
});

test('filings, in whatever width and with rare characters, tables of digits, and other languages', () => {
  expect(isGarbled('公司2022年度营业收入为１，２３４．５６万元,同比增长㙟%。董事:喆、㛃、𠮷\n'.repeat(40))).toBe(false);
  expect(isGarbled('1,024.00  2,048.00  50.00%\n'.repeat(400))).toBe(false);
  expect(isGarbled('당사의 매출액은 전년 대비 증가하였습니다.\n'.repeat(40))).toBe(false);
  expect(isGarbled('Выручка компании выросла.\n'.repeat(40))).toBe(false);
});

test('too little to tell', () => {
  expect(isGarbled('ᆀዋ䳶ഒ')).toBe(false);
});

test.skipIf(corpus.more === null)('of the real files just the one', () => {
  const files = [...filesOf(corpus.filings), ...filesOf(corpus.more)];
  expect(files.filter((file) => isGarbled(readFileSync(file, 'utf8'))).map((file) => basename(file))).toEqual(['garbled-cid.txt']);
});
