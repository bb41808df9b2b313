import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { isHolding } from '../compare/company.ts';
import { usualMetrics } from '../compare/usual.ts';
import { whyUnwritten } from '../input/reason.ts';
import { type Kept, keep } from '../report/reading.ts';
import { reportOf } from '../report/report.ts';
import { AUDIT_WORDS } from '../words/audit.ts';
import { REPORT_WORDS } from '../words/report.ts';
import { Complaint } from './complaint.ts';
import type { Flags } from './flags.ts';
import { byFiling, readEach } from './gather.ts';
import type { ExitCode } from './main.ts';
import { vocabularyFrom } from './own-vocabulary.ts';
import { select } from './selection.ts';
import type { Terminal } from './terminal.ts';

/**
 * `filings report`: one page with the comparison, each filer's key figures and the audit, every number with its receipt. In a pipe the page goes there; on a terminal
 * a file must be named.
 */
export async function report(paths: readonly string[], flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const vocabulary = vocabularyFrom(flags.vocabulary, terminal.cwd);
  const selection = select(flags, vocabulary);
  const { lang } = terminal;
  const file = pageFile(flags.output, terminal);
  const kept: Kept[] = [];
  const whole = await readEach(
    paths.length > 0 ? paths : ['.'],
    terminal,
    file,
    (source) => keep(source, vocabulary, AUDIT_WORDS[lang], byFiling),
    (each) => kept.push(each),
  );
  const words = REPORT_WORDS[lang];
  const data = reportOf(kept, {
    metrics: selection.metrics ?? usualMetrics(vocabulary),
    vocabulary,
    takes: (fact) => selection.takes(fact, 'metric') && (flags.company !== undefined || !isHolding(fact)),
    derive: flags.derived !== false,
    lang,
  });
  selection.settle();
  if (kept.length === 0) return whole ? 1 : 2;
  const [{ reportPage }, { drawChart }] = await Promise.all([import('../html/report.part.ts'), import('../html/chart.part.ts')]);
  const html = reportPage(data, words, lang, drawChart);
  if (file === null) terminal.out(html);
  else {
    try {
      writeFileSync(file, html);
    } catch (error) {
      throw new Complaint((words) => words.cannotWrite(String(flags.output), whyUnwritten(error, words)));
    }
  }
  return whole ? (data.receipts.figures.length > 0 ? 0 : 1) : 2;
}

/**
 * Absolute path of the page; null for stdout.
 * @throws Complaint where nobody could read the page: on a terminal, or under a name that no browser opens.
 */
function pageFile(output: string | undefined, terminal: Terminal): string | null {
  if (output === undefined) {
    if (terminal.stdoutTTY) throw new Complaint((words) => words.pageOnScreen('report.html'));
    return null;
  }
  if (!/^\.html?$/i.test(extname(output))) throw new Complaint((words) => words.noPage(output, 'report.html'));
  return resolve(terminal.cwd, output);
}
