import { analysisOf } from '../analyze.ts';
import { type Audit, auditOf } from '../audit/audit.ts';
import type { Fact } from '../fact.ts';
import type { Cover } from '../filing/filing.ts';
import { readFile } from '../read.ts';
import { isAudited, statementLines } from '../reconcile/audited.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Witness, witnessOf } from '../why/witness.ts';
import type { AuditWords } from '../words/audit.ts';

/** What is kept of a file when the next is read: its figures, what was found, and the lines that these stand in. */
export interface Kept {
  file: string;
  /** A file may collect several filings. */
  filings: { cover: Cover; facts: Fact[] }[];
  audit: Audit;
  /** By `placeKey`. */
  passages: Record<string, Witness>;
  /** Places of prints in the audited statements. */
  audited: string[];
}

/** Filled lines that are shown on either side of a figure. */
const AROUND = 2;

export const placeKey = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`;

/** Whether a figure may stand on the page or in a formula there: one of a whole company. */
const mayBeShown = ({ segment, role, scope }: Fact): boolean => segment.length === 0 && role !== 'detail' && scope !== 'parent';

/**
 * Reads, audits and witnesses one file; null where it is no filing. `split` deals the facts out to the filings of a collection. Nothing of what is given holds on to
 * the text: a string cut from it would keep all of it.
 */
export function keep(
  source: { file: string; text: string },
  vocabulary: Vocabulary,
  words: AuditWords,
  split: (file: string, analysis: ReturnType<typeof analysisOf>) => { filing: { cover: Cover }; facts: Fact[] }[],
): Kept | null {
  const reading = readFile(source, vocabulary);
  if (reading === null) return null;
  const analysis = analysisOf(reading, vocabulary);
  const audit = auditOf(source, analysis, vocabulary, words)!;
  const statements = statementLines(reading.filings, reading.document);
  const passages: Record<string, Witness> = {};
  const audited: string[] = [];
  for (const fact of analysis.facts) {
    if (!mayBeShown(fact)) continue;
    passages[placeKey(fact)] ??= witnessOf(fact, reading, AROUND);
    if (isAudited(fact, statements)) audited.push(placeKey(fact));
  }
  for (const { receipts } of audit.findings)
    for (const receipt of receipts) passages[placeKey(receipt)] ??= witnessOf(receipt, reading, AROUND);
  const filings = split(source.file, analysis).map(({ filing: { cover }, facts }) => ({ cover, facts }));
  return JSON.parse(JSON.stringify({ file: source.file, filings, audit, passages, audited })) as Kept;
}
