import { alignedBlocks, gridOf } from './aligned.ts';
import type { Block } from './block.ts';
import { inOneFrame } from './frame.ts';
import type { Table, Wanted } from './shape.ts';
import type { Sheet } from './sheet.ts';

/** Tables aligned by columns, as PDF-to-text prints them. */
export function* aligned(sheet: Sheet, wanted: Wanted, taken: Uint8Array): Iterable<Table> {
  let above: Block | null = null;
  for (const block of alignedBlocks(sheet)) {
    if (taken[block.firstLine] || taken[block.lastLine]) continue;
    if (block.unitLine === null && above && inOneFrame(sheet, above, block)) block.unitLine = above.unitLine;
    above = block;
    yield { firstLine: block.firstLine, lastLine: block.lastLine, grid: wanted(wordsOf(sheet, block)) ? gridOf(sheet, block) : null };
  }
}

/** What is not CJK; between the halves of a wrapped label stand numbers and space. */
const IDLE = /[^\u4e00-\u9fff]+/g;

/** The words of a block and its caption, nothing between them: 归属于上市公司股 11,530.72 东的净利润 → 归属于上市公司股东的净利润. */
function wordsOf(sheet: Sheet, block: Block): string {
  const { text } = sheet.document;
  const caption = block.caption.map((line) => text.slice(sheet.from[line]!, sheet.to[line]!)).join('');
  return (caption + text.slice(sheet.from[block.firstLine]!, sheet.to[block.lastLine]!)).replace(IDLE, '');
}
