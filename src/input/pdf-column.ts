import { type Cell, isNumber } from './pdf-cell.ts';

/** Lines up and down in which a cell's column is looked for. */
const NEAR = 15;
/** How near edges of one column lie, and middles, in parts of the font's height. */
const EDGE = 0.12;
const MIDDLE = 0.25;

/**
 * The lines of a page as text, each cell at the column of characters where it stands on the page: what reads tables aligned by columns
 * counts characters, an ideograph as one. A column is half an ideograph of the page's tables wide, as a digit is, so a number
 * fills its place; a run of ideographs is shorter than its place and stands in it as its column does:
 *
 *     │  项  目  │  2022年度  │            项目      2022年度          a head in the middle
 *     │ 营业收入 │   1,024.00 │     →     营业收入     1,024.00          a number flush right
 *     │ 其中:软件│     512.00 │           其中:软件      512.00          a label flush left
 *
 * `left` is where column 0 stands, in points. Two spaces at least part two cells.
 */
export function setInColumns(lines: readonly (readonly Cell[])[], left: number): string[] {
  const pitch = pitchOf(lines);
  return lines.map((cells, i) => {
    let text = '';
    cells.forEach((cell, k) => {
      const length = cell.text.length;
      const from = (cell.x0 - left) / pitch;
      const to = (cell.x1 - left) / pitch;
      let at: number;
      switch (alignment(lines, i, k)) {
        case 'left':
          at = Math.round(from);
          break;
        case 'right':
          at = Math.round(to) - length;
          break;
        default:
          at = Math.round((from + to - length) / 2);
      }
      const least = k === 0 ? 0 : text.length + 2;
      text = text.padEnd(Math.max(at, least)) + cell.text;
    });
    return text;
  });
}

/** Half the height of the smallest font that a good part of the page's tables is set in; of its prose where it has none. */
function pitchOf(lines: readonly (readonly Cell[])[]): number {
  const weights = (least: number): Map<number, number> => {
    const found = new Map<number, number>();
    for (const cells of lines)
      if (cells.length >= least)
        for (const { size, text } of cells) {
          const class_ = Math.round(size * 2) / 2;
          found.set(class_, (found.get(class_) ?? 0) + text.length);
        }
    return found;
  };
  let sizes = weights(2);
  if (sizes.size === 0) sizes = weights(1);
  const total = [...sizes.values()].reduce((sum, count) => sum + count, 0);
  const usual = [...sizes].filter(([, count]) => count * 6 >= total).map(([size]) => size);
  return (usual.length > 0 ? Math.min(...usual) : 10.5) / 2;
}

/** How a cell stands in its column: by the cells of other lines near by that share its left edge, its right edge or its middle. */
function alignment(lines: readonly (readonly Cell[])[], line: number, index: number): 'left' | 'right' | 'middle' {
  const cell = lines[line]![index]!;
  if (isNumber(cell)) return 'right';
  let left = 0;
  let right = 0;
  let middle = 0;
  for (let i = Math.max(0, line - NEAR); i < Math.min(lines.length, line + NEAR + 1); i++) {
    if (i === line) continue;
    for (const other of lines[i]!) {
      if (other.x0 >= cell.x1 || other.x1 <= cell.x0) continue;
      const near = EDGE * cell.size;
      if (Math.abs(other.x0 - cell.x0) <= near) left++;
      if (Math.abs(other.x1 - cell.x1) <= near) right++;
      if (Math.abs(other.x0 + other.x1 - cell.x0 - cell.x1) <= 2 * MIDDLE * cell.size) middle++;
    }
  }
  if (left >= right && left >= middle) return left === 0 && index > 0 ? 'middle' : 'left';
  return right > middle ? 'right' : 'middle';
}
