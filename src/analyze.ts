import type { Fact, Finding } from './fact.ts';
import { position } from './filing/document.ts';
import type { Filing } from './filing/filing.ts';
import { collectGarbage } from './garbage.ts';
import { type FileReading, readWindows } from './read.ts';
import { isAudited, statementLines } from './reconcile/audited.ts';
import { markPreferred } from './reconcile/preferred.ts';
import { factsOf } from './reconcile/record.ts';
import { builtin, type Vocabulary } from './vocabulary/vocabulary.ts';

/** From which length on a text is read in windows, and how long they are; see window.ts. For tests. */
export interface Bounds {
  long?: number;
  length?: number;
}

export interface Analysis {
  /** The file's filing, or the first of a file that collects several; null where no company can be told: the text is no filing. */
  filing: Filing | null;
  /** All of them, in order. */
  filings: Filing[];
  facts: Fact[];
}

/** From the decoded text of one file to its facts; nothing but the text and the vocabulary goes in. Never throws, whatever the text. */
export function analyze(source: { file: string; text: string }, vocabulary: Vocabulary = builtin, bounds: Bounds = {}): Analysis {
  const facts: Fact[] = [];
  const audited = new Set<Fact>();
  const filings = new Map<number, Filing>();
  for (const reading of readWindows(source, vocabulary, bounds.long, bounds.length)) {
    const { document, whole, window, parts } = reading;
    const statements = statementLines(reading.filings, document, position(whole, window.from).line - 1);
    reading.filings.forEach(({ filing, findings }, i) => {
      for (const fact of factsOf(inWhole(findings, window.from), whole, filing.cover, vocabulary)) {
        facts.push(fact);
        if (isAudited(fact, statements)) audited.add(fact);
      }
      const part = parts[i]!;
      if (document === whole) filings.set(part, filing);
      else if (!filings.has(part))
        filings.set(part, { ...filing, document: whole, paragraphs: [], firstLine: filing.firstLine + window.fromLine });
    });
    if (document !== whole) collectGarbage();
  }
  return {
    filing: filings.values().next().value ?? null,
    filings: [...filings.values()],
    facts: markPreferred(facts, (fact) => audited.has(fact)),
  };
}

/** Offsets of a window's findings as those of the whole document. */
function inWhole(findings: readonly Finding[], from: number): readonly Finding[] {
  if (from === 0) return findings;
  return findings.map((finding) => ({
    ...finding,
    at: finding.at + from,
    to: finding.to + from,
    quoteAt: finding.quoteAt + from,
    quoteTo: finding.quoteTo + from,
  }));
}

/** The same of a file that was read whole before, for who needs its tables as well. */
export function analysisOf(reading: FileReading, vocabulary: Vocabulary): Analysis {
  const facts: Fact[] = [];
  for (const { filing, findings } of reading.filings)
    for (const fact of factsOf(findings, reading.document, filing.cover, vocabulary)) facts.push(fact);
  const filings = reading.filings.map(({ filing }) => filing);
  const statements = statementLines(reading.filings, reading.document);
  return { filing: filings[0] ?? null, filings, facts: markPreferred(facts, (fact) => isAudited(fact, statements)) };
}
