import { type Cell, type Matrix, type Row, spelled } from '../compare/matrix.ts';
import { type Trend, trendOf } from '../compare/trend.ts';
import type { Fact } from '../fact.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Lang } from '../words/lang.ts';
import { MARK_WORDS, type MarkWords } from '../words/marks.ts';
import { barsText } from './bars.ts';
import { nameIn } from './comparison-data.ts';
import { explained } from './explained.ts';
import { harmless } from './harmless.ts';
import { bullets, markdown } from './markdown.ts';
import { ARROWS, disputed, legend, signsOf } from './marks.ts';
import { exact, figureText, type Scale, scaleFor, signed } from './number.ts';
import { drawLines } from './receipts.ts';
import type { Style } from './style.ts';
import { columnWidths, drawTable, type Table, type TableCell } from './table.ts';
import { type Align, foldNote } from './width.ts';

/**
 * One block a metric: title with unit, companies × periods, trend, and under it the marks that occur. Where the periods do not fit the width, the block goes on in a
 * further one below, nothing is left out. With `explain` the receipts of its figures stand below the marks.
 */
export function comparisonTable(
  all: readonly Matrix[],
  vocabulary: Vocabulary,
  style: Style,
  width: number,
  lang: Lang,
  explain = false,
): string {
  const words = MARK_WORDS[lang];
  let anyTrend = false;
  const note = (text: string): string => style.dim(foldNote(text, width));
  const blocks = all
    .filter((matrix) => matrix.rows.length > 0)
    .map((matrix) => {
      const scale = scaleOf(matrix);
      const trends = matrix.rows.map((row) => trendOf(row, matrix.columns, matrix.metric.unit));
      anyTrend ||= trends.some(Boolean);
      const title = `${style.title(`${matrix.metric.label}${unitOf(scale, '  ')}`)}  ${style.dim(matrix.metric.id)}`;
      const tables = fitting(matrix, scale, trends, style, width).map((table) => drawTable(table, style, width));
      const block = [`${title}\n${tables.join('\n')}`, ...notesOf(matrix, scale, vocabulary, words).map(note)]
        .join('\n')
        .replace(/\n*$/, '\n');
      return explain ? `${block}\n${drawLines(explained(matrix, scale, lang), width, style.link)}` : block;
    });
  return [...blocks, ...(anyTrend ? [`${note(words.trend)}\n`] : [])].join('\n');
}

/** The same blocks as Markdown, every period in one table. */
export function comparisonMarkdown(all: readonly Matrix[], vocabulary: Vocabulary, style: Style, lang: Lang, explain = false): string {
  const words = MARK_WORDS[lang];
  return all
    .filter((matrix) => matrix.rows.length > 0)
    .map((matrix) => {
      const scale = scaleOf(matrix);
      const table = tableOf(matrix, matrix.columns, scale, null, style);
      const notes = notesOf(matrix, scale, vocabulary, words);
      const receipts = explain ? explained(matrix, scale, lang).map(({ depth, text }) => `${'  '.repeat(depth)}${text}`) : [];
      return [`### ${matrix.metric.label}${unitOf(scale, ' ')}\n\n${markdown(table)}`, bullets(notes), bullets(receipts)]
        .filter(Boolean)
        .join('\n');
    })
    .join('\n');
}

/** The scale all figures of a matrix are printed by. */
export function scaleOf(matrix: Matrix): Scale {
  const values = matrix.rows.flatMap((row) => [...row.cells.values()].flatMap((cell) => (cell.fact ?? cell.standIn)?.value ?? []));
  const scale = scaleFor(matrix.metric.unit, values);
  // Said only as directions, a metric has no unit to show.
  return values.length > 0 ? scale : { ...scale, unit: '' };
}

function unitOf(scale: Scale, space: string): string {
  return scale.unit && `${space}(${scale.unit})`;
}

/** The legend of the marks in a matrix, a line each. */
export function notesOf(matrix: Matrix, scale: Scale, vocabulary: Vocabulary, words: MarkWords): string[] {
  const text = (fact: Fact): string => exact(fact.value, scale);
  const place = (fact: Fact): string => `${harmless(fact.file)}:${fact.line}`;
  const cells = matrix.rows.flatMap((row) =>
    matrix.columns.flatMap((column) => {
      const cell = row.cells.get(column);
      if (!cell) return [];
      const figure = cell.fact ?? cell.standIn;
      const owner = [nameIn(row.company, matrix.rows), spelled(row.segment), column].filter(Boolean).map(harmless).join(' ');
      const against = (others: readonly Fact[], say: MarkWords['disputed']): string =>
        figure && others.length > 0 ? words.dispute(owner, disputed(figure, others, text, place, say)) : '';
      return [{ ...cell, dispute: against(cell.rivals, words.disputed), restatement: against(cell.restated, words.before) }];
    }),
  );
  return legend(cells, vocabulary, words);
}

/** What may be left out of a table that is too wide: the codes, then the bars of the trends. */
interface Shape {
  codes: boolean;
  trend: (trend: Trend, style: Style) => TableCell;
}

