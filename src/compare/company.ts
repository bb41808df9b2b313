import type { Fact } from '../fact.ts';
import type { Cover } from '../filing/filing.ts';
import { period } from '../language/period.ts';
import { PEER_MEAN } from '../vocabulary/names.ts';

/** One filing as a comparison sees it. */
export interface Filed {
  cover: Pick<Cover, 'company' | 'code' | 'date'> & Partial<Pick<Cover, 'period'>>;
  facts: readonly Fact[];
}

/** The day a filing was filed, as far as its cover tells; else the end of what it is about, as nothing is filed before that. */
export function filedOn({ date, period: about }: Filed['cover']): string | null {
  return date ?? (about ? period(about).end : null);
}

/** A row's owner. */
export interface Compared {
  /** The name it bore in the latest filing that names it. */
  company: string;
  code: string | null;
  /** filer: it filed one of these; peer: it is only named in them; mean: the 平均值 of a filer's peers. */
  standing: 'filer' | 'peer' | 'mean';
  /** Of a mean: whose peers. */
  of: string | null;
}

/** Who is who in a set of filings. */
export interface Companies {
  /** The same for all facts of one company, whatever name it bore: 卫士通 and 电科网安 are 002268. */
  keyOf(fact: Fact, filed: Filed): string;
  /** The same of the company that filed. */
  filerOf(cover: Filed['cover']): string;
  get(key: string): Compared;
}

/**
 * Companies are one where their codes are; a name without a code is the company that bears this name with a code in another place, if just one does.
 * 同行业平均 is another set of companies in each filer's filings and never merges across filers.
 */
export function companiesOf(filings: readonly Filed[]): Companies {
  const codes = new Map<string, Set<string>>();
  const spell = (name: string, code: string | null): void => {
    if (code) codes.set(name, (codes.get(name) ?? new Set()).add(code));
  };
  for (const { cover, facts } of filings) {
    spell(cover.company, cover.code);
    for (const fact of facts) spell(fact.company, fact.code);
  }
  const key = (name: string, code: string | null): string => {
    if (code) return code;
    const known = codes.get(name);
    return known?.size === 1 ? [...known][0]! : name;
  };
  const keyOf = (fact: Fact, filed: Filed): string =>
    fact.company === PEER_MEAN ? `${PEER_MEAN} ${key(filed.cover.company, filed.cover.code)}` : key(fact.company, fact.code);

  const known = new Map<string, Compared & { named: string }>();
  const meet = (at: string, company: string, standing: Compared['standing'], of: string | null, date: string | null): void => {
    const day = date ?? '';
    const before = known.get(at);
    const code = standing === 'mean' || at === company ? null : at;
    if (!before) known.set(at, { company, code, standing, of, named: day });
    else {
      if (standing === 'filer') before.standing = 'filer';
      if (day > before.named || (day === before.named && company < before.company)) Object.assign(before, { company, of, named: day });
    }
  };
  for (const filed of filings) {
    const { company, code, date } = filed.cover;
    meet(key(company, code), company, 'filer', null, date);
    for (const fact of filed.facts) {
      const mean = fact.company === PEER_MEAN;
      meet(keyOf(fact, filed), fact.company, mean ? 'mean' : 'peer', mean ? company : null, date);
    }
  }
  return { keyOf, filerOf: ({ company, code }) => key(company, code), get: (at) => known.get(at)! };
}

/** Whether a figure is of a company called by its full legal name without a code: one the filer owns a part of (主要控股参股公司分析), no peer. */
export const isHolding = ({ role, code, company }: Fact): boolean => role === 'peer' && code === null && /有限(?:责任)?公司$/.test(company);

/** Filers before peers before means; within them by code, those without one last, then by name. */
export function byStanding(a: Compared, b: Compared): number {
  const rank = { filer: 0, peer: 1, mean: 2 };
  const inOrder = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return (
    rank[a.standing] - rank[b.standing] ||
    inOrder(a.code ?? '~', b.code ?? '~') ||
    inOrder(a.company, b.company) ||
    inOrder(a.of ?? '', b.of ?? '')
  );
}
