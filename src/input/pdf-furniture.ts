/** A line of a page as far as its place tells what it is. */
export interface Placed {
  text: string;
  /** Of the baseline, from the top, in points. */
  y: number;
  size: number;
}

/** Page heads and feet have at most this many lines. */
const DEEP = 3;
/** On so many pages, and such a part of them: odd and even pages may have heads of their own. */
const PAGES = 3;
const PART = 0.3;

/** 12 · 12 / 230 · - 12 - · 第 12 页 共 230 页 · 1-1-209. */
const PAGE_NUMBER = /^(?:第?[-–—\s]*\d{1,4}[-–—\s]*页?(?:(?:[/／]|[，,\s]*共)?\s*\d{1,4}\s*页?)?|\d-\d{1,2}-\d{1,4})$/;

/**
 * What pages repeat at their top and foot: for each page the indexes of the lines to leave out. A line stands at one height on many pages
 * with the same words, its digits apart, and no line further out is of the text. It is kept where it first stands, for it may be the only
 * place that names the company; page numbers are not. The head of a table that goes on over pages has cells (`columns`) and stands close to the rows below it.
 */
export function furnitureOf(
  pages: readonly (readonly Placed[])[],
  columns: (page: number, line: number) => number = () => 1,
): Set<number>[] {
  const seen = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const [page, lines] of pages.entries())
    for (const line of outermost(lines)) {
      const key = keyOf(lines, line);
      seen.set(key, (seen.get(key) ?? 0) + 1);
      const shift = shiftOf(lines[line]!.text, page);
      if (shift !== null) numbers.set(shift, (numbers.get(shift) ?? 0) + 1);
    }
  const least = Math.max(PAGES, PART * pages.length);
  const kept = new Set<string>();
  return pages.map((lines, page) => {
    const out = new Set<number>();
    for (const step of [1, -1])
      for (let k = 0, line = step > 0 ? 0 : lines.length - 1; k < DEEP && lines[line] && !out.has(line); k++, line += step) {
        const { text } = lines[line]!;
        const shift = shiftOf(text, page);
        if (shift !== null && numbers.get(shift)! >= Math.min(pages.length, PAGES) && pages.length > 1) {
          out.add(line);
          continue;
        }
        const words = text.replace(/[\s\d]/g, '');
        if (seen.get(keyOf(lines, line))! < least || !/\p{L}/u.test(words) || /\d[,.]\d{2}/.test(text)) break;
        if (columns(page, line) > 2 && !isApart(lines, line, step)) break;
        if (!kept.has(words)) kept.add(words);
        else out.add(line);
      }
    return out;
  });
}

/** Indexes of the first and last lines of a page. */
function outermost(lines: readonly Placed[]): number[] {
  const found: number[] = [];
  for (let line = 0; line < lines.length; line++) if (line < DEEP || line >= lines.length - DEEP) found.push(line);
  return found;
}

/** The words of a line and its height on the page: one within 2 points. */
const keyOf = (lines: readonly Placed[], line: number): string => {
  const { text, y } = lines[line]!;
  return `${Math.round(y / 4)} ${text.replace(/\s/g, '').replace(/\d+/g, '#')}`;
};

/** By how much a page number is ahead of its page, with the words around it; the same all over a document. null for other lines. */
function shiftOf(text: string, page: number): string | null {
  const words = text.trim();
  if (!PAGE_NUMBER.test(words)) return null;
  const number = /(?:\d-\d{1,2}-)?(\d{1,4})/.exec(words)!;
  return `${Number(number[1]) - page} ${words.replace(/\d+/g, '#')}`;
}

/** Whether white space parts a line from the text below it, or above it. */
function isApart(lines: readonly Placed[], line: number, step: number): boolean {
  const next = lines[line + step];
  return next === undefined || Math.abs(next.y - lines[line]!.y) > 2.5 * Math.max(next.size, lines[line]!.size);
}
