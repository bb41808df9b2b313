import { columnOf, sortColumns } from '../compare/column.ts';
import { type Figure, figureOf, type Mark } from '../compare/figure.ts';
import type { Fact } from '../fact.ts';
import { GROUPS, type Metric } from '../vocabulary/metric.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { GROUP_WORDS } from '../words/groups.ts';
import type { MarkWords } from '../words/marks.ts';
import { disputed, signsOf } from './marks.ts';
import { exact, figureText, printed, type Scale, scaleFor, signed } from './number.ts';

/** One printed row: a metric's levels, or its changes below them. */
export interface FigureRow {
  /** 毛利率; 同比 for the row of changes under it. */
  label: string;
  /** 毛利率, 毛利率同比. */
  name: string;
  unit: string;
  /** True for 同比, 增减额, 预计: rows that belong to the level above. */
  under: boolean;
  /** Of levels and amounts; null of changes, which are percent or points each by itself. */
  scale: Scale | null;
  cells: ReadonlyMap<string, FigureCell>;
}

/** A cell of key figures, its signs before its text. */
export interface FigureCell {
  text: string;
  /** The print that is shown; null of a range, and where only a direction is said. */
  fact: Fact | null;
  marks: readonly Mark[];
  direction: Fact | null;
  /** Of prints that disagree: each of them. */
  dispute: string;
  /** The print that is shown and the others of its place; of an expected range its ends. */
  figure: Figure;
}

/** The day of the filing that a fact stands in; null where it is not known or only one is looked at. */
export type FiledOn = (fact: Fact) => string | null;

/** The filer's key figures as metrics × periods, and what did not go into them. */
export interface KeyFigures {
  /** Oldest first. */
  columns: string[];
  groups: { title: string; rows: FigureRow[] }[];
  /** Preferred facts that are not shown: peers, segments, projects, odd dates, extended metrics; in the order of the filing. */
  further: Fact[];
}

/**
 * Key figures are the filer's own, of the whole company, of core metrics, over a whole year, half-year or run of quarters (balances at their ends stand
 * with them). Everything else is `further`. Of facts of several filings `filedOn` tells which of them restates which.
 */
export function keyFigures(facts: readonly Fact[], vocabulary: Vocabulary, words: MarkWords, filedOn: FiledOn = () => null): KeyFigures {
  const told: Told = { words, filedOn };
  const heaps = new Map<string, Fact[]>();
  const shown = new Set<Fact>();
  const known = new Map(vocabulary.metrics.map((metric) => [metric.id, metric]));
  const columns: string[] = [];
  for (const fact of facts) {
    const column = columnOf(fact.period);
    const metric = known.get(fact.metric);
    const own = fact.role === 'headline' && fact.segment.length === 0 && fact.versus === null && fact.scope !== 'parent';
    if (!own || metric === undefined || metric.tier !== 'core' || metric.group === 'other' || column === null || column.length > 8)
      continue;
    const at = `${fact.metric}\n${part(fact)}\n${column}`;
    const heap = heaps.get(at);
    if (heap) heap.push(fact);
    else heaps.set(at, [fact]);
    columns.push(column);
    shown.add(fact);
  }
  const sorted = sortColumns(columns);
  const groups = GROUPS.filter((group) => group !== 'other').map((group) => ({
    title: GROUP_WORDS.zh[group],
    rows: vocabulary.metrics.filter((metric) => metric.group === group).flatMap((metric) => rowsOf(metric, sorted, heaps, told)),
  }));
  return {
    columns: sorted,
    groups: groups.filter(({ rows }) => rows.length > 0),
    further: facts.filter((fact) => fact.preferred && !shown.has(fact)),
  };
}

type Part = 'level' | 'change' | 'amount' | 'expected' | 'expected-change';

/** Which of a metric's rows a fact belongs to. */
function part(fact: Fact): Part {
  const level = fact.kind === 'value' || fact.kind === 'direction';
  if (fact.basis === 'forecast') return level ? 'expected' : 'expected-change';
  return level ? 'level' : fact.kind === 'change-amount' ? 'amount' : 'change';
}

/** What cells are told with. */
interface Told {
  words: MarkWords;
  filedOn: FiledOn;
}

