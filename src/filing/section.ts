import { ordinal } from '../language/numeral.ts';

/**
 * Headings as filings number them, outermost first:
 *
 *   第三节 管理层讨论与分析      一、经营情况      （一）收入      1、主营业务      （1）网络安全产品      ① 毛利率      A、…
 */

/** Depth of a heading's number, from 1 (第…节) inward; 0 where the line begins with none. */
export function headingLevel(line: string): number {
  const first = line.charCodeAt(0);
  if (Number.isNaN(first)) return 0;
  if (first === 0x23) return MARKDOWN.test(line) ? 2 : 0;
  if (first === 0x7b2c) return SECTION.test(line) ? 1 : 0;
  if (first === 0x28) return ROMAN_BRACKET.test(line) ? 3 : ARABIC_BRACKET.test(line) ? 5 : 0;
  if (first >= 0x30 && first <= 0x39) {
    if (!isNumbering(line.charCodeAt(1)) && !isNumbering(line.charCodeAt(2))) return 0;
    return DOTTED.test(line) ? 4 : ARABIC_HALF.test(line) ? 6 : 0;
  }
  if (first >= 0x2460 && first <= 0x2473) return 7;
  if (first >= 0x41 && first <= 0x5a) return LETTER.test(line) ? 8 : 0;
  return CHINESE.test(line) ? 2 : 0;
}

/**
 * The number itself, counted within its level: (2) and ② are 2, B、 is 2, 三、 is 3. null for chapters, dotted numbers and
 * what is no heading.
 */
export function headingNumber(line: string): number | null {
  const first = line.charCodeAt(0);
  if (first >= 0x2460 && first <= 0x2473) return first - 0x245f;
  if (LETTER.test(line)) return first - 0x40;
  const number = /^\(?(?:(\d{1,2})|([一二三四五六七八九十]{1,3}))[)、]/.exec(line);
  if (!number) return null;
  return Number(number[1] ?? ordinal(number[2]!) ?? Number.NaN) || null;
}

/** Every character a heading's number begins with. */
export const HEADING_OPENERS = '#第(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ABCDEFGHIJKLMNOPQRSTUVWXYZ一二三四五六七八九十';

/** What stands behind the number of a heading: . 、 ) */
const isNumbering = (code: number): boolean => code === 0x2e || code === 0x3001 || code === 0x29;

const MARKDOWN = /^#{1,6} /;
const SECTION = /^第[一二三四五六七八九十百]{1,4}[节章部]/;
const CHINESE = /^[一二三四五六七八九十]{1,3}、/;
const ROMAN_BRACKET = /^\([一二三四五六七八九十]{1,3}\)/;
const ARABIC_BRACKET = /^\(\d{1,2}\)/;
const ARABIC_HALF = /^\d{1,2}\)/;
const DOTTED = /^\d{1,2}(?:\.\d{1,2}){0,3}[、.](?!\d)/;
const LETTER = /^[A-Z][、.](?!\w)/;

/** The headings above a place, outermost first, as a list that is replaced, never changed. */
export interface Outline {
  readonly levels: readonly number[];
  readonly titles: string[];
}

export const noOutline: Outline = { levels: [], titles: [] };

/** The outline below a heading of `level`: it ends every heading as deep or deeper. */
export function below(outline: Outline, level: number, title: string): Outline {
  let keep = outline.levels.length;
  while (keep > 0 && outline.levels[keep - 1]! >= level) keep--;
  return { levels: [...outline.levels.slice(0, keep), level], titles: [...outline.titles.slice(0, keep), title] };
}
