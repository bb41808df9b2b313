import type { Discrepancy } from '../audit/discrepancy.ts';
import type { Fact } from '../fact.ts';
import type { Derived, Known } from '../reconcile/derive.ts';
import { intervalOf } from '../reconcile/interval.ts';
import type { Account } from '../why/account.ts';
import type { TableWords, Witness } from '../why/witness.ts';
import { RECORD_COLUMNS, recordRow } from './record.ts';

/** A derivation for machines: the formula, the ends of what it gives, and its operands, which may be derived in their turn. */
export interface FormulaRecord {
  formula: string;
  low: string | null;
  high: string | null;
  operands: { fact: Fact; derived: FormulaRecord | null }[];
}

/** An account for machines. */
export interface WhyRecord {
  fact: Fact;
  filed: string | null;
  /** The ends of what the figure may be; null where it is open to that side. */
  low: string | null;
  high: string | null;
  /** Where it is printed; null of a derived one. */
  witness: { lines: readonly { line: number; text: string }[]; section: readonly string[]; table: TableWords | null } | null;
  others: Account['others'];
  checks: (FormulaRecord & { agrees: boolean })[];
  /** What `filings check` finds about this print. */
  findings: Discrepancy[];
  derived: FormulaRecord | null;
}

/** The record of an account. */
export function whyRecord(
  { fact, filed, others, checks, derived }: Account,
  witness: (fact: Fact) => Witness,
  findings: (fact: Fact) => Discrepancy[],
): WhyRecord {
  const { lines, section, table } = derived ? { lines: [], section: [], table: null } : witness(fact);
  return {
    fact,
    filed,
    ...ends(fact),
    witness: derived ? null : { lines: lines.map(({ line, text }) => ({ line, text })), section, table },
    others,
    checks: checks.map((check) => ({ ...formulaRecord(check.derived), agrees: check.agrees })),
    findings: derived ? [] : findings(fact),
    derived: derived && formulaRecord(derived),
  };
}

function ends(fact: Fact): { low: string | null; high: string | null } {
  const interval = intervalOf(fact);
  return { low: interval?.low?.toFixed() ?? null, high: interval?.high?.toFixed() ?? null };
}

function formulaRecord({ fact, operands }: Derived): FormulaRecord {
  return {
    formula: fact.quote,
    ...ends(fact),
    operands: operands.map((operand: Known) => ({ fact: operand.fact, derived: operand.derived && formulaRecord(operand.derived) })),
  };
}

/** One row a print, the shown one first: how it stands to that and why it lost, then the columns of a fact. */
export function whyRows(accounts: readonly Account[]): string[][] {
  const rows = [['relation', 'lost', ...RECORD_COLUMNS]];
  for (const { fact, others } of accounts) {
    rows.push([fact.origin === 'derived' ? 'derived' : 'shown', '', ...recordRow(fact)]);
    for (const other of others) rows.push([other.relation, other.lost, ...recordRow(other.fact)]);
  }
  return rows;
}
