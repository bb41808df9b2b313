import type { Finding } from '../../fact.ts';
import { type Document, position } from '../../filing/document.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { proof as proofOf } from '../../words/proofs.ts';
import { type Draft, metricIn, periodOf } from '../table/drafts.ts';
import { type Habit, orderByHabit } from './habit.ts';
import { type Known, known, meets, memberKey, printOf } from './known.ts';
import { provenCut, provenMetric } from './metric.ts';
import { provenOrder } from './periods.ts';
import { provenQuarters } from './quarters.ts';
import { provenRows, type SupposedDraft } from './rows.ts';

/** A table proven by one that was itself proven, and once more: further chains would rest on too little. */
const ROUNDS = 3;

/**
 * Turns drafts into findings: those whose words say all, and of the others those that the rest of the filing proves.
 * What is proven may prove more, so it goes round until nothing is added. What stays unproven is dropped.
 */
export function settle(
  drafts: readonly Draft[],
  said: readonly Finding[],
  reporting: readonly string[],
  document: Document,
  vocabulary: Vocabulary,
  habit: Habit | null = null,
): Finding[] {
  const settled: Finding[] = [];
  let open: Draft[] = [];
  let supposed: SupposedDraft[] = [];
  for (const draft of drafts) {
    if (draft.supposed) {
      if (isWorded(draft)) supposed.push({ ...draft, supposed: draft.supposed, finding: dated(draft, draft.flow, null) });
    } else if (isWorded(draft)) settled.push(dated(draft, draft.flow, null));
    else open.push(draft);
  }
  const facts = known();
  facts.add(said);
  let added = 0;
  for (let round = 0; round < ROUNDS && open.length + supposed.length > 0; round++) {
    facts.add(settled.slice(added));
    added = settled.length;
    const before = open.length + supposed.length;
    open = datedByProof(open, facts, reporting, document, settled);
    open = datedByQuarters(open, facts, reporting, document, settled);
    open = confirmed(open, facts, settled);
    open = named(open, facts, settled);
    open = namedByProof(open, facts, vocabulary, document, settled);
    const proven = provenRows(supposed, facts, document);
    for (const finding of proven.findings) settled.push(finding);
    supposed = proven.rest;
    if (open.length + supposed.length === before) break;
  }
  datedByHabit(open, habit, facts, settled);
  return settled;
}

/** Its words say metric and period. */
const isWorded = (draft: Draft): draft is Draft & { flow: string } =>
  draft.flow !== null && draft.rival === null && draft.metric.id !== '' && !draft.doubtful;

/** Dates tables that nothing else proves by the order in which the filing prints all others. */
function datedByHabit(open: readonly Draft[], habit: Habit | null, facts: Known, settled: Finding[]): void {
  for (const drafts of byGrid(open, (draft) => draft.flow === null && draft.slot !== null, [])) {
    const order = orderByHabit(drafts, habit, facts);
    if (!order) continue;
    const proof = proofOf('heads by habit', {
      periods: order.hypothesis.flows.join(', '),
      count: habit!.tables,
      first: habit!.newest ? 'newest' : 'oldest',
    });
    for (const draft of drafts)
      if (draft.rival === null && draft.metric.id !== '' && !draft.doubtful) settled.push(dated(draft, order.flowOf(draft), proof));
  }
}

/** Names the metric of tables of companies whose words do not: where the filer's own row is a known metric of the filer, all rows are of it. */
function namedByProof(open: readonly Draft[], facts: Known, vocabulary: Vocabulary, document: Document, settled: Finding[]): Draft[] {
  const rest: Draft[] = [];
  for (const drafts of byGrid(open, (draft) => draft.flow !== null && draft.metric.id === '', rest)) {
    const cut = drafts.some(({ finding }) => finding.segment.length > 0);
    const proven = cut ? provenCut(drafts, vocabulary, facts) : provenMetric(drafts, vocabulary, facts);
    if (!proven) {
      if (cut) for (const draft of drafts) rest.push(draft);
      continue;
    }
    const lines = [...new Set(proven.witnesses.map((at) => position(document, at).line))].sort((a, b) => a - b).slice(0, 3);
    const proof = proofOf(cut ? 'metric by rows' : 'metric by figures', {
      metric: proven.metric.label,
      count: proven.matches.size,
      lines: lines.join(', '),
    });
    for (const draft of drafts)
      settled.push({
        ...draft.finding,
        metric: proven.metric.id,
        label: proven.metric.label,
        period: periodOf(proven.metric, draft.flow!),
        recovered: proof,
      });
  }
  return rest;
}

function dated(draft: Draft, flow: string, proof: string | null): Finding {
  const metric = metricIn(draft, flow);
  return { ...draft.finding, metric: metric.id, period: periodOf(metric, flow), recovered: proof ?? draft.finding.recovered };
}

/** Those of `open` that `wanted` picks, a list a grid; the others go to `rest`. */
function byGrid(open: readonly Draft[], wanted: (draft: Draft) => boolean, rest: Draft[]): Iterable<Draft[]> {
  const lists = new Map<number, Draft[]>();
  for (const draft of open) {
    if (!wanted(draft)) rest.push(draft);
    else {
      const list = lists.get(draft.grid);
      if (list) list.push(draft);
      else lists.set(draft.grid, [draft]);
    }
  }
  return lists.values();
}

