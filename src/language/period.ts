/**
 * Periods by their ids, and what follows from an id alone.
 *
 *   flows      2022FY  2023Q1  2024H1  2024H2  2022Q1-3      money earned or spent from a day to a day
 *   balances   2022-12-31                                     what was there on a day
 *   projects   Y1  Y1-Y8                                      years of a plan, on no calendar
 *   spans      2020FY-2025H1                                  from the start of one flow to the end of another
 */
export interface Period {
  id: string;
  /** First day, ISO; null for project years, and for a balance, which has no length. */
  start: string | null;
  /** Last day, ISO; the day itself for a balance; null for project years. */
  end: string | null;
  /** True for a balance. */
  instant: boolean;
}

const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  FY: ['01-01', '12-31'],
  Q1: ['01-01', '03-31'],
  Q2: ['04-01', '06-30'],
  Q3: ['07-01', '09-30'],
  Q4: ['10-01', '12-31'],
  H1: ['01-01', '06-30'],
  H2: ['07-01', '12-31'],
  'Q1-3': ['01-01', '09-30'],
};

const FLOW = /^(\d{4})(FY|Q1-3|Q[1-4]|H[12])$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** What an id says; `start` and `end` are null for project years and for ids of no known form. */
export function period(id: string): Period {
  const flow = FLOW.exec(id);
  if (flow) {
    const [start, end] = PARTS[flow[2]!]!;
    return { id, start: `${flow[1]}-${start}`, end: `${flow[1]}-${end}`, instant: false };
  }
  if (DATE.test(id)) return { id, start: null, end: id, instant: true };
  const cut = spanCut(id);
  if (cut > 0) return { id, start: period(id.slice(0, cut)).start, end: period(id.slice(cut + 1)).end, instant: false };
  return { id, start: null, end: null, instant: false };
}

/** Place of the '-' between the two flows of a span: 2020FY-2025H1, 2022Q1-3-2023Q1; 0 where the id is none. */
function spanCut(id: string): number {
  for (let i = id.indexOf('-'); i > 0; i = id.indexOf('-', i + 1)) {
    if (FLOW.test(id.slice(0, i)) && FLOW.test(id.slice(i + 1))) return i;
  }
  return 0;
}

/** The same days of the year `years` later (or, negative, earlier); project years and unknown ids are returned as they are. */
export function shiftYears(id: string, years: number): string {
  const cut = spanCut(id);
  if (cut > 0) return `${shiftYears(id.slice(0, cut), years)}-${shiftYears(id.slice(cut + 1), years)}`;
  if (!FLOW.test(id) && !DATE.test(id)) return id;
  const shifted = `${Number(id.slice(0, 4)) + years}${id.slice(4)}`;
  return shifted.endsWith('-02-29') ? shifted.replace('-02-29', '-02-28') : shifted;
}

/** 上年同期: 2024H1 → 2023H1, 2022-12-31 → 2021-12-31. */
export function comparable(id: string): string {
  return shiftYears(id, -1);
}

/** 环比: the period of the same length just before: 2025Q2 → 2025Q1, 2025Q1 → 2024Q4, 2024H1 → 2023H2, 2022FY → 2021FY. A longer run of quarters has none: 2022Q1-3 is returned as it is. */
export function previous(id: string): string {
  const flow = FLOW.exec(id);
  if (!flow) return id;
  const year = Number(flow[1]);
  const part = flow[2]!;
  if (part === 'FY') return `${year - 1}FY`;
  if (part === 'Q1-3') return id;
  const number = Number(part[1]);
  if (part[0] === 'H') return number === 2 ? `${year}H1` : `${year - 1}H2`;
  return number === 1 ? `${year - 1}Q4` : `${year}Q${number - 1}`;
}

/** The balance date a flow ends with: 2022FY → 2022-12-31, 2023Q1 → 2023-03-31. A date, and what has no calendar, is returned as it is. */
export function toInstant(id: string): string {
  return period(id).end ?? id;
}

/** The flow from the first of January to a date: 2022-12-31 → 2022FY, 2023-03-31 → 2023Q1. Any other day, and a flow, is returned as it is. */
export function toFlow(id: string): string {
  const date = DATE.exec(id);
  if (!date) return id;
  switch (`${date[2]}-${date[3]}`) {
    case '12-31':
      return `${date[1]}FY`;
    case '03-31':
      return `${date[1]}Q1`;
    case '06-30':
      return `${date[1]}H1`;
    case '09-30':
      return `${date[1]}Q1-3`;
    default:
      return id;
  }
}

/** By last day, then by length (a day before a quarter before a year); project years come after the calendar, in their order. */
export function comparePeriods(a: string, b: string): number {
  const left = period(a);
  const right = period(b);
  if (left.end === null || right.end === null) {
    if (left.end !== null) return -1;
    if (right.end !== null) return 1;
    const project = projectYear(a) - projectYear(b);
    return project !== 0 ? project : a < b ? -1 : a > b ? 1 : 0;
  }
  if (left.end !== right.end) return left.end < right.end ? -1 : 1;
  const leftStart = left.start ?? left.end;
  const rightStart = right.start ?? right.end;
  return leftStart === rightStart ? 0 : leftStart > rightStart ? -1 : 1;
}

function projectYear(id: string): number {
  const year = /^Y(\d{1,2})/.exec(id);
  return year ? Number(year[1]) : 1000;
}

export { type HeaderPeriod, headerPeriod } from './period-header.ts';
export { type PeriodContext, type PeriodMention, periodMentions } from './period-mention.ts';
