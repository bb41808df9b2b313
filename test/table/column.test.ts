import { expect, test } from 'vitest';
import { columnsOf, match, place, type ValueLine } from '../../src/table/column.ts';

/** A line of numbers at the given places, each seven wide. */
const line = (position: number, ...places: number[]): ValueLine => ({
  line: position,
  position,
  page: 0,
  labels: [],
  values: places.map((x0) => ({ line: position, x0, x1: x0 + 7, kind: 'number' as const })),
});

test('the number of columns is what rows agree on', () => {
  const lines = [line(0, 20, 40), line(1, 20, 40), line(2, 20, 40), line(3, 20, 40), line(4, 20, 40, 60)];
  expect(columnsOf(lines, 0).reach.length).toBe(2);
  expect(columnsOf(lines, 3).reach.length).toBe(3);
});

test('as many values as columns go in order, wherever they stand', () => {
  const columns = columnsOf([line(0, 20, 40, 60), line(1, 20, 40, 60)], 0);
  expect(place(line(2, 10, 22, 45), columns).map((piece) => piece?.x0)).toEqual([10, 22, 45]);
});

test('fewer go by place, and where that is doubtful nowhere', () => {
  const columns = columnsOf([line(0, 20, 40, 60), line(1, 20, 40, 60)], 0);
  expect(place(line(2, 21, 61), columns).map((piece) => piece?.x0)).toEqual([21, undefined, 61]);
  expect(place(line(2, 30), columns).map((piece) => piece?.x0)).toEqual([undefined, undefined, undefined]);
});

test('a match never crosses', () => {
  expect(
    match(
      [
        [9, 1, 9],
        [1, 2, 9],
      ],
      3,
      30,
    ).column,
  ).toEqual([1, 2]);
});
