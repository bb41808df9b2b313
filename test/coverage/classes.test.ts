import { expect, test } from 'vitest';
import { classesOf } from '../../src/coverage/classes.ts';
import type { Item } from '../../src/coverage/coverage.ts';

const item = (kind: Item['kind'], reason: Item['reason'], line: number, text: string): Item => ({
  kind,
  reason,
  line,
  column: 1,
  length: 4,
  text,
});

test('by kind and reason, the largest first, each with its first', () => {
  expect(
    classesOf([
      item('sentence', 'target', 3, '力争增长20%'),
      item('cell', 'row', 5, '甲 1.00'),
      item('cell', 'row', 6, '乙 2.00'),
      item('cell', 'period', 9, '营业收入 3.00'),
    ]),
  ).toEqual([
    { kind: 'cell', reason: 'row', count: 2, line: 5, text: '甲 1.00' },
    { kind: 'sentence', reason: 'target', count: 1, line: 3, text: '力争增长20%' },
    { kind: 'cell', reason: 'period', count: 1, line: 9, text: '营业收入 3.00' },
  ]);
  expect(classesOf([])).toEqual([]);
});
