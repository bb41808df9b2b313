import { type Document, lineText } from './document.ts';

/** Physical lines of one filing within a file that holds several, from 0; `to` exclusive. */
export interface Part {
  from: number;
  to: number;
}

/** 证券代码:000021 证券简称:深科技 时间:… opens each answer of a collection; 中文传媒(600373)2024年…问询函 each letter. */
const OPENING =
  /^ *(?:(?:证券|股票|公司)代码: *(\d{6}) +(?:证券|股票|公司)简称:|[\u4e00-\u9fff]{2,8}\((\d{6})\)[^。]{0,40}(?:函|报告|公告) *$)/;

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
    const text = lineText(document, i).slice(0, 120);
    if (text.length < 12 || !(text.includes('代码') || /[函告] *$/.test(text))) continue;
    const opening = OPENING.exec(text);
    if (!opening) continue;
    openings.push(i);
    codes.add(opening[1] ?? opening[2]!);
  }
  if (codes.size < 2) return [{ from: 0, to: count }];
  return openings.map((from, i) => ({ from: i === 0 ? 0 : from, to: openings[i + 1] ?? count }));
}
