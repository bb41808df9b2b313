import { comparePeriods, toFlow } from './period.ts';
import { type PeriodContext, type PeriodMention, said, years } from './period-context.ts';
import { calendarPhrase, sticky, yearAt } from './period-words.ts';

const YEARS_RANGE = /(?:年度?)?(末|底)?[-~—–至到](?=\d{4}年)/y;
const YEARS_LIST = /(?:[、和及与]\d{4}){1,9}(?=年)/y;
const SINCE = /(?:以来|起(?![诉草点])|至今|开始)/y;
const SINCE_EVENT = /[^,。;、\d]{1,8}(?:以来|至今|起至今)/y;
const SINCE_OPENS = '以起至开首上成设创挂登';
/** 2020年上市至今, 2020年成立以来: the event says that a span begins, without 自 in front. */
const SINCE_FOUNDED = /(?:首发)?(?:上市|成立|设立|创立|挂牌|登陆[^,。;、\d]{2,4})(?:以来|至今|起至今)/y;

/** Whether behind a year, and at most 年度末, stands what joins it to a later one. */
function isRange(text: string, to: number): boolean {
  let at = to;
  while (at < to + 3 && '年度末底'.includes(text[at] ?? ' ')) at++;
  return '-~—–至到'.includes(text[at] ?? ' ');
}

/** 2022年, 2020年至2022年, 2020、2021和2022年度, 2022-12-31, 2023年3月末, 2021年以来, 2022年同期. */
export function calendar(text: string, at: number, context: PeriodContext): PeriodMention | null {
  const year = yearAt(text, at);
  if (!year) return null;
  const range = isRange(text, year.to) ? sticky(YEARS_RANGE, text, year.to) : null;
  if (range) {
    const last = calendarPhrase(text, year.to + range[0].length);
    if (last?.flow?.endsWith('FY') && Number(last.flow.slice(0, 4)) > Number(year.year))
      return said(at, last.to, years(Number(year.year), Number(last.flow.slice(0, 4))), last.instant);
  }
  const list = '、和及与'.includes(text[year.to] ?? ' ') ? sticky(YEARS_LIST, text, year.to) : null;
  if (list) {
    const last = calendarPhrase(text, year.to + list[0].length - 4);
    if (last?.flow?.endsWith('FY')) {
      const flows = [year.year, ...list[0].split(/[、和及与]/).slice(1)].map((y) => `${y}FY`);
      return said(at, last.to, flows, last.instant);
    }
  }
  const phrase = calendarPhrase(text, at);
  if (!phrase) return null;
  if (phrase.flow === null) return said(at, phrase.to, [], false);
  if (text.startsWith('同期', phrase.to))
    return { from: at, to: phrase.to + 2, flows: [sameShape(phrase.flow, context)], instant: phrase.instant, kind: 'comparable' };
  return since(text, at, phrase.to, phrase.flow, context) ?? said(at, phrase.to, [phrase.flow], phrase.instant);
}

/** 较2022年同期 in a filing about 2023H1 means 2022H1. */
function sameShape(flow: string, context: PeriodContext): string {
  if (!flow.endsWith('FY') || context.current === null) return flow;
  return `${flow.slice(0, 4)}${toFlow(context.current).slice(4)}`;
}

/** 2021年以来, 2021年起, 自2020年上市以来. */
function since(text: string, from: number, to: number, flow: string, context: PeriodContext): PeriodMention | null {
  if (!SINCE_OPENS.includes(text[to] ?? ' ') && text[from - 1] !== '自' && text[from - 1] !== '从') return null;
  const led = from > 0 && (text[from - 1] === '自' || text[from - 1] === '从');
  const tail = sticky(SINCE, text, to) ?? sticky(led ? SINCE_EVENT : SINCE_FOUNDED, text, to);
  if (!tail) return null;
  const end = context.current === null ? null : toFlow(context.current);
  const flows = end !== null && comparePeriods(flow, end) < 0 ? [`${flow}-${end}`] : [];
  return { from, to: to + tail[0].length, flows, instant: false, kind: 'since' };
}
