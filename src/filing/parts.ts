import { type Document, lineText } from './document.ts';

/** Physical lines of one filing within a file that holds several, from 0; `to` exclusive. */
export interface Part {
  from: number;
  to: number;
}

/** 证券代码:000021 证券简称:深科技 时间:… opens each answer of a collection; 中文传媒(600373)2024年…问询函 each letter. */
const OPENING =
  /^ *(?:(?:证券|股票|公司)代码: *(\d{6}) +(?:证券|股票|公司)简称:|[\u4e00-\u9fff]{2,8}\((\d{6})\)[^。]{0,40}(?:函|报告|公告) *$)/;

/** An opening is shorter, the spaces before it included. */
const LONGEST = 120;

/** Whether a line begins or ends as an `OPENING` does: looked at before it is cut out, since hardly any does. */
function mayOpen({ text, lineStarts }: Document, index: number): boolean {
  let from = lineStarts[index]!;
  while (text.charCodeAt(from) === 0x20) from++;
  if ('证股公'.includes(text.charAt(from))) return true;
  let to = Math.min(lineStarts[index]! + LONGEST, index + 1 < lineStarts.length ? lineStarts[index + 1]! - 1 : text.length);
  while (to > from && text.charCodeAt(to - 1) === 0x20) to--;
  return to > from && '函告'.includes(text.charAt(to - 1));
}

/**
 * A file that collects filings of several companies, cut where each begins; one part for a file that is one filing.
 * Figures of a collection must not all be laid at its first company's door.
 */
export function partsOf(document: Document): Part[] {
  const count = document.lineStarts.length;
  const openings: number[] = [];
  const codes = new Set<string>();
  for (let i = 0; i < count; i++) {
    const at = document.lineStarts[i]!;
    if (document.lineStarts[i + 1] === at + 1) continue;
    if (!mayOpen(document, i)) continue;
    const text = lineText(document, i);
    if (text.length < 12) continue;
    const opening = OPENING.exec(text.slice(0, LONGEST));
    if (!opening) continue;
    openings.push(i);
    codes.add(opening[1] ?? opening[2]!);
  }
  if (codes.size < 2) return [{ from: 0, to: count }];
  return openings.map((from, i) => ({ from: i === 0 ? 0 : from, to: openings[i + 1] ?? count }));
}
