import { type Matrix, product } from './pdf-matrix.ts';

/** A straight line of a page, in points; places count downwards. */
export interface Rule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** What a PDF reader tells of a page's drawing: numbers of operations and what each is given. */
export interface Drawing {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

/** The numbers of the operations that matter here. */
export interface Operations {
  save: number;
  restore: number;
  transform: number;
  constructPath: number;
  stroke: number;
  closeStroke: number;
  fill: number;
  eoFill: number;
  fillStroke: number;
  eoFillStroke: number;
}

/** A filled box is a rule where it is no thicker than this. */
const THIN = 3;
/** Shorter strokes are parts of signs. */
const SHORT = 4;
/** A line further from the horizontal or the vertical is none of a table. */
const ASKEW = 0.8;

/**
 * The rules of a page: strokes, the edges of stroked boxes, and filled boxes so thin that they are lines, as word processors write the frames
 * of cells. `viewport` is the page's own transform.
 */
export function rulesOf({ fnArray, argsArray }: Drawing, operations: Operations, viewport: readonly number[]): Rule[] {
  const strokes = new Set([operations.stroke, operations.closeStroke, operations.fillStroke, operations.eoFillStroke]);
  const fills = new Set([operations.fill, operations.eoFill, operations.fillStroke, operations.eoFillStroke]);
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = viewport as unknown as Matrix;
  for (let i = 0; i < fnArray.length; i++) {
    const operation = fnArray[i]!;
    if (operation === operations.save) saved.push(matrix);
    else if (operation === operations.restore) matrix = saved.pop() ?? matrix;
    else if (operation === operations.transform) matrix = product(matrix, argsArray[i] as Matrix);
    else if (operation === operations.constructPath) {
      const [how, [path]] = argsArray[i] as [number, [ArrayLike<number> | null]];
      if (!path || !(strokes.has(how) || fills.has(how))) continue;
      for (const outline of outlinesOf(path)) addRules(outline, matrix, strokes.has(how), rules);
    }
  }
  return rules;
}

/** The corners of each part of a path that is made of straight lines; parts with curves are left out. */
function outlinesOf(path: ArrayLike<number>): [number, number][][] {
  const found: [number, number][][] = [];
  let own: [number, number][] = [];
  let curved = false;
  const close = (): void => {
    if (own.length > 1 && !curved) found.push(own);
    own = [];
    curved = false;
  };
  for (let i = 0; i < path.length; ) {
    switch (path[i]) {
      case 0: // moveTo
        close();
        own.push([path[i + 1]!, path[i + 2]!]);
        i += 3;
        break;
      case 1: // lineTo
        own.push([path[i + 1]!, path[i + 2]!]);
        i += 3;
        break;
      case 2: // curveTo
        curved = true;
        i += 7;
        break;
      case 3: // quadraticCurveTo
        curved = true;
        i += 5;
        break;
      default: // closePath
        if (own.length > 0) own.push(own[0]!);
        i++;
    }
  }
  close();
  return found;
}

function addRules(outline: readonly [number, number][], matrix: Matrix, isStroked: boolean, rules: Rule[]): void {
  const corners = outline.map(([x, y]): [number, number] => [
    matrix[0] * x + matrix[2] * y + matrix[4],
    matrix[1] * x + matrix[3] * y + matrix[5],
  ]);
  const [left, top] = [Math.min(...corners.map(([x]) => x)), Math.min(...corners.map(([, y]) => y))];
  const [right, bottom] = [Math.max(...corners.map(([x]) => x)), Math.max(...corners.map(([, y]) => y))];
  if (corners.length >= 4 && Math.min(right - left, bottom - top) <= THIN) {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (right - left > bottom - top) add(rules, left, y, right, y);
    else add(rules, x, top, x, bottom);
  } else if (isStroked)
    for (let i = 1; i < corners.length; i++) {
      const [[x0, y0], [x1, y1]] = [corners[i - 1]!, corners[i]!];
      if (Math.abs(y0 - y1) <= ASKEW) add(rules, Math.min(x0, x1), y0, Math.max(x0, x1), y0);
      else if (Math.abs(x0 - x1) <= ASKEW) add(rules, x0, Math.min(y0, y1), x0, Math.max(y0, y1));
    }
}

function add(rules: Rule[], x0: number, y0: number, x1: number, y1: number): void {
  if (x1 - x0 + (y1 - y0) >= SHORT) rules.push({ x0, y0, x1, y1 });
}
