import { period } from './period.ts';

/** A stretch of text read as a calendar period: its flow, and whether the words say a day. */
export interface CalendarPhrase {
  /** Offset behind the words. */
  to: number;
  /** Flow id; the ISO date itself for a day no flow ends on; null for a period that has no id of ours (2023年4月). */
  flow: string | null;
  instant: boolean;
}

const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  О: '0',
  零: '0',
  O: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 2022, 二〇一八: the year at `at`, and where it ends; null where none stands or the digits go on (20224, 2022.5). */
export function yearAt(text: string, at: number): { year: string; to: number } | null {
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  const first = text.charCodeAt(at);
  if (first === 0x31 || first === 0x32) {
    // Digits, a point, a comma or a letter before: inside a longer number or a name.
    if (insideNumber(text, at) || (before >= 0x41 && before <= 0x7a)) return null;
    // In front of the pattern what it asks for first, since most digits are amounts.
    const second = text.charCodeAt(at + 1);
    if (second !== (first === 0x31 ? 0x39 : 0x30)) return null;
    const match = sticky(YEAR, text, at);
    return match ? { year: match[0], to: at + 4 } : null;
  }
  const match = sticky(CHINESE_YEAR, text, at);
  if (!match) return null;
  let year = '';
  for (const character of match[0]) year += DIGITS[character] ?? '';
  return year.length === 4 ? { year, to: at + match[0].length } : null;
}

/** True where a digit stands right before `at`, or one before a point or comma there (1,2022 but not 中,2022年). */
export function insideNumber(text: string, at: number): boolean {
  const isDigit = (place: number): boolean => place >= 0 && text.charCodeAt(place) >= 0x30 && text.charCodeAt(place) <= 0x39;
  if (isDigit(at - 1)) return true;
  const before = at > 0 ? text[at - 1] : '';
  return (before === '.' || before === ',') && isDigit(at - 2);
}

const YEAR = /(?:19|20)\d\d(?![\d.,])/y;
const CHINESE_YEAR = /[一二][九〇○零OО][〇○零OО一二三四五六七八九]{2}(?=年)/y;

/** The match of a sticky pattern at `at`, or null. */
export function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const ISO = /([-/.])(\d{1,2})\1(\d{1,2})(?![\d.])/y;
const MONTH_RANGE = /(\d{1,2})月?[-~—–至到](\d{1,2})月份?/y;
const MONTH = /(\d{1,2})月(?:(\d{1,2})日|末|底|份)?/y;
const QUARTER = /第?([一二三四1-4])个?季(?:度|(?![报节]))|Q([1-4])(?!\w)/y;
const FIRST_THREE = /前[三3]个?季度?|前[九9]个?月/y;
const FIRST_HALF = /上半年度?|半年度?(?!报)|H1(?!\w)/y;
const SECOND_HALF = /下半年度?|H2(?!\w)/y;
const FULL = /年度|全年度?|度|FY(?!\w)/y;

const isEnd = (character: string | undefined): boolean => character === '末' || character === '底';

const QUARTERS: Readonly<Record<string, string>> = { 一: 'Q1', 二: 'Q2', 三: 'Q3', 四: 'Q4', '1': 'Q1', '2': 'Q2', '3': 'Q3', '4': 'Q4' };
const MONTHS: Readonly<Record<string, string>> = {
  '1-3': 'Q1',
  '4-6': 'Q2',
  '7-9': 'Q3',
  '10-12': 'Q4',
  '1-6': 'H1',
  '7-12': 'H2',
  '1-9': 'Q1-3',
  '1-12': 'FY',
};

/**
 * The calendar phrase whose year begins at `at`: 2022年, 2022年度, 2024上半年, 2023年1-3月, 2023年第一季度, 2022-12-31,
 * 2022年12月31日, 2023年3月末, 2022年末, 2024H1. Null where no such phrase stands.
 */
