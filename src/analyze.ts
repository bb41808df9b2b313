import type { Fact } from './fact.ts';
import type { Filing } from './filing/filing.ts';
import { type FileReading, readFile } from './read.ts';
import { isAudited, statementLines } from './reconcile/audited.ts';
import { markPreferred } from './reconcile/preferred.ts';
import { factsOf } from './reconcile/record.ts';
import { builtin, type Vocabulary } from './vocabulary/vocabulary.ts';

export interface Analysis {
  /** The file's filing, or the first of a file that collects several; null where no company can be told: the text is no filing. */
  filing: Filing | null;
  /** All of them, in order. */
  filings: Filing[];
  facts: Fact[];
}

/** From the decoded text of one file to its facts; nothing but the text and the vocabulary goes in. Never throws, whatever the text. */
export function analyze(source: { file: string; text: string }, vocabulary: Vocabulary = builtin): Analysis {
  const reading = readFile(source, vocabulary);
  return reading === null ? { filing: null, filings: [], facts: [] } : analysisOf(reading, vocabulary);
}

/** The same of a file that was read before, for who needs its tables as well. */
export function analysisOf(reading: FileReading, vocabulary: Vocabulary): Analysis {
  const facts: Fact[] = [];
  for (const { filing, findings } of reading.filings)
    for (const fact of factsOf(findings, reading.document, filing.cover, vocabulary)) facts.push(fact);
  const filings = reading.filings.map(({ filing }) => filing);
  const statements = statementLines(reading.filings, reading.document);
  return { filing: filings[0] ?? null, filings, facts: markPreferred(facts, (fact) => isAudited(fact, statements)) };
}
