import { type Document, lineIndex } from './document.ts';

/** From this physical line (from 1) on, tables without a 单位 of their own are in this unit. */
export interface UnitMark {
  line: number;
  unit: string;
}

/** 除特别注明外,金额单位为人民币元 · 除另有说明外,金额单位均为人民币万元. */
const STANDING = /^[注说]明外,(?:本附注)?(?:所有)?(?:金额|货币)?(?:单位)?(?:均)?(?:为|以|:)?(?:人民币)?([千万百]{0,2}元)/;
const LEADS = ['注明外', '说明外'];

/** Where a filing says once for all tables to come what their amounts are in, as notes to statements do, in order. */
export function unitMarks(document: Document): UnitMark[] {
  const { text } = document;
  const marks: UnitMark[] = [];
  for (const lead of LEADS) {
    for (let at = text.indexOf(lead); at >= 0; at = text.indexOf(lead, at + lead.length)) {
      const end = text.indexOf('\n', at);
      const rest = text.slice(at, Math.min(end < 0 ? text.length : end, at + 60)).replaceAll(' ', '');
      const unit = STANDING.exec(rest)?.[1];
      const before = text.slice(Math.max(0, at - 8), at);
      if (unit && before.includes('除')) marks.push({ line: lineIndex(document, at) + 1, unit });
    }
  }
  return marks.sort((a, b) => a.line - b.line);
}

/** The standing unit at a line, null where none was said above. */
export function standingUnit(marks: readonly UnitMark[], line: number): string | null {
  let unit: string | null = null;
  for (const mark of marks) {
    if (mark.line > line) break;
    unit = mark.unit;
  }
  return unit;
}
