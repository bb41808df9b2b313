import { isStub } from './head.ts';
import { type Piece, textOf } from './piece.ts';
import { NUMBERED } from './prose.ts';
import { Blank, Lone, Page, type Sheet, Text } from './sheet.ts';

/**
 * Marks the lines of tables that hold no numbers (who does what, which patent belongs to which product) in `member`, so
 * that prose readers pass them over. Such a table is a run of lines with several pieces whose second column stands at
 * one place, and of fragments in its columns between them:
 *
 *     项目                     归集方式
 *                 人员人工包括研发人员的工资、奖金、社会保险、住房公积金
 *     人员人工      等人工费用。根据研发部门提供的研发工时记录和人力资源
 *                 部门提供的工资表,财务部门按汇总核算应归集计入研发费
 */
export function textTableLines(sheet: Sheet, member: Uint8Array): void {
  for (let line = 0; line < sheet.count; line++) {
    if (sheet.kind[line] !== Text || member[line] || !isStart(sheet, line)) continue;
    const last = endOf(sheet, line, member);
    if (last > line) {
      let first = line;
      while (
        first > 0 &&
        first > line - 4 &&
        sheet.kind[first - 1] === Lone &&
        !member[first - 1] &&
        sheet.x0(first - 1) >= Math.max(10, secondColumn(sheet, line) - 4)
      )
        first--;
      member.fill(1, first, last + 1);
    }
    line = Math.max(line, last);
  }
  // A short label alone between two lines of a table is of that table.
  for (let line = 1; line + 1 < sheet.count; line++) {
    if (member[line] || sheet.kind[line] !== Lone || !member[line - 1] || !member[line + 1] || sheet.x1(line) - sheet.x0(line) > 14)
      continue;
    const text = sheet.compact(line);
    if (!NUMBERED.test(text) && !/[。:;]$/.test(text)) member[line] = 1;
  }
}

function isStart(sheet: Sheet, line: number): boolean {
  const pieces = sheet.pieces(line);
  const first = textOf(sheet.document, pieces[0]!);
  if (NUMBERED.test(first) && !isStub(first)) return false;
  return pieces[1]!.x0 - pieces[0]!.x1 >= 3;
}

function secondColumn(sheet: Sheet, line: number): number {
  return sheet.pieces(line)[1]!.x0;
}

/** Last line of the table that begins at `first`; `first` itself when it is none. */
function endOf(sheet: Sheet, first: number, member: Uint8Array): number {
  const [one, two] = sheet.pieces(first);
  // Header words are centred: the column under the second begins anywhere right of the first.
  let edge = Math.max(one!.x1 + 2, two!.x0 - 24, 8);
  let labelRight = two!.x0;
  let last = first;
  let above = sheet.pieces(first);
  const header = above;
  let pending = 0;
  let rows = 1;
  let blanks = 0;
  for (let line = first + 1; line < sheet.count; line++) {
    const kind = sheet.kind[line]!;
    if (member[line]) break;
    if (kind === Blank) {
      if (++blanks > 8) break;
      continue;
    }
    if (kind === Page) continue;
    if (kind !== Lone && kind !== Text) break;
    const x0 = sheet.x0(line);
    if (kind === Text) {
      const pieces = sheet.pieces(line);
      const [label, cell] = pieces;
      const text = textOf(sheet.document, label!);
      if (NUMBERED.test(text) && label!.x0 < edge - 6 && pieces.length === 2 && label!.x1 - label!.x0 <= 5) break;
      if (pieces.length === 2 && label!.x1 - label!.x0 > 26) break;
      if (!isUnder(pieces, above) && !isUnder(pieces, header)) break;
      above = pieces;
      rows++;
      last = line;
      pending = 0;
      blanks = 0;
      if (label!.x0 < edge - 4 && cell!.x0 >= 8) {
        edge = Math.min(edge, cell!.x0 - 1);
        labelRight = Math.max(labelRight, cell!.x0);
      }
      continue;
    }
    if (blanks > 2) break;
    // In the second column or beyond it, or wholly within the first: anything else is prose.
    const x1 = sheet.x1(line);
    const inSecond = x0 >= edge && x0 >= 8;
    const inFirst =
      x1 <= labelRight + 1 && x1 - x0 <= 14 && !NUMBERED.test(sheet.compact(line)) && sheet.document.text[sheet.to[line]! - 1] !== '。';
    if (!inSecond && !inFirst) break;
    if (++pending > (inSecond ? 12 : 4)) break;
    if (inSecond) pending = 0;
    if (blanks === 0 && (inSecond || rows > 1)) last = line;
    blanks = 0;
  }
  return last;
}

/** Whether a cell behind the first stands under one of the line above. */
function isUnder(pieces: readonly Piece[], above: readonly Piece[]): boolean {
  return pieces.some((piece, i) => i > 0 && above.some((other, k) => k > 0 && piece.x0 < other.x1 && piece.x1 > other.x0));
}
