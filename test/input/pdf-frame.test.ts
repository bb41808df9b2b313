import { expect, test } from 'vitest';
import { framesOf } from '../../src/input/pdf-frame.ts';
import type { Rule } from '../../src/input/pdf-rule.ts';

/**
 * Rules of a drawing: a character is 10 points wide, a line 20 points high, so that corners fall on `+`.
 */
function rulesOf(drawing: string): Rule[] {
  const lines = drawing.replace(/^\n/, '').split('\n');
  const at = (x: number, y: number): string => lines[y]?.[x] ?? ' ';
  const rules: Rule[] = [];
  const widest = Math.max(...lines.map((line) => line.length));
  for (let y = 0; y < lines.length; y++)
    for (let x = 0, from = -1; x <= widest; x++) {
      if ('+-'.includes(at(x, y)) && at(x, y) !== ' ') from = from < 0 ? x : from;
      else if (from >= 0) {
        if (x - 1 > from) rules.push({ x0: from * 10, y0: y * 20, x1: (x - 1) * 10, y1: y * 20 });
        from = -1;
      }
    }
  for (let x = 0; x < widest; x++)
    for (let y = 0, from = -1; y <= lines.length; y++) {
      if ('+|'.includes(at(x, y)) && at(x, y) !== ' ') from = from < 0 ? y : from;
      else if (from >= 0) {
        if (y - 1 > from) rules.push({ x0: x * 10, y0: from * 20, x1: x * 10, y1: (y - 1) * 20 });
        from = -1;
      }
    }
  return rules;
}

const cells = (drawing: string): string[][] =>
  framesOf(rulesOf(drawing)).map((frame) =>
    frame.cells.map(({ row, column, rows, columns }) => `${row},${column}${rows > 1 || columns > 1 ? ` ${rows}x${columns}` : ''}`),
  );

test('cells are what rules part', () => {
  expect(
    cells(`
+-----+-----+
|     |     |
+-----+-----+
|     |     |
+-----+-----+`),
  ).toEqual([['0,0', '0,1', '1,0', '1,1']]);
});

test('a cell reaches as far as no rule parts it', () => {
  expect(
    cells(`
+-----+-----------+
|     |           |
|     +-----+-----+
|     |     |     |
+-----+-----+-----+
|     |     |     |
+-----+-----+-----+`),
  ).toEqual([['0,0 2x1', '0,1 1x2', '1,1', '1,2', '2,0', '2,1', '2,2']]);
});

test('tables that do not touch are two, a box and a line are none', () => {
  expect(
    cells(`
+---+---+
|   |   |
+---+---+
|   |   |
+---+---+

+---+---+   +------+
|   |   |   |      |
+---+---+   +------+
|   |   |
+---+---+   --------`).map((each) => each.length),
  ).toEqual([4, 4]);
});
