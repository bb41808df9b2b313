import type { Finding } from '../../fact.ts';
import { type Document, position } from '../../filing/document.ts';
import type { Row, SupposedRow } from '../../table/grid.ts';
import { proof as proofOf } from '../../words/proofs.ts';
import type { Draft } from '../table/drafts.ts';
import { type Known, meets, memberKey, printOf } from './known.ts';

/** A reading of a cell whose row may have another label; its finding is dated. */
export interface SupposedDraft extends Draft {
  supposed: SupposedRow;
}

/** One row with one of the labels it may have. */
interface Hypothesis {
  supposed: SupposedRow;
  drafts: SupposedDraft[];
}

/**
 * Where a converter parts labels from their rows, which label a row has is a hypothesis. It is proven by
 * - a figure of the row that the filing prints elsewhere with the label's words, for the same period and to six digits at least;
 * - two tables that print the same figures under the same label right before them;
 * - the form of the profit statement (企业会计准则第30号), in every column of it:
 *   营业利润 + 营业外收入 − 营业外支出 = 利润总额,  利润总额 − 所得税费用 = 净利润.
 * One figure that the filing contradicts overthrows it.
 */
export function provenRows(
  drafts: readonly SupposedDraft[],
  facts: Known,
  document: Document,
): { findings: Finding[]; rest: SupposedDraft[] } {
  const findings: Finding[] = [];
  const rest: SupposedDraft[] = [];
  if (drafts.length === 0) return { findings, rest };
  const hypotheses = byRow(drafts);
  const twins = twinsOf(hypotheses);
  const formed = byForm(hypotheses, facts);
  const standing: { hypothesis: Hypothesis; proof: string | null }[] = [];
  for (const hypothesis of hypotheses) {
    const weighed = weigh(hypothesis, facts);
    if (weighed === 'contradicted') continue;
    let proof = formed.get(hypothesis) ?? null;
    if (weighed !== null) proof = proofOf('label by print', { lines: position(document, weighed).line });
    else if (hypothesis.supposed.near && hypothesis.drafts.some((draft) => isTwin(draft, twins))) proof = proofOf('label by twin', {});
    standing.push({ hypothesis, proof });
  }
  const matched = matching(standing.filter(({ proof }) => proof !== null).map(({ hypothesis }) => hypothesis));
  for (const { hypothesis, proof } of standing) {
    const { beside, row } = hypothesis.supposed;
    const rowOfLabel = matched.get(beside)?.get(labelOf(row));
    if (rowOfLabel === undefined) for (const draft of hypothesis.drafts) rest.push(draft);
    else if (rowOfLabel === hypothesis) for (const { finding } of hypothesis.drafts) findings.push({ ...finding, recovered: proof });
  }
  return { findings, rest };
}

const metricOf = ({ drafts }: Hypothesis): string => drafts[0]!.finding.metric;

const labelOf = (row: Row): string => row.labels.join('|');

/**
 * One row for each label of a page. Two labels may fit two rows alike, as 一、营业总收入 and 其中:营业收入 do: then each has the first
 * that is no other's.
 */
function matching(proven: readonly Hypothesis[]): Map<readonly Row[], Map<string, Hypothesis>> {
  const pages = new Map<readonly Row[], Map<string, Hypothesis>>();
  const taken = new Map<number, Hypothesis>();
  for (const shared of [false, true])
    for (const hypothesis of proven) {
      const { beside, row } = hypothesis.supposed;
      let labels = pages.get(beside);
      if (!labels) pages.set(beside, (labels = new Map()));
      if (labels.has(labelOf(row))) continue;
      const other = taken.get(row.line);
      if (other && !shared) continue;
      // A label read in two ways, 归属于母公司所有者权益 with 合计 below it and without, is one.
      labels.set(labelOf(row), other && metricOf(other) === metricOf(hypothesis) ? other : hypothesis);
      if (!other) taken.set(row.line, hypothesis);
    }
  return pages;
}

/** The drafts of each row under each of its labels; statements of the parent alone prove nothing of the company. */
function byRow(drafts: readonly SupposedDraft[]): Hypothesis[] {
  const found = new Map<SupposedRow, Hypothesis>();
  for (const draft of drafts) {
    if (draft.finding.scope === 'parent') continue;
    const hypothesis = found.get(draft.supposed);
    if (hypothesis) hypothesis.drafts.push(draft);
    else found.set(draft.supposed, { supposed: draft.supposed, drafts: [draft] });
  }
  return [...found.values()];
}

/** Six digits that could have been others, and none of them lost to rounding. */
function isExact(finding: Pick<Finding, 'value' | 'step'>): boolean {
  const size = Math.abs(Number(finding.value));
  return size > 0 && Number(finding.step ?? 0) <= size * 1e-6;
}

/** Place of a print that proves the row; 'contradicted' where the filing has another figure for one of its cells. */
function weigh({ drafts }: Hypothesis, facts: Known): number | 'contradicted' | null {
  let witness: number | null = null;
  for (const { finding } of drafts) {
    if (finding.kind !== 'value') continue;
    const prints = facts.prints(finding.company, finding.metric, memberKey(finding.segment), finding.period);
    if (prints.length === 0) continue;
    const own = printOf(finding);
    const met = prints.find((print) => meets(print, own));
    if (!met) return 'contradicted';
    if (isExact(finding) && met.half <= Math.abs(met.value) * 1e-6) witness ??= met.at;
  }
  return witness;
}

const keyOf = ({ finding }: SupposedDraft): string =>
  `${finding.company}|${finding.metric}|${memberKey(finding.segment)}|${finding.period}|${finding.value}`;

