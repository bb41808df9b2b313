import { quantities } from '../../language/number.ts';
import type { TableUnit } from '../../language/unit.ts';
import type { Grid } from '../../table/grid.ts';

/** 元, 千元, 万元, 百万元. */
const POWERS = [0, 3, 4, 6];
/** Fewer digits meet by chance. */
const DIGITS = 5;
const AMOUNT = /^-?\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,4})?$/;

/**
 * The unit of a table that names none, where its caption prints one of its totals with a unit of its own, and only one unit makes
 * the two the same:
 *
 *     前五名客户销售额 32,932.48 万元,占年度销售总额 28.02%;
 *         合计         329,324,848.37          28.02          → 元
 */
export function captionUnit(grid: Grid): TableUnit | null {
  const said = quantities(grid.caption).filter(
    ({ unit, value, step, word }) => unit === 'CNY' && word !== '' && Math.abs(Number(value) / Number(step)) >= 10 ** (DIGITS - 1),
  );
  if (said.length === 0) return null;
  const fits = new Set<number>();
  for (const { labels, cells } of grid.rows) {
    if (!/^(?:合计|总计)$/.test(labels.at(-1) ?? '')) continue;
    for (const cell of cells) {
      if (!cell || !AMOUNT.test(cell.text)) continue;
      const amount = Number(cell.text.replaceAll(',', ''));
      for (const power of POWERS)
        if (said.some(({ value, step }) => Math.abs(amount * 10 ** power - Number(value)) <= 0.51 * Number(step))) fits.add(power);
    }
  }
  return fits.size === 1 ? { money: [...fits][0]!, percent: false } : null;
}
