import { expect, test } from 'vitest';
import { type Operations, rulesOf } from '../../src/input/pdf-rule.ts';

const OPERATIONS: Operations = {
  save: 10,
  restore: 11,
  transform: 12,
  constructPath: 91,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  eoFillStroke: 25,
};
const PAGE = [1, 0, 0, -1, 0, 800];
const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 4];
const box = (x: number, y: number, width: number, height: number): number[] => [
  MOVE,
  x,
  y,
  LINE,
  x + width,
  y,
  LINE,
  x + width,
  y + height,
  LINE,
  x,
  y + height,
  CLOSE,
];

const drawn = (...operations: [number, unknown][]) =>
  rulesOf({ fnArray: operations.map(([id]) => id), argsArray: operations.map(([, given]) => given) }, OPERATIONS, PAGE);
const path = (how: number, data: number[]): [number, unknown] => [OPERATIONS.constructPath, [how, [data]]];

test('a stroke is a rule, counted from the top of the page', () => {
  expect(drawn(path(OPERATIONS.stroke, [MOVE, 50, 700, LINE, 250, 700]))).toEqual([{ x0: 50, y0: 100, x1: 250, y1: 100 }]);
});

test('a box filled thinly is a rule along its middle, a wide one is a shade', () => {
  expect(drawn(path(OPERATIONS.fill, box(50, 700, 200, 1)), path(OPERATIONS.eoFill, box(50, 500, 200, 100)))).toEqual([
    { x0: 50, y0: 99.5, x1: 250, y1: 99.5 },
  ]);
});

test('a stroked box has four', () => {
  expect(drawn(path(OPERATIONS.stroke, box(50, 600, 200, 100)))).toHaveLength(4);
});

test('what is only clipped, curved, askew or as short as a sign is none', () => {
  expect(
    drawn(
      path(99, box(0, 0, 500, 1)),
      path(OPERATIONS.stroke, [MOVE, 50, 700, CURVE, 60, 710, 70, 720, 250, 700]),
      path(OPERATIONS.stroke, [MOVE, 50, 700, LINE, 250, 650]),
      path(OPERATIONS.stroke, [MOVE, 50, 700, LINE, 52, 700]),
    ),
  ).toEqual([]);
});

test('what is shifted within a saved state is back behind it', () => {
  const line = path(OPERATIONS.stroke, [MOVE, 0, 0, LINE, 100, 0]);
  expect(drawn([OPERATIONS.save, null], [OPERATIONS.transform, [2, 0, 0, 1, 10, 300]], line, [OPERATIONS.restore, null], line)).toEqual([
    { x0: 10, y0: 500, x1: 210, y1: 500 },
    { x0: 0, y0: 800, x1: 100, y1: 800 },
  ]);
});
