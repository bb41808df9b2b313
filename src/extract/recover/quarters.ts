import { previous } from '../../language/period.ts';
import { type Draft, metricIn } from '../table/drafts.ts';
import { type Known, meets, memberKey, type Print, printOf, telling } from './known.ts';
import { ENOUGH } from './periods.ts';

/** Quarters whose years are lost, and what proves them. */
export interface ProvenQuarters {
  /** Flow of each slot. */
  flows: readonly string[];
  /** First quarters that stand elsewhere, and sums of four that are a year's figure. */
  firsts: number;
  sums: number;
  /** Places in the file of the figures they equal. */
  witnesses: number[];
}

const QUARTER = /^Q[1-4]$/;

/**
 * The years of a table by quarters that has lost them:
 *
 *     项目     (2023 年 lost)            (2022 年 lost)
 *              一季度      四季度     三季度     二季度      一季度
 *    销售费用   6,572.85   9,165.78   7,727.61   8,547.26   5,368.52
 *
 * Quarters follow one another; which year the first is of, the figures tell: a first quarter that stands elsewhere, four quarters
 * that add up to a year's figure. Two such proofs of different rows or kinds, none that fails, and no other year that does as well.
 */
export function provenQuarters(drafts: readonly Draft[], reporting: readonly string[], facts: Known): ProvenQuarters | null {
  const parts = partsOf(drafts);
  if (parts === null) return null;
  const years = [...new Set(reporting.map((flow) => Number(flow.slice(0, 4))))];
  const standing: ProvenQuarters[] = [];
  for (const year of years) {
    const flows = flowsFrom(parts, year);
    const proven = flows && weigh(drafts, flows, facts);
    if (proven && proven.firsts + proven.sums >= ENOUGH) standing.push(proven);
  }
  return standing.length === 1 ? standing[0]! : null;
}

/** The quarter of each slot; null where a column is none, or there are too few to make a year. */
function partsOf(drafts: readonly Draft[]): string[] | null {
  const parts: string[] = [];
  for (const { part, slot, block } of drafts) {
    if (part === null || !QUARTER.test(part) || slot === null || block > 0) return null;
    if ((parts[slot] ?? part) !== part) return null;
    parts[slot] = part;
  }
  return parts.length >= 4 && parts.length <= 16 && !parts.includes(undefined as never) ? parts : null;
}

/** Quarters one after another, the first of them in `year`; null where they do not follow, forwards or backwards. */
function flowsFrom(parts: readonly string[], year: number): string[] | null {
  const backwards = [`${year}${parts[0]}`];
  for (let i = 1; i < parts.length; i++) backwards.push(previous(backwards[i - 1]!));
  if (backwards.every((flow, i) => flow.endsWith(parts[i]!))) return backwards;
  const forwards = [`${year}${parts[0]}`];
  for (let i = 1; i < parts.length; i++) {
    const quarter = Number(forwards[i - 1]!.at(-1));
    const of = Number(forwards[i - 1]!.slice(0, 4));
    forwards.push(quarter === 4 ? `${of + 1}Q1` : `${of}Q${quarter + 1}`);
  }
  return forwards.every((flow, i) => flow.endsWith(parts[i]!)) ? forwards : null;
}

/** What a year is worth; null where a figure that stands elsewhere is another. */
function weigh(drafts: readonly Draft[], flows: readonly string[], facts: Known): ProvenQuarters | null {
  const proven: ProvenQuarters = { flows, firsts: 0, sums: 0, witnesses: [] };
  const rows = new Map<string, (Draft | undefined)[]>();
  for (const draft of drafts) {
    if (draft.finding.kind !== 'value' || draft.metric.nature !== 'flow' || draft.metric.unit !== 'CNY') continue;
    const key = `${draft.finding.company} ${draft.metric.id} ${memberKey(draft.finding.segment)} ${draft.finding.quoteAt}`;
    const row = rows.get(key) ?? [];
    rows.set(key, row);
    row[draft.slot!] = draft;
  }
  for (const row of rows.values()) {
    const any = row.find((draft) => draft !== undefined)!;
    const metric = metricIn(any, flows[0]!);
    const prints = (flow: string): readonly Print[] => facts.prints(any.finding.company, metric.id, memberKey(any.finding.segment), flow);
    for (const [slot, draft] of row.entries()) {
      if (!draft || !telling(draft.finding)) continue;
      const known = prints(flows[slot]!);
      const met = known.find((print) => meets(print, printOf(draft.finding)));
      if (known.length > 0 && !met) return null;
      if (!met) continue;
      proven.firsts++;
      proven.witnesses.push(met.at);
    }
    for (const year of new Set(flows.map((flow) => flow.slice(0, 4)))) {
      const quarters = row.filter((draft, slot) => draft && flows[slot]!.startsWith(year)).map((draft) => printOf(draft!.finding));
      const known = prints(`${year}FY`);
      if (quarters.length !== 4 || known.length === 0) continue;
      const sum = {
        value: quarters.reduce((all, { value }) => all + value, 0),
        half: quarters.reduce((all, { half }) => all + half, 0),
        at: 0,
      };
      const met = known.find((print) => meets(print, sum));
      if (!met) return null;
      proven.sums++;
      proven.witnesses.push(met.at);
    }
  }
  return proven;
}
