import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { langOf } from '../../src/words/lang.ts';

/** A folder of files and a terminal in it. */
export interface World {
  cwd: string;
  /** Runs a command line as a person would type it after `filings`, split at spaces. */
  filings(line: string, seen?: Partial<Terminal>): Promise<{ code: number; out: string; err: string }>;
  remove(): void;
}

export function world(files: Readonly<Record<string, string | Uint8Array>>): World {
  const cwd = mkdtempSync(join(tmpdir(), 'filings-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  return {
    cwd,
    async filings(line, seen = {}) {
      let out = '';
      let err = '';
      const terminal: Terminal = {
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        stdin: async () => new Uint8Array(),
        stdoutTTY: false,
        stderrTTY: false,
        width: Infinity,
        stderrWidth: 80,
        clock: () => 0,
        env: {},
        lang: langOf(undefined, seen.env ?? {}),
        cwd,
        ...seen,
      };
      const code = await run(line.split(' ').filter(Boolean), terminal);
      return { code, out, err };
    },
    remove: () => rmSync(cwd, { recursive: true }),
  };
}

/** A person at a terminal of 80 columns. */
export const SCREEN: Partial<Terminal> = { stdoutTTY: true, stderrTTY: true, width: 80, env: { NO_COLOR: '1' } };
