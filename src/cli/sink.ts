import { closeSync, openSync, writeSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { whyUnwritten } from '../input/reason.ts';
import type { Link } from '../render/style.ts';
import { Complaint } from './complaint.ts';
import { type Flags, FORMATS, type Format } from './flags.ts';
import { linkIn, showsLinks } from './hyperlinks.ts';
import { type Terminal, wantsColor } from './terminal.ts';

/** Where a command's data goes, and in what shape. */
export interface Sink {
  format: Format;
  color: boolean;
  /** Of places in files; leaves text alone but in a table on a terminal that shows links. */
  link: Link;
  /** For tables. */
  width: number;
  /** Absolute path of -o; null for stdout. */
  file: string | null;
  write(data: string | Uint8Array): void;
  close(): void;
}

const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.md': 'md',
  '.txt': 'table',
  '.xlsx': 'xlsx',
};

/** What every command writes; a workbook only those that have sheets to show. */
export const TEXT_FORMATS: readonly Format[] = FORMATS.filter((format) => format !== 'xlsx');

/**
 * --format, --csv, the extension of -o, or else a table in a terminal and CSV in a pipe. The file is opened at the first write.
 * @param formats those that the command writes
 * @throws Complaint where -o has an extension that tells no format and no --format does; where the command does not write the format, or it is no text and would go
 * to a terminal; on a failed write.
 */
export function sinkOf(flags: Flags, terminal: Terminal, formats: readonly Format[] = TEXT_FORMATS): Sink {
  const { output } = flags;
  const format =
    flags.format ??
    (flags.csv ? 'csv' : output === undefined ? (terminal.stdoutTTY ? 'table' : 'csv') : EXTENSIONS[extname(output).toLowerCase()]);
  if (format === undefined && output !== undefined && /^\.html?$/i.test(extname(output)))
    throw new Complaint((words) => words.pageElsewhere(output));
  if (format === undefined) throw new Complaint((words) => words.noFormat(String(output)));
  if (!formats.includes(format)) throw new Complaint((words) => words.notWritten(format, formats));
  if (format === 'xlsx' && output === undefined && terminal.stdoutTTY) throw new Complaint((words) => words.workbookOnScreen);
  const file = output === undefined ? null : resolve(terminal.cwd, output);
  let open: number | null = null;
  let first = true;
  const put = (data: string | Uint8Array): void => {
    if (file === null) {
      terminal.out(data);
      return;
    }
    try {
      open ??= openSync(file, 'w');
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
    } catch (error) {
      throw new Complaint((words) => words.cannotWrite(String(output), whyUnwritten(error, words)));
    }
  };
  return {
    format,
    color: file === null && wantsColor(terminal, flags.color),
    link: file === null && format === 'table' && showsLinks(terminal) ? linkIn(terminal) : (text) => text,
    width: file === null ? terminal.width : Infinity,
    file,
    write(data) {
      if (data.length === 0) return;
      put(first && flags.bom && format === 'csv' ? `\ufeff${data}` : data);
      first = false;
    },
    close() {
      // An empty answer still makes the file that was asked for.
      if (file !== null && open === null) put('');
      if (open !== null) closeSync(open);
    },
  };
}
