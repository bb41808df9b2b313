import type { Finding } from '../../fact.ts';

/** The interval a print stands for: half a unit of its last digit either way. */
export interface Print {
  value: number;
  half: number;
  at: number;
}

/** What a filing says in plain words, to hold unworded numbers against; it grows as more is proven. */
export interface Known {
  add(findings: Iterable<Finding>): void;
  /** Prints of a company's metric and members in a period. */
  prints(company: string, metric: string, member: string, period: string): readonly Print[];
  /** Whole-company findings with just this value. */
  equal(value: string): readonly Finding[];
}

const IDLE = /[\s的]/g;

/** Members as one word, order not minded; '' for the whole company. */
export function memberKey(segment: Finding['segment']): string {
  if (segment.length === 0) return '';
  if (segment.length === 1) return segment[0]!.member.replace(IDLE, '');
  return segment
    .map(({ member }) => member.replace(IDLE, ''))
    .sort()
    .join('|');
}

export function printOf(finding: Pick<Finding, 'value' | 'step' | 'at'>): Print {
  return { value: Number(finding.value), half: Number(finding.step ?? 0) / 2, at: finding.at };
}

/** Two prints may be of one figure: their intervals meet. */
export function meets(a: Print, b: Print): boolean {
  return Math.abs(a.value - b.value) <= (a.half + b.half) * (1 + 1e-9);
}

/** Findings of one metric: as they came, and by company, member and period as far as they have been asked for. */
interface Drawer {
  findings: Finding[];
  indexed: number;
  prints: Map<string, Print[]>;
}

/** Levels by metric, company, member and period. Only what is asked for is indexed: most metrics of a filing prove nothing. */
export function known(): Known {
  const drawers = new Map<string, Drawer>();
  const values = new Map<string, Finding[]>();
  let valued: Finding[] = [];
  return {
    add(findings) {
      for (const finding of findings) {
        if (finding.kind !== 'value' || finding.basis !== 'reported' || finding.scope === 'parent') continue;
        const drawer = drawers.get(finding.metric);
        if (drawer) drawer.findings.push(finding);
        else drawers.set(finding.metric, { findings: [finding], indexed: 0, prints: new Map() });
        if (finding.segment.length === 0) valued.push(finding);
      }
    },
    prints(company, metric, member, period) {
      const drawer = drawers.get(metric);
      if (!drawer) return [];
      for (; drawer.indexed < drawer.findings.length; drawer.indexed++) {
        const finding = drawer.findings[drawer.indexed]!;
        const key = `${finding.company}|${memberKey(finding.segment)}|${finding.period}`;
        const list = drawer.prints.get(key);
        if (list) list.push(printOf(finding));
        else drawer.prints.set(key, [printOf(finding)]);
      }
      return drawer.prints.get(`${company}|${member}|${period}`) ?? [];
    },
    equal(value) {
      for (const finding of valued) {
        const list = values.get(finding.value);
        if (list) list.push(finding);
        else values.set(finding.value, [finding]);
      }
      valued = [];
      return values.get(value) ?? [];
    },
  };
}

/** Too short to prove anything: 0.30, 5 %, 100 %. A proof wants three digits that could have been others. */
export function telling(finding: Pick<Finding, 'value'>): boolean {
  const { value } = finding;
  let first = -1;
  let last = -1;
  let digits = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code < 0x30 || code > 0x39) continue;
    digits++;
    if (code === 0x30) continue;
    if (first < 0) first = digits;
    last = digits;
  }
  return first >= 0 && last - first + 1 >= 3;
}
