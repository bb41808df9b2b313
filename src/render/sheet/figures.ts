import { sortColumns } from '../../compare/column.ts';
import type { Fact } from '../../fact.ts';
import type { Cover } from '../../filing/filing.ts';
import type { XlsxWords } from '../../words/xlsx.ts';
import type { FigureCell, FigureRow, KeyFigures } from '../key-figures.ts';
import { signsOf } from '../marks.ts';
import { receiptText } from '../receipts.ts';
import { figureCell, lost } from './number.ts';
import { cellText, partsOf, type Sheet, type SheetCell, widthsOf } from './sheet.ts';

/** The key figures of one filing. */
export interface FilingFigures {
  file: string;
  cover: Pick<Cover, 'company' | 'code'>;
  figures: KeyFigures;
}

const POINTS = { unit: 'pp', power: 0, decimals: 2 };
const PERCENT = { unit: '%', power: -2, decimals: 2 };

/** Takes filings one by one, and holds the cells of their rows and nothing else of them. */
export interface FiguresSheet {
  add(filing: FilingFigures): void;
  /** `notes`: what the signs in it mean. */
  sheet(notes: readonly string[]): Sheet;
}

/** A row before it is known which periods the sheet has. */
interface Composed {
  before: SheetCell[];
  cells: ReadonlyMap<string, SheetCell>;
  file: string;
}

/** The key figures of filings one below the other, a metric a row, a period a column; a change stands under its level, and its receipt in its comment. */
export function figuresSheet(words: XlsxWords): FiguresSheet {
  const { heads } = words;
  const columns = new Set<string>();
  const composed: Composed[] = [];
  return {
    add({ file, cover, figures }) {
      for (const column of figures.columns) columns.add(column);
      const name = cellText(file);
      for (const { rows } of figures.groups)
        for (const row of rows)
          composed.push({
            before: [cellText(cover.company), cover.code && cellText(cover.code), row.name, unitOf(row)],
            cells: new Map([...row.cells].map(([column, cell]) => [column, periodCell(cell, row, words)])),
            file: name,
          });
    },
    sheet(notes) {
      const periods = sortColumns(columns);
      const head = [heads.company, heads.code, heads.metric, heads.unit, ...periods, heads.file];
      const rows = composed.map(({ before, cells, file }) => [...before, ...periods.map((period) => cells.get(period) ?? null), file]);
      return {
        name: words.sheets.figures,
        widths: widthsOf(head, rows, { [head.length - 1]: 44 }),
        head,
        rows,
        frozen: 3,
        parts: partsOf(rows, head.length - 1),
        notes: notes.length > 0 ? notes.map(cellText) : rows.length === 0 ? [words.none] : [],
      };
    },
  };
}

/** The unit of the row's numbers: of changes % where none is in points. */
function unitOf({ unit, scale, cells }: FigureRow): string {
  if (scale !== null) return unit;
  const points = [...cells.values()].filter(({ fact }) => fact?.kind === 'change-pp').length;
  return points === 0 ? '%' : points === cells.size ? 'pp' : '% / pp';
}

function periodCell(cell: FigureCell, { scale, under }: FigureRow, words: XlsxWords): SheetCell {
  const signs = signsOf(cell);
  const look = cell.marks.includes('derived') ? ({ look: 'derived' } as const) : signs === '' ? {} : ({ look: 'mark' } as const);
  // A range has two numbers, and of a loss that narrowed the sign alone would say the opposite.
  if (cell.fact === null || cell.fact.kind === 'loss-change-ratio') return { value: cellText(cell.text), ...look };
  const by = scale ?? (cell.fact.kind === 'change-pp' ? POINTS : PERCENT);
  const full = cell.fact.origin === 'derived' ? null : lost(cell.fact.value, by);
  return {
    ...figureCell(cell.fact, by, { sign: signs, change: under }),
    ...look,
    comment: [receiptOf(cell.fact, words), ...(full === null ? [] : [words.inFull(full)])].join('\n'),
  };
}

function receiptOf(fact: Fact, words: XlsxWords): string {
  if (fact.origin === 'derived') return cellText(`= ${fact.quote}`);
  return cellText(`${fact.page === null ? '' : `${words.page(fact.page)}  `}${receiptText(fact)}`);
}
