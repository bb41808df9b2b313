import { expect, test } from 'vitest';
import { symbolOf } from '../../src/input/docx-symbol.ts';

test.each([
  ['Wingdings', 'F0FE', '🗹'],
  ['Wingdings', '00A8', '🞎'],
  ['Symbol', 'F0B4', '×'],
  ['宋体', '2264', '≤'],
  ['宋体', 'E123', ' '],
  ['Wingdings', 'x', ' '],
])('%s %s', (font, code, character) => {
  expect(symbolOf(font, code)).toBe(character);
});
