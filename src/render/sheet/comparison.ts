import { sortColumns } from '../../compare/column.ts';
import { type Cell, type Matrix, type Row, spelled } from '../../compare/matrix.ts';
import type { Fact } from '../../fact.ts';
import type { Derived } from '../../reconcile/derive.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { MARK_WORDS } from '../../words/marks.ts';
import type { XlsxWords } from '../../words/xlsx.ts';
import { nameIn } from '../comparison-data.ts';
import { notesOf, scaleOf } from '../comparison-table.ts';
import { receiptLines } from '../explained.ts';
import { signsOf } from '../marks.ts';
import type { Scale } from '../number.ts';
import { figureCell, lost } from './number.ts';
import { cellText, type FullCell, partsOf, type Sheet, type SheetCell, widthsOf } from './sheet.ts';

/**
 * All metrics in one table, a company and metric a row, a period a column, so that it can be filtered and put into a pivot. A cell's signs stand before its number
 * as a part of the format and once more in words of plain text at the end of the row, for programs that read numbers and no formats; its comment is its receipt.
 */
export function comparisonSheet(all: readonly Matrix[], vocabulary: Vocabulary, words: XlsxWords): Sheet {
  const periods = sortColumns(all.flatMap(({ columns }) => columns));
  const segments = all.some(({ rows }) => rows.some(({ segment }) => segment.length > 0));
  const { heads } = words;
  const head = [heads.metric, heads.company, heads.code, ...(segments ? [heads.segment] : []), heads.unit, ...periods, heads.marks];
  const notes = new Set<string>();
  const rows = all.flatMap((matrix) => {
    const scale = scaleOf(matrix);
    for (const note of notesOf(matrix, scale, vocabulary, MARK_WORDS[words.lang])) notes.add(cellText(note));
    return matrix.rows.map((row): SheetCell[] => [
      matrix.metric.label,
      cellText(nameIn(row.company, matrix.rows)),
      row.company.code && cellText(row.company.code),
      ...(segments ? [cellText(spelled(row.segment))] : []),
      scale.unit,
      ...periods.map((period) => periodCell(row.cells.get(period), scale, words)),
      marksOf(row, periods),
    ]);
  });
  return {
    name: words.sheets.comparison,
    widths: widthsOf(head, rows, { [head.length - 1]: 48 }),
    head,
    rows,
    frozen: 2,
    parts: partsOf(rows, 0),
    notes: [...notes],
  };
}

function periodCell(cell: Cell | undefined, scale: Scale, words: XlsxWords): SheetCell {
  if (!cell) return null;
  const signs = signsOf(cell);
  const figure = cell.fact ?? cell.standIn;
  const told = figure ?? cell.direction;
  const full = figure && figure.origin !== 'derived' ? lost(figure.value, scale) : null;
  const comment = [...(told ? receipt(cell, told, words) : []), ...(full === null ? [] : [words.inFull(full)])].join('\n');
  const shown: FullCell = figure ? figureCell(figure, scale, { sign: signs }) : { value: signs };
  return {
    ...shown,
    ...(cell.derived ? { look: 'derived' } : signs === '' ? {} : { look: 'mark' }),
    ...(comment === '' ? {} : { comment }),
  };
}

/** The lines of `--explain`, and the page where there is one. */
function receipt(cell: Cell, figure: Fact, words: XlsxWords): string[] {
  const lines = receiptLines(cell, figure, words.lang).map(({ depth, text }) => `${'  '.repeat(depth - 1)}${cellText(text)}`);
  return figure.page === null || cell.derived ? lines : [`${words.page(figure.page)}  ${lines[0]}`, ...lines.slice(1)];
}

/** `* 2020FY, 2022FY; ƒ 2023H1`: the marked periods of a row by their signs. */
function marksOf(row: Row, periods: readonly string[]): string | null {
  const bySigns = new Map<string, string[]>();
  for (const period of periods) {
    const cell = row.cells.get(period);
    const signs = cell ? signsOf(cell) : '';
    if (signs !== '') bySigns.set(signs, [...(bySigns.get(signs) ?? []), period]);
  }
  return [...bySigns].map(([signs, columns]) => `${signs} ${columns.join(', ')}`).join('; ') || null;
}

/** The facts behind a comparison, each once, in the order of its cells: what is shown, its other prints, and the operands of what is derived. */
export function factsBehind(all: readonly Matrix[]): Set<Fact> {
  const facts = new Set<Fact>();
  const operands = ({ fact, operands: own }: Derived): void => {
    facts.add(fact);
    for (const { fact: operand, derived } of own) derived ? operands(derived) : facts.add(operand);
  };
  for (const { rows, columns } of all)
    for (const row of rows)
      for (const column of columns) {
        const cell = row.cells.get(column);
        if (!cell) continue;
        if (cell.derived) operands(cell.derived);
        for (const fact of [cell.fact, cell.standIn, cell.direction]) if (fact) facts.add(fact);
        for (const others of [cell.receipts, cell.restated, cell.rivals]) for (const fact of others) facts.add(fact);
      }
  return facts;
}
