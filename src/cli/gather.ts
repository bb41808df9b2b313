import { resolve } from 'node:path';
import { type Analysis, analyze } from '../analyze.ts';
import type { Fact } from '../fact.ts';
import type { Filing } from '../filing/filing.ts';
import { expand } from '../input/paths.ts';
import { reason } from '../input/reason.ts';
import { read } from '../input/source.ts';
import { harmless } from '../render/harmless.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { Complaint } from './complaint.ts';
import type { Terminal } from './terminal.ts';

/** A filing, read: a file, or a part of a file that collects several. */
export interface Gathered {
  file: string;
  filing: Filing;
  facts: Fact[];
}

/** Names on one line of a complaint; more are counted. */
const NAMED = 5;

/**
 * Analyses the files of `paths` and hands each filing to `each`; what is left out is told on stderr as `readEach` says.
 *
 * @returns whether everything could be read
 * @throws Complaint if `output` is itself one of `paths`
 */
export function gather(
  paths: readonly string[],
  terminal: Terminal,
  vocabulary: Vocabulary,
  output: string | null,
  each: (gathered: Gathered) => void,
): Promise<boolean> {
  return readEach(
    paths,
    terminal,
    output,
    (source) => {
      const analysis = analyze(source, vocabulary);
      return analysis.filing === null ? null : analysis;
    },
    (analysis, file) => {
      for (const gathered of byFiling(file, analysis)) each(gathered);
    },
  );
}

/**
 * Reads the files of `paths` one after the other in the order of their names, hands to `each` what `understand` makes of them (null: no filing), and
 * then says on stderr what could not be read, what is no text and what is no filing. `output` is the file that is being written: met in a folder it is
 * left out.
 *
 * @returns whether everything could be read
 * @throws Complaint if `output` is itself one of `paths`
 */
export async function readEach<T>(
  paths: readonly string[],
  terminal: Terminal,
  output: string | null,
  understand: (source: { file: string; text: string }) => T | null,
  each: (understood: T, file: string) => void,
): Promise<boolean> {
  if (output !== null && paths.some((path) => path !== '-' && resolve(terminal.cwd, path) === output))
    throw new Complaint(`would write over its own input: ${output}`);
  const { files, problems } = await expand(paths, terminal.cwd);
  const wanted = files.filter((file) => file === '-' || resolve(terminal.cwd, file) !== output);
  const notText: string[] = [];
  const noFiling: string[] = [];
  const notes: string[] = [];
  const progress = progressOn(terminal, wanted.length);
  for (const [i, file] of wanted.entries()) {
    progress.show(i, file);
    // A turn of the event loop: a closed pipe is noticed between two files.
    if (i > 0) await new Promise(setImmediate);
    const source = await read(file, terminal.cwd, terminal.stdin);
    if ('notText' in source) notText.push(`${file} (${source.notText})`);
    else if ('unreadable' in source) problems.push(`cannot read ${file}: ${source.unreadable}`);
    else {
      if (source.note) notes.push(`${file}: ${source.note}`);
      let understood: T | null;
      try {
        understood = understand(source);
      } catch (error) {
        problems.push(`cannot read ${file}: ${reason(error)} (a defect of filings)`);
        continue;
      }
      progress.wipe();
      if (understood === null) noFiling.push(file);
      else each(understood, file);
    }
  }
  progress.wipe();
  const say = (text: string): void => terminal.err(`filings: ${harmless(text)}\n`);
  if (notText.length > 0)
    say(`${notText.length === 1 ? 'not text, skipped' : `${notText.length} files are not text, skipped`}: ${listed(notText)}`);
  if (noFiling.length > 0)
    say(
      `${noFiling.length === 1 ? '1 file is no filing' : `${noFiling.length} files are no filings`} (no company can be told): ${listed(noFiling)}`,
    );
  for (const note of notes) say(note);
  if (paths.length > 0 && wanted.length === 0 && problems.length === 0) say(`no files to read in ${paths.join(', ')}`);
  for (const problem of problems) say(problem);
  return problems.length === 0;
}

function listed(names: readonly string[]): string {
  return names.slice(0, NAMED).join(', ') + (names.length > NAMED ? `, … (${names.length - NAMED} more)` : '');
}

/** Facts to the filings of a file: each to the last that begins at or above its line. In a collection, filings without a fact are left out. */
function byFiling(file: string, { filings, facts }: Analysis): Gathered[] {
  if (filings.length < 2) return filings.map((filing) => ({ file, filing, facts }));
  const parts = filings.map((filing) => ({ from: filing.paragraphs[0]?.firstLine ?? 1, gathered: { file, filing, facts: [] as Fact[] } }));
  for (const fact of facts) (parts.findLast(({ from }) => from <= fact.line) ?? parts[0]!).gathered.facts.push(fact);
  const told = parts.map(({ gathered }) => gathered).filter((gathered) => gathered.facts.length > 0);
  return told.length > 0 ? told : [parts[0]!.gathered];
}

/** `12/340 name` on one line that is written over, and wiped before anything else is printed; nothing but on a terminal, and for more than one file. */
function progressOn(terminal: Terminal, total: number): { show(done: number, file: string): void; wipe(): void } {
  const on = terminal.stderrTTY && total > 1;
  return {
    show: (done, file) => on && terminal.err(`\r\x1b[K${done + 1}/${total} ${harmless(file).slice(-50)}`),
    wipe: () => on && terminal.err('\r\x1b[K'),
  };
}
