import { comparePeriods, type PeriodContext, periodMentions } from '../language/period.ts';
import type { Paragraph } from './filing.ts';

/** What stands in front of the periods a filing means by 报告期: 释义 (报告期 指 2022年度、…) or the first use (报告期(2020年至2022年)). */
const DEFINITION = /报告期(?:各期)?(?:内)?(?:指|是指|即|\(|,指)/g;
const NEAR = 8;
const NONE: PeriodContext = { current: null, reporting: [], date: null };
const FULL = /^\d{4}FY$/;

/** 报告期 of a filing over several periods as it defines it (报告期 指 2022年度、2023年度和2024年度), oldest first; [] where it does not. */
export function reportingInProse(paragraphs: readonly Paragraph[]): string[] {
  for (const {
    passage: { text },
  } of paragraphs) {
    if (!text.includes('报告期') || !YEARS.test(text)) continue;
    DEFINITION.lastIndex = 0;
    if (!DEFINITION.test(text)) continue;
    const runs = periodMentions(text, NONE).filter(({ kind, flows }) => kind === 'said' && flows.length >= 3);
    if (runs.length === 0) continue;
    DEFINITION.lastIndex = 0;
    for (let match = DEFINITION.exec(text); match !== null; match = DEFINITION.exec(text)) {
      const end = DEFINITION.lastIndex;
      const defined = runs.find(({ from }) => from >= end && from <= end + NEAR);
      if (defined && isReporting(defined.flows)) return [...defined.flows].sort(comparePeriods);
    }
  }
  return [];
}

const YEARS = /\d{4}年?度?(?:[、,至-]|和|及)\d{4}/;

/** Whole years one after another, and at most one shorter period behind them. */
function isReporting(flows: readonly string[]): boolean {
  const sorted = [...new Set(flows)].sort(comparePeriods);
  const years = sorted.filter((flow) => FULL.test(flow)).map((flow) => Number(flow.slice(0, 4)));
  if (years.length < 2 || sorted.length - years.length > 1 || sorted.length !== flows.length) return false;
  if (years.some((year, i) => i > 0 && year !== years[i - 1]! + 1)) return false;
  const last = sorted[sorted.length - 1]!;
  return FULL.test(last) || Number(last.slice(0, 4)) === years[years.length - 1]! + 1;
}
