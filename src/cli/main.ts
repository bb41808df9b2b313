import { setFlagsFromString } from 'node:v8';
import type { Terminal } from './terminal.ts';

/**
 * A function must run six times as long as usual before V8 optimises it. One filing is read in a fifth of a second, of which half went into
 * optimising what then hardly ran again (document of 476 KB, user CPU 540 → 290 ms); a folder of them gains as well.
 */
const PATIENCE = '--interrupt-budget=400000';

/** Put in by the build from package.json. */
declare const FILINGS_VERSION: string | undefined;

/** Nothing went wrong and there is something; nothing was found; something could not be done. As ripgrep. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs a command line (without node and script) against a terminal; gives the exit code, never ends the process. The version alone is told without
 * evaluating the parser of command lines.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const version = typeof FILINGS_VERSION === 'string' ? FILINGS_VERSION : 'development';
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    terminal.out(`${version}\n`);
    return 0;
  }
  // A code cache is refused where flags differ from those it was made under, and the next run reads it before this line.
  if (process.env.FILINGS_WRITE_CACHE === undefined) setFlagsFromString(PATIENCE);
  return (await import('./program.ts')).program(args, version, terminal);
}