export function calendarPhrase(text: string, at: number): CalendarPhrase | null {
  const year = yearAt(text, at);
  if (!year) return null;
  const next = text.charCodeAt(year.to);
  const iso = next === 0x2d || next === 0x2e || next === 0x2f ? sticky(ISO, text, year.to) : null;
  if (iso) return day(year.year, iso[2]!, iso[3]!, year.to + iso[0].length);
  const hasYearWord = text[year.to] === '年';
  const place = hasYearWord ? year.to + 1 : year.to;
  const part = partOfYear(text, place);
  if (part) {
    const flow = part.part === null ? null : `${year.year}${part.part}`;
    return isEnd(text[part.to]) ? { to: part.to + 1, flow, instant: true } : { to: part.to, flow, instant: false };
  }
  if (!hasYearWord) return null;
  const digit = text.charCodeAt(place);
  const month = digit >= 0x30 && digit <= 0x39 ? sticky(MONTH, text, place) : null;
  if (month) {
    const to = place + month[0].length;
    if (month[2]) return day(year.year, month[1]!, month[2], to);
    if (month[0].endsWith('末') || month[0].endsWith('底')) return day(year.year, month[1]!, lastDay(year.year, month[1]!), to);
    return { to, flow: null, instant: false };
  }
  const full = '年全度F'.includes(text[place] ?? ' ') ? sticky(FULL, text, place) : null;
  const behind = full ? place + full[0].length : place;
  if (isEnd(text[behind])) return { to: behind + 1, flow: `${year.year}FY`, instant: true };
  // 2020年初: the first day of that year, as filings count staff from it.
  if (text[behind] === '初') return { to: behind + 1, flow: `${year.year}-01-01`, instant: true };
  return { to: behind, flow: `${year.year}FY`, instant: false };
}

/** The part of a year at `at`: 上半年, 1-3月, 第二季度, 前三季度. `part` is null for a run of months that has no id of ours. */
export function partOfYear(text: string, at: number): { to: number; part: string | null } | null {
  const first = text[at];
  if (first === undefined) return null;
  if (first >= '0' && first <= '9') {
    const months = sticky(MONTH_RANGE, text, at);
    if (months) return { to: at + months[0].length, part: MONTHS[`${Number(months[1])}-${Number(months[2])}`] ?? null };
  }
  if ('第一二三四1234Q'.includes(first)) {
    const quarter = sticky(QUARTER, text, at);
    if (quarter) return { to: at + quarter[0].length, part: QUARTERS[quarter[1] ?? quarter[2]!]! };
  }
  if (first === '前') {
    const nine = sticky(FIRST_THREE, text, at);
    if (nine) return { to: at + nine[0].length, part: 'Q1-3' };
  }
  if (first === '上' || first === '半' || first === 'H') {
    const half = sticky(FIRST_HALF, text, at);
    if (half) return { to: at + half[0].length, part: 'H1' };
  }
  if (first === '下' || first === 'H') {
    const half = sticky(SECOND_HALF, text, at);
    if (half) return { to: at + half[0].length, part: 'H2' };
  }
  if (first === 'F') {
    const full = sticky(FULL, text, at);
    if (full) return { to: at + full[0].length, part: 'FY' };
  }
  return null;
}

/** A day; where a flow from the first of January ends on it, that flow. */
function day(year: string, month: string, date: string, to: number): CalendarPhrase | null {
  const m = month.padStart(2, '0');
  const d = date.padStart(2, '0');
  if (m < '01' || m > '12' || d < '01' || d > '31') return null;
  const part = ENDS[`${m}-${d}`];
  return { to, flow: part ? `${year}${part}` : `${year}-${m}-${d}`, instant: true };
}

const ENDS: Readonly<Record<string, string>> = { '03-31': 'Q1', '06-30': 'H1', '09-30': 'Q1-3', '12-31': 'FY' };

/** Last day of a month, as two digits. */
export function lastDay(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0');
}

/** True for an id that stands for a stretch of time rather than a day. */
export function isFlow(id: string): boolean {
  return period(id).start !== null;
}
