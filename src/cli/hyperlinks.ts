import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Link } from '../render/style.ts';
import type { Terminal } from './terminal.ts';

/**
 * Whether the terminal of stdout is known to show OSC 8 links; one that is not might print their addresses. The terminals and versions are those of supports-hyperlinks 4.6,
 * which itself reads the environment of the process and the arguments of any command line, and cannot be handed others. FORCE_HYPERLINK decides before all else.
 * NO_COLOR does not turn links off: they change no colour, and what they point to stands in the text. https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
 */
export function showsLinks({ stdoutTTY, env }: Terminal): boolean {
  const { FORCE_HYPERLINK, TERM, TERM_PROGRAM, TERM_PROGRAM_VERSION, VTE_VERSION } = env;
  if (FORCE_HYPERLINK) return Number.parseInt(FORCE_HYPERLINK, 10) !== 0;
  if (!stdoutTTY || TERM === 'dumb' || env.CI || env.TEAMCITY_VERSION) return false;
  if (env.WT_SESSION !== undefined) return true;
  const since = TERM_PROGRAM === undefined ? undefined : PROGRAMS[TERM_PROGRAM];
  if (since && (atLeast(TERM_PROGRAM_VERSION, since) || (TERM_PROGRAM === 'vscode' && env.CURSOR_TRACE_ID))) return true;
  // 5201 is 0.52.1; 0.50.0 crashes.
  if (VTE_VERSION)
    return /^\d{4}$/.test(VTE_VERSION) ? Number(VTE_VERSION) > 5000 : VTE_VERSION !== '0.50.0' && atLeast(VTE_VERSION, [0, 50]);
  return TERM === 'alacritty' || TERM === 'xterm-kitty';
}

/** TERM_PROGRAM by the first version that shows links; WezTerm counts days. */
const PROGRAMS: Readonly<Record<string, readonly number[]>> = {
  'iTerm.app': [3, 1],
  WezTerm: [20200620],
  vscode: [1, 72],
  ghostty: [],
  zed: [],
  WarpTerminal: [],
};

function atLeast(version: string | undefined, wanted: readonly number[]): boolean {
  const parts = (version ?? '').split(/[.-]/).map(Number);
  for (const [i, least] of wanted.entries()) {
    const part = parts[i] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

/**
 * Links to places in files: `file://host/path`, with the line where the terminal's editor is known to go to it; others may refuse an address with a fragment (GLib does).
 * Standard input has no address.
 */
export function linkIn(terminal: Terminal): Link {
  const { TERM, TERM_PROGRAM } = terminal.env;
  const fragment = TERM_PROGRAM === 'vscode' ? '#L' : TERM === 'xterm-kitty' ? '#' : null;
  const host = hostname();
  return (text, { file, line }) => {
    if (file === '-') return text;
    const address = pathToFileURL(resolve(terminal.cwd, file)).href.replace(/^file:\/\/\//, `file://${encodeURIComponent(host)}/`);
    return `\x1b]8;;${address}${fragment === null || line === undefined ? '' : `${fragment}${line}`}\x1b\\${text}\x1b]8;;\x1b\\`;
  };
}
