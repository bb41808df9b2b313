import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { annotatedFiling } from '../annotate/filing.ts';
import { audit } from '../audit/audit.ts';
import { coverage } from '../coverage/coverage.ts';
import type { AnnotatedFiling } from '../html/annotate/view.ts';
import { expand } from '../input/paths.ts';
import { reason } from '../input/reason.ts';
import { ANNOTATE_WORDS } from '../words/annotate.ts';
import { langOf } from '../words/lang.ts';
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
  const lang = langOf(flags.lang, terminal.env);
  const { complaints } = ANNOTATE_WORDS[lang];
  const { output } = flags;
  if (output === undefined && terminal.stdoutTTY) throw new Complaint(complaints.terminal);
  if (output !== undefined && !/^\.html?$/i.test(extname(output))) throw new Complaint(complaints.extension(output));
  const { files } = await expand([path], terminal.cwd);
  if (files.length > 1) throw new Complaint(complaints.several(path, files.length));
  const vocabulary = vocabularyFrom(flags.vocabulary, terminal.cwd);
  const file = output === undefined ? null : resolve(terminal.cwd, output);
  let filing: AnnotatedFiling | null = null;
  const whole = await readEach(
    [path],
    terminal,
    file,
    (source) => {
      const audited = audit(source, vocabulary);
      const covered = coverage(source, vocabulary);
      return audited && covered && annotatedFiling(source, audited, covered, vocabulary, lang);
    },
    (annotated) => {
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
      throw new Complaint(`cannot write ${output}: ${reason(error)}`);
    }
  return whole ? 0 : 2;
}
