import { type Analysis, analyze } from '../analyze.ts';
import type { Fact } from '../fact.ts';
import { type Document, documentOf } from '../filing/document.ts';
import type { Cover, Filing } from '../filing/filing.ts';
import { scopeAt, scopeMarks } from '../filing/scope.ts';
import { tables } from '../table/tables.ts';
import { builtin, type Vocabulary } from '../vocabulary/vocabulary.ts';
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

/** Audits one file; null where it is no filing. Never throws, whatever the text. */
export function audit(source: { file: string; text: string }, vocabulary: Vocabulary = builtin): Audit | null {
  return auditOf(analyze(source, vocabulary), () => documentOf(source.file, source.text), vocabulary);
}

/** The same of a file that was analysed before; null where it is no filing. The document is asked for only where it is one. */
export function auditOf({ filing, filings, facts }: Analysis, documentIn: () => Document, vocabulary: Vocabulary): Audit | null {
  if (filing === null) return null;
  const document = documentIn();
  const scopes = scopeMarks(document);
  const { grids } = tables(document);
  const read = new Uint8Array(document.lineStarts.length + 2);
  for (const { firstLine, lastLine } of grids) read.fill(1, firstLine, lastLine + 1);
  const all = [...grids, ...runOnGrids(document, (line) => read[line] === 1)];
  const lattices = all.map((grid) => latticeOf(grid, scopeAt(scopes, grid.firstRowLine)));
  const audited = {
    document,
    filings: filings as readonly Filing[],
    lattices,
    facts,
    levels: new Levels(facts),
    vocabulary,
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
  return { file: document.file, cover: filing.cover, seen: { tables: lattices.length, facts: facts.length }, findings, facts };
}
