import { isNumber } from './spaced-line.ts';

/** Wider tables are not searched. */
const WIDEST = 24;

/**
 * The columns that the values of a row stand in, null where that cannot be told. A row that prints fewer values than there
 * are columns is read where their kinds leave one place for each:
 *
 *     项目      2024 年末        2023 年末
 *              金额    占比      金额    占比
 *     账面原值  9,199.53 100.00% 2,056.47 100.00%
 *     减:坏账准备 59.45 23.14                      two amounts: under 金额 and 金额
 *
 * `columns[i]` are the numbers that rows with all their values print in column i.
 */
export function placed(values: readonly string[], columns: readonly (readonly string[])[]): number[] | null {
  const n = columns.length;
  if (values.length === n) return values.map((_, i) => i);
  if (values.length > n || n > WIDEST || !values.every(isNumber)) return null;
  const kinds = columns.map(kindOf);
  if (kinds.some((kind) => kind === null)) return null;
  let found: number[] | null = null;
  for (const wanted of ['%', ''] as const) {
    const same = values.every((value) => (value.endsWith('%') ? '%' : '') === wanted);
    if (!same) continue;
    const places = kinds.flatMap((kind, i) => (kind === wanted ? [i] : []));
    if (places.length === values.length) found = places;
  }
  return found;
}

/** Whether a column prints percentages or amounts; null where it prints both, or nothing. */
function kindOf(numbers: readonly string[]): '%' | '' | null {
  let percents = 0;
  for (const number of numbers) if (number.endsWith('%')) percents++;
  if (numbers.length === 0 || (percents > 0 && percents < numbers.length)) return null;
  return percents > 0 ? '%' : '';
}
