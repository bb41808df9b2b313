import { expect, test } from 'vitest';
import { LANGS } from '../../src/words/lang.ts';
import { XLSX_WORDS } from '../../src/words/xlsx.ts';

test.each(LANGS)('names of sheets need no quotes in a reference, and no two heads are one word: %s', (lang) => {
  const { sheets, heads } = XLSX_WORDS[lang];
  for (const name of Object.values(sheets)) expect(name).toMatch(/^\p{L}{1,31}$/u);
  expect(new Set(Object.values(sheets)).size).toBe(4);
  expect(new Set(Object.values(heads)).size).toBe(Object.keys(heads).length);
});
