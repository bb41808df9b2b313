import type { Cell, Column, Grid, Row } from './grid.ts';
import { NUMBERED } from './prose.ts';
import { Blank, Lone, Note, Page, type Sheet } from './sheet.ts';
import { agrees, type SpacedHeader } from './spaced-header.ts';
import { type BodyLine, labelsOf } from './spaced-label.ts';
import { isNumber, type Span, widthOf } from './spaced-line.ts';
import type { PageForm } from './spaced-page.ts';
import { placed } from './spaced-place.ts';

/** A table of single spaces and its lines, from 0. */
export interface SpacedTable {
  firstLine: number;
  lastLine: number;
  unitLine: number | null;
  /** Lines of the prose above, top down; the caption is their last sentence. */
  caption: number[];
  header: SpacedHeader;
  body: BodyLine[];
  /** Number of columns. */
  n: number;
}

/** The grid of a table, null where its columns do not hold what their heads say. */
export function gridOf(sheet: Sheet, found: SpacedTable, page: PageForm): Grid | null {
  const { document } = sheet;
  const { body, header, n } = found;
  const printed = body.map(({ values }) => values.map(({ from, to }) => document.text.slice(from, to)));
  const columns: string[][] = header.paths.map(() => []);
  for (const values of printed) if (values.length === n) for (let i = 0; i < n; i++) if (isNumber(values[i]!)) columns[i]!.push(values[i]!);
  if (!agrees(header.paths, columns)) return null;
  const labels = labelsOf(sheet, body);
  const rows: Row[] = [];
  let next = 0;
  body.forEach((line, i) => {
    if (line.values.length === 0) return;
    const { labels: texts, at } = labels[next++]!;
    const places = placed(printed[i]!, columns);
    if (!places) return;
    const cells: (Cell | undefined)[] = new Array(n).fill(undefined);
    places.forEach((column, k) => {
      cells[column] = cellOf(sheet, line.values[k]!);
    });
    const own = line.label.from < line.label.to ? line.label.from : line.values[0]!.from;
    rows.push({
      line: line.line + 1,
      labels: header.numbered ? texts.map(withoutOrdinal) : texts,
      at: Math.min(at ?? own, own),
      to: line.values[line.values.length - 1]!.to,
      cells,
    });
  });
  // Where labels are lost the lines are not of this shape.
  if (rows.filter(({ labels: texts }) => texts.length === 0).length * 3 > rows.length || rows.length === 0) return null;
  return {
    shape: 'spaced',
    firstLine: found.firstLine + 1,
    lastLine: found.lastLine + 1,
    firstRowLine: rows[0]!.line,
    lastRowLine: rows[rows.length - 1]!.line,
    caption: captionOf(sheet, found.caption),
    unit: unitOf(sheet, found.unitLine),
    stub: header.numbered ? header.stub.slice(1) : header.stub,
    columns: header.paths.map((path): Column => ({ header: path })),
    rows,
    notes: notesOf(sheet, found.lastLine, page),
  };
}

/** 1 Best Buy → Best Buy. */
const withoutOrdinal = (label: string): string => label.replace(/^\d{1,3}(?=\D)/, '');

function cellOf(sheet: Sheet, { from, to }: Span): Cell {
  const offsets = new Int32Array(to - from);
  for (let i = from; i < to; i++) offsets[i - from] = i;
  return { text: sheet.document.text.slice(from, to), offsets };
}

/** The last sentence of the prose above. */
function captionOf(sheet: Sheet, lines: readonly number[]): string {
  const text = lines.map((line) => sheet.compact(line)).join('');
  const end = text.lastIndexOf('。', text.length - 2);
  return text.slice(end + 1).slice(-300);
}

/** 单位:元 币种:人民币 → 元; 单位:万元,% → 万元,%. */
function unitOf(sheet: Sheet, line: number | null): string | null {
  if (line === null) return null;
  const found = /单[位价]:(.{1,24}?)(?:币种.{0,12})?\)?$/.exec(sheet.compact(line));
  return found ? found[1]!.replace(/[,、;]$/, '') : null;
}

/** 注 lines under the last row, with the lines they wrap onto: those behind a full line that ends no sentence. */
function notesOf(sheet: Sheet, lastLine: number, page: PageForm): string[] {
  const notes: string[] = [];
  for (let line = lastLine + 1; line < sheet.count && notes.length < 12; line++) {
    const kind = sheet.kind[line]!;
    if (kind === Blank || kind === Page) continue;
    if (kind !== Note) break;
    let note = sheet.compact(line);
    for (let more = 0; more < 12 && sheet.kind[line + 1] === Lone && goesOn(sheet, line, page); more++) note += sheet.compact(++line);
    notes.push(note);
  }
  return notes;
}

function goesOn(sheet: Sheet, line: number, page: PageForm): boolean {
  const span = { from: sheet.from[line]!, to: sheet.to[line]! };
  const next = sheet.compact(line + 1);
  if (NUMBERED.test(next) || /^(?:报告期|(?:19|20)\d\d年)/.test(next)) return false;
  return !/[。;]$/.test(sheet.document.text.slice(span.from, span.to)) && widthOf(sheet, span) > page.width - 6;
}
