import { decimals } from '../../language/decimal.ts';
import { proof } from '../../words/proofs.ts';
import type { RowReading } from './rows.ts';

/** Sums of two columns or more: one may agree by accident. */
const ENOUGH = 2;

/**
 * Rows that name no metric are of the metric of the sum below them, where every column adds up to it:
 *
 *   客户名称          2022年    2021年
 *   甲公司            144.67    359.07      →  收入 of 自研产品, since 144.67 + 118.03 = 262.70 and 359.07 + 134.92 = 493.99
 *   乙公司            118.03    134.92
 *   自研产品收入小计   262.70    493.99
 *
 * A 小计 that is no sum of what stands above it has lost its own figures, or they theirs; none of them is among the rows given back.
 */
export function nameParts(rows: readonly RowReading[]): RowReading[] {
  const lost = new Set<RowReading>();
  for (let i = 1; i < rows.length; i++) {
    const total = rows[i]!;
    const label = total.row.labels.at(-1) ?? '';
    if (total.metric?.unit !== 'CNY' || total.total || !/(?:小计|合计)$/.test(label)) continue;
    let first = i;
    while (first > 0 && isNameless(rows[first - 1]!)) first--;
    const parts = rows.slice(first, i);
    if (parts.length === 0) continue;
    if (parts.length >= 2 && addUp(parts, total)) {
      for (const part of parts) {
        part.metric = total.metric;
        part.printed = total.printed;
        part.segment = [...part.segment, ...total.segment];
        part.proof = proof('row by sum', { label });
      }
    } else if (label.endsWith('小计')) for (const row of [...parts, total]) lost.add(row);
  }
  return lost.size === 0 ? [...rows] : rows.filter((row) => !lost.has(row));
}

const isNameless = ({ metric, total, balance, flow, company, segment }: RowReading): boolean =>
  metric === null && !total && !balance && flow === null && company === null && segment.length > 0;

function addUp(parts: readonly RowReading[], total: RowReading): boolean {
  let right = 0;
  for (let c = 0; c < total.row.cells.length; c++) {
    const whole = printOf(total, c);
    if (whole === null) continue;
    let sum = 0;
    let half = whole.half;
    for (const part of parts) {
      const print = printOf(part, c);
      sum += print?.value ?? 0;
      half += print?.half ?? 0;
    }
    if (Math.abs(sum - whole.value) > half * (1 + 1e-9)) return false;
    right++;
  }
  return right >= ENOUGH;
}

const FIGURE = /^-?[\d,]{1,20}(?:\.\d{1,4})?$/;

function printOf({ row }: RowReading, column: number): { value: number; half: number } | null {
  const text = row.cells[column]?.text;
  if (text === undefined || !FIGURE.test(text)) return null;
  const bare = text.replaceAll(',', '');
  return { value: Number(bare), half: 0.5 * 10 ** -decimals(bare) };
}
