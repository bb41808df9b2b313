import { harmless } from '../render/harmless.ts';
import { Complaint } from './complaint.ts';
import type { Flags } from './flags.ts';
import { readEach } from './gather.ts';
import type { ExitCode } from './main.ts';
import { sinkOf } from './sink.ts';
import type { Terminal } from './terminal.ts';

/** `report.docx:120:14`, as receipts are printed: the file, and the line that is wanted of it. */
const RECEIPT = /^(.+?):(\d{1,9})(?::\d{1,9})?$/;

/**
 * `filings text`: the text that lines and columns of receipts count in, as it was read from PDF, Word, archives or any encoding. A receipt in the place of a path gives its line;
 * several texts stand each under its name.
 */
export async function text(paths: readonly string[], flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const sink = sinkOf({ ...flags, format: 'table' }, terminal);
  const receipts = paths.map((path) => RECEIPT.exec(path));
  const lines = new Map<string, number[]>();
  for (const receipt of receipts) if (receipt) lines.set(receipt[1]!, [...(lines.get(receipt[1]!) ?? []), Number(receipt[2])]);
  if (lines.size > 0 && receipts.includes(null)) throw new Complaint((words) => words.receiptsOrFiles);
  const asked = lines.size > 0 ? [...lines.keys()] : paths;
  let found = false;
  let last: string | null = null;
  const whole = await readEach(
    asked,
    terminal,
    sink.file,
    (source) => source,
    (source, file) => {
      const wanted = lines.get(file);
      const told = wanted ? linesOf(source.text, wanted) : source.text;
      found ||= told !== '';
      if (asked.length > 1 || file !== asked[0]) sink.write(`${last === null ? '' : '\n'}==> ${harmless(file)} <==\n`);
      last = file;
      sink.write(terminal.stdoutTTY && sink.file === null ? told.split('\n').map(harmless).join('\n') : told);
      if (told !== '' && !told.endsWith('\n')) sink.write('\n');
    },
  );
  sink.close();
  return whole ? (found ? 0 : 1) : 2;
}

/** Lines by their numbers, from 1, as receipts count them; nothing for those beyond the end. */
function linesOf(text: string, wanted: readonly number[]): string {
  const lines = text.split('\n');
  return wanted.map((line) => (lines[line - 1] === undefined ? '' : `${lines[line - 1]}\n`)).join('');
}
