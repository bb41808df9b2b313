import type { Fact, Segment } from '../fact.ts';
import { type Derived, derivations } from '../reconcile/derive.ts';
import { type Print, prefer } from '../reconcile/preferred.ts';
import type { Metric } from '../vocabulary/metric.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { columnOf, sortColumns } from './column.ts';
import { byStanding, type Compared, companiesOf, type Filed, filedOn } from './company.ts';
import { derivedFigure, type Figure, figureOf, type Mark } from './figure.ts';

export type { Mark };

/** What the filings say of one company, metric and period. */
export interface Cell {
  /** The print to show; null where no whole figure is printed. */
  fact: Fact | null;
  /** Without a figure: what is said in words (综合毛利率有所上升). */
  direction: Fact | null;
  /** Without a figure: the main business's, which a screen may show in its place, marked; never data. */
  standIn: Fact | null;
  /** Further prints of the figure that one value fits together with it, best first. */
  receipts: Fact[];
  /** Prints of the company's earlier filings that it restates; [] but with the mark `restated`. */
  restated: Fact[];
  /** Other prints of the figure that no one value fits together with it, best first; [] but with the mark `disagree`. */
  rivals: Fact[];
  /** How the figure was derived; null but with the mark `derived`. */
  derived: Derived | null;
  marks: Mark[];
}

export interface Row {
  company: Compared;
  /** [] for the whole company. */
  segment: readonly Segment[];
  /** By column; a column without an entry is empty. */
  cells: ReadonlyMap<string, Cell>;
}

/** One metric: companies × periods. */
export interface Matrix {
  metric: Metric;
  /** Oldest first; each with a figure or a direction of at least one company, or for a company of which only segments are disclosed. */
  columns: string[];
  /** Filers, peers, means of peers. */
  rows: Row[];
}

/** 主营业务 figures that are nearly the company's, for want of it. */
const STAND_INS: Readonly<Record<string, string>> = {
  revenue: 'main-revenue',
  'gross-margin': 'main-gross-margin',
  'operating-cost': 'main-cost',
};

/** What of the facts goes into a matrix. */
export interface Wanted {
  /** Figures of segments, one row a segment, in the place of those of whole companies. */
  segments?: boolean;
  /** Only these facts; others may still be what figures are derived from. */
  takes?: (fact: Fact) => boolean;
  /** By whose formulas figures are derived that are not printed; none without. */
  deriveBy?: Vocabulary | null;
}

/**
 * Facts → companies × periods for each metric. Figures of whole companies meet, or of segments; forecasts, the parent company's own statements and figures in
 * another unit than the metric's stay out. A cell shows the print that `entryOf` chooses of all filings, or what follows from the prints of others.
 */
export function matrices(
  filings: readonly Filed[],
  metrics: readonly Metric[],
  { segments = false, takes, deriveBy }: Wanted = {},
): Matrix[] {
  const companies = companiesOf(filings);
  const heaps = new Map<string, RowHeap>();
  const heapAt = (owner: string, segment: readonly Segment[], metric: string, column: string): Heap => {
    const key = `${owner}\n${spelled(segment)}`;
    let row = heaps.get(key);
    if (!row) heaps.set(key, (row = { company: companies.get(owner), segment, metrics: new Map() }));
    let columns = row.metrics.get(metric);
    if (!columns) row.metrics.set(metric, (columns = new Map()));
    let heap = columns.get(column);
    if (!heap) columns.set(column, (heap = { values: [], directions: [], segments: false, derived: null }));
    return heap;
  };
  for (const filed of filings) {
    const day = filedOn(filed.cover);
    for (const fact of filed.facts) {
      if (takes && !takes(fact)) continue;
      if (fact.basis === 'forecast' || fact.scope === 'parent' || fact.versus !== null) continue;
      if (fact.kind !== 'value' && fact.kind !== 'direction') continue;
      const column = columnOf(fact.period);
      if (column === null) continue;
      const heap = heapAt(companies.keyOf(fact, filed), segments ? fact.segment : [], fact.metric, column);
      const wanted = segments ? fact.segment.length > 0 : fact.segment.length === 0 && fact.role !== 'detail';
      if (!wanted) heap.segments ||= fact.segment.length > 0 && fact.kind === 'value';
      else (fact.kind === 'value' ? heap.values : heap.directions).push({ fact, filed: day });
    }
  }
  if (deriveBy && !segments) {
    const prints = filings.flatMap((filed) =>
      filed.facts.map((fact) => ({ fact, filed: filedOn(filed.cover), owner: companies.keyOf(fact, filed) })),
    );
    for (const derived of derivations(prints, deriveBy, ({ owner }) => owner)) {
      const column = columnOf(derived.fact.period);
      if (column !== null && (!takes || takes(derived.fact))) heapAt(derived.owner, [], derived.fact.metric, column).derived = derived;
    }
  }
  const sorted = [...heaps.values()].sort((a, b) => byStanding(a.company, b.company) || (spelled(a.segment) < spelled(b.segment) ? -1 : 1));
  return metrics.map((metric) => matrixOf(metric, sorted));
}

/** What was found for one row, metric and column. */
interface Heap {
  values: Print[];
  directions: Print[];
  segments: boolean;
  derived: Derived | null;
}

interface RowHeap {
  company: Compared;
  segment: readonly Segment[];
  /** By metric id, then by column. */
  metrics: Map<string, Map<string, Heap>>;
}

function matrixOf(metric: Metric, heaps: readonly RowHeap[]): Matrix {
  const rows: Row[] = [];
  const told = new Set<string>();
  for (const { company, segment, metrics } of heaps) {
    const own = metrics.get(metric.id);
    const main = metrics.get(STAND_INS[metric.id] ?? '');
    const cells = new Map<string, Cell>();
    for (const column of new Set([...(own?.keys() ?? []), ...(main?.keys() ?? [])])) {
      const cell = cellOf(own?.get(column), main?.get(column), metric);
      if (cell) cells.set(column, cell);
    }
    if (cells.size === 0) continue;
    // That only segments are disclosed makes a column only for a company of which there is nothing else.
    const figures = [...cells].filter(([, { marks }]) => !marks.includes('segments-only'));
    for (const [column] of figures.length > 0 ? figures : cells) told.add(column);
    rows.push({ company, segment, cells });
  }
  return { metric, columns: sortColumns(told), rows };
}

function cellOf(heap: Heap | undefined, mainHeap: Heap | undefined, metric: Metric): Cell | null {
  const figure = (of: Heap | undefined): Figure | null => figureOf(of?.values.filter(({ fact }) => fact.unit === metric.unit) ?? []);
  const own = figure(heap) ?? (heap?.derived ? derivedFigure(heap.derived) : null);
  if (own) return { ...own, direction: null, standIn: null };
  const direction = prefer(heap?.directions ?? [])?.fact ?? null;
  const main = figure(mainHeap);
  const marks: Mark[] = main ? ['main-only', ...main.marks] : [];
  if (direction) marks.push('direction');
  if (!main && !direction && heap?.segments) marks.push('segments-only');
  if (marks.length === 0) return null;
  const { receipts, restated, rivals } = main ?? { receipts: [], restated: [], rivals: [] };
  return { fact: null, direction, standIn: main?.fact ?? null, receipts, restated, rivals, derived: null, marks };
}

/** `产品:网络安全产品|地区:华东` */
export function spelled(segment: readonly Segment[]): string {
  return segment.map(({ axis, member }) => `${axis}:${member}`).join('|');
}
