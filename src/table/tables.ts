import type { Document } from '../filing/document.ts';
import { aligned } from './aligned-shape.ts';
import type { Grid } from './grid.ts';
import { html } from './html-shape.ts';
import { list } from './list.ts';
import { pipes } from './pipe-shape.ts';
import type { Shape, Table, Wanted } from './shape.ts';
import { LONG, type Sheet, sheetOf } from './sheet.ts';
import { spaced } from './spaced.ts';
import { strewn } from './strewn-shape.ts';
import { textTableLines } from './text-table.ts';

export interface Tables {
  /** Every table found, in the order of their lines. */
  found: Table[];
  /** Those that were read. */
  grids: Grid[];
  /** Whether line `index` (from 0) belongs to a table, read or not; prose readers pass it over. */
  isTable(index: number): boolean;
  /** Where on a table's last line prose goes on; undefined where it does not. */
  proseFrom(index: number): number | undefined;
}

/** Every shape a table may have, the one that is surest of its lines first. */
const SHAPES: readonly Shape[] = [html, pipes, strewn, aligned, list, spaced];

/** All tables of a document, or those that are wanted. */
export function tables(document: Document, wanted: Wanted = () => true): Tables {
  const sheet = sheetOf(document);
  const found: Table[] = [];
  const tails = new Map<number, number>();
  const member = new Uint8Array(document.lineStarts.length);
  for (const shape of SHAPES)
    for (const table of shape(sheet, wanted, member)) {
      found.push(table);
      if (table.tail !== undefined) tails.set(table.lastLine, table.tail);
      member.fill(1, table.firstLine, table.lastLine + 1);
    }
  found.sort((a, b) => a.firstLine - b.firstLine);
  textTableLines(sheet, member);
  for (let line = 0; line < sheet.count; line++)
    if (sheet.gap[line] && sheet.to[line]! - sheet.from[line]! > LONG && isRunTogether(sheet, line)) member[line] = 1;
  const grids: Grid[] = [];
  for (const { grid } of found) if (grid) grids.push(grid);
  return { found, grids, isTable: (index) => member[index] === 1, proseFrom: (index) => tails.get(index) };
}

/** Whether a long line is a whole table, cell after cell with wide gaps between. */
function isRunTogether(sheet: Sheet, line: number): boolean {
  const { text } = sheet.document;
  const end = sheet.to[line]!;
  let gaps = 0;
  for (let i = text.indexOf('     ', sheet.from[line]!); i >= 0 && i < end && gaps < 12; i = text.indexOf('     ', i)) {
    gaps++;
    while (i < end && text.charCodeAt(i) === 0x20) i++;
  }
  return gaps >= 12;
}
