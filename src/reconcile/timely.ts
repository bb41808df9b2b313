import type { Finding } from '../fact.ts';
import type { Cover } from '../filing/filing.ts';
import { period } from '../language/period.ts';

/** Fewer figures tell nothing about the day. */
const MANY = 8;

/**
 * Nothing that has not ended when a filing is written can be an actual figure: 2024年经营目标:研发费用率40% in a filing of April 2024.
 * Forecasts stay. Where the filing's day is not known, an annual report's year is its last. A day that most of the figures lie behind is not the filing's: a
 * date in a table near its end was taken for the one it is signed on.
 */
export function timely(findings: readonly Finding[], cover: Cover): Finding[] {
  const year = cover.form === 'annual-report' && cover.period ? period(cover.period).end : null;
  for (const last of [cover.date, year]) {
    if (last === null) continue;
    const ended = findings.filter((finding) => isEnded(finding, last));
    if (ended.length * 2 >= findings.length || findings.length < MANY) return ended;
  }
  return [...findings];
}

function isEnded(finding: Finding, last: string): boolean {
  if (finding.basis === 'forecast') return true;
  const { end } = period(finding.period);
  // A date may be a month only: 2019-03.
  return end === null || end.slice(0, last.length) <= last;
}
