import { centre } from './column.ts';
import { type Head, headOf, isStub } from './head.ts';
import { textOf } from './piece.ts';
import { isProse, isTitle, NUMBERED } from './prose.ts';
import { Blank, firstValue, Lone, Note, Other, Page, type Sheet, Text, UnitLine, Values } from './sheet.ts';

/**
 * The lines of one table, told apart by what they do; indices count from 0. Blank lines, page numbers and page heads
 * between them are left out.
 */
export interface Block {
  /** Header lines, top down. */
  header: number[];
  /** Lines of the rows: values, fragments of wrapped labels and cells, sections. The first or last may be a fragment. */
  body: number[];
  /** 注 lines below. */
  notes: number[][];
  unitLine: number | null;
  /** Lines of the prose above, top down; the caption is their last sentence. */
  caption: number[];
  firstLine: number;
  lastLine: number;
}

/** No table of the forms read here has longer runs of fragments between two rows. */
const MAX_FRAGMENTS = 40;

/** Finds the blocks of all tables with values, top down. */
export function blocksOf(sheet: Sheet): Block[] {
  const blocks: Block[] = [];
  let floor = -1;
  for (let line = 0; line < sheet.count; line++) {
    if (sheet.kind[line] !== Values || sheet.gap[line] === 0) continue;
    const head = headOf(sheet, line, floor);
    const block = extend(sheet, line, head);
    blocks.push(block);
    floor = block.lastLine;
    line = Math.max(line, floor);
  }
  return blocks;
}

/** Walks down from the first values as far as the table goes. */
function extend(sheet: Sheet, first: number, head: Head): Block {
  const body = [...head.body, first];
  let last = first;
  let left = firstValue(sheet, first);
  let width = valueCount(sheet, first);
  let labelRight = labelEnd(sheet, first);
  let pending: number[] = [];
  let blanksAtPending = 0;
  let cutOff = false;
  let paged = false;
  let blanks = 0;
  let line = first + 1;
  // The header comes again on the next page.
  let headerTexts: Set<string> | undefined;
  for (; line < sheet.count && pending.length < MAX_FRAGMENTS; line++) {
    const kind = sheet.kind[line]!;
    if (kind === Blank) {
      blanks++;
      continue;
    }
    if (kind === Page) {
      paged = true;
      continue;
    }
    if (kind === UnitLine || kind === Note || kind === Other) break;
    if (kind === Values) {
      if (pending.length > 0) {
        headerTexts ??= new Set(head.header.map((h) => sheet.compact(h)));
        const own = pending.filter((p) => !headerTexts!.has(sheet.compact(p)));
        // On the same page, or under a heading of its own, it is the header of the next table, which happens to be the same.
        if (own.length < pending.length && (!paged || own.some((p) => isHeading(sheet, p)))) {
          cutOff = true;
          break;
        }
        pending = own;
        if (hasHeader(sheet, own, left, width)) {
          cutOff = true;
          break;
        }
        for (const p of own) body.push(p);
        pending = [];
      }
      body.push(line);
      last = line;
      left = firstValue(sheet, line);
      width = Math.max(width, valueCount(sheet, line));
      labelRight = Math.max(labelRight, labelEnd(sheet, line));
      blanks = 0;
      paged = false;
      continue;
    }
    if (kind === Text && isTitle(sheet, line)) break;
    if (kind === Lone && isProse(sheet, line, left, nextLeft(sheet, line, left), labelRight) && !isWideSection(sheet, line, width)) break;
    if (pending.length === 0) blanksAtPending = blanks;
    pending.push(line);
  }
  let lastLine = last;
  if (blanksAtPending === 0) {
    for (const p of pending) {
      if (p > lastLine + 1 || !isTail(sheet, p, left) || (cutOff && sheet.x1(p) > left && !UNIT_WORDS.test(sheet.compact(p)))) break;
      body.push(p);
      lastLine = p;
    }
  }
  const notes = notesOf(sheet, lastLine);
  return {
    header: head.header,
    body,
    notes,
    unitLine: head.unitLine,
    caption: head.caption,
    firstLine: head.firstLine,
    lastLine: notes.at(-1)?.at(-1) ?? lastLine,
  };
}

/** What heads a table of its own: 2、应付账款, or another period than that of the table above (期初数 over the same heads). */
function isHeading(sheet: Sheet, line: number): boolean {
  const text = sheet.compact(line);
  return (sheet.kind[line] === Lone && NUMBERED.test(text)) || PERIOD.test(text);
}

const PERIOD = /^(?:[期年][初末](?:余额|数|金额)?|[本上]期(?:数|发生额|金额)?|20\d\d年(?:度|\d{1,2}月\d{1,2}日)?)$/;

