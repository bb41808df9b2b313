import type { Terminal } from './terminal.ts';

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
  (await import('./patience.ts')).patience();
  return (await import('./program.ts')).program(args, version, terminal);
}
