import type { Draft } from './drafts.ts';

/**
 * Two rows under one label that say different things say nothing of the company: what told them apart is lost, or stands in a column
 * of words.
 *
 *     政府补助     15,334,081.66     与收益相关
 *     政府补助      4,706,674.52     与资产相关
 */
export function withoutRivals(drafts: Draft[]): Draft[] {
  const first = new Map<string, Draft>();
  let rivals: Set<string> | undefined;
  const keyOf = ({ finding, metric, flow, slot, block, rival }: Draft): string | null =>
    metric.id === '' || rival
      ? null
      : [
          finding.company,
          metric.id,
          finding.kind,
          flow ?? `${slot} ${block}`,
          finding.label,
          finding.versus,
          ...finding.segment.map(({ axis, member }) => `${axis}:${member}`),
        ].join('|');
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (key === null) continue;
    const other = first.get(key);
    if (!other) first.set(key, draft);
    else if (other.finding.quoteAt !== draft.finding.quoteAt && other.finding.value !== draft.finding.value)
      (rivals ??= new Set()).add(key);
  }
  return rivals ? drafts.filter((draft) => !rivals.has(keyOf(draft) ?? '')) : drafts;
}
