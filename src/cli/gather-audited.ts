import { type Analysis, analyze } from '../analyze.ts';
import { across, type Kept, keptOf } from '../audit/across.ts';
import { type Audit, auditOf } from '../audit/audit.ts';
import type { Discrepancy } from '../audit/discrepancy.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { AUDIT_WORDS } from '../words/audit.ts';
import { byFiling, type Gathered, readEach } from './gather.ts';
import type { Terminal } from './terminal.ts';

/**
 * What `gather` does, each file audited as well in the same reading.
 *
 * @returns whether everything could be read, and what `filings check` finds in the files and between them, in the language of the run
 * @throws Complaint if `output` is itself one of `paths`
 */
export async function gatherAudited(
  paths: readonly string[],
  terminal: Terminal,
  vocabulary: Vocabulary,
  output: string | null,
  each: (gathered: Gathered) => void,
): Promise<{ whole: boolean; findings: Discrepancy[] }> {
  const words = AUDIT_WORDS[terminal.lang];
  const findings: Discrepancy[] = [];
  const kept: Kept[] = [];
  const whole = await readEach<{ analysis: Analysis; audit: Audit }>(
    paths,
    terminal,
    output,
    (source) => {
      const analysis = analyze(source, vocabulary);
      const audit = auditOf(source, analysis, vocabulary, words);
      return audit === null ? null : { analysis, audit };
    },
    ({ analysis, audit }, file) => {
      for (const finding of audit.findings) findings.push(finding);
      kept.push(keptOf(audit));
      for (const gathered of byFiling(file, analysis)) each(gathered);
    },
  );
  for (const finding of across(kept, vocabulary, words).findings) findings.push(finding);
  return { whole, findings };
}
