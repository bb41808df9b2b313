import type { Document } from '../filing/document.ts';
import { alignedBlocks, gridOf } from './aligned.ts';
import type { Grid } from './grid.ts';
import { LONG, type Sheet, sheetOf } from './sheet.ts';
import { textTableLines } from './text-table.ts';

export interface Tables {
  grids: Grid[];
  /** Whether line `index` (from 0) belongs to a table, read or not; prose readers pass it over. */
  isTable(index: number): boolean;
}

/**
 * All tables of a document. One reader for each shape; so far tables aligned by columns are read, other shapes (one cell
 * a line, glued cells, pipe rows, markup) join here with readers of their own.
 */
export function tables(document: Document): Tables {
  const sheet = sheetOf(document);
  const grids: Grid[] = [];
  const member = new Uint8Array(document.lineStarts.length);
  for (const block of alignedBlocks(sheet)) {
    const grid = gridOf(sheet, block);
    if (grid) grids.push(grid);
    member.fill(1, block.firstLine, block.lastLine + 1);
  }
  textTableLines(sheet, member);
  for (let line = 0; line < sheet.count; line++)
    if (sheet.gap[line] && sheet.to[line]! - sheet.from[line]! > LONG && isRunTogether(sheet, line)) member[line] = 1;
  return { grids, isTable: (index) => member[index] === 1 };
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
