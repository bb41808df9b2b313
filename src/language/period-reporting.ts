import { comparePeriods, toFlow } from './period.ts';
import { type PeriodContext, type PeriodMention, said, years } from './period-context.ts';
import { sticky } from './period-words.ts';

const REPORTING = /报告期(?:内)?(各期末|各年末|各期期末|期末|末|初|各期|各年|最后一期末|最后一年末|最后一期|最后一年|内)?/y;

/** 报告期, 报告期内, 报告期末, 报告期各期末. */
export function reportingPeriod(text: string, at: number, context: PeriodContext): PeriodMention | null {
  const match = sticky(REPORTING, text, at);
  if (!match) return null;
  const to = at + match[0].length;
  const all = reported(context);
  const tail = match[1] ?? '';
  if (tail === '初') return { from: at, to, flows: opening(all), instant: true, kind: 'opening' };
  const instant = tail.endsWith('末');
  if (tail === '末' || tail === '期末' || tail.startsWith('最后一期')) return said(at, to, all.slice(-1), instant);
  if (tail.startsWith('最后一年')) return said(at, to, fullYears(all).slice(-1), instant);
  return said(at, to, all, instant);
}

/** The periods 报告期 runs over: those told, else the one the filing is about. */
export function reported(context: PeriodContext): string[] {
  if (context.reporting.length > 0) return [...context.reporting].sort(comparePeriods);
  return context.current === null ? [] : [toFlow(context.current)];
}

const fullYears = (flows: string[]): string[] => flows.filter((flow) => flow.endsWith('FY'));

function opening(flows: string[]): string[] {
  const first = flows[0];
  return first === undefined ? [] : [`${Number(first.slice(0, 4)) - 1}FY`];
}

const EACH = /各期期?末|各年末|各期(?![间限货])|各年度?/y;

/** 各期末, 各期. */
export function each(text: string, at: number, context: PeriodContext): PeriodMention | null {
  const match = sticky(EACH, text, at);
  if (!match) return null;
  return said(at, at + match[0].length, reported(context), match[0].endsWith('末'));
}

const RECENT = /[最近](?:近)?([一二两三四五123])(个(?:完整)?(?:会计)?年度?|个自然年度?|年度?|期)(及?(?:一|1)期)?(各?(?:期|年)?末)?/y;
const COUNTS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, '1': 1, '2': 2, '3': 3 };

/** 最近三年, 最近三年末, 最近三年及一期, 最近一年, 最近一期. The years are the full years of the reporting periods. */
export function recent(text: string, at: number, context: PeriodContext): PeriodMention | null {
  if (text[at] === '近' && !'一二两三四五123'.includes(text[at + 1] ?? ' ')) return null;
  if (text[at] === '最' && text[at + 1] !== '近') return null;
  const match = sticky(RECENT, text, at);
  if (!match) return null;
  const to = at + match[0].length;
  const instant = match[4] !== undefined;
  const count = COUNTS[match[1]!]!;
  const all = reported(context);
  if (match[2] === '期') return said(at, to, count === 1 ? all.slice(-1) : [], instant);
  let flows = fullYears(all);
  const last = flows[flows.length - 1];
  // An annual report tells one year of its own; the two before it are the calendar's.
  if (flows.length === 1 && last !== undefined && count > 1 && context.reporting.length <= 1)
    flows = years(Number(last.slice(0, 4)) - count + 1, Number(last.slice(0, 4)));
  flows = flows.length >= count ? flows.slice(-count) : [];
  if (match[3] && flows.length > 0) {
    const stub = all.filter((flow) => !flow.endsWith('FY'));
    flows = stub.length === 1 ? [...flows, ...stub] : [];
  }
  return said(at, to, flows, instant);
}
