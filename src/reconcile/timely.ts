import type { Finding } from '../fact.ts';
import type { Cover } from '../filing/filing.ts';
import { period } from '../language/period.ts';

/**
 * Nothing that has not ended when a filing is written can be an actual figure: 2024年经营目标:研发费用率40% in a filing of April 2024.
 * Forecasts stay. Where the filing's day is not known, an annual report's year is its last.
 */
export function timely(findings: readonly Finding[], cover: Cover): Finding[] {
  const last = cover.date ?? (cover.form === 'annual-report' && cover.period ? period(cover.period).end : null);
  if (last === null) return [...findings];
  return findings.filter((finding) => {
    if (finding.basis === 'forecast') return true;
    const { end } = period(finding.period);
    // A date may be a month only: 2019-03.
    return end === null || end.slice(0, last.length) <= last;
  });
}
