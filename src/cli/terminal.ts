import { reason } from '../input/reason.ts';
import { type Lang, langOf } from '../words/lang.ts';
import { MESSAGE_WORDS } from '../words/messages.ts';

/**
 * Everything a command may know of the world it prints to. It is a value handed in, so that a test hands in another
 * one and reads what was printed.
 */
export interface Terminal {
  /** Data only: text, or the bytes of a file. */
  out(data: string | Uint8Array): void;
  /** Progress, counts and complaints. */
  err(text: string): void;
  stdin(): Promise<Uint8Array>;
  stdoutTTY: boolean;
  stderrTTY: boolean;
  /** Columns of a table; Infinity where nobody looks. */
  width: number;
  /** Columns of the terminal that stderr is, for a line that must not be broken. */
  stderrWidth: number;
  /** Milliseconds since some moment; never goes back. */
  clock(): number;
  env: Readonly<Record<string, string | undefined>>;
  /** What a person reads is in; data never depends on it. */
  lang: Lang;
  /** Where relative paths begin. */
  cwd: string;
}

/**
 * Whether tables are coloured: --color and --no-color before NO_COLOR (any text but '') before FORCE_COLOR ('0' and 'false' turn off)
 * before what the terminal is. https://no-color.org, https://force-color.org
 */
export function wantsColor(terminal: Terminal, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  const { NO_COLOR, FORCE_COLOR, TERM } = terminal.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return terminal.stdoutTTY && TERM !== 'dumb';
}

/** The terminal of this process. A reader that goes away (`| head`) ends the process quietly. */
export function processTerminal(): Terminal {
  const lang = langOf(undefined, process.env);
  const words = MESSAGE_WORDS[lang];
  const leave = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`filings: ${words.cannotWriteOut(reason(error, words))}\n`);
    process.exit(2);
  };
  process.stdout.on('error', leave);
  process.stderr.on('error', () => process.exit(2));
  const columns = Number(process.env.COLUMNS);
  return {
    out: (data) => void process.stdout.write(data),
    err: (text) => void process.stderr.write(text),
    stdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    stdoutTTY: process.stdout.isTTY === true,
    stderrTTY: process.stderr.isTTY === true,
    width: process.stdout.columns || (columns > 0 ? columns : process.stdout.isTTY ? 80 : Infinity),
    stderrWidth: process.stderr.columns || (columns > 0 ? columns : 80),
    clock: () => performance.now(),
    env: process.env,
    lang,
    cwd: process.cwd(),
  };
}
