import { expect, test } from 'vitest';
import { addsUp, alike, consistent, isDifference, sortOf } from '../../src/table/list-proof.ts';
import type { ListRow } from '../../src/table/list-rows.ts';

const row = (...cells: string[]): ListRow => ({
  labels: [],
  cells: cells.map((text) => (text === '' ? [] : [{ kind: text === '-' ? 'dash' : 'figure', text, at: 0, to: text.length, line: 0 }])),
  signed: false,
});

test('the difference of two columns, within their rounding', () => {
  expect(isDifference([row('8.59%', '12.31%', '-3.72%'), row('5.35%', '9.52%', '-4.17%')], 2)).toBe(true);
  expect(isDifference([row('6.95%', '11.10%', '-4.14%'), row('2.79%', '3.01%', '-0.22%')], 2)).toBe(true);
  expect(isDifference([row('8.59%', '12.31%', '3.72%'), row('5.35%', '1.02%', '3.33%')], 2)).toBe(false);
});

test('one row may be a difference by accident', () => {
  expect(isDifference([row('8.59%', '12.31%', '-3.72%')], 2)).toBe(false);
  expect(isDifference([row('8.59%', '12.31%', '-3.72%'), row('-', '9.52%', '4.17%')], 2)).toBe(false);
});

test('rows that add up to a total', () => {
  expect(addsUp([row('88.20'), row('836.55'), row('30.48')], row('955.24'), 0)).toBe(true);
  expect(addsUp([row('88.20'), row('836.55'), row('30.48')], row('956.24'), 0)).toBe(false);
  expect(addsUp([row('17.9%'), row('', '1'), row('16.1%')], row('34.00%'), 0)).toBe(true);
  expect(addsUp([row('88.20')], row('88.20'), 0)).toBe(false);
  expect(addsUp([row('1.00'), row('2.00')], row('-'), 0)).toBe(false);
});

test('sorts of cells', () => {
  expect(['3.10%', '1,024.00', '12', '-', ''].map((text) => sortOf(row(text).cells[0]!))).toEqual([
    'percent',
    'amount',
    'whole',
    'empty',
    'empty',
  ]);
});

test('a row of another sort than the rest is none of them', () => {
  const rows = [row('1.00', '2'), row('3.00', '-'), row('40.25%', '3'), row('5.00', '6')];
  expect(alike(rows)).toEqual([rows[0], rows[1], rows[3]]);
  expect(alike([])).toEqual([]);
});

test('a row that is no difference where nearly all are has lost a figure or a sign', () => {
  const rows = [
    row('8.59%', '12.31%', '-3.72%'),
    row('5.35%', '9.52%', '-4.17%'),
    row('2.79%', '3.01%', '-0.22%'),
    row('3.36%', '3.93%', '0.58%'),
    row('5.35%', '4.23%', '1.13%'),
  ];
  expect(consistent(rows)).toEqual([rows[0], rows[1], rows[2], rows[4]]);
  expect(consistent(rows.slice(2))).toHaveLength(3);
  const counts = [row('15', '9', '6'), row('24', '14', '10'), row('5', '3', '2'), row('7', '1', '2')];
  expect(consistent(counts)).toEqual(counts);
});
