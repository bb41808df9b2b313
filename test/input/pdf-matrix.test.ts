import { expect, test } from 'vitest';
import { type Matrix, product } from '../../src/input/pdf-matrix.ts';

test('the second is done first: doubled and then shifted, or shifted and then doubled', () => {
  const double: Matrix = [2, 0, 0, 2, 0, 0];
  const shift: Matrix = [1, 0, 0, 1, 10, 300];
  expect(product(shift, double)).toEqual([2, 0, 0, 2, 10, 300]);
  expect(product(double, shift)).toEqual([2, 0, 0, 2, 20, 600]);
});
