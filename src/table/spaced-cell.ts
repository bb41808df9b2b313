import { withoutSpaces } from './piece.ts';
import type { Sheet } from './sheet.ts';

/** A cell of a header whose cells are parted by single spaces. */
export interface HeadCell {
  /** Without white space: 2024年12月31日. */
  text: string;
  period: boolean;
}

/**
 * A period as heads print it, spaces and all: 2024 年 12 月 31 日 · 2025 年 1-3 月 · 2022 年度 · 2023 年末 · 2024-12-31.
 * Anything else in a head ends at the next space.
 */
const PERIOD =
  /(?:19|20)\d\d ?(?:年(?: ?(?:\d{1,2} ?[-~\u2014\u2013至] ?\d{1,2} ?月份?|\d{1,2} ?月(?: ?\d{1,2} ?日|末|底)?|度末?|末|初|第?[一二三四] ?季度|[上下]半年度?|半年度?|前三季度))?|[-./]\d{1,2}[-./]\d{1,2}(?!\d))/y;

/** What may stand behind a period in its cell: 2024 年末余额, 2022 年度（经审计）, 2023 年度收入; 2023 年二季度扩产奖励 names something else. */
const BEHIND = /^(?:止|账面|余额|价值|金额|数|发生额|收入|成本|毛利率?|占比|比例|变动|增长率?|\([^()]{1,12}\)|\/.{4,16})*$/;

/** A year alone, where others like it stand beside: 项目 2024 2023 2022. */
const YEAR = /(?:19|20)\d\d(?= |$)/y;

/** What goes on with a period that the line above broke off: 12 月 31 日 · 31 日 · 年度 · /2024-12-31. */
const REST =
  /(?:\d{1,2} ?[-~\u2014\u2013至] ?\d{1,2} ?月份?|\d{1,2} ?月(?: ?\d{1,2} ?日|末|底)?|\d{1,2} ?日|年度?末?|度末?|月末?|日|\/ ?(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2})(?= |$)/y;

/** The cells of one line; `rest` of them, from the first, go on with periods of the lines above. */
export interface HeadLine {
  line: number;
  cells: HeadCell[];
  rest: number;
}

const isCjk = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Reads a line as one of a header. */
export function headLine(sheet: Sheet, line: number): HeadLine {
  const from = sheet.from[line]!;
  const text = sheet.document.text.slice(from, sheet.to[line]!);
  const cells: HeadCell[] = [];
  let rest = 0;
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === 0x20) {
      at++;
      continue;
    }
    if (rest === cells.length) {
      REST.lastIndex = at;
      if (REST.test(text)) {
        cells.push({ text: withoutSpaces(text, at, REST.lastIndex), period: true });
        rest++;
        at = REST.lastIndex;
        continue;
      }
    }
    const start = at;
    PERIOD.lastIndex = at;
    const period = PERIOD.test(text);
    YEAR.lastIndex = at;
    const year = !period && YEAR.test(text);
    const behind = period ? PERIOD.lastIndex : at;
    at = behind;
    while (at < text.length && text.charCodeAt(at) !== 0x20) at++;
    const word = withoutSpaces(text, start, at);
    const last = cells[cells.length - 1];
    if (last && cells.length > rest) {
      // 毛利率 (%), 2024 年度 /2024-12-31
      if (/^\([^()]{1,10}\)$/.test(word) || (last.period && word.startsWith('/'))) {
        last.text += word;
        continue;
      }
      // 项 目, 金 额
      if (word.length === 1 && last.text.length === 1 && isCjk(word.charCodeAt(0)) && isCjk(last.text.charCodeAt(0))) {
        last.text += word;
        continue;
      }
    }
    cells.push({ text: word, period: year || (period && BEHIND.test(text.slice(behind, at))) });
  }
  return { line, cells, rest };
}

/**
 * The lines of a header with periods put together that were broken over lines; null where a part belongs to no period:
 *
 *     项目 2024 年            项目 2024 年 2023 年                     项 目
 *     12 月 31 日             12 月 31 日 12 月 31 日      →           2024 年度
 *     2023 年                                                        /2024-12-31
 *     12 月 31 日
 */
export function joinedPeriods(lines: readonly HeadLine[]): HeadCell[][] | null {
  const joined: HeadCell[][] = [];
  for (const { cells, rest } of lines) {
    if (rest > 0) {
      const above = joined[joined.length - 1];
      if (!above) return null;
      const periods = above.filter(({ period }) => period);
      if (rest > 1 && rest !== periods.length) return null;
      const open = rest > 1 ? periods : periods.slice(-1);
      if (open.length !== rest) return null;
      for (let i = 0; i < rest; i++) {
        if (!goesOn(open[i]!.text, cells[i]!.text)) return null;
        open[i]!.text += cells[i]!.text;
      }
    }
    // Copies: the parts above are added to, and the same lines are read again.
    if (cells.length > rest) joined.push(cells.slice(rest).map((cell) => ({ ...cell })));
  }
  return joined;
}

/** Whether a period may go on so: a day behind a month, a month behind a year, another date behind a whole one. */
function goesOn(above: string, below: string): boolean {
  if (below.startsWith('/')) return /[年度日末\d]$/.test(above);
  if (/^\d{1,2}日/.test(below)) return /\d月$/.test(above);
  if (/^\d/.test(below)) return /^(?:19|20)\d\d年$/.test(above);
  if (/^年/.test(below)) return /^(?:19|20)\d\d$/.test(above);
  if (/^月/.test(below)) return /年\d{1,2}$/.test(above);
  if (below === '日') return /月\d{1,2}$/.test(above);
  return /年$/.test(above);
}
