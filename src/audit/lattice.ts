import type { Scope } from '../fact.ts';
import type { Grid } from '../table/grid.ts';
import { type Figure, figureOf, type Manner } from './figure.ts';

/** A row or a column of a table: what its words say and what it prints. */
export interface Line {
  /** The innermost label or head, without numbering: 合计, 变动幅度. */
  words: string;
  /** All labels or heads, outermost first. */
  path: readonly string[];
  /** One entry a line across; undefined where no number stands. */
  figures: readonly (Figure | undefined)[];
  /** Whether something that is no number stands there: 不适用. */
  worded: readonly boolean[];
}

/** A table as lines in both directions: rows[i].figures[j] is columns[j].figures[i]. */
export interface Lattice {
  grid: Grid;
  rows: readonly Line[];
  columns: readonly Line[];
  scope: Scope;
}

/** Numbering and bookkeepers' prefixes: 一、营业总收入 · 1.期初余额 · (2)在建工程转入 · 减:营业成本. */
const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.](?!\d)|[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])/;
const PREFIX = /^(?:加|减|其中|其他)?[:：]/;

/** A label without its numbering, its 加: or 减:, and what it says in brackets at its end: (亏损以“-”号填列). */
export function bareWords(label: string): string {
  let text = label.replace(NUMBERING, '').replace(/^(?:加|减)[:：]?(?=\S{2})/, (lead) => (lead.length > 1 ? '' : lead));
  text = text.replace(PREFIX, '');
  return text.replace(/\((?:[^()]{0,30})\)[:：]?$/, '').replace(/[:：]$/, '');
}

/** Numbers of this size with two digits behind the point are 元 though no unit stands above: in 万元 they would be billions of 元. */
const SURELY_YUAN = 1e8;

/** The lattice of a grid. */
export function latticeOf(grid: Grid, scope: Scope = 'consolidated'): Lattice {
  const manners = grid.columns.map(({ header }) => mannerOf(header, grid.unit));
  const text = grid.rows.map(({ cells }) => cells);
  const figures = text.map((cells) => grid.columns.map((_, c) => (cells[c] ? figureOf(cells[c]!, manners[c]!) : undefined)));
  if (
    grid.unit === null &&
    figures.some((row) => row.some((figure) => figure && figure.places === 2 && Math.abs(figure.rough) >= SURELY_YUAN))
  )
    figures.forEach((row, r) =>
      row.forEach((_, c) => {
        const cell = text[r]![c];
        if (cell) row[c] = figureOf(cell, { ...manners[c]!, yuan: true });
      }),
    );
  for (let c = 0; c < manners.length; c++) widen(figures, c);
  const worded = text.map((cells, r) => grid.columns.map((_, c) => cells[c] !== undefined && figures[r]![c] === undefined));
  return {
    grid,
    scope,
    rows: grid.rows.map(({ labels }, r) => ({
      words: bareWords(labels.at(-1) ?? ''),
      path: labels,
      figures: figures[r]!,
      worded: worded[r]!,
    })),
    columns: grid.columns.map(({ header }, c) => ({
      words: bareWords(header.at(-1) ?? ''),
      path: header,
      figures: figures.map((row) => row[c]),
      worded: worded.map((row) => row[c]!),
    })),
  };
}

/** Rates of one column that all end in 0 are printed in one digit less: 5.40%, -41.90%, 44.00%. */
const FEWEST = 4;

function widen(figures: (Figure | undefined)[][], column: number): void {
  const rates = figures.flatMap((row) => {
    const figure = row[column];
    return figure && figure.unit === 'percent' && !figure.nil && figure.rough !== 1 && figure.rough !== 0 ? [figure] : [];
  });
  if (new Set(rates.map(({ text }) => text)).size < FEWEST || !rates.every(({ text, places }) => places > 0 && /0[^\d]*$/.test(text)))
    return;
  for (const row of figures) {
    const figure = row[column];
    if (figure?.unit === 'percent')
      row[column] = { ...figure, half: figure.half.times(10), roughHalf: figure.roughHalf * 10, widened: true };
  }
}

function mannerOf(header: readonly string[], unit: string | null): Manner {
  const words = header.join(' ');
  const own = /\((%|元|万元|千元|百万元|亿元)\)/.exec(words)?.[1];
  return {
    yuan: own ? own === '元' : unit !== null && /(?:^|[^万千亿百])元/.test(unit) && !/[万千亿]元/.test(unit),
    percent:
      own === '%' ||
      /(?:^|[^率])(?:比例|占比|比重)$|计提比例|%/.test(header.at(-1) ?? '') ||
      (unit !== null && /%/.test(unit) && /比|率|幅/.test(words) && own === undefined),
    counted: /家数|人数|数量|户数|次数/.test(words) && !/金额|元/.test(words),
  };
}

/** The words of a cell: its row's labels and its column's heads. */
export function labelOf(lattice: Lattice, row: number, column: number): string {
  return [...lattice.rows[row]!.path, ...lattice.columns[column]!.path].filter((text) => text !== '').join(' ');
}
