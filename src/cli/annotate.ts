import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { annotatedFiling } from '../annotate/filing.ts';
import { audit } from '../audit/audit.ts';
import { coverage } from '../coverage/coverage.ts';
import type { AnnotatedFiling } from '../html/annotate/view.ts';
import { expand } from '../input/paths.ts';
import { whyUnwritten } from '../input/reason.ts';
import { AUDIT_WORDS } from '../words/audit.ts';
import { Complaint } from './complaint.ts';
import type { Flags } from './flags.ts';
import { readEach } from './gather.ts';
import type { ExitCode } from './main.ts';
import { vocabularyFrom } from './own-vocabulary.ts';
import type { Terminal } from './terminal.ts';

/**
 * `filings annotate <file>`: the filing as a page of HTML with all that was read of it marked in its place; 1 where it is no filing.
 *
 * @throws Complaint where the path stands for several files, where the page would go to a terminal, or -o is no .html or cannot be written.
 */
export async function annotate(path: string, flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const { lang } = terminal;
  const { output } = flags;
  if (output === undefined && terminal.stdoutTTY) throw new Complaint((words) => words.pageOnScreen('file.html'));
  if (output !== undefined && !/^\.html?$/i.test(extname(output))) throw new Complaint((words) => words.noPage(output, 'file.html'));
  const { files } = await expand([path], terminal.cwd);
  if (files.length > 1) throw new Complaint((words) => words.oneFile(path));
  const vocabulary = vocabularyFrom(flags.vocabulary, terminal.cwd);
  const file = output === undefined ? null : resolve(terminal.cwd, output);
  let filing: AnnotatedFiling | null = null;
  const whole = await readEach(
    [path],
    terminal,
    file,
    (source) => {
      const audited = audit(source, vocabulary, AUDIT_WORDS[lang]);
      const covered = coverage(source, vocabulary);
      return audited && covered && annotatedFiling(source, audited, covered, vocabulary, lang);
    },
    (annotated) => {
      if (filing !== null) throw new Complaint((words) => words.oneFile(path));
      filing = annotated;
    },
  );
  if (filing === null) return whole ? 1 : 2;
  const { annotatePage } = await import('../html/annotate.part.ts');
  const html = annotatePage(filing);
  if (file === null) terminal.out(html);
  else
    try {
      writeFileSync(file, html);
    } catch (error) {
      throw new Complaint((words) => words.cannotWrite(String(output), whyUnwritten(error, words)));
    }
  return whole ? 0 : 2;
}
