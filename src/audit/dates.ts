import { type Document, lineText } from '../filing/document.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, receipt } from './discrepancy.ts';

const DATE = /(20\d\d)([-./年])(\d{1,2})(?:[-./月])(\d{1,2})日?/g;

/** Books are closed at the ends of quarters (企业会计准则第32号). */
const ENDS: Readonly<Record<number, number>> = { 3: 31, 6: 30, 9: 30, 12: 31 };
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Dates that cannot be meant: a head of a table whose days are all ends of quarters but one, and days that no month has.
 *
 *   项目      2023-03-31      2022-12-21      2021-12-31      2020-12-31
 */
export function dates(document: Document, words: AuditWords): Discrepancy[] {
  const found: Discrepancy[] = [];
  const { text, lineStarts } = document;
  for (let index = 0; index < lineStarts.length; index++) {
    const from = lineStarts[index]!;
    const to = index + 1 < lineStarts.length ? lineStarts[index + 1]! - 1 : text.length;
    if (to - from < 8 || to - from > 2000) continue;
    const line = lineText(document, index);
    if (!line.includes('20')) continue;
    const days = [...line.matchAll(DATE)].map((match) => ({
      at: from + match.index,
      printed: match[0],
      month: Number(match[3]),
      day: Number(match[4]),
      separator: match[2]!,
      year: match[1]!,
    }));
    for (const { at, printed, month, day } of days)
      if (month >= 1 && month <= 12 && day > DAYS[month - 1]! && day <= 99 && day > 0 && !/\d/.test(text[at + printed.length] ?? ''))
        found.push(discrepancy('date', 'warning', words.noDay(printed), [receipt(document, at, at + printed.length, words.receipts.date)]));
    if (days.length < 3 || !isHead(line)) continue;
    const odd = days.filter(({ month, day }) => ENDS[month] !== day);
    if (odd.length !== 1) continue;
    const { at, printed, month, day } = odd[0]!;
    if (ENDS[month] === undefined) continue;
    const meant = printed.replace(new RegExp(`${day}(日?)$`), `${ENDS[month]}$1`);
    found.push(
      discrepancy(
        'date',
        'warning',
        words.noQuarterEnd(
          printed,
          days.filter((each) => each !== odd[0]).map((each) => each.printed),
        ),
        [
          receipt(document, at, at + printed.length, words.receipts.head),
          ...days
            .filter((each) => each !== odd[0])
            .map((each) => receipt(document, each.at, each.at + each.printed.length, words.receipts.head)),
        ],
        { holds: words.holds([{ printed, meant, slip: null }]) },
      ),
    );
  }
  return found;
}

/** Dates and a word or two, no sentence. */
const isHead = (line: string): boolean => !/[,。;、]/.test(line) && line.replace(DATE, '').replace(/[\s|]/g, '').length <= 12;
