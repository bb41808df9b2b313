import { resolve } from 'node:path';
import { type Analysis, analyze } from '../analyze.ts';
import type { Fact } from '../fact.ts';
import type { Filing } from '../filing/filing.ts';
import { expand } from '../input/paths.ts';
import { reason } from '../input/reason.ts';
import { read } from '../input/source.ts';
import { harmless } from '../render/harmless.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { MESSAGE_WORDS } from '../words/messages.ts';
import { Complaint } from './complaint.ts';
import { progressOn } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** A filing, read: a file, a member of an archive, or a part of a file that collects several. */
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
    throw new Complaint((words) => words.overwrites(output));
  const words = MESSAGE_WORDS[terminal.lang];
  const { files, problems } = await expand(paths, terminal.cwd, words);
  const wanted = files.filter((file) => file === '-' || resolve(terminal.cwd, file) !== output);
  const notText: string[] = [];
  const noFiling: string[] = [];
  let understoodFiles = 0;
  const notes: string[] = [];
  const progress = progressOn(terminal, wanted.length);
  for (const [i, file] of wanted.entries()) {
    progress.show(i, file);
    // A turn of the event loop: a closed pipe is noticed between two files.
    if (i > 0) await new Promise(setImmediate);
    for await (const source of read(file, terminal.cwd, terminal.stdin, words)) {
      if ('notText' in source) notText.push(words.skippedFile(source.file, words.unread(source.notText)));
      else if ('unreadable' in source) problems.push(words.cannotRead(source.file, words.unread(source.unreadable)));
      else {
        if (source.note) notes.push(words.partly(source.file, words.unread(source.note)));
        progress.busy(source.text.length);
        let understood: T | null;
        try {
          understood = understand(source);
        } catch (error) {
          problems.push(words.cannotRead(source.file, words.defect(reason(error, words))));
          continue;
        }
        progress.wipe();
        if (understood === null) noFiling.push(source.file);
        else {
          understoodFiles++;
          each(understood, source.file);
        }
      }
    }
  }
  progress.end(understoodFiles, wanted.length - understoodFiles);
  const say = (text: string): void => terminal.err(`filings: ${harmless(text)}\n`);
  const listed = (names: readonly string[]): string => words.listed(names.slice(0, NAMED), Math.max(0, names.length - NAMED));
  if (notText.length > 0) say(words.skipped(notText.length, listed(notText)));
  if (noFiling.length > 0) say(words.noFiling(noFiling.length, listed(noFiling)));
  for (const note of notes) say(note);
  if (paths.length > 0 && wanted.length === 0 && problems.length === 0) say(words.noFiles(paths));
  for (const problem of problems) say(problem);
  return problems.length === 0;
}

/** Facts to the filings of a file: each to the last that begins at or above its line. In a collection, filings without a fact are left out. */
export function byFiling(file: string, { filings, facts }: Analysis): Gathered[] {
  if (filings.length < 2) return filings.map((filing) => ({ file, filing, facts }));
  const parts = filings.map((filing) => ({ from: filing.firstLine, gathered: { file, filing, facts: [] as Fact[] } }));
  for (const fact of facts) (parts.findLast(({ from }) => from <= fact.line) ?? parts[0]!).gathered.facts.push(fact);
  const told = parts.map(({ gathered }) => gathered).filter((gathered) => gathered.facts.length > 0);
  return told.length > 0 ? told : [parts[0]!.gathered];
}