/** The grids that print each figure right behind its label. */
function twinsOf(hypotheses: readonly Hypothesis[]): Map<string, Set<number>> {
  const grids = new Map<string, Set<number>>();
  for (const { supposed, drafts } of hypotheses) {
    if (!supposed.near) continue;
    for (const draft of drafts) {
      if (draft.finding.kind !== 'value' || !isExact(draft.finding)) continue;
      const key = keyOf(draft);
      const set = grids.get(key);
      if (set) set.add(draft.grid);
      else grids.set(key, new Set([draft.grid]));
    }
  }
  return grids;
}

const isTwin = (draft: SupposedDraft, twins: Map<string, Set<number>>): boolean => (twins.get(keyOf(draft))?.size ?? 0) > 1;

/** Hypotheses that the form of the profit statement proves, with the proof. */
function byForm(hypotheses: readonly Hypothesis[], facts: Known): Map<Hypothesis, string> {
  const proven = new Map<Hypothesis, string>();
  const pages = new Map<readonly Row[], Hypothesis[]>();
  for (const hypothesis of hypotheses) {
    const page = pages.get(hypothesis.supposed.beside);
    if (page) page.push(hypothesis);
    else pages.set(hypothesis.supposed.beside, [hypothesis]);
  }
  for (const page of pages.values()) {
    proveProfits(page, facts, proven);
    proveNet(page, facts, proven);
  }
  return proven;
}

/** Levels of one metric on one page. */
const levelsOf = (metric: string, page: readonly Hypothesis[]): Hypothesis[] =>
  page.filter(({ drafts }) => drafts.length > 1 && drafts.every(({ finding }) => finding.metric === metric && finding.kind === 'value'));

/** 营业利润 + 营业外收入 − 营业外支出 = 利润总额. The two between may be supposed themselves, if their labels stand right before them. */
function proveProfits(page: readonly Hypothesis[], facts: Known, proven: Map<Hypothesis, string>): void {
  const profits = levelsOf('profit-before-tax', page);
  const beside = [...levelsOf('non-operating-income', page), ...levelsOf('non-operating-expense', page)].filter(
    ({ supposed }) => supposed.near,
  );
  const added = (metric: string, draft: SupposedDraft): number | null => {
    const near = beside
      .flatMap(({ drafts }) => drafts)
      .find(({ finding }) => finding.metric === metric && finding.period === draft.finding.period);
    return printOfMetric(metric, draft, facts) ?? (near ? figureOf(near) : null);
  };
  for (const operating of levelsOf('operating-profit', page)) {
    const fits = profits.filter(
      (before) =>
        isBelow(operating, before) &&
        operating.drafts.every((draft, i) => {
          const [income, expense] = [added('non-operating-income', draft), added('non-operating-expense', draft)];
          return income !== null && expense !== null && isSum([figureOf(draft), income, -expense], figureOf(before.drafts[i]!));
        }),
    );
    if (fits.length !== 1) continue;
    const proof = proofOf('label by statement', { identity: '营业利润 + 营业外收入 − 营业外支出 = 利润总额' });
    for (const part of [operating, fits[0]!, ...beside]) proven.set(part, proof);
  }
}

/** 利润总额 − 所得税费用 = 净利润, the tax any row above that makes it so. */
function proveNet(page: readonly Hypothesis[], facts: Known, proven: Map<Hypothesis, string>): void {
  const nets = levelsOf('net-profit', page).filter((net) => isNet(net, facts));
  // 持续经营净利润 repeats the figure below it; another figure that fits as well leaves it open.
  if (new Set(nets.map(({ drafts }) => drafts.map(({ finding }) => finding.value).join())).size === 1)
    proven.set(nets[0]!, proofOf('label by statement', { identity: '利润总额 − 所得税费用 = 净利润' }));
}

/** Whether a row above is what 利润总额 loses to become this one, in every column. */
function isNet({ supposed: { row, beside }, drafts }: Hypothesis, facts: Known): boolean {
  return beside.some(
    (tax) =>
      tax.line < row.line &&
      drafts.every((draft) => {
        const before = printOfMetric('profit-before-tax', draft, facts);
        const printed = tax.cells[columnOf(row, draft)];
        return before !== null && printed !== undefined && isSum([before, -Number(printed.text.replaceAll(',', ''))], figureOf(draft));
      }),
  );
}

const printOfMetric = (metric: string, { finding }: SupposedDraft, facts: Known): number | null =>
  facts.prints(finding.company, metric, '', finding.period)[0]?.value ?? null;

const figureOf = ({ finding }: SupposedDraft): number => Number(finding.value);

/** The second row stands below the first and has the same periods. */
function isBelow(a: Hypothesis, b: Hypothesis): boolean {
  return (
    a.supposed.row.line < b.supposed.row.line &&
    a.drafts.length === b.drafts.length &&
    a.drafts.every(({ finding }, i) => finding.period === b.drafts[i]!.finding.period)
  );
}

/** Which column of its row a draft reads. */
const columnOf = (row: Row, { finding }: SupposedDraft): number =>
  row.cells.findIndex(
    (cell) => cell !== undefined && cell.offsets[0]! <= finding.at && finding.at <= cell.offsets[cell.offsets.length - 1]!,
  );

/** Prints of two decimals add up but for their rounding. */
const isSum = (parts: readonly number[], total: number): boolean =>
  Math.abs(parts.reduce((sum, part) => sum + part, 0) - total) < 0.006 * (parts.length + 1);
