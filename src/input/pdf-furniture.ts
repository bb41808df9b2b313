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

/** 单位:元 and □适用 √不适用 begin many a page as well, and belong to what follows. */
const OF_TABLE = /^[(（]?(?:货币|金额)?单位|[□√☑☐]/;

/**
 * What pages repeat at their top and foot: for each page the indexes of the lines to leave out. A line stands at one height on many pages
 * with the same words, but for the number of the page, and no line further out is of the text. It is kept where it first stands, for it may be the only
 * place that names the company; page numbers are not. The head of a table that goes on over pages has cells (`columns`) and stands close to the rows below it.
 */
export function furnitureOf(
  pages: readonly (readonly Placed[])[],
  columns: (page: number, line: number) => number = () => 1,
): Set<number>[] {
  const seen = new Map<string, number>();
  for (const [page, lines] of pages.entries())
    for (const line of outermost(lines)) for (const key of keysOf(lines[line]!, page)) seen.set(key, (seen.get(key) ?? 0) + 1);
  const times = (line: Placed, page: number): number => keysOf(line, page).reduce((most, key) => Math.max(most, seen.get(key)!), 0);
  const least = Math.max(PAGES, PART * pages.length);
  const kept = new Set<string>();
  return pages.map((lines, page) => {
    const out = new Set<number>();
    for (const step of [1, -1])
      for (let k = 0, line = step > 0 ? 0 : lines.length - 1; k < DEEP && lines[line] && !out.has(line); k++, line += step) {
        const text = lines[line]!.text.trim();
        if (PAGE_NUMBER.test(text) && pages.length > 1 && times(lines[line]!, page) >= Math.min(pages.length, PAGES)) {
          out.add(line);
          continue;
        }
        const words = text.replace(/[\s\d]/g, '');
        if (times(lines[line]!, page) < least || !/\p{L}/u.test(words) || OF_TABLE.test(text) || /\d[,.]\d{2}/.test(text)) break;
        if (columns(page, line) > 1 && !isApart(lines, line, step)) break;
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

/**
 * What a line has in common with those of other pages: its height (within 4 points) and its words; and these without the first or the last
 * number and by how much that is ahead of the page, which is the same all over a document for page numbers and for nothing else.
 */
function keysOf({ text, y }: Placed, page: number): string[] {
  const words = text.replace(/\s/g, '');
  const place = Math.round(y / 4);
  const keys = [`${place} ${words}`];
  for (const number of [/\d{1,4}/, /\d{1,4}(?=\D*$)/]) {
    const found = number.exec(words);
    if (found)
      keys.push(`${place} ${words.slice(0, found.index)}#${words.slice(found.index + found[0].length)} ${Number(found[0]) - page}`);
  }
  return keys;
}

/** Whether white space parts a line from the text below it, or above it. */
function isApart(lines: readonly Placed[], line: number, step: number): boolean {
  const next = lines[line + step];
  return next === undefined || Math.abs(next.y - lines[line]!.y) > 2.5 * Math.max(next.size, lines[line]!.size);
}
