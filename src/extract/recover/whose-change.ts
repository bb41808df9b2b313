import type { Finding } from '../../fact.ts';
import { comparable, toFlow, toInstant } from '../../language/period.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { proof } from '../../words/proofs.ts';
import { type Known, known, printOf } from './known.ts';

/**
 * 毛利率 rose by so many points: the company's, or that of 主营业务 alone? In sentences the one stands for the other; the levels
 * that the filing prints with their full names tell:
 *
 *     主营业务毛利率   55.90%   51.27%        2023年度,公司毛利率较2022年度升高4.63个百分点
 *     综合毛利率      55.95%   51.49%        → of 主营业务: 55.95 less 51.49 is 4.46
 *
 * Changes that the levels of their own metric give, or that neither gives, stay as they were read.
 */
export function changesOfMain(findings: readonly Finding[], vocabulary: Vocabulary): Finding[] {
  const open = findings.filter((finding) => isOpen(finding, vocabulary));
  if (open.length === 0) return [...findings];
  const facts = known();
  facts.add(findings);
  return findings.map((finding) => {
    const metric = isOpen(finding, vocabulary);
    if (!metric || gives(finding, metric.id, metric, facts) !== false) return finding;
    if (gives(finding, metric.main!, metric, facts) !== true) return finding;
    const main = vocabulary.metrics.find(({ id }) => id === metric.main)!;
    return {
      ...finding,
      metric: main.id,
      label: main.label,
      recovered: proof('whose change', { main: main.label, metric: metric.label }),
    };
  });
}

/** The metric of a finding that may be another's change, null of any other finding. */
function isOpen({ origin, kind, metric, segment, versus, scope }: Finding, vocabulary: Vocabulary): Metric | null {
  if (origin !== 'sentence' || kind !== 'change-pp' || segment.length > 0 || versus !== null || scope === 'parent') return null;
  return vocabulary.metrics.find(({ id, main }) => id === metric && main !== undefined) ?? null;
}

/** Whether the levels of a metric, as the filing prints them, give a change; null where it prints none for one of the periods. */
function gives(finding: Finding, id: string, { nature }: Metric, facts: Known): boolean | null {
  const before = comparable(toFlow(finding.period));
  const now = facts.prints(finding.company, id, '', finding.period);
  const then = facts.prints(finding.company, id, '', nature === 'stock' ? toInstant(before) : before);
  if (now.length === 0 || then.length === 0) return null;
  const change = printOf(finding);
  return now.some((a) =>
    then.some((b) => Math.abs((a.value - b.value) * 100 - change.value) <= (a.half + b.half) * 100 + change.half + 1e-9),
  );
}
