import type { Trend } from '../compare/trend.ts';

const BARS = '▁▂▃▄▅▆▇█';

/** `█▅▁`: a bar a period, oldest first; periods other than whole years are named: `H1 ▁█`. */
export function barsText({ length, levels }: Pick<Trend, 'length' | 'levels'>): string {
  return `${length === 'FY' ? '' : `${length} `}${levels.map((level) => BARS[level]).join('')}`;
}
