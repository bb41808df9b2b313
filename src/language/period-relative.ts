import { toFlow } from './period.ts';
import { calendar } from './period-calendar.ts';
import { type MentionKind, type PeriodContext, type PeriodMention, said } from './period-context.ts';
import { reported } from './period-reporting.ts';
import { insideNumber, partOfYear, sticky } from './period-words.ts';

/** The year that 上半年 or 第二季度 belongs to where none is said: that of the filing's period, else the last one the text named. */
function baseYear(context: PeriodContext): number | null {
  return context.current === null ? null : Number(context.current.slice(0, 4));
}

/** The year 今年 is: that of the filing's period and of its date; where the two differ (an annual report of April) it may be either. */
function thisYear(context: PeriodContext): number | null {
  const current = context.current === null ? null : Number(context.current.slice(0, 4));
  const dated = context.date === null ? null : Number(context.date.slice(0, 4));
  if (current === null) return dated;
  return dated === null || dated === current ? current : null;
}

/** 上半年, 第二季度, 前三季度, 半年度, 1-6月 without a year. */
export function bare(text: string, at: number, context: PeriodContext): PeriodMention | null {
  const part = partOfYear(text, at);
  if (!part) return null;
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  if (before >= 0x30 && before <= 0x39) return null;
  // 今年公司第二季度: the year stands before the company.
  const led = LED.exec(text.slice(Math.max(0, at - 8), at));
  const lead = led === null ? null : (RELATIVE_YEARS[led[1]!] ?? null);
  const year = thisYear(context);
  if (lead !== null) return withYear(text, at, part, year === null ? null : year + lead);
  return withYear(text, at, part, baseYear(context));
}

const LED = /(今年|去年)(?:以来)?(?:的)?(?:公司|我们|本公司|发行人)?$/;

function withYear(text: string, from: number, part: { to: number; part: string | null }, year: number | null): PeriodMention {
  const instant = text[part.to] === '末' || text[part.to] === '底';
  return said(from, part.to + (instant ? 1 : 0), part.part === null || year === null ? [] : [`${year}${part.part}`], instant);
}

const RELATIVE_YEARS: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 当年: 0, 去年: -1, 上年: -1, 前年: -2, 明年: 1 };
const COMPARED = '较比同与超于高低';

/** 今年上半年, 去年同期, 上年末, 本年度, 去年. A bare 今年 says no period: it may be a year, a half or the months so far. */
export function relativeYear(text: string, at: number, context: PeriodContext): PeriodMention | null {
  const offset = RELATIVE_YEARS[text.slice(at, at + 2)];
  if (offset === undefined) return null;
  let place = at + 2;
  if (text[place] === '度') place++;
  if (offset < 0 && text.startsWith('同期', place)) return { from: at, to: place + 2, flows: [], instant: false, kind: 'comparable' };
  const base = text[at] === '本' ? baseYear(context) : thisYear(context);
  const part = partOfYear(text, place);
  if (part) {
    const mention = withYear(text, at, part, base === null ? null : base + offset);
    // 去年上半年同期 is still the prior period.
    return text.startsWith('同期', mention.to) ? { ...mention, to: mention.to + 2, kind: 'comparable' } : mention;
  }
  const end = /年?[末底初]/y;
  const tail = sticky(end, text, place);
  if (tail) {
    const opening = tail[0].endsWith('初');
    const year = base === null ? null : base + offset - (opening ? 1 : 0);
    const kind: MentionKind = (offset === -1) !== opening ? 'opening' : 'said';
    return {
      from: at,
      to: place + tail[0].length,
      flows: year === null ? [] : [`${year}FY`],
      instant: true,
      kind: year === null && kind === 'said' ? 'unknown' : kind,
    };
  }
  if (text.startsWith('以来', place) && offset === 0)
    return said(at, place + 2, context.current === null ? [] : [toFlow(context.current)], false);
  if (text.startsWith('全年', place)) return said(at, place + 2, base === null ? [] : [`${base + offset}FY`], false);
  if (offset > 0) return said(at, place, [], false);
  if (text[at] === '本') return said(at, place, context.current === null ? [] : [toFlow(context.current)], false);
  const before = at > 0 ? text[at - 1]! : '';
  if (offset === -1 && (text[at] === '上' || (before !== '' && COMPARED.includes(before))))
    return { from: at, to: place, flows: [], instant: false, kind: 'comparable' };
  if (offset === -1) return said(at, place, base === null ? [] : [`${base - 1}FY`], false);
  return null;
}

