import { closeSync, openSync, writeSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { reason } from '../input/reason.ts';
import { Complaint } from './complaint.ts';
import type { Flags, Format } from './flags.ts';
import { type Terminal, wantsColor } from './terminal.ts';

/** Where a command's data goes, and in what shape. */
export interface Sink {
  format: Format;
  color: boolean;
  /** For tables. */
  width: number;
  /** Absolute path of -o; null for stdout. */
  file: string | null;
  write(text: string): void;
  close(): void;
}

const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.md': 'md',
  '.txt': 'table',
};

/**
 * --format, --csv, the extension of -o, or else a table in a terminal and CSV in a pipe. The file is opened at the first write.
 * @throws Complaint where -o has an extension that tells no format and no --format does; on a failed write.
 */
export function sinkOf(flags: Flags, terminal: Terminal): Sink {
  const { output } = flags;
  const format =
    flags.format ??
    (flags.csv ? 'csv' : output === undefined ? (terminal.stdoutTTY ? 'table' : 'csv') : EXTENSIONS[extname(output).toLowerCase()]);
  if (format === undefined && output !== undefined && /^\.html?$/i.test(extname(output)))
    throw new Complaint(
      `${output} would be a page, which filings report and filings annotate write; here name it .csv .json .ndjson .md or .txt`,
    );
  if (format === undefined)
    throw new Complaint(`cannot tell a format from ${output}; name it .csv .json .ndjson .md or .txt, or add --format`);
  const file = output === undefined ? null : resolve(terminal.cwd, output);
  let open: number | null = null;
  let first = true;
  const put = (text: string): void => {
    if (file === null) {
      terminal.out(text);
      return;
    }
    try {
      open ??= openSync(file, 'w');
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
    } catch (error) {
      throw new Complaint(`cannot write ${output}: ${reason(error)}`);
    }
  };
  return {
    format,
    color: file === null && wantsColor(terminal, flags.color),
    width: file === null ? terminal.width : Infinity,
    file,
    write(text) {
      if (text === '') return;
      put(first && flags.bom && format === 'csv' ? `\ufeff${text}` : text);
      first = false;
    },
    close() {
      // An empty answer still makes the file that was asked for.
      if (file !== null && open === null) put('');
      if (open !== null) closeSync(open);
    },
  };
}
