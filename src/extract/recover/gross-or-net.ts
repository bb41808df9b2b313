import type { Finding } from '../../fact.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { type Draft, periodOf } from '../table/drafts.ts';
import { type Known, known, meets, printOf, telling } from './known.ts';

/**
 * 存货构成情况 leaves open whether what it makes up is the balance or what the balance sheet shows of it, less the provision. The total
 * of such a table stands elsewhere in the filing by its full name:
 *
 *     项目      金额                      存货账面价值 … 100,007.98
 *     原材料    4,190.24     →            so all rows are of inventory-net
 *     合计    100,007.98
 *
 * Gives the drafts with the net metric where the totals of their table are printed as net and none of them as gross.
 */
export function grossOrNet(drafts: readonly Draft[], said: readonly Finding[], vocabulary: Vocabulary): Draft[] {
  const open = new Map<string, { net: Metric; drafts: Draft[] }>();
  const clear: Draft[] = [];
  for (const draft of drafts) {
    const net = draft.finding.label === draft.metric.label ? netOf(draft.metric, vocabulary) : null;
    if (net) {
      const key = `${draft.grid} ${draft.metric.id}`;
      const table = open.get(key);
      if (table) table.drafts.push(draft);
      else open.set(key, { net, drafts: [draft] });
    } else clear.push(draft);
  }
  if (open.size === 0) return [...drafts];
  const worded: Finding[] = [...said];
  // A table with 账面余额 beside 账面价值 says which is which.
  const told = new Set<string>();
  const asked = new Set<string>();
  for (const { net, drafts: table } of open.values()) asked.add(net.id).add(table[0]!.metric.id);
  for (const draft of clear) {
    if (!asked.has(draft.metric.id)) continue;
    told.add(`${draft.grid} ${draft.metric.id}`);
    if (draft.flow !== null && !draft.doubtful && draft.rival === null)
      worded.push({ ...draft.finding, period: periodOf(draft.metric, draft.flow) });
  }
  const facts = known();
  facts.add(worded);
  const nets = new Map<Draft, Metric>();
  for (const { net, drafts: table } of open.values())
    if (!told.has(`${table[0]!.grid} ${net.id}`) && isNet(table, net, facts)) for (const draft of table) nets.set(draft, net);
  return drafts.map((draft) => {
    const net = nets.get(draft);
    return net ? { ...draft, metric: net, finding: { ...draft.finding, metric: net.id, label: net.label } } : draft;
  });
}

const netOf = (metric: Metric, vocabulary: Vocabulary): Metric | null =>
  metric.unit === 'CNY' && metric.nature === 'stock' ? (vocabulary.metrics.find(({ id }) => id === `${metric.id}-net`) ?? null) : null;

function isNet(table: readonly Draft[], net: Metric, facts: Known): boolean {
  let matches = 0;
  for (const { finding, metric, flow } of table) {
    if (finding.segment.length > 0 || finding.kind !== 'value' || flow === null || !telling(finding)) continue;
    const print = printOf(finding);
    const is = (of: Metric): boolean => facts.prints(finding.company, of.id, '', periodOf(of, flow)).some((other) => meets(print, other));
    if (is(metric)) return false;
    if (is(net)) matches++;
  }
  return matches > 0;
}