function rowsOf(metric: Metric, columns: readonly string[], heaps: ReadonlyMap<string, readonly Fact[]>, told: Told): FigureRow[] {
  const of = (which: Part): (readonly [string, readonly Fact[]])[] =>
    columns.flatMap((column) =>
      heaps.has(`${metric.id}\n${which}\n${column}`) ? [[column, heaps.get(`${metric.id}\n${which}\n${column}`)!] as const] : [],
    );
  const levels = of('level');
  const expected = of('expected');
  const amounts = of('amount');
  const valuesOf = (heap: readonly (readonly [string, readonly Fact[]])[]): string[] =>
    heap.flatMap(([, facts]) => facts.filter((fact) => fact.kind !== 'direction').map(({ value }) => value));
  const scale = scaleFor(metric.unit, valuesOf(levels).concat(valuesOf(expected)));
  const amountScale =
    valuesOf(levels).length > 0 && metric.unit === 'CNY' ? scale : scaleFor(amounts[0]?.[1][0]?.unit ?? metric.unit, valuesOf(amounts));
  const year = metric.nature === 'flow' ? '同比' : '变动';
  const under = (label: string, by: Scale | null, heap: typeof levels, cell: (facts: readonly Fact[]) => FigureCell): FigureRow => ({
    label,
    name: metric.label + label,
    unit: by?.unit ?? '',
    under: true,
    scale: by,
    cells: new Map(heap.map(([column, facts]) => [column, cell(facts)])),
  });
  const level: FigureRow = {
    label: metric.label,
    name: metric.label,
    // Said only as a direction, a metric has no unit to show.
    unit: valuesOf(levels).length > 0 ? scale.unit : '',
    under: false,
    scale,
    cells: new Map(levels.map(([column, facts]) => [column, levelCell(facts, scale, told)])),
  };
  const below = [
    under(year, null, of('change'), (facts) => changeCell(facts, told)),
    under('增减额', amountScale, amounts, (facts) =>
      cellOf(
        facts,
        (fact) => signed(fact.value, amountScale),
        (fact) => exact(fact.value, amountScale),
        told,
      ),
    ),
    under('预计', scale, expected, (facts) => rangeCell(facts, (fact) => printed(fact.value, scale))),
    under(`预计${year}`, null, of('expected-change'), (facts) => rangeCell(facts, changeText)),
  ].filter((row) => row.cells.size > 0);
  // Changes without a level still need their metric above them.
  return level.cells.size > 0 || below.length > 0 ? [level, ...below] : [];
}

function levelCell(facts: readonly Fact[], scale: Scale, told: Told): FigureCell {
  const values = facts.filter((fact) => fact.kind === 'value');
  if (values.length > 0)
    return cellOf(
      values,
      (fact) => figureText(fact, scale),
      (fact) => exact(fact.value, scale),
      told,
    );
  const said = { marks: ['direction' as const], direction: facts[0]! };
  return { ...said, text: signsOf(said), fact: null, dispute: '', figure: plainFigure(facts) };
}

function changeCell(facts: readonly Fact[], told: Told): FigureCell {
  const ratios = facts.filter((fact) => fact.kind !== 'change-pp');
  return cellOf(ratios.length > 0 ? ratios : facts, changeText, changeText, told);
}

/** `full` prints every digit, for prints that differ by little. */
function cellOf(facts: readonly Fact[], text: (fact: Fact) => string, full: (fact: Fact) => string, { words, filedOn }: Told): FigureCell {
  const figure = figureOf(facts.map((each) => ({ fact: each, filed: filedOn(each) })))!;
  const { fact, rivals, marks } = figure;
  const alike = rivals.filter(({ kind }) => kind === fact.kind);
  const seen = { marks: alike.length > 0 ? marks : marks.filter((mark) => mark !== 'disagree'), direction: null };
  const dispute = alike.length > 0 ? disputed(fact, alike, full, ({ line }) => words.line(line), words.disputed) : '';
  return { ...seen, text: signsOf(seen) + text(fact), fact, dispute, figure: { ...figure, rivals: alike, marks: seen.marks } };
}

/** `42.00~45.00` from the ends of a forecast range. */
function rangeCell(facts: readonly Fact[], text: (fact: Fact) => string): FigureCell {
  const chosen = facts.filter((fact) => fact.preferred);
  const ends = (['low', 'high'] as const).map((bound) => chosen.find((fact) => fact.bound === bound));
  const range = ends[0] && ends[1] ? `${text(ends[0])}~${text(ends[1])}` : text(chosen[0] ?? facts[0]!);
  return { text: range, fact: null, marks: [], direction: null, dispute: '', figure: plainFigure(chosen.length > 0 ? chosen : facts) };
}

/** Facts that are shown together and not weighed against each other. */
function plainFigure(facts: readonly Fact[]): Figure {
  return { fact: facts[0]!, receipts: facts.slice(1), restated: [], rivals: [], derived: null, marks: [] };
}

/** `-28.17%`, `+12.38pp`; a loss that narrowed by 13.48%: `减亏13.48%`. */
function changeText(fact: Fact): string {
  if (fact.kind === 'change-pp') return `${signed(fact.value, { unit: 'pp', power: 0, decimals: 2 })}pp`;
  if (fact.kind !== 'loss-change-ratio') return `${signed(fact.value, { unit: '%', power: -2, decimals: 2 })}%`;
  const size = printed(fact.value.replace('-', ''), { unit: '%', power: -2, decimals: 2 });
  return `${fact.value.startsWith('-') ? '减亏' : '增亏'}${size}%`;
}
