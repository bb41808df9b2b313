import { expect, test } from 'vitest';
import { style } from '../../src/render/style.ts';

test('with colour there are escapes, without there are none, whatever chalk thinks of the terminal', () => {
  expect(style(true).title('毛利率')).toBe('\x1b[1m毛利率\x1b[22m');
  const { link, ...paints } = style(false);
  expect(Object.values(paints).map((paint) => paint('毛利率'))).toEqual(Array(7).fill('毛利率'));
  expect(link('毛利率', { file: 'a.txt', line: 1 })).toBe('毛利率');
});
