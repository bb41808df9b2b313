import { ordinal } from './numeral.ts';
import { comparable, toFlow, toInstant } from './period.ts';
import type { PeriodContext } from './period-context.ts';
import { calendarPhrase, lastDay, partOfYear } from './period-words.ts';

/** What a header cell says of its column's period. */
export interface HeaderPeriod {
  /** Flow id (2022FY), project year (Y1), or the ISO date itself for a day no flow ends on. */
  flow: string;
  /** True where the words say a day: 2022年末, 2022-12-31, 期末余额. */
  instant: boolean;
  /** Present where the printed day is no month end though the month ends a quarter, and the day is late in it (2022-12-21): `flow` is read as that quarter end. */
  misprint?: true;
}

const NUMBERED = /^(?:第(十?[一二三四五六七八九十]|\d{1,2})年|T\+(\d{1,2})年?|Y(\d{1,2}))(?:末)?$/;

/** Words that point at the filing's own period. */
const CURRENT =
  /^(?:本期|本年|本年度|本报告期|报告期|本期数|本年数|当期|本期金额|本年金额|本期发生额|本年发生额|本年累计数?|年初至报告期末)$/;
const PRIOR =
  /^(?:上期|上年|上年度|上年同期|去年同期|上期数|上年数|上期金额|上年金额|上期发生额|上年发生额|上年同期数|上年同期金额|上年同期发生额|同期)$/;
const CLOSING =
  /^(?:期末|年末|本期末|本年末|报告期末|本报告期末|期末余额|年末余额|期末数|年末数|期末金额|本期期末|本期期末数|期末账面余额|期末账面价值)$/;
const OPENING =
  /^(?:期初|年初|上期末|上年末|上年年末|上年度末|期初余额|年初余额|期初数|年初数|期初金额|上期期末|上期期末数|上年年末余额|上年末余额|上期末余额)$/;

/**
 * The period of a table's header cell: 2022年 · 2023年1-3月 · 2022-12-31 · 2022年末 · 本期 · 上期发生额 · 期初余额 · 第一年 ·
 * 2021年/2021年12月31日 (its flow; a balance in such a column stands at the flow's end). Null where the cell names no period,
 * or a relative one in a filing whose own period is not known.
 */
export function headerPeriod(text: string, context: PeriodContext): HeaderPeriod | null {
  const cell = text.replaceAll(' ', '').replace(/\((?:未经审计|经审计|已审计|调整[前后]|重述[前后]?|已重述|追溯调整[前后])\)$/, '');
  if (cell === '' || cell.length > 40) return null;
  const numbered = NUMBERED.exec(cell);
  if (numbered) return { flow: `Y${numbered[1] ? (ordinal(numbered[1]) ?? numbered[1]) : (numbered[2] ?? numbered[3])}`, instant: false };
  const calendar = fromCalendar(cell);
  if (calendar) return calendar;
  return fromContext(cell, context);
}

function fromCalendar(cell: string): HeaderPeriod | null {
  const lead = /^(?:截至|截止)/.exec(cell)?.[0].length ?? 0;
  const first = calendarPhrase(cell, lead);
  if (!first) return null;
  if (first.flow === null) return null;
  const rest = cell.slice(first.to).replace(/^[止日]$/, '');
  if (/^(?:余额|账面余额|账面价值|账面金额|金额|数|发生额|合计|占比|比例)?$/.test(rest))
    return checked(first.flow, first.instant || /余额|账面/.test(rest));
  // 2021年/2021年12月31日, 2021年12月31日/2021年度: both name one end.
  const joint = /^[//、或及和]/.exec(rest);
  if (joint) {
    const second = calendarPhrase(rest, 1);
    if (second && second.flow !== null && second.to === rest.length && toInstant(second.flow) === toInstant(first.flow)) {
      return { flow: first.instant ? second.flow : first.flow, instant: first.instant && second.instant };
    }
  }
  return null;
}

/** A balance sheet's day that is no quarter end, late in a quarter's last month, is a slip of the pen: 2022-12-21. */
function checked(flow: string, instant: boolean): HeaderPeriod {
  const late = /^(\d{4})-(03|06|09|12)-([23]\d)$/.exec(flow);
  if (!late) return { flow, instant };
  const end = `${late[1]}-${late[2]}-${lastDay(late[1]!, late[2]!)}`;
  return { flow: toFlow(end), instant: true, misprint: true };
}

function fromContext(cell: string, context: PeriodContext): HeaderPeriod | null {
  const current = context.current;
  if (current === null) return null;
  if (CURRENT.test(cell)) return { flow: toFlow(current), instant: false };
  if (PRIOR.test(cell)) return { flow: comparable(toFlow(current)), instant: false };
  if (CLOSING.test(cell)) return { flow: toFlow(current), instant: true };
  // The opening balance of any period within a year is the balance at the end of the year before.
  const year = Number(current.slice(0, 4));
  if (OPENING.test(cell)) return { flow: `${year - 1}FY`, instant: true };
  const part = partOfYear(cell, 0);
  if (part && part.part !== null && part.to === cell.length) return { flow: `${year}${part.part}`, instant: false };
  return null;
}
