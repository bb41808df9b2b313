import { expect, test } from 'vitest';
import { cellOf } from '../../src/table/cell-text.ts';

/** A cell of several lines, as text, with the place of each character checked. */
function joined(...lines: string[]): string {
  const text = lines.join('\n');
  let at = 0;
  const stretches = lines.map((line) => {
    const from = at;
    at += line.length + 1;
    return { from, to: from + line.length };
  });
  const cell = cellOf(text, stretches);
  expect(cell.offsets).toHaveLength(cell.text.length);
  for (let i = 0; i < cell.text.length; i++) if (cell.text[i] !== ' ') expect(text[cell.offsets[i]!]).toBe(cell.text[i]);
  return cell.text;
}

test('a number that a narrow column cut is one again, where it is well-formed', () => {
  expect(joined('1,905,943,80', '5.66')).toBe('1,905,943,805.66');
  expect(joined('304,000,000.', '00')).toBe('304,000,000.00');
  expect(joined('49,650,00', '0')).toBe('49,650,000');
  expect(joined('100.0', '0%')).toBe('100.00%');
});

test('two numbers stay two', () => {
  expect(joined('1,204.50', '2,310.07')).toBe('1,204.50 2,310.07');
  expect(joined('12,345.00', '5')).toBe('12,345.00 5');
  expect(joined('12', '34')).toBe('12 34');
  expect(joined('-2201741', '3')).toBe('-2201741 3');
});

test('words go together', () => {
  expect(joined('归属于上市公司股东的', '净利润(元)')).toBe('归属于上市公司股东的净利润(元)');
  expect(joined('2019年1', '2月31日')).toBe('2019年12月31日');
});
