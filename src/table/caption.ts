import { isTitle, NUMBERED } from './prose.ts';
import { Blank, Lone, Note, Other, Page, type Sheet, Text, UnitLine, Values } from './sheet.ts';

/** Lines of the prose above `top` that introduce the table, top down; [] when another table stands there. */
export function captionLines(sheet: Sheet, top: number, floor: number): number[] {
  const passed: number[][] = [];
  let line = top - 1;
  let seen = 0;
  for (; line > floor && seen < 6; line--) {
    const kind = sheet.kind[line]!;
    if (kind === Blank || kind === Page || kind === UnitLine || kind === Other) {
      if (kind === Other) seen++;
      continue;
    }
    if (kind === Values || kind === Note) break;
    if (kind === Text && !isTitle(sheet, line)) break;
    const paragraph = paragraphAbove(sheet, line, floor);
    passed.push(paragraph);
    const text = paragraph.map((l) => sheet.compact(l)).join('');
    // 说明:… closes the table before; the title below it opens this one.
    if (passed.length > 1 && text.startsWith('说明')) break;
    if (text.endsWith(':') || NUMBERED.test(text) || text.endsWith('。')) return paragraph;
    seen++;
    line = paragraph[0]!;
  }
  return passed[0] ?? [];
}

/** The wrapped lines of the paragraph that ends at `line`. */
function paragraphAbove(sheet: Sheet, line: number, floor: number): number[] {
  const lines = [line];
  let top = line;
  for (let k = line - 1; k > floor && lines.length < 8; k--) {
    const kind = sheet.kind[k]!;
    if (kind === Page || (kind === Blank && pageBetween(sheet, k, top))) continue;
    if (kind !== Lone && !(kind === Text && isWide(sheet, k))) break;
    const end = sheet.document.text[sheet.to[k]! - 1]!;
    if (end === '。' || end === ':' || end === ';' || sheet.x1(k) - sheet.x0(k) < 20) break;
    // The first line of a paragraph is indented against its others.
    if (sheet.x0(top) >= sheet.x0(k) + 2) break;
    if (NUMBERED.test(sheet.compact(top)) || isIndented(sheet, top)) break;
    lines.unshift(k);
    top = k;
  }
  return lines;
}

/** Whether a line is indented against the prose above it, as the first of a paragraph is. */
function isIndented(sheet: Sheet, line: number): boolean {
  const x0 = sheet.x0(line);
  if (x0 < 2) return false;
  for (let k = line - 1, seen = 0; k >= 0 && k > line - 40 && seen < 12; k--) {
    const kind = sheet.kind[k]!;
    if (kind === Blank) continue;
    if (kind !== Lone) return false;
    if (sheet.x1(k) - sheet.x0(k) < 20) continue;
    seen++;
    if (sheet.x0(k) <= x0 - 2) return true;
  }
  return false;
}

function isWide(sheet: Sheet, line: number): boolean {
  return sheet.pieces(line).length === 2 && sheet.x1(line) - sheet.x0(line) >= 34;
}

function pageBetween(sheet: Sheet, from: number, to: number): boolean {
  for (let k = from; k > from - 10 && k >= 0; k--) {
    if (sheet.kind[k] === Page) return true;
    if (sheet.kind[k] !== Blank) return false;
  }
  return to < 0;
}
