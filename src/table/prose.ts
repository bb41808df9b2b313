import { Blank, Lone, Page, type Sheet, Values } from './sheet.ts';

/** (1) · 一、 · (一) · 1、 · ① · A、 · 第三节: a numbered heading or paragraph. */
export const NUMBERED =
  /^(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|[(]?\d{1,2}[)、]|\d{1,2}\.(?!\d)|[①-⑳]|[A-Z][、.]|第[一二三四五六七八九十]{1,3}[节章条])/;

/** A numbered heading whose number stands apart: (一)   主营业务分析. */
export function isTitle(sheet: Sheet, line: number): boolean {
  const pieces = sheet.pieces(line);
  if (pieces.length > 2) return false;
  const text = sheet.compact(line);
  return NUMBERED.test(text) && pieces[0]!.x1 - pieces[0]!.x0 <= 5;
}

/** Whether a lone line is prose or a heading and no fragment of a cell: it runs over the edge between labels and values. */
export function isProse(sheet: Sheet, line: number, left: number, nextLeft: number, labelRight = 0): boolean {
  const { document, from, to } = sheet;
  const x0 = sheet.x0(line);
  const x1 = sheet.x1(line);
  const last = document.text.charCodeAt(to[line]! - 1);
  if (last === 0x3002 && x0 < Math.min(left, nextLeft)) return true;
  const crosses = x0 < Math.max(left, nextLeft) - 2 && x1 > left + 3 && x1 > nextLeft + 3;
  if (crosses) return true;
  const length = x1 - x0;
  if (length >= 34) return true;
  if (
    length >= 24 &&
    x1 > labelRight + 2 &&
    x0 < left &&
    document.text.slice(from[line]!, to[line]!).includes(',') &&
    !reachesValues(sheet, line, left)
  )
    return true;
  if (last === 0x3a || last === 0x3b || last === 0x2c) {
    if (length > 16 && x0 < left) return true;
    if (document.text.slice(from[line]!, to[line]!).includes('如下')) return true;
  }
  return false;
}

/** Whether only lines that fit the label column stand between a line and the next values: it is a fragment of a long label. */
export function reachesValues(sheet: Sheet, line: number, left: number): boolean {
  for (let k = line + 1; k < sheet.count && k < line + 30; k++) {
    const kind = sheet.kind[k]!;
    if (kind === Blank || kind === Page) continue;
    if (kind === Values) return true;
    if (kind !== Lone || sheet.x1(k) > left + 2) return false;
  }
  return false;
}
