import { columnOf } from '../compare/column.ts';
import { companiesOf, type Filed, filedOn } from '../compare/company.ts';
import type { Fact } from '../fact.ts';
import { comparePeriods } from '../language/period.ts';
import { type Derived, derivations, recomputed } from '../reconcile/derive.ts';
import { contradict } from '../reconcile/entry.ts';
import { ledgerOf } from '../reconcile/ledger.ts';
import { byPreference, type Lost, type Print, placeOf, whyPreferred } from '../reconcile/preferred.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** Another print of a figure, how it stands to the one that is shown, and by which criterion it lost. */
export interface Other {
  fact: Fact;
  /** `range`: the other end of a forecast. */
  relation: Relation;
  lost: Lost;
}

/** How another print of a figure stands to the one that is shown. */
export type Relation = 'agrees' | 'range' | 'restated' | 'contradicts';

/** All that the filings say of one figure. */
export interface Account {
  fact: Fact;
  /** Date of the filing it stands in, as on its cover. */
  filed: string | null;
  others: Other[];
  /** How it was derived; null where it is printed. */
  derived: Derived | null;
  /** What follows from other figures in its place, and whether its print fits. */
  checks: { derived: Derived; agrees: boolean }[];
}

/** Whether a fact of a file stands in its audited statements, for the words of the rule. */
export type Audited = (fact: Fact) => boolean;

/**
 * The accounts of the figures that `takes` asks for, by company, then period, levels before changes. Figures of one company meet whatever name it bore; a balance and a flow of
 * one column are two figures.
 */
export function accountsOf(
  filings: readonly Filed[],
  vocabulary: Vocabulary,
  takes: (fact: Fact) => boolean,
  { derive, audited }: { derive: boolean; audited: Audited },
): Account[] {
  const companies = companiesOf(filings);
  const prints = filings.flatMap((filed) =>
    filed.facts.map((fact) => ({ fact, filed: filedOn(filed.cover), date: filed.cover.date, owner: companies.keyOf(fact, filed) })),
  );
  const ownerOf = ({ owner }: { owner: string }): string => owner;
  const ledger = ledgerOf(prints, ({ fact, owner }) => (takes(fact) ? `${owner}\n${placeOf({ ...fact, company: '' })}` : null));
  const places = [...ledger.places()];
  const checks = places.length > 0 ? recomputed(prints, vocabulary, ownerOf) : [];
  const accounts = places.map(([place, heap]): Account => {
    const { print, receipts, restated, conflicts } = ledger.entry(place)!;
    const other =
      (relation: Relation) =>
      (each: Print): Other => ({ fact: each.fact, relation, lost: whyLost(print, each, relation, audited) });
    return {
      fact: print.fact,
      filed: heap.find(({ fact }) => fact === print.fact)!.date,
      others: [
        ...receipts.map((each) => other(isRange(each.fact, print.fact) ? 'range' : 'agrees')(each)),
        ...restated.map(other('restated')),
        ...conflicts.map(other('contradicts')),
      ],
      derived: null,
      checks: checks
        .filter(({ printed }) => printed !== null && heap.some(({ fact }) => fact === printed.print.fact))
        .map((derived) => ({ derived, agrees: !contradict(derived.fact, print.fact) })),
    };
  });
  if (derive)
    for (const derived of derivations(prints, vocabulary, ownerOf))
      if (takes(derived.fact)) accounts.push({ fact: derived.fact, filed: null, others: [], derived, checks: [] });
  return accounts.sort(inOrder);
}

const isRange = (a: Fact, b: Fact): boolean => a.basis === 'forecast' && a.bound !== b.bound;

/**
 * Why a print lost: by the first criterion that tells it from the one shown, and not by what its own filing thought of it, which says nothing to a reader;
 * where prints agree the day does not count.
 */
export function whyLost(shown: Print, other: Print, relation: Relation, audited: Audited): Lost {
  const bare = ({ fact, filed }: Print): Print => ({
    fact: { ...fact, preferred: false },
    filed: relation === 'agrees' ? null : filed,
    audited: audited(fact),
  });
  const [left, right] = [bare(shown), bare(other)];
  return byPreference(left, right) < 0 ? whyPreferred(left, right) : whyPreferred(shown, other);
}

const KINDS = ['value', 'direction', 'change-ratio', 'loss-change-ratio', 'change-pp', 'change-amount'];

function inOrder({ fact: a }: Account, { fact: b }: Account): number {
  const columns = comparePeriods(columnOf(a.period) ?? a.period, columnOf(b.period) ?? b.period);
  return (a.company < b.company ? -1 : a.company > b.company ? 1 : 0) || columns || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

/** Figures that were asked for by a name and a period that have none, told by the periods there are. */
export function periodsOf(filings: readonly Filed[], takes: (fact: Fact) => boolean): string[] {
  const periods = new Set<string>();
  for (const { facts } of filings) for (const fact of facts) if (takes(fact)) periods.add(columnOf(fact.period) ?? fact.period);
  return [...periods].sort(comparePeriods);
}
