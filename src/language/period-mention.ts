import type { PeriodContext, PeriodMention } from './period-context.ts';
import {
  bare,
  currentPeriod,
  edge,
  fromDigit,
  fromNumeral,
  priorPeriod,
  relativeYear,
  samePeriod,
  sequential,
  wholeYear,
} from './period-relative.ts';
import { each, recent, reportingPeriod } from './period-reporting.ts';

export type { MentionKind, PeriodContext, PeriodMention } from './period-context.ts';

type Reader = (text: string, at: number, context: PeriodContext) => PeriodMention | null;

/**
 * The periods a text speaks of, left to right, not overlapping. Mentions joined by 、 和 及 与 以及 are one (2020年、2021年和2022年).
 * `text` is compact: no white space between CJK and digits. Linear.
 */
export function periodMentions(text: string, context: PeriodContext): PeriodMention[] {
  const found: PeriodMention[] = [];
  // In a filing about no one period, 四季度 is of the year the text named last: 2025年…,四季度….
  let leaning = context;
  let lengthened = false;
  let i = 0;
  while (i < text.length) {
    if (STARTS[text.charCodeAt(i)] === 0) {
      i++;
      continue;
    }
    if (!mayBegin(text, i)) {
      i++;
      continue;
    }
    const first = text[i]!;
    const mention = READERS[first]!(text, i, BARE.has(first) ? leaning : context);
    if (!mention || mention.to <= i) {
      i++;
      continue;
    }
    const last = found[found.length - 1];
    if (last && joins(last, mention, text)) {
      // Copied once, since the first may be the filing's own list; a list of a hundred thousand years is not copied at every one.
      if (!lengthened) last.flows = [...last.flows];
      for (const flow of mention.flows) last.flows.push(flow);
      lengthened = true;
      last.to = mention.to;
      last.instant = last.instant || mention.instant;
    } else {
      found.push(mention);
      lengthened = false;
    }
    if (context.current === null && mention.kind === 'said' && mention.flows.length === 1)
      leaning = { ...context, current: `${mention.flows[0]!.slice(0, 4)}FY` };
    i = mention.to;
  }
  return found;
}

/** Whether the digits at `at`, if digits stand there, can begin a period: most are amounts (13,735.04万元). */
function mayBegin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x39) return true;
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  if (before >= 0x30 && before <= 0x39) return false;
  let end = at + 1;
  while (end < text.length && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
  if (end - at > 4) return false;
  const after = text.charCodeAt(end);
  return end - at === 4 ? after !== 0x2c : after !== 0x2e && after !== 0x2c && after !== 0x25;
}

/** First characters of parts of a year that may stand without the year. */
const BARE = new Set(['1', '4', '7', '一', '二', '三', '四', '第', '前', '半', '下', '上', '全']);

const CONJUNCTIONS = new Set(['、', '和', '及', '与', '以及']);

function joins(left: PeriodMention, right: PeriodMention, text: string): boolean {
  return left.kind === 'said' && right.kind === 'said' && CONJUNCTIONS.has(text.slice(left.to, right.from));
}

/** What may begin with each character. */
const READERS: Readonly<Record<string, Reader>> = {
  '1': fromDigit,
  '2': fromDigit,
  '4': fromDigit,
  '7': fromDigit,
  一: fromNumeral,
  二: fromNumeral,
  三: bare,
  四: bare,
  第: bare,
  前: (text, at, context) => relativeYear(text, at, context) ?? bare(text, at, context),
  半: bare,
  下: bare,
  上: priorPeriod,
  今: relativeYear,
  去: relativeYear,
  当: relativeYear,
  明: relativeYear,
  本: currentPeriod,
  报: reportingPeriod,
  各: each,
  最: recent,
  近: recent,
  期: edge,
  年: edge,
  同: samePeriod,
  历: samePeriod,
  环: sequential,
  全: wholeYear,
};

/** 1 for every character that begins a mention. */
const STARTS = new Uint8Array(0x10000);
for (const first of Object.keys(READERS)) STARTS[first.charCodeAt(0)] = 1;
