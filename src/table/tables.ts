import type { Document } from '../filing/document.ts';
import { alignedBlocks, gridOf } from './aligned.ts';
import type { Block } from './block.ts';
import type { Grid } from './grid.ts';
import { LONG, type Sheet, sheetOf } from './sheet.ts';
import { textTableLines } from './text-table.ts';

export interface Tables {
  grids: Grid[];
  /** Whether line `index` (from 0) belongs to a table, read or not; prose readers pass it over. */
  isTable(index: number): boolean;
}

/** Whether a table with these words is worth reading; asked before its columns are told apart, which is the dearer part. */
export type Wanted = (words: string) => boolean;

/**
 * All tables of a document, or those that are wanted. One reader for each shape; so far tables aligned by columns are read,
 * other shapes (one cell a line, glued cells, pipe rows, markup) join here with readers of their own.
 */
export function tables(document: Document, wanted: Wanted = () => true): Tables {
  const sheet = sheetOf(document);
  const grids: Grid[] = [];
  const member = new Uint8Array(document.lineStarts.length);
  for (const block of alignedBlocks(sheet)) {
    const grid = wanted(wordsOf(sheet, block)) ? gridOf(sheet, block) : null;
    if (grid) grids.push(grid);
    member.fill(1, block.firstLine, block.lastLine + 1);
  }
  textTableLines(sheet, member);
  for (let line = 0; line < sheet.count; line++)
    if (sheet.gap[line] && sheet.to[line]! - sheet.from[line]! > LONG && isRunTogether(sheet, line)) member[line] = 1;
  return { grids, isTable: (index) => member[index] === 1 };
}

/** What is not CJK; between the halves of a wrapped label stand numbers and space. */
const IDLE = /[^\u4e00-\u9fff]+/g;

/** The words of a block and its caption, nothing between them: 归属于上市公司股 11,530.72 东的净利润 → 归属于上市公司股东的净利润. */
function wordsOf(sheet: Sheet, block: Block): string {
  const { text } = sheet.document;
  const caption = block.caption.map((line) => text.slice(sheet.from[line]!, sheet.to[line]!)).join('');
  return (caption + text.slice(sheet.from[block.firstLine]!, sheet.to[block.lastLine]!)).replace(IDLE, '');
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