/** Dates the tables whose heads are lost; gives back what stays open. */
function datedByProof(open: readonly Draft[], facts: Known, reporting: readonly string[], document: Document, settled: Finding[]): Draft[] {
  const rest: Draft[] = [];
  for (const drafts of byGrid(open, (draft) => draft.flow === null && draft.slot !== null, rest)) {
    const proven = provenOrder(drafts, reporting, facts);
    if (!proven && drafts.every(({ implied }) => implied !== null)) {
      const proof = proofOf('head by neighbours', { period: drafts[0]!.implied! });
      for (const draft of drafts)
        if (draft.rival === null && draft.metric.id !== '' && !draft.doubtful) settled.push(dated(draft, draft.implied!, proof));
      continue;
    }
    if (!proven) {
      for (const draft of drafts) rest.push(draft);
      continue;
    }
    const { flows, matches, witnesses } = proven.hypothesis;
    const lines = [...new Set(witnesses.map((at) => position(document, at).line))].sort((a, b) => a - b).slice(0, 3);
    const proof = proofOf('head by figures', { periods: [...flows].join(', '), count: matches.size, lines: lines.join(', ') });
    for (const draft of drafts) {
      const flow = proven.flowOf(draft);
      if (draft.rival === null && draft.metric.id !== '' && !draft.doubtful) settled.push(dated(draft, flow, proof));
      else rest.push({ ...draft, flow, finding: { ...draft.finding, recovered: proof } });
    }
  }
  return rest;
}

/** Dates tables by quarters that have lost their years; gives back what stays open. */
function datedByQuarters(
  open: readonly Draft[],
  facts: Known,
  reporting: readonly string[],
  document: Document,
  settled: Finding[],
): Draft[] {
  const rest: Draft[] = [];
  for (const drafts of byGrid(open, ({ flow, slot, part }) => flow === null && slot !== null && part !== null, rest)) {
    const proven = provenQuarters(drafts, reporting, facts);
    if (!proven) for (const draft of drafts) rest.push(draft);
    else {
      const lines = [...new Set(proven.witnesses.map((at) => position(document, at).line))].sort((a, b) => a - b).slice(0, 3);
      const proof = proofOf('year by quarters', {
        periods: proven.flows.join(', '),
        count: proven.firsts,
        sums: proven.sums,
        lines: lines.join(', '),
      });
      for (const draft of drafts) {
        const flow = proven.flows[draft.slot!]!;
        if (draft.rival === null && draft.metric.id !== '' && !draft.doubtful) settled.push(dated(draft, flow, proof));
      }
    }
  }
  return rest;
}

/** What a caption casts a doubt on, where the filing prints the same figure elsewhere without one. */
function confirmed(open: readonly Draft[], facts: Known, settled: Finding[]): Draft[] {
  return open.filter((draft) => {
    if (!draft.doubtful || draft.flow === null || draft.rival !== null || draft.finding.kind !== 'value') return true;
    const metric = metricIn(draft, draft.flow);
    const prints = facts.prints(draft.finding.company, metric.id, '', periodOf(metric, draft.flow));
    if (!prints.some((print) => meets(print, printOf(draft.finding)))) return true;
    settled.push(dated(draft, draft.flow, null));
    return false;
  });
}

/**
 * 收入 beside members, in the 合计 row: 营业收入 or 主营业务收入, whichever the filing prints with its full name for that period.
 * A change in the row follows its levels.
 */
function named(open: readonly Draft[], facts: Known, settled: Finding[]): Draft[] {
  const rest: Draft[] = [];
  const rows = new Map<string, Metric>();
  const wholes = new Map<number, Set<boolean>>();
  const rowOf = ({ finding, metric }: Draft): string => `${finding.quoteAt} ${metric.id}`;
  for (const draft of open) {
    if (draft.flow === null || draft.rival === null || draft.metric.id === '' || draft.finding.kind !== 'value') {
      rest.push(draft);
      continue;
    }
    const { finding } = draft;
    const fits = [draft.metric, draft.rival].filter((metric) =>
      facts
        .prints(finding.company, metric.id, memberKey(finding.segment), periodOf(metric, draft.flow!))
        .some((print) => meets(print, printOf(finding))),
    );
    if (fits.length !== 1) rest.push(draft);
    else {
      rows.set(rowOf(draft), fits[0]!);
      wholes.set(finding.quoteAt, (wholes.get(finding.quoteAt) ?? new Set()).add(fits[0] === draft.metric));
      settled.push({ ...finding, metric: fits[0]!.id, period: periodOf(fits[0]!, draft.flow) });
    }
  }
  return rest.filter((draft) => {
    // 收入 and 成本 of one row are of the same whole.
    const of = wholes.get(draft.finding.quoteAt);
    if (draft.rival !== null && draft.flow !== null && draft.finding.kind === 'value' && of?.size === 1 && draft.metric.id !== '') {
      const metric = of.has(true) ? draft.metric : draft.rival;
      const prints = facts.prints(draft.finding.company, metric.id, memberKey(draft.finding.segment), periodOf(metric, draft.flow));
      if (prints.length > 0) return true;
      settled.push({ ...draft.finding, metric: metric.id, period: periodOf(metric, draft.flow) });
      return false;
    }
    const metric = draft.finding.kind === 'value' || draft.flow === null ? undefined : rows.get(rowOf(draft));
    if (!metric) return true;
    settled.push({ ...draft.finding, metric: metric.id, period: periodOf(metric, draft.flow!) });
    return false;
  });
}
