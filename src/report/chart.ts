import { lengthOf } from '../compare/column.ts';
import type { Matrix, Row } from '../compare/matrix.ts';
import { nameIn } from '../render/comparison-data.ts';
import { figureText, type Scale } from '../render/number.ts';
import type { Chart, Series } from './model.ts';

/**
 * What of a comparison is drawn; null where there is nothing to compare. Lines over the periods of the length with the most figures (a quarter is never joined to a
 * year; whole years on a tie), or where no company has two of a length, bars of the period that most companies have. What is not printed is a gap. A company without
 * a figure of its own is drawn by those of its main business, the two never in one line.
 */
export function chartOf(matrix: Matrix, scale: Scale): Chart | null {
  const lengths = new Map<string, string[]>();
  for (const column of matrix.columns) lengths.set(lengthOf(column), [...(lengths.get(lengthOf(column)) ?? []), column]);
  const lines = [...lengths]
    .map(([length, columns]) => ({ length, columns, series: seriesOf(matrix, columns, scale) }))
    .filter(({ series }) => series.some(({ points }) => filled(points) > 1))
    .sort((a, b) => points(b.series) - points(a.series) || Number(b.length === 'FY') - Number(a.length === 'FY'))[0];
  const { unit, decimals } = scale;
  if (lines) {
    const drawn = withoutEdges(fewer(lines));
    return { kind: 'lines', unit, decimals, log: matrix.metric.unit === 'CNY' && isSpread(drawn.series), ...drawn };
  }
  const bars = matrix.columns
    .map((column) => ({ columns: [column], series: seriesOf(matrix, [column], scale) }))
    .reduceRight<{ columns: string[]; series: Series[] } | null>(
      (most, each) => (most === null || each.series.length > most.series.length ? each : most),
      null,
    );
  return bars && bars.series.length > 1 ? { kind: 'bars', unit, decimals, log: false, left: 0, ...bars } : null;
}

const filled = (points: Series['points']): number => points.filter((point) => point !== null).length;
const points = (series: readonly Series[]): number => series.reduce((sum, each) => sum + filled(each.points), 0);

function seriesOf(matrix: Matrix, columns: readonly string[], scale: Scale): Series[] {
  return matrix.rows
    .filter(({ segment }) => segment.length === 0)
    .flatMap((row) => {
      const own = pointsOf(row, columns, 'fact', scale);
      const standIn = filled(own) === 0;
      const shown = standIn ? pointsOf(row, columns, 'standIn', scale) : own;
      return filled(shown) === 0
        ? []
        : [{ name: nameIn(row.company, matrix.rows), standing: row.company.standing, standIn, points: shown }];
    });
}

function pointsOf(row: Row, columns: readonly string[], which: 'fact' | 'standIn', scale: Scale): Series['points'] {
  return columns.map((column) => {
    const fact = row.cells.get(column)?.[which];
    if (!fact) return null;
    return { value: Number(fact.value) / 10 ** scale.power, text: figureText(fact, scale), derived: fact.origin === 'derived' };
  });
}

/** How many times the middle figure the largest must be for a scale of powers of ten. */
const SPREAD = 15;

function isSpread(series: readonly Series[]): boolean {
  const values = series.flatMap(({ points }) => points.flatMap((point) => point?.value ?? [])).sort((a, b) => a - b);
  return values[0]! > 0 && values.at(-1)! > SPREAD * values[values.length >> 1]!;
}

/** Lines that can be told apart. */
const MOST = 16;

/** Without the peers where there are too many lines, unless these are all there is. */
function fewer({ columns, series }: { columns: string[]; series: Series[] }): { columns: string[]; series: Series[]; left: number } {
  const filers = series.filter(({ standing }) => standing === 'filer');
  const drawn = series.length > MOST && filers.some(({ points }) => filled(points) > 1) ? filers : series;
  return { columns, series: drawn, left: series.length - drawn.length };
}

/** Without the periods at either end in which nothing is drawn. */
function withoutEdges<T extends { columns: string[]; series: Series[] }>({ columns, series, ...rest }: T): T {
  const used = columns.map((_, i) => series.some(({ points }) => points[i] !== null));
  const [from, to] = [used.indexOf(true), used.lastIndexOf(true) + 1];
  const cut = { columns: columns.slice(from, to), series: series.map((each) => ({ ...each, points: each.points.slice(from, to) })) };
  return { ...rest, ...cut } as unknown as T;
}