const CURRENT_WORDS = /本期期?末|本期|本报告期末?|本半年度/y;

/** 本期, 本期末, 本报告期. */
export function currentPeriod(text: string, at: number, context: PeriodContext): PeriodMention | null {
  const match = sticky(CURRENT_WORDS, text, at);
  if (!match) return relativeYear(text, at, context);
  return said(at, at + match[0].length, context.current === null ? [] : [toFlow(context.current)], match[0].endsWith('末'));
}

const PRIOR_WORDS = /上年同期|上一年度?同期|上年度同期|上期期?末|上期|上一年度?|上一季度|上季度|上个季度/y;

/** 上期, 上期末, 上一年度, 上季度, and what begins with 上年 or 上半年. */
export function priorPeriod(text: string, at: number, context: PeriodContext): PeriodMention | null {
  const match = sticky(PRIOR_WORDS, text, at);
  if (!match) return relativeYear(text, at, context) ?? bare(text, at, context);
  const to = at + match[0].length;
  if (match[0].includes('季度')) return { from: at, to, flows: [], instant: false, kind: 'previous' };
  if (match[0].endsWith('末')) return { from: at, to, flows: openingOf(context), instant: true, kind: 'opening' };
  return { from: at, to, flows: [], instant: false, kind: 'comparable' };
}

function openingOf(context: PeriodContext): string[] {
  return context.current === null ? [] : [`${Number(context.current.slice(0, 4)) - 1}FY`];
}

const CLOSING_WORDS = /期末|年末|年底/y;
const OPENING_WORDS = /期初|年初/y;

/** 期末, 年末, 期初, 年初 without a year. */
export function edge(text: string, at: number, context: PeriodContext): PeriodMention | null {
  if (sticky(OPENING_WORDS, text, at)) return { from: at, to: at + 2, flows: openingOf(context), instant: true, kind: 'opening' };
  if (!sticky(CLOSING_WORDS, text, at)) return null;
  if (text.startsWith('年底', at)) return null;
  return said(at, at + 2, reported(context).slice(-1), true);
}

const SAME_PERIOD = /(?<=[较比])(?:历史)?同期/y;

/** 较同期, 比历史同期; elsewhere 同期 is the period itself (占同期营业收入). */
export function samePeriod(text: string, at: number): PeriodMention | null {
  const match = sticky(SAME_PERIOD, text, at);
  return match ? { from: at, to: at + match[0].length, flows: [], instant: false, kind: 'comparable' } : null;
}

/** 环比 names no day, but says against what. */
export function sequential(text: string, at: number): PeriodMention | null {
  return text[at + 1] === '比' ? { from: at, to: at + 2, flows: [], instant: false, kind: 'previous' } : null;
}

const SHORT_YEAR = /(2\d|1\d)年?(?=上半年|下半年|半年度|[一二三四]季度|前三季度|Q[1-4]|H[12])/y;

/** A four-figure year, a two-figure one (24年上半年, 23Q1), or months without a year (1-6月). */
export function fromDigit(text: string, at: number, context: PeriodContext): PeriodMention | null {
  const absolute = calendar(text, at, context);
  if (absolute) return absolute;
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  if (insideNumber(text, at) || before === 0x2d) return null;
  const short = sticky(SHORT_YEAR, text, at);
  if (short) {
    const part = partOfYear(text, at + short[0].length);
    if (part) return withYear(text, at, part, 2000 + Number(short[1]));
  }
  return bare(text, at, context);
}

/** 二〇二二年, 二季度. */
export function fromNumeral(text: string, at: number, context: PeriodContext): PeriodMention | null {
  return calendar(text, at, context) ?? bare(text, at, context);
}

/** 全年 without a year. */
export function wholeYear(text: string, at: number, context: PeriodContext): PeriodMention | null {
  return text[at + 1] === '年' ? withYear(text, at, { to: at + 2, part: 'FY' }, baseYear(context)) : null;
}
