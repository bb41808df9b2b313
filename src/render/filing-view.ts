import { trendOf } from '../compare/trend.ts';
import type { Fact } from '../fact.ts';
import type { Cover } from '../filing/filing.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { FILING_WORDS } from '../words/filing.ts';
import { FORM_WORDS } from '../words/forms.ts';
import type { Lang } from '../words/lang.ts';
import { MARK_WORDS, type MarkWords } from '../words/marks.ts';
import { barsText } from './bars.ts';
import { furtherLine, furtherNotes, furtherTable } from './further.ts';
import { harmless } from './harmless.ts';
import { type FigureRow, type KeyFigures, keyFigures } from './key-figures.ts';
import { bullets, escaped, markdown } from './markdown.ts';
import { legend } from './marks.ts';
import type { Style } from './style.ts';
import { columnWidths, drawTable, type Table, type TableCell } from './table.ts';
import { type Align, foldNote } from './width.ts';

/** What one filing's screen is made of. */
export interface FilingFacts {
  file: string;
  cover: Cover;
  facts: readonly Fact[];
}

/**
 * A filing on a screen: who, which form, which date; key figures as metrics × periods (the newest that fit the width); how many further figures there are, or with
 * `all` the list of them.
 */
export function filingScreen(filing: FilingFacts, vocabulary: Vocabulary, style: Style, width: number, lang: Lang, all: boolean): string {
  const words = FILING_WORDS[lang];
  const figures = keyFigures(filing.facts, vocabulary, MARK_WORDS[lang]);
  const told = (notes: readonly string[]): string[] =>
    notes.length > 0 ? [notes.map((note) => `${style.dim(foldNote(note, width))}\n`).join('')] : [];
  const parts = [`${style.title(harmless(headline(filing.cover)))}\n${style.dim(style.link(harmless(filing.file), filing))}\n`];
  if (figures.groups.length > 0) {
    const columns = fitting(figures, style, width);
    const plain = figureTable(figures, columns, style);
    const table = withBars(plain, figures, columns, style, width);
    const earlier = figures.columns.slice(0, figures.columns.length - columns.length);
    const notes = [
      ...notesOf(figures, columns, vocabulary, MARK_WORDS[lang]),
      ...(table === plain ? [] : [words.trend]),
      ...(earlier.length > 0 ? [words.notShown(earlier)] : []),
    ];
    parts.push(drawTable(table, style, width), ...told(notes));
  }
  if (figures.further.length > 0 && all) {
    parts.push(drawTable(furtherTable(figures.further, vocabulary, style), style, width));
    parts.push(...told(furtherNotes(figures.further, vocabulary, MARK_WORDS[lang])));
  } else if (figures.further.length > 0) parts.push(...told([furtherLine(figures, words)]));
  if (filing.facts.length === 0) parts.push(`${style.dim(words.none)}\n`);
  return parts.join('\n');
}

/** The same as Markdown: a heading, a table of key figures with every period, and with `all` a table of the rest. */
export function filingMarkdown(filing: FilingFacts, vocabulary: Vocabulary, style: Style, lang: Lang, all: boolean): string {
  const figures = keyFigures(filing.facts, vocabulary, MARK_WORDS[lang]);
  const parts = [`## ${escaped(headline(filing.cover))}\n`];
  if (figures.groups.length > 0) parts.push(markdown(figureTable(figures, figures.columns, style)));
  parts.push(bullets(notesOf(figures, figures.columns, vocabulary, MARK_WORDS[lang])));
  if (figures.further.length > 0 && all) {
    parts.push(
      markdown(furtherTable(figures.further, vocabulary, style)),
      bullets(furtherNotes(figures.further, vocabulary, MARK_WORDS[lang])),
    );
  } else if (figures.further.length > 0) parts.push(`${furtherLine(figures, FILING_WORDS[lang])}\n`);
  return parts.filter(Boolean).join('\n');
}

function headline(cover: Cover): string {
  const date = cover.date ? ` · ${cover.date}` : '';
  const about = cover.period ? ` · ${cover.period}` : '';
  return `${cover.company}${cover.code ? ` ${cover.code}` : ''} · ${FORM_WORDS.zh[cover.form]}${about}${date}`;
}

function figureTable(figures: KeyFigures, columns: readonly string[], style: Style): Table {
  const rows: Table['rows'][number][] = [];
  for (const { title, rows: figureRows } of figures.groups) {
    rows.push({ group: title });
    for (const row of figureRows) {
      const cells = columns.map((column): TableCell => {
        const cell = row.cells.get(column);
        if (!cell) return '';
        if (cell.marks.length > 0) return { text: cell.text, style: style.mark };
        return row.under && /^[+-]/.test(cell.text)
          ? { text: cell.text, style: cell.text.startsWith('+') ? style.up : style.down }
          : cell.text;
      });
      const label = row.under ? { text: `    ${row.label}`, style: style.dim } : `  ${row.label}`;
      rows.push([label, { text: row.unit, style: style.dim }, ...cells]);
    }
  }
  return { head: ['', '单位', ...columns], align: ['left', 'left', ...columns.map((): Align => 'right')], rows };
}

/** Periods of one length from which on bars tell more than the numbers beside them. */
const BARRED = 3;

/** The table with a bar a period at the end of the rows of levels, where no period is left out and there is room. */
function withBars(table: Table, figures: KeyFigures, columns: readonly string[], style: Style, width: number): Table {
  if (columns.length < figures.columns.length) return table;
  const bars = figures.groups.flatMap(({ rows }) => ['', ...rows.map((row) => barsOf(row, columns))]);
  const barred: Table = {
    head: [...table.head, '走势'],
    align: [...table.align, 'left'],
    rows: table.rows.map((row, i) => ('group' in row ? row : [...row, { text: bars[i]!, style: style.dim }])),
  };
  const room = columnWidths(barred).reduce((sum, each) => sum + each + 2, -2) <= width;
  return room && bars.some((each) => each !== '') ? barred : table;
}

function barsOf({ under, cells }: FigureRow, columns: readonly string[]): string {
  if (under) return '';
  const series = { cells: new Map([...cells].map(([column, { fact }]) => [column, { fact, standIn: null }])) };
  // The unit tells only by how much it moved, which is not shown.
  const trend = trendOf(series, columns, 'CNY');
  return trend && trend.levels.length >= BARRED ? barsText(trend) : '';
}

/** The newest columns that fit, at least one. */
function fitting(figures: KeyFigures, style: Style, width: number): string[] {
  let columns = figures.columns;
  const wide = (): number => columnWidths(figureTable(figures, columns, style)).reduce((sum, each) => sum + each + 2, -2);
  while (columns.length > 1 && wide() > width) columns = columns.slice(1);
  return columns;
}

/** The legend of the marks in these columns, a line each. */
export function notesOf(figures: KeyFigures, columns: readonly string[], vocabulary: Vocabulary, words: MarkWords): string[] {
  const rows = figures.groups.flatMap((group) => group.rows);
  const cells = columns.flatMap((column) =>
    rows.flatMap(({ name, cells }) => {
      const cell = cells.get(column);
      return cell ? [{ ...cell, standIn: null, dispute: cell.dispute && words.dispute(`${name} ${column}`, cell.dispute) }] : [];
    }),
  );
  return legend(cells, vocabulary, words);
}
