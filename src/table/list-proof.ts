import type { ListRow } from './list-rows.ts';

/** A printed figure as a number, and half a unit of its last digit; null for an empty cell. */
interface Print {
  value: number;
  half: number;
}

const printOf = (cell: readonly { text: string }[] | undefined): Print | null => {
  const text = (cell ?? []).map((token) => token.text).join('');
  if (!/\d/.test(text)) return null;
  const bare = text.replaceAll(',', '').replace('%', '');
  const point = bare.indexOf('.');
  return { value: Number(bare), half: 0.5 * 10 ** -(point < 0 ? 0 : bare.length - point - 1) };
};

/** Rounding of three prints apart, the sum or difference of two is the third. */
const near = (got: number, want: number, ...prints: readonly Print[]): boolean =>
  Math.abs(got - want) <= prints.reduce((sum, { half }) => sum + half, 0) * (1 + 1e-9);

/** A proof by arithmetic wants two rows: one may agree by accident. */
const ENOUGH = 2;

/**
 * Whether a column that holds signs of their own is, in every row that has all three figures, the difference of the same two others:
 *
 *   2021年占比 2020年占比 占比差异        8.59%  12.31%   -⏎⏎3.72%
 */
export function isDifference(rows: readonly ListRow[], column: number): boolean {
  const width = rows[0]?.cells.length ?? 0;
  for (let a = 0; a < width; a++)
    for (let b = 0; b < width; b++) {
      if (a === b || a === column || b === column) continue;
      let right = 0;
      let wrong = 0;
      for (const { cells } of rows) {
        const [x, y, z] = [printOf(cells[a]), printOf(cells[b]), printOf(cells[column])];
        if (!x || !y || !z) continue;
        if (near(x.value - y.value, z.value, x, y, z)) right++;
        else wrong++;
      }
      if (right >= ENOUGH && wrong === 0) return true;
    }
  return false;
}

/** In so many rows a column must be the difference of two others before a row in which it is not is doubted. */
const USUAL = 3;

/**
 * The rows whose figures are differences where those of nearly all rows are: a row in which a figure or a sign is lost gives
 * itself away, though it has as many figures as the others.
 */
export function consistent(rows: readonly ListRow[]): ListRow[] {
  const width = Math.min(rows[0]?.cells.length ?? 0, WIDEST);
  const prints = rows.map(({ cells }) => cells.map(printOf));
  const odd = new Set<number>();
  for (let c = 0; c < width; c++)
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++) {
        if (a === b || a === c || b === c) continue;
        const wrong: number[] = [];
        let right = 0;
        prints.forEach((row, i) => {
          const [x, y, z] = [row[a], row[b], row[c]];
          // Whole numbers are differences of each other by accident.
          if (!x || !y || !z || x.half === 0.5 || y.half === 0.5) return;
          if (near(x.value - y.value, z.value, x, y, z)) right++;
          else wrong.push(i);
        });
        if (right >= USUAL && wrong.length * 3 <= right) for (const i of wrong) odd.add(i);
      }
  return rows.filter((_, i) => !odd.has(i));
}

/** No table of this shape has more columns that are compared. */
const WIDEST = 12;

/** Whether the rows of a column add up to its total. */
export function addsUp(parts: readonly ListRow[], total: ListRow, column: number): boolean {
  const whole = printOf(total.cells[column]);
  const prints = parts.map(({ cells }) => printOf(cells[column])).filter((print) => print !== null);
  if (!whole || prints.length < ENOUGH) return false;
  return near(
    prints.reduce((sum, { value }) => sum + value, 0),
    whole.value,
    whole,
    ...prints,
  );
}

/** What a cell holds: a percentage, an amount with places, a whole number, nothing. */
export type Sort = 'percent' | 'amount' | 'whole' | 'empty';

/** The sort of a cell. */
export function sortOf(cell: readonly { text: string }[]): Sort {
  const text = cell.map((token) => token.text).join('');
  if (!/\d/.test(text)) return 'empty';
  if (text.endsWith('%')) return 'percent';
  return text.includes('.') ? 'amount' : 'whole';
}

/** A row of percentages among amounts names its whole: 自研产品收入占主营业务收入的比例, 核查比例. */
const SHARE = /占.{1,20}(?:比例|比重|比)$|(?:比例|比重|占比|率)(?:\(.{1,8}\))?$/;

/** The rows whose cells are, column by column, of the sort that most rows have there; shares of them, which say so, may stand among amounts. */
export function alike(rows: readonly ListRow[]): ListRow[] {
  const width = rows[0]?.cells.length ?? 0;
  const usual: Sort[] = [];
  for (let c = 0; c < width; c++) {
    const count = new Map<Sort, number>();
    for (const { cells } of rows) {
      const sort = sortOf(cells[c]!);
      if (sort !== 'empty') count.set(sort, (count.get(sort) ?? 0) + 1);
    }
    let best: Sort = 'empty';
    for (const [sort, times] of count) if (times > (count.get(best) ?? 0)) best = sort;
    usual.push(best);
  }
  return rows.filter(
    ({ labels, cells }) =>
      cells.every((cell, c) => sortOf(cell) === 'empty' || sortOf(cell) === usual[c]) ||
      (SHARE.test(labels.at(-1)?.text ?? '') && cells.every((cell) => sortOf(cell) === 'empty' || sortOf(cell) === 'percent')),
  );
}
