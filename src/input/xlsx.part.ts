import { type Cell, type CellValue, formatValue, readXlsx, type Sheet } from 'hucre';
import { shownNumber } from './xlsx-number.ts';

/** A number in a format that is not known: what its cell shows cannot be told, and its bare value may be a thousandth or ten thousand times that. */
const UNKNOWN = '####';

/**
 * The text of a workbook as a page of HTML: each sheet that is not hidden under its name, each block of rows between blank ones a table, a row a line, cells as they
 * are shown. Rows of one cell above a table (its title, 单位：万元) are paragraphs.
 */
export async function xlsxText(bytes: Uint8Array): Promise<{ text: string } | { broken: string }> {
  let sheets: Sheet[];
  try {
    sheets = (await readXlsx(bytes, { readStyles: true })).sheets;
  } catch {
    return { broken: 'damaged: its sheets cannot be read; save it again in Excel' };
  }
  return {
    text: sheets
      .filter(({ hidden, veryHidden }) => !hidden && !veryHidden)
      .map(sheetText)
      .join(''),
  };
}

/** A cell as it is shown, and over how many rows and columns. */
interface Shown {
  text: string;
  column: number;
  rows: number;
  columns: number;
}

function sheetText(sheet: Sheet): string {
  const rows = shownRows(sheet);
  let text = `<h2>${escaped(sheet.name)}</h2>\n`;
  for (let from = 0; from < rows.length; ) {
    if (rows[from]!.every((cell) => cell.text === '')) {
      from++;
      continue;
    }
    let to = from;
    while (to < rows.length && rows[to]!.some((cell) => cell.text !== '')) to++;
    // Titles stand alone in their rows, above the first row of several cells.
    const filled = (row: readonly Shown[]): Shown[] => row.filter((cell) => cell.text !== '');
    for (; from < to && filled(rows[from]!).length === 1; from++) text += `<p>${escaped(filled(rows[from]!)[0]!.text)}</p>\n`;
    if (from < to) text += tableText(rows.slice(from, to));
    from = to;
  }
  return text;
}

/** Columns from the first to the last that holds anything. */
function tableText(rows: readonly (readonly Shown[])[]): string {
  let last = 0;
  let first = Number.POSITIVE_INFINITY;
  for (const row of rows)
    for (const { text, column, columns } of row)
      if (text !== '') {
        first = Math.min(first, column);
        last = Math.max(last, column + columns);
      }
  const line = (row: readonly Shown[], left: number): string =>
    row
      .filter(({ column }) => column >= first && column < last)
      .map(({ text, rows: down, columns }) => {
        const spans = `${down > 1 ? ` rowspan="${Math.min(down, left)}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
        return `<td${spans}>${escaped(text)}</td>`;
      })
      .join('');
  return `<table>\n${rows.map((row, i) => `<tr>${line(row, rows.length - i)}</tr>\n`).join('')}</table>\n`;
}

/** The cells of each row; of merged ones the first, over what it covers. */
function shownRows({ rows, cells, merges = [] }: Sheet): Shown[][] {
  const spans = new Map<string, { rows: number; columns: number }>();
  const covered = new Set<string>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    spans.set(`${startRow},${startCol}`, { rows: endRow - startRow + 1, columns: endCol - startCol + 1 });
    for (let r = startRow; r <= Math.min(endRow, rows.length - 1); r++)
      for (let c = startCol; c <= Math.min(endCol, rows[r]!.length - 1); c++) if (r > startRow || c > startCol) covered.add(`${r},${c}`);
  }
  return rows.map((row, r) =>
    row.flatMap((value, column) => {
      const place = `${r},${column}`;
      if (covered.has(place)) return [];
      return { text: shownIn(value, cells?.get(place)), column, ...(spans.get(place) ?? { rows: 1, columns: 1 }) };
    }),
  );
}

/** What is known of a cell beside its value are its style, and what its formula gave when it was saved. */
function shownIn(plain: CellValue, cell: Cell | undefined): string {
  const value = cell?.formulaResult ?? cell?.value ?? plain;
  const format = cell?.style?.numFmt ?? 'General';
  if (typeof value === 'string') return value.replace(/\s{1,1000}/g, ' ').trim();
  if (typeof value === 'number') return shownNumber(value, format) ?? UNKNOWN;
  if (value instanceof Date) return DATES.test(format) ? formatValue(value, format) : value.toISOString().slice(0, 10);
  return '';
}

/** Days as Chinese sheets write them: yyyy"年"m"月"d"日", yyyy/m/d, [$-804]yyyy-mm. */
const DATES = /^(?:\[\$-[0-9A-Fa-f]{1,8}\])?(?:[ymd]{1,4}|["\\年月日\-/. ])+(?:;@)?$/i;

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
