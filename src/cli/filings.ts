import { run } from './main.ts';
import { processTerminal } from './terminal.ts';

// The code is set, not exited with: what is still on its way into a pipe must get there.
run(process.argv.slice(2), processTerminal()).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`filings: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
