import { lineIndex } from '../filing/document.ts';
import { around } from './around.ts';
import type { Matrix, Part } from './matrix.ts';
import { type Framed, gridsOf, labelColumns } from './matrix-grid.ts';
import { extentsOf } from './matrix-header.ts';
import { joinedColumns, withJoined } from './pipe-columns.ts';
import { headerOf } from './pipe-header.ts';
import { isPipeRow, isRule, matrixOf, type PipeRow, readRow } from './pipe-row.ts';
import { wrappedRows } from './pipe-wrap.ts';
import type { Table, Wanted } from './shape.ts';
import { Blank, Page, type Sheet } from './sheet.ts';

/** Tables of rows between bars, as Markdown has them and as readers of PDF tables write them: a row of the page on each line. */
export function* pipes(sheet: Sheet, wanted: Wanted, taken: Uint8Array): Iterable<Table> {
  const { document } = sheet;
  let floor = -1;
  for (let line = 0; line < sheet.count; line++) {
    if (taken[line] || !isPipeRow(sheet, line)) continue;
    const table = sectionsOf(sheet, line);
    const surroundings = around(sheet, line, table.lastLine, floor);
    const words = surroundings.caption + document.text.slice(document.lineStarts[line]!, sheet.to[table.lastLine]!);
    const grids: Framed[] = [];
    if (wanted(words.replace(IDLE, ''))) {
      for (const rows of table.sections) {
        const before = grids.at(-1)?.frame ?? null;
        for (const framed of gridsOf(
          partsOf(document.text, rows, before?.width ?? null),
          'pipe',
          (at) => lineIndex(document, at),
          surroundings,
          before,
        ))
          grids.push(framed);
      }
    }
    const lines = { firstLine: surroundings.firstLine, lastLine: surroundings.lastLine };
    for (const { grid } of grids) yield { ...lines, grid };
    if (grids.length === 0) yield { ...lines, grid: null };
    floor = surroundings.lastLine;
    line = table.lastLine;
  }
}

const IDLE = /[^\u4e00-\u9fff]+/g;

/** The rows of a table from `first` on, those of equal width together, across the ends of pages. */
function sectionsOf(sheet: Sheet, first: number): { sections: PipeRow[][]; lastLine: number } {
  const sections: PipeRow[][] = [];
  let lastLine = first;
  let width = -1;
  for (let line = first; line < sheet.count; line++) {
    if (!isPipeRow(sheet, line)) {
      const next = behindPage(sheet, line);
      if (next < 0) break;
      line = next;
    }
    lastLine = line;
    if (isRule(sheet, line)) continue;
    const row = readRow(sheet, line);
    if (row.cells.length !== width) sections.push([]);
    width = row.cells.length;
    sections[sections.length - 1]!.push(row);
  }
  return { sections, lastLine };
}

/** Further lines than a page's foot and head take. */
const PAGE = 8;

/** The next row where only the end of a page stands between; -1 where the table ends. */
function behindPage(sheet: Sheet, from: number): number {
  let page = false;
  for (let line = from; line < sheet.count && line < from + PAGE; line++) {
    const kind = sheet.kind[line]!;
    if (kind === Page) page = true;
    else if (kind !== Blank) return page && isPipeRow(sheet, line) ? line : -1;
  }
  return -1;
}

/** The parts of rows of one width; `frame` is the width of the table as read so far, which the rows of a further page may have at once. */
function partsOf(text: string, rows: readonly PipeRow[], frame: number | null): Part[] {
  const width = rows[0]?.cells.length ?? 0;
  const page = matrixOf(text, rows, width);
  const extents = extentsOf(page);
  const bodies = extents.map(({ top, end, bottom }) => {
    const labels = labelColumns(page.slice(end, bottom), width, page[end - 1]?.[0]?.cell.text ?? '') ?? 0;
    return labels === 0 || end < top ? rows.slice(end, bottom) : wrappedRows(text, rows.slice(end, bottom), labels);
  });
  const logical: Matrix = [];
  const parts = extents.map(({ top, end }, i) => {
    const header = page.slice(top, end);
    const body = matrixOf(text, bodies[i]!, width);
    for (const row of header) logical.push(row);
    for (const row of body) logical.push(row);
    return { header, body };
  });
  const joined = frame === width && parts[0]?.header.length === 0 ? page[0]!.map((_, c) => c) : joinedColumns(logical, width);
  return parts.map(({ header, body }) => ({ header: headerOf(text, withJoined(header, joined)), body: withJoined(body, joined) }));
}
