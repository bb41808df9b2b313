import { type Cell, isNumber } from './pdf-cell.ts';

/** Lines up and down in which a cell's column is looked for. */
const NEAR = 15;
/** How near edges of one column lie, and middles, in parts of the font's height. */
const EDGE = 0.12;
const MIDDLE = 0.25;

/**
 * The lines of each page as text, each cell at the column of characters where it stands on the page: what reads tables aligned by columns
 * counts characters, an ideograph as one. A column is half an ideograph of the page's tables wide, as a digit is, so a number
 * fills its place; a run of ideographs is shorter than its place and stands in it as its column does:
 *
 *     │  项  目  │  2022年度  │            项目      2022年度          a head in the middle
 *     │ 营业收入 │   1,024.00 │     →     营业收入     1,024.00          a number flush right
 *     │ 其中:软件│     512.00 │           其中:软件      512.00          a label flush left
 *
 * `left` is where column 0 stands, in points. Two spaces at least part two cells. Columns of characters that a whole table leaves blank are
 * left out but for three, for a table is as wide as the page whatever it holds.
 */
export function setInColumns(pages: readonly (readonly (readonly Cell[])[])[], left: number): string[][] {
  const lines = pages.flat();
  const pitches = pages.flatMap((page) => {
    const pitch = pitchOf(page);
    return page.map(() => pitch);
  });
  const placed = lines.map((cells, i) => {
    const pitch = pitches[i]!;
    let end = 0;
    return cells.map((cell, k): Placed => {
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
      at = Math.max(at, k === 0 ? 0 : end + 2);
      end = at + length;
      return { at, text: cell.text };
    });
  });
  for (const { from, to } of tablesOf(lines, pitches)) closeUp(placed.slice(from, to));
  const texts = placed.map((cells) => cells.reduce((line, { at, text }) => line.padEnd(at) + text, ''));
  let next = 0;
  return pages.map((page) => texts.slice(next, (next += page.length)));
}

interface Placed {
  at: number;
  text: string;
}

/** So many columns of a gap between two columns of a table are kept. */
const GUTTER = 3;
/** A line of one cell that begins at the margin, within two characters, and is wider than this part of the page is prose. */
const PROSE = 0.6;
const MARGIN = 3;

/** What stands above a table and never within one. */
const UNIT = /单位[：:]/;

/**
 * The runs of lines that may be one table, half open, over the ends of pages: from a line of several cells to the last such before prose or a unit.
 * Two tables with but a heading between them are one run: 一、营业总收入 and 流动资产: look like headings and are rows.
 */
function tablesOf(lines: readonly (readonly Cell[])[], pitches: readonly number[]): { from: number; to: number }[] {
  const least = lines.reduce((edge, cells) => Math.min(edge, cells[0]!.x0), Number.POSITIVE_INFINITY);
  const most = lines.reduce((edge, cells) => Math.max(edge, cells.at(-1)!.x1), 0);
  const isBetween = ([cell, ...others]: readonly Cell[]): boolean =>
    others.length === 0 &&
    ((cell!.x1 - cell!.x0 > PROSE * (most - least) && cell!.x0 - least < MARGIN * cell!.size) || UNIT.test(cell!.text));
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < lines.length; from++) {
    if (lines[from]!.length < 2) continue;
    let to = from + 1;
    for (let i = to; i < lines.length && pitches[i] === pitches[from] && !isBetween(lines[i]!); i++) if (lines[i]!.length > 1) to = i + 1;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}

/** Narrows the gaps that all lines of a table share. */
function closeUp(lines: readonly Placed[][]): void {
  const reaches = lines.flat().map(({ at, text }) => [at, at + text.length] as const);
  reaches.sort((a, b) => a[0] - b[0]);
  const cuts: { at: number; by: number }[] = [];
  let end = reaches[0]![0];
  for (const [from, to] of reaches) {
    if (from - end > GUTTER) cuts.push({ at: from, by: from - end - GUTTER });
    end = Math.max(end, to);
  }
  for (const cells of lines)
    for (const cell of cells) {
      let by = 0;
      for (const cut of cuts) if (cut.at <= cell.at) by += cut.by;
      cell.at -= by;
    }
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
  // One other may share an edge by chance; where a line begins is seldom chance.
  if (index === 0 && Math.max(right, middle) <= left + 1) return 'left';
  if (left >= right && left >= middle) return left === 0 ? 'middle' : 'left';
  return right > middle ? 'right' : 'middle';
}
