import { type Document, lineText } from '../../filing/document.ts';
import type { Paragraph } from '../../filing/filing.ts';
import type { Part } from '../../filing/parts.ts';
import { reportingInProse } from '../../filing/reporting.ts';
import { comparePeriods, headerPeriod, type PeriodContext, periodMentions } from '../../language/period.ts';

/** Flows a filing of several years reports on: full years and the part of a year since. */
const REPORTED = /^\d{4}(?:FY|Q1|H1|Q1-3)$/;

/** A head of one cell a line is spread over some lines: 2022年度, 金额, 占比, 2021年度, … */
const SPREAD = 6;

/**
 * 报告期, oldest first; [] where the filing does not tell it. Said outright (报告期指2020年、2021年和2022年) it is that;
 * else the run of three periods or more that most tables stand under; else the run that most sentences list.
 */
export function reportingPeriods(
  headings: readonly (readonly string[])[],
  prose: readonly Paragraph[],
  document: Document,
  part: Part,
): string[] {
  const alone: PeriodContext = { current: null, reporting: [], date: null };
  const defined = reportingInProse(prose.filter(({ question }) => !question));
  if (defined.length > 0) return defined;
  const tabled = mostFrequent([...headings, ...spreadHeadings(document, part, alone)]);
  return tabled.length > 0 ? tabled : mostFrequent(lists(prose, alone));
}

function lists(prose: readonly Paragraph[], context: PeriodContext): string[][] {
  const found: string[][] = [];
  for (const { passage, question } of prose) {
    // Three years in one breath: a cheap sign before the sentence is read.
    if (question || !/20\d\d年[^。]{1,12}20\d\d年[^。]{1,12}20\d\d年/.test(passage.text)) continue;
    for (const { flows, kind } of periodMentions(passage.text, context)) if (kind === 'said' && isRun(flows)) found.push(flows);
  }
  return found;
}

/** Heads printed one cell a line: periods alone on their lines, close together. */
function spreadHeadings(document: Document, part: Part, context: PeriodContext): string[][] {
  const found: string[][] = [];
  let current: string[] = [];
  let last = Number.NEGATIVE_INFINITY;
  const { lineStarts, text } = document;
  for (let i = part.from; i < part.to; i++) {
    const from = lineStarts[i]!;
    const length = (lineStarts[i + 1] ?? text.length) - from;
    if (length < 6 || length > 14 || text[from] !== '2') continue;
    const period = headerPeriod(lineText(document, i).trim(), context);
    if (!period || !REPORTED.test(period.flow)) continue;
    if (i - last > SPREAD || current.includes(period.flow)) {
      if (current.length > 0) found.push(current);
      current = [];
    }
    current.push(period.flow);
    last = i;
  }
  if (current.length > 0) found.push(current);
  return found;
}

const run = (flows: readonly string[]): string[] => [...new Set(flows)].filter((flow) => REPORTED.test(flow)).sort(comparePeriods);

/** Three periods or more, two full years among them, no year left out. */
function isRun(flows: readonly string[]): boolean {
  const sorted = run(flows);
  const years = sorted.filter((flow) => flow.endsWith('FY')).map((flow) => Number(flow.slice(0, 4)));
  return sorted.length >= 3 && years.length >= 2 && years.every((year, i) => i === 0 || year === years[i - 1]! + 1);
}

function mostFrequent(headings: readonly (readonly string[])[]): string[] {
  const count = new Map<string, number>();
  for (const flows of headings) {
    if (!isRun(flows)) continue;
    const key = run(flows).join(' ');
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  let best = '';
  for (const [key, times] of count) if (times > (count.get(best) ?? 0)) best = key;
  return best === '' ? [] : best.split(' ');
}
