import { expect, test } from 'vitest';
import { tablesLeft } from '../../src/coverage/tables.ts';
import { documentOf } from '../../src/filing/document.ts';
import type { Grid } from '../../src/table/grid.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';

test('found, about a metric, read; and where those begin that are about one and were not', () => {
  const document = documentOf('x.txt', '营业收入 1.00\n\n董事 1\n\n毛利\n率 50.00%\n');
  const grid = {} as Grid;
  expect(
    tablesLeft(
      [
        { firstLine: 0, lastLine: 0, grid },
        { firstLine: 2, lastLine: 2, grid: null },
        { firstLine: 4, lastLine: 5, grid: null },
      ],
      document,
      builtin,
    ),
  ).toEqual({ found: 3, wanted: 2, read: 1, left: [{ at: document.lineStarts[4], to: document.lineStarts[5] }] });
});
