import { type Analysis, analyze, type Bounds } from '../analyze.ts';
import type { Fact } from '../fact.ts';
import { type Document, documentOf, position } from '../filing/document.ts';
import type { Cover, Filing } from '../filing/filing.ts';
import { type ScopeMark, scopeAt, scopeMarks } from '../filing/scope.ts';
import { LONG } from '../filing/window.ts';
import { collectGarbage } from '../garbage.ts';
import { readWindows } from '../read.ts';
import { markPreferred } from '../reconcile/preferred.ts';
import { factsOf } from '../reconcile/record.ts';
import { tables } from '../table/tables.ts';
import { builtin, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { AUDIT_WORDS, type AuditWords } from '../words/audit.ts';
import { Cells } from './cells.ts';
import { CHECKERS } from './checks.ts';
import type { Discrepancy } from './discrepancy.ts';
import { latticeOf } from './lattice.ts';
import { Levels } from './print.ts';
import { runOnGrids } from './run-on.ts';

/** What an audit of one file found. */
export interface Audit {
  file: string;
  cover: Cover;
  /** How much was looked at. */
  seen: { tables: number; facts: number };
  /** In the order of their places. */
  findings: Discrepancy[];
  facts: readonly Fact[];
}

/**
 * Audits one file; null where it is no filing. What is found is said in `words`: English for data, whatever the language of a screen. Never throws, whatever the
 * text. A text that is too long to be read whole is audited window by window: what disagrees across two of them is not found.
 */
export function audit(
  source: { file: string; text: string },
  vocabulary: Vocabulary = builtin,
  words: AuditWords = AUDIT_WORDS.en,
  bounds: Bounds = {},
): Audit | null {
  return auditOf(source, analyze(source, vocabulary, bounds), vocabulary, words, bounds);
}

/** The same of a file that has been analysed. */
export function auditOf(
  source: { file: string; text: string },
  { filing, filings, facts }: Analysis,
  vocabulary: Vocabulary,
  words: AuditWords = AUDIT_WORDS.en,
  bounds: Bounds = {},
): Audit | null {
  if (filing === null) return null;
  const seen = { tables: 0, facts: facts.length };
  const told = { file: source.file, cover: filing.cover, seen, facts };
  if (source.text.length <= (bounds.long ?? LONG)) {
    const document = documentOf(source.file, source.text);
    const { tables: count, findings } = findingsOf(document, scopeMarks(document), filings, facts, vocabulary, words);
    return { ...told, seen: { ...seen, tables: count }, findings };
  }
  const findings: Discrepancy[] = [];
  for (const reading of readWindows(source, vocabulary, bounds.long, bounds.length)) {
    const own: Fact[] = [];
    for (const each of reading.filings)
      for (const fact of factsOf(each.findings, reading.document, each.filing.cover, vocabulary)) own.push(fact);
    const within = reading.filings.map((each) => each.filing);
    const audited = findingsOf(reading.document, reading.scopes, within, markPreferred(own), vocabulary, words);
    seen.tables += audited.tables;
    const begins = position(reading.whole, reading.window.from);
    for (const finding of audited.findings) findings.push(inWhole(finding, begins));
    collectGarbage();
  }
  return { ...told, findings };
}

/** A finding of a window that begins at a line and column of the file, at its places in the file. */
function inWhole(finding: Discrepancy, begins: { line: number; column: number }): Discrepancy {
  const placed = <T extends { line: number; column: number }>(at: T): T => ({
    ...at,
    line: at.line + begins.line - 1,
    column: at.line === 1 ? at.column + begins.column - 1 : at.column,
  });
  return { ...placed(finding), receipts: finding.receipts.map(placed) };
}

/** The findings of a document in the order of their places, and how many tables were looked at. */
function findingsOf(
  document: Document,
  scopes: readonly ScopeMark[],
  filings: readonly Filing[],
  facts: readonly Fact[],
  vocabulary: Vocabulary,
  words: AuditWords,
): { tables: number; findings: Discrepancy[] } {
  const { grids } = tables(document);
  const read = new Uint8Array(document.lineStarts.length + 2);
  for (const { firstLine, lastLine } of grids) read.fill(1, firstLine, lastLine + 1);
  const all = [...grids, ...runOnGrids(document, (line) => read[line] === 1)];
  const lattices = all.map((grid) => latticeOf(grid, scopeAt(scopes, grid.firstRowLine)));
  const audited = {
    document,
    filings,
    lattices,
    facts,
    levels: new Levels(facts),
    vocabulary,
    words,
    proven: new Map(),
    cells: new Cells(lattices, document),
  };
  const findings: Discrepancy[] = [];
  const accused = new Set<string>();
  for (const check of CHECKERS) {
    const own: string[] = [];
    for (const finding of check(audited)) {
      const place = `${finding.line}:${finding.column}`;
      if (accused.has(place)) continue;
      own.push(place);
      findings.push(finding);
    }
    for (const place of own) accused.add(place);
  }
  findings.sort((a, b) => a.line - b.line || a.column - b.column);
  return { tables: lattices.length, findings };
}
