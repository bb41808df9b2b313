import type { Finding } from '../../fact.ts';
import { memberKey, type Print, printOf } from './known.ts';

/** All figures of a filing that are settled, by what they are worth and by what they are of. */
export interface Figures {
  /** Levels and changes with just this value, signs not minded. */
  worth(value: string): readonly Finding[];
  /** Prints of a level. */
  prints(company: string, metric: string, segment: Finding['segment'], period: string): readonly Print[];
  /** Whether the figure printed at this offset has been read. */
  isRead(at: number): boolean;
  /** What was read there; the first where it is several things. */
  readAt(at: number): Finding | undefined;
}

const bare = (value: string): string => (value.startsWith('-') ? value.slice(1) : value);

/** Files the actual figures of the company as a whole group; those of a parent alone and forecasts prove nothing. */
export function figuresOf(findings: readonly Finding[]): Figures {
  const byWorth = new Map<string, Finding[]>();
  const levels = new Map<string, Print[]>();
  const read = new Map<number, Finding>();
  const keyOf = (company: string, metric: string, segment: Finding['segment'], period: string): string =>
    `${company}|${metric}|${memberKey(segment)}|${period}`;
  for (const finding of findings) {
    if (!read.has(finding.at)) read.set(finding.at, finding);
    if (finding.basis !== 'reported' || finding.scope === 'parent') continue;
    const worth = byWorth.get(bare(finding.value));
    if (worth) worth.push(finding);
    else byWorth.set(bare(finding.value), [finding]);
    if (finding.kind !== 'value') continue;
    const key = keyOf(finding.company, finding.metric, finding.segment, finding.period);
    const prints = levels.get(key);
    if (prints) prints.push(printOf(finding));
    else levels.set(key, [printOf(finding)]);
  }
  return {
    worth: (value) => byWorth.get(bare(value)) ?? [],
    prints: (company, metric, segment, period) => levels.get(keyOf(company, metric, segment, period)) ?? [],
    isRead: (at) => read.has(at),
    readAt: (at) => read.get(at),
  };
}
