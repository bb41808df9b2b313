import type { Fact } from '../fact.ts';
import type { Cover } from '../filing/filing.ts';
import { placeOf } from '../reconcile/preferred.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AuditWords } from '../words/audit.ts';
import { disagree } from './agreement.ts';
import type { Audit } from './audit.ts';
import { type Discrepancy, discrepancy } from './discrepancy.ts';
import { isExact, nameOf, receiptOf, textOf } from './print.ts';

/** Two filings of a company, and the figures that both print. */
export interface Overlap {
  company: string;
  earlier: Side;
  later: Side;
  /** Figures of one place that both print. */
  compared: number;
  agreed: number;
  restated: number;
}

export interface Side {
  file: string;
  period: string | null;
}

/** What is kept of a file until all are read: what it prints of its own company, one print a place. */
export interface Kept {
  file: string;
  cover: Cover;
  prints: Map<string, Fact>;
}

/** What of an audit is compared with other filings: the preferred print of each level of the filer. */
export function keptOf({ file, cover, facts }: Audit): Kept {
  const prints = new Map<string, Fact>();
  for (const fact of facts)
    if (fact.preferred && fact.kind === 'value' && fact.company === cover.company && isExact(fact)) prints.set(placeOf(fact), fact);
  return { file, cover, prints };
}

/**
 * Filings of one company, each with the one before it: every figure that both print is compared. What the later one prints otherwise it restates; both
 * prints are shown.
 */
export function across(all: readonly Kept[], vocabulary: Vocabulary, words: AuditWords): { overlaps: Overlap[]; findings: Discrepancy[] } {
  const companies = new Map<string, Kept[]>();
  for (const kept of all) {
    const key = kept.cover.code ?? kept.cover.company;
    const known = companies.get(key);
    if (known) known.push(kept);
    else companies.set(key, [kept]);
  }
  const overlaps: Overlap[] = [];
  const findings: Discrepancy[] = [];
  for (const filings of companies.values()) {
    filings.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));
    for (let i = 1; i < filings.length; i++) {
      const [earlier, later] = [filings[i - 1]!, filings[i]!];
      const side = ({ file, cover }: Kept): Side => ({ file, period: cover.period });
      const overlap: Overlap = {
        company: later.cover.company,
        earlier: side(earlier),
        later: side(later),
        compared: 0,
        agreed: 0,
        restated: 0,
      };
      for (const [place, old] of earlier.prints) {
        const fresh = later.prints.get(place);
        if (!fresh) continue;
        overlap.compared++;
        if (!disagree(old, fresh)) {
          overlap.agreed++;
          continue;
        }
        overlap.restated++;
        findings.push(
          discrepancy('restatement', 'note', words.restated(nameOf(fresh, vocabulary), textOf(fresh), textOf(old)), [
            receiptOf(fresh, vocabulary),
            receiptOf(old, vocabulary),
          ]),
        );
      }
      if (overlap.compared > 0) overlaps.push(overlap);
    }
  }
  return { overlaps, findings };
}

/** Filings in the order of their days, or of what they are about. */
const orderOf = ({ cover, file }: Kept): string =>
  `${cover.period?.slice(0, 4) ?? cover.date?.slice(0, 4) ?? ''}\u0000${cover.date ?? ''}\u0000${file}`;

/** 山大华特: 2017FY and 2018FY print 214 figures both, 209 agree, 5 are restated. */
export function overlapWords({ company, earlier, later, compared, agreed, restated }: Overlap, words: AuditWords): string {
  const name = ({ period, file }: Side): string => period ?? file;
  return words.overlap(company, name(earlier), name(later), compared, agreed, restated);
}
