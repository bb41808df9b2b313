import { behindSignatures } from '../filing/signatures.ts';
import { notesOf } from './block.ts';
import { captionLines } from './caption.ts';
import { Blank, Page, type Sheet, UnitLine } from './sheet.ts';

/** What stands above and below a table whose own lines are known. */
export interface Surroundings {
  caption: string;
  unit: string | null;
  notes: string[];
  /** Indexes of its first and last line, unit and notes among them. */
  firstLine: number;
  lastLine: number;
}

/** Reads the lines around a table; `floor` is the last line of the table before. */
export function around(sheet: Sheet, firstLine: number, lastLine: number, floor: number): Surroundings {
  let top = firstLine;
  let line = firstLine - 1;
  while (line > floor && (sheet.kind[line] === Blank || sheet.kind[line] === Page)) line--;
  const unitLine = line > floor && sheet.kind[line] === UnitLine ? line : null;
  if (unitLine !== null) top = unitLine;
  const notes = notesOf(sheet, lastLine);
  return {
    caption: captionText(sheet, captionLines(sheet, top, floor)),
    unit: unitLine === null ? null : unitText(sheet, unitLine),
    notes: notes.map((lines) => lines.map((note) => sheet.compact(note)).join('')),
    firstLine: top,
    lastLine: notes.at(-1)?.at(-1) ?? lastLine,
  };
}

/** The last sentence of the prose above. */
export function captionText(sheet: Sheet, lines: readonly number[]): string {
  const text = behindSignatures(lines.map((line) => sheet.compact(line)).join(''));
  const end = text.lastIndexOf('。', text.length - 2);
  return text.slice(end + 1).slice(-300);
}

/** 单位:元 币种:人民币 → 元; 单位:万元,% → 万元,%. */
export function unitText(sheet: Sheet, line: number): string | null {
  const found = /单[位价]:(.{1,24}?)(?:币种.{0,12})?\)?$/.exec(sheet.compact(line));
  return found ? found[1]!.replace(/[,、;]$/, '') : null;
}