/** What a cell wraps onto a line of its own; never a header. */
const UNIT_WORDS = /^(?:个?百分点\)?){1,8}$/;

/** Whether a line right under the last row may be the lower half of its label or cells. */
function isTail(sheet: Sheet, line: number, left: number): boolean {
  if (sheet.kind[line] === Text) return sheet.pieces(line).every((piece) => piece.x0 >= left - 2 && piece.x1 - piece.x0 <= 8);
  const text = sheet.compact(line);
  return !NUMBERED.test(text) && !isStub(text);
}

/**
 * A heading of rows that runs over the edge of its column, directly between two rows that print equally many values:
 *
 *      收入(万元)     5,309.73    6,584.07
 *     数据探针—网络探针(软硬件一体化产品)
 *      销量(台)        1,200       1,960
 */
function isWideSection(sheet: Sheet, line: number, width: number): boolean {
  if (sheet.kind[line - 1] !== Values || sheet.kind[line + 1] !== Values || sheet.x1(line) - sheet.x0(line) > 26) return false;
  if (valueCount(sheet, line - 1) !== width || valueCount(sheet, line + 1) !== width || sheet.x0(line) > labelStart(sheet, line + 1) + 1)
    return false;
  const text = sheet.compact(line);
  return !/[,。;]/.test(text) && !NUMBERED.test(text) && !text.includes('如下');
}

function labelStart(sheet: Sheet, line: number): number {
  return sheet.pieces(line)[0]!.x0;
}

/** First value of the next line of values near by, or `left`. */
function nextLeft(sheet: Sheet, line: number, left: number): number {
  for (let k = 1, seen = 0; k < 30 && seen < 8 && line + k < sheet.count; k++) {
    const kind = sheet.kind[line + k]!;
    if (kind === Blank || kind === Page) continue;
    if (kind === Values) return firstValue(sheet, line + k);
    if (kind >= UnitLine) break;
    seen++;
  }
  return left;
}

/** Where the label of a line of values ends; 0 where it has none. */
function labelEnd(sheet: Sheet, line: number): number {
  const [first] = sheet.pieces(line);
  return first!.kind === 'text' ? first!.x1 : 0;
}

function valueCount(sheet: Sheet, line: number): number {
  const pieces = sheet.pieces(line);
  let count = 0;
  for (let i = 0; i < pieces.length; i++) if (pieces[i]!.kind === 'number' || pieces[i]!.kind === 'mark') count++;
  return count;
}

/** What header cells are made of, and the text of wrapped cells rarely: 期末余额, 2019 年, 比例(%), 变动原因. */
const HEADERISH = /年|月|期|季|日|额|比|率|占|数|量|名称|项目|原因|说明|备注|%|价|类|余|值|调整[前后]/;

/** Whether the fragments between two rows hold the header of a further table: text over most of the value columns. */
function hasHeader(sheet: Sheet, lines: number[], left: number, width: number): boolean {
  const need = Math.max(2, Math.ceil(0.6 * width));
  const centres: number[] = [];
  for (const line of lines) {
    if (sheet.kind[line] !== Text) continue;
    const pieces = sheet.pieces(line);
    let over = 0;
    for (const piece of pieces) {
      const middle = centre(piece);
      if (middle < left - 4 || piece.x1 - piece.x0 > 16) continue;
      const text = textOf(sheet.document, piece);
      if (!HEADERISH.test(text) || text.endsWith('百分点') || /\d个$/.test(text)) continue;
      over++;
      if (!centres.some((other) => Math.abs(other - middle) < 5)) centres.push(middle);
    }
    if (over >= need) return true;
    if (isStub(textOf(sheet.document, pieces[0]!)) && pieces.some((piece, i) => i > 0 && HEADERISH.test(textOf(sheet.document, piece))))
      return true;
  }
  return centres.length >= Math.max(3, need);
}

/** 注 lines under the last row, each with its wrapped lines. */
export function notesOf(sheet: Sheet, lastLine: number): number[][] {
  const notes: number[][] = [];
  let line = lastLine + 1;
  let blanks = 0;
  for (; line < sheet.count && blanks < 3; line++) {
    const kind = sheet.kind[line]!;
    if (kind === Blank || kind === Page) {
      blanks++;
      continue;
    }
    if (kind !== Note) break;
    blanks = 0;
    const note = [line];
    const margin = sheet.x0(line);
    while (line + 1 < sheet.count && (sheet.kind[line + 1] === Lone || sheet.kind[line + 1] === Text)) {
      const end = sheet.document.text[sheet.to[line]! - 1]!;
      if (end === '。' || sheet.x1(line) - margin < 34 || sheet.x0(line + 1) > margin) break;
      line++;
      note.push(line);
      if (note.length > 12) break;
    }
    notes.push(note);
  }
  return notes;
}
