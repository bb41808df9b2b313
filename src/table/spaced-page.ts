import { Blank, Lone, Page, type Sheet, Text, Values } from './sheet.ts';
import { type SpacedLine, widthOf } from './spaced-line.ts';

/** What all tables of a document share. */
export interface PageForm {
  /** Columns of a full line. */
  width: number;
  mayBeRow(line: number, taken: Uint8Array): boolean;
}

/** No page is narrower, in columns; an excerpt of a few lines may have none that is full. */
const NARROWEST = 60;
/** Every so many lines one is measured. */
const SAMPLE = 5;

/** Looks at a document's lines; how wide they are is measured when it is first asked for. */
export function pageOf(sheet: Sheet): PageForm {
  const widths: number[] = [];
  let measured = false;
  return {
    get width() {
      if (!measured) {
        measured = true;
        for (let line = 0; line < sheet.count; line += SAMPLE)
          if (sheet.to[line]! > sheet.from[line]! && sheet.kind[line] !== Page)
            widths.push(widthOf(sheet, { from: sheet.from[line]!, to: Math.min(sheet.to[line]!, sheet.from[line]! + 60) }));
        widths.sort((a, b) => a - b);
      }
      return Math.max(NARROWEST, widths[Math.floor(widths.length * 0.9)] ?? 0);
    },
    mayBeRow(line, taken) {
      const kind = sheet.kind[line]!;
      return (kind === Lone || kind === Values || kind === Text) && taken[line] === 0 && sheet.gap[line] === 0;
    },
  };
}

/** A line that sentences do not end in: two values, one of them no bare integer, and no stop before them. */
export function isRow(sheet: Sheet, { label, values }: SpacedLine): boolean {
  const { text } = sheet.document;
  const words = text.slice(label.from, label.to);
  if (/[。;]/.test(words)) return false;
  return values.some(({ from, to }) => /[.,%]|^\D+$/.test(text.slice(from, to)) || to - from > 1);
}

/** Whether a blank line stands beside the end of a page. Any other parts what is no one table: here lines of a table follow each other. */
export function isBreak(sheet: Sheet, line: number): boolean {
  for (const step of [-1, 1]) {
    let other = line + step;
    for (let k = 0; k < 6 && other >= 0 && other < sheet.count && sheet.kind[other] === Blank; k++) other += step;
    if (other >= 0 && other < sheet.count && sheet.kind[other] === Page) return true;
  }
  return false;
}

/** 具体情况如下: and the like; 一、经营活动产生的现金流量: heads rows. */
export const introduces = (text: string): boolean => text.length > 20 || /如下|下表|所示/.test(text);

/** The first line below that is neither blank nor of the page. */
export function nextLine(sheet: Sheet, line: number): number {
  let next = line + 1;
  while (next < sheet.count && (sheet.kind[next] === Blank || sheet.kind[next] === Page)) next++;
  return next;
}
