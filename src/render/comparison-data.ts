import { sortColumns } from '../compare/column.ts';
import type { Compared } from '../compare/company.ts';
import { type Matrix, type Row, spelled } from '../compare/matrix.ts';
import { ARROWS, datum, markWords, printedDatum } from './marks.ts';

/** The rows of a matrix with at least one figure or direction; stand-ins and ◇ are for the eye and never data. */
function filledRows(matrix: Matrix, held = datum): Row[] {
  return matrix.rows.filter((row) => [...row.cells.values()].some(held));
}

function filledColumns(all: readonly Matrix[], held = datum): string[] {
  return sortColumns(all.flatMap((matrix) => matrix.columns.filter((column) => matrix.rows.some((row) => held(row.cells.get(column))))));
}

/** 同行业平均, and of whose peers where several filers print one: 同行业平均(中孚信息). */
export function nameIn(company: Compared, rows: readonly Row[]): string {
  const several =
    company.standing === 'mean' && new Set(rows.filter((row) => row.company.standing === 'mean').map((row) => row.company.of)).size > 1;
  return several ? `${company.company}(${company.of})` : company.company;
}

/** `--segment` compares segments: one more column names them. */
const hasSegments = (all: readonly Matrix[]): boolean => all.some((matrix) => matrix.rows.some((row) => row.segment.length > 0));

/**
 * Wide: `metric,company,code,unit,` then a column a period, oldest first, over all metrics. Plain numbers in base units (元, fractions); an arrow
 * where the filing gives only a direction. Derived figures stand in the long form only, where a column marks them.
 */
export function wideRows(all: readonly Matrix[]): string[][] {
  const columns = filledColumns(all, printedDatum);
  const segments = hasSegments(all);
  const rows = [['metric', 'company', 'code', 'unit', ...(segments ? ['segment'] : []), ...columns]];
  for (const matrix of all) {
    for (const row of filledRows(matrix, printedDatum)) {
      const cells = columns.map((column) => {
        const fact = printedDatum(row.cells.get(column));
        return fact === null ? '' : fact.kind === 'direction' ? (ARROWS[fact.value] ?? '') : fact.value;
      });
      rows.push([
        matrix.metric.id,
        nameIn(row.company, matrix.rows),
        row.company.code ?? '',
        matrix.metric.unit,
        ...(segments ? [spelled(row.segment)] : []),
        ...cells,
      ]);
    }
  }
  return rows;
}

export interface WideRecord {
  metric: string;
  label: string;
  company: string;
  code: string | null;
  standing: Compared['standing'];
  unit: string;
  segment: string;
  /** By period; a direction is `up`, `down` or `flat`. */
  values: Record<string, string>;
  /** By period, where there is one. */
  marks: Record<string, string>;
}

/** The same rows as records, for JSON. */
export function wideRecords(all: readonly Matrix[]): WideRecord[] {
  return all.flatMap((matrix) =>
    filledRows(matrix).map((row) => {
      const filled = matrix.columns.flatMap((column) => {
        const cell = row.cells.get(column);
        const fact = datum(cell);
        return cell && fact ? [{ column, value: fact.value, mark: markWords(cell) }] : [];
      });
      return {
        metric: matrix.metric.id,
        label: matrix.metric.label,
        company: nameIn(row.company, matrix.rows),
        code: row.company.code,
        standing: row.company.standing,
        unit: matrix.metric.unit,
        segment: spelled(row.segment),
        values: Object.fromEntries(filled.map(({ column, value }) => [column, value])),
        marks: Object.fromEntries(filled.filter(({ mark }) => mark).map(({ column, mark }) => [column, mark])),
      };
    }),
  );
}

export const LONG_COLUMNS = [
  'metric',
  'company',
  'code',
  'segment',
  'period',
  'value',
  'unit',
  'basis',
  'bound',
  'mark',
  'file',
  'line',
  'column',
  'printed',
  'quote',
  'recovered',
] as const;

export type LongRecord = Record<(typeof LONG_COLUMNS)[number], string | number | null>;

/** Tidy: one record a filled cell, with its receipt. `period` is the matrix's column (a balance at 2022-12-31 stands in 2022FY). */
export function longRecords(all: readonly Matrix[]): LongRecord[] {
  return all.flatMap((matrix) =>
    filledRows(matrix).flatMap((row) =>
      matrix.columns.flatMap((column) => {
        const cell = row.cells.get(column);
        const fact = datum(cell);
        if (!cell || !fact) return [];
        return [
          {
            metric: matrix.metric.id,
            company: nameIn(row.company, matrix.rows),
            code: row.company.code,
            segment: spelled(row.segment),
            period: column,
            value: fact.value,
            unit: fact.unit,
            basis: fact.basis,
            bound: fact.bound,
            mark: markWords(cell),
            file: fact.file,
            line: fact.line,
            column: fact.column,
            printed: fact.printed,
            quote: fact.quote,
            recovered: fact.recovered,
          },
        ];
      }),
    ),
  );
}

/** Tidy records as rows, head first. */
export function longRows(all: readonly Matrix[]): string[][] {
  return [
    [...LONG_COLUMNS],
    ...longRecords(all).map((record) => LONG_COLUMNS.map((field) => (record[field] === null ? '' : String(record[field])))),
  ];
}
