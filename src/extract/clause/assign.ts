import type { Segment } from '../../fact.ts';
import type { Run } from './figures.ts';
import type { Spoken } from './scene.ts';
import type { MetricMark } from './subject.ts';

/** One figure of a run with what it belongs to. */
export interface Item {
  /** Index into the run. */
  figure: number;
  metric: MetricMark;
  company: string;
  period: string;
  segment: Segment[];
}

const isYear = (flow: string): boolean => flow.endsWith('FY');

/**
 * Which figure belongs to which metric, member, company or period; null where the numbers do not come out. Of `said` years a list
 * of changes that is one short begins with the second: 最近三年,收入同比增长分别为78%和53%.
 */
export function assigned(spoken: Spoken, run: Run, each: boolean, said: string[], companies: string[], change: boolean): Item[] | null {
  const n = run.figures.length;
  const periods = change && each && !run.truncated && n > 1 && n === said.length - 1 && said.every(isYear) ? said.slice(1) : said;
  const members =
    spoken.members.length === 0 && each && n === spoken.listed.length && periods.length === 1 ? spoken.listed : spoken.members;
  const item = (figure: number, parts: Partial<Item>): Item => ({
    figure,
    metric: spoken.metrics[0]!,
    company: companies[0]!,
    period: periods[0]!,
    segment: spoken.segment,
    ...parts,
  });
  if (run.kind === 'range')
    return periods.length === 1 && companies.length === 1 && spoken.metrics.length === 1 ? [item(0, {}), item(1, {})] : null;
  const counts = [spoken.metrics.length, members.length || 1, companies.length, periods.length];
  const several = counts.filter((count) => count > 1);
  if (several.length === 0) return n === 1 && !(run.truncated && each) ? [item(0, {})] : null;
  if (several.length > 1) return null;
  const count = several[0]!;
  // 分别为7.07%、⏎息: the rest of the list is lost with its line; what is left is its beginning.
  if (n !== count && !(run.truncated && n < count)) return null;
  if (n === 1 && !each) return null;
  return Array.from({ length: n }, (_, i) => {
    if (spoken.metrics.length > 1) return item(i, { metric: spoken.metrics[i]! });
    if (members.length > 1) return item(i, { segment: members[i]! });
    if (companies.length > 1) return item(i, { company: companies[i]! });
    return item(i, { period: periods[i]! });
  });
}