const SHAPES: readonly Shape[] = [
  { codes: true, trend: bars },
  { codes: false, trend: bars },
  { codes: false, trend: change },
];

/** Columns of a segment's name that are kept; more is cut where it would cost a period its place. */
const SEGMENT = 32;

/** One table if it fits in any shape; else the periods in as many runs as it takes, the newest full and with the trend. */
function fitting(matrix: Matrix, scale: Scale, trends: readonly (Trend | null)[], style: Style, width: number): Table[] {
  const fits = (table: Table): boolean =>
    columnWidths(table).reduce((sum, each, i) => sum + (table.cut?.includes(i) ? Math.min(each, SEGMENT) : each) + 2, -2) <= width;
  for (const shape of SHAPES) {
    const whole = tableOf(matrix, matrix.columns, scale, trends, style, shape);
    if (fits(whole)) return [whole];
  }
  const runs = runsOf(matrix.columns, (columns, newest) => fits(tableOf(matrix, columns, scale, newest ? trends : null, style)));
  return runs.map((columns, i) => {
    const newest = i === runs.length - 1;
    // A run of periods names only the companies that have something in it.
    const told = matrix.rows
      .map((row, k) => ({ row, trend: trends[k] ?? null }))
      .filter(({ row, trend }) => (newest && trend) || columns.some((column) => row.cells.has(column)));
    return tableOf({ ...matrix, rows: told.map(({ row }) => row) }, columns, scale, newest ? told.map(({ trend }) => trend) : null, style);
  });
}

/** Columns in as few runs as fit, oldest first, and as even as can be: none is left with a single column while the others are full. */
function runsOf(columns: readonly string[], fits: (columns: readonly string[], newest: boolean) => boolean): string[][] {
  const cut = (most: number): string[][] => {
    const runs: string[][] = [];
    for (let end = columns.length; end > 0; ) {
      let take = Math.min(most, end);
      while (take > 1 && !fits(columns.slice(end - take, end), runs.length === 0)) take--;
      runs.unshift(columns.slice(end - take, end));
      end -= take;
    }
    return runs;
  };
  const full = cut(columns.length);
  const even = cut(Math.ceil(columns.length / full.length));
  return even.length > full.length ? full : even;
}

function tableOf(
  matrix: Matrix,
  columns: readonly string[],
  scale: Scale,
  trends: readonly (Trend | null)[] | null,
  style: Style,
  shape = SHAPES[0]!,
): Table {
  const segments = matrix.rows.some((row) => row.segment.length > 0);
  const codes = shape.codes && matrix.rows.some((row) => row.company.code !== null);
  const withTrend = trends?.some(Boolean) ?? false;
  const head = ['公司', ...(codes ? ['代码'] : []), ...(segments ? ['分部'] : []), ...columns, ...(withTrend ? ['走势'] : [])];
  const left = 1 + Number(codes) + Number(segments);
  const align: Align[] = head.map((_, i) => (i < left || (withTrend && i === head.length - 1) ? 'left' : 'right'));
  const rows = matrix.rows.map((row, i): TableCell[] => {
    const trend = trends?.[i];
    return [
      nameIn(row.company, matrix.rows),
      ...(codes ? [row.company.code ?? ''] : []),
      ...(segments ? [spelled(row.segment)] : []),
      ...columns.map((column) => cellText(row, column, scale, style)),
      ...(withTrend ? [trend ? shape.trend(trend, style) : ''] : []),
    ];
  });
  return { head, align, rows, ...(segments ? { cut: [left - 1] } : {}) };
}

function cellText(row: Row, column: string, scale: Scale, style: Style): TableCell {
  const cell: Cell | undefined = row.cells.get(column);
  if (!cell) return '';
  const figure = cell.fact ?? cell.standIn;
  const text = `${signsOf(cell)}${figure ? figureText(figure, scale) : ''}`;
  return cell.marks.length > 0 ? { text, style: style.mark } : text;
}

/** `▇▅▁ -4.96pp`; other lengths than whole years are named: `H1 ▁█ +12.3%`. */
function bars(trend: Trend, style: Style): TableCell {
  return trendCell(trend, style, `${barsText(trend)} `);
}

function change(trend: Trend, style: Style): TableCell {
  return trendCell(trend, style, trend.length === 'FY' ? '' : `${trend.length} `);
}

/** `-4.96pp`, `+12.3%`; 负转正 where a loss became a profit. */
export function moved(trend: Trend): string {
  const words = { positive: '负转正', negative: '正转负', none: ARROWS[trend.direction]! };
  if (trend.change === null) return words[trend.turned ?? 'none'];
  return trend.change.unit === 'pp'
    ? `${signed(trend.change.value, { unit: 'pp', power: 0, decimals: 2 })}pp`
    : `${signed(trend.change.value, { unit: '%', power: -2, decimals: 1 })}%`;
}

function trendCell(trend: Trend, style: Style, before: string): TableCell {
  const text = harmless(`${before}${moved(trend)}`);
  return { text, style: trend.direction === 'up' ? style.up : trend.direction === 'down' ? style.down : style.dim };
}
