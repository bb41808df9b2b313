import type { Metric } from '../../vocabulary/metric.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { type Draft, periodOf } from '../table/drafts.ts';
import { type Known, meets, printOf, telling } from './known.ts';
import { ENOUGH } from './periods.ts';

/** What a table that names no metric is found to be of. */
export interface NamedByProof {
  metric: Metric;
  /** Different figures that stand elsewhere as that metric of the same company and period. */
  matches: Set<string>;
  /** Places in the file of the figures they equal. */
  witnesses: number[];
}

/**
 * The one metric whose known figures a table of companies repeats, or null:
 *
 *   具体如下:                                  单位:万元
 *   公司名称        2022 年       2021 年      2020 年
 *   北信源        54,286.21    67,515.40    64,082.34
 *   中孚信息      64,420.55   127,004.33    99,273.43    ← 营业收入 of three years, printed elsewhere with that word
 */
export function provenMetric(drafts: readonly Draft[], vocabulary: Vocabulary, facts: Known): NamedByProof | null {
  const standing: NamedByProof[] = [];
  const candidates = new Set<string>();
  for (const { finding } of drafts) if (telling(finding)) for (const { metric } of facts.equal(finding.value)) candidates.add(metric);
  for (const metric of vocabulary.metrics) {
    if (!candidates.has(metric.id)) continue;
    const matches = new Set<string>();
    const witnesses: number[] = [];
    let contradictions = 0;
    for (const { finding, flow } of drafts) {
      if (finding.unit !== metric.unit || flow === null || !telling(finding)) continue;
      const prints = facts.prints(finding.company, metric.id, '', periodOf(metric, flow));
      const met = prints.find((print) => meets(print, printOf(finding)));
      if (met) {
        matches.add(finding.value);
        witnesses.push(met.at);
      } else if (prints.length > 0) contradictions++;
    }
    if (matches.size >= ENOUGH && contradictions * 5 <= matches.size) standing.push({ metric, matches, witnesses });
  }
  return standing.length === 1 ? standing[0]! : null;
}

/** Columns of a table; more totals than that are no cut. */
const MOST = 24;

/**
 * The one metric whose cut a table of members is, or null: its 合计 row is known as that metric in two periods or more, and in each
 * the rows above add up to it.
 *
 *   具体如下:
 *     下游领域        2023 年 1-3 月   2022 年 1-3 月      增幅
 *   政府及事业单位        8,749.41        5,125.16      70.71%
 *   其他               4,985.63        2,348.87     112.26%
 *   合计              13,735.04        7,474.03      83.77%      ← 营业收入 of both quarters
 */
export function provenCut(drafts: readonly Draft[], vocabulary: Vocabulary, facts: Known): NamedByProof | null {
  const levels = drafts.filter(({ finding }) => finding.kind === 'value');
  const totals = levels.filter(({ finding }) => finding.segment.length === 0);
  if (totals.length < ENOUGH || totals.length > MOST || totals.length === levels.length) return null;
  for (const total of totals) {
    const parts = levels.filter(({ flow, finding }) => flow === total.flow && finding.segment.length > 0);
    const sum = parts.reduce((all, { finding }) => all + Number(finding.value), 0);
    const slack = [total, ...parts].reduce((all, { finding }) => all + Number(finding.step) / 2, 0);
    if (parts.length < 2 || Math.abs(sum - Number(total.finding.value)) > slack * (1 + 1e-9)) return null;
  }
  const proven = provenMetric(totals, vocabulary, facts);
  return proven && proven.matches.size === totals.length ? proven : null;
}
