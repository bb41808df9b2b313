import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';

vi.mock('../../src/analyze.ts', () => import('./toy.ts'));

import { linkIn, showsLinks } from '../../src/cli/hyperlinks.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { displayWidth } from '../../src/render/width.ts';
import { SCREEN, world } from './world.ts';

const terminal = (env: Terminal['env'], stdoutTTY = true): Terminal => ({
  out() {},
  err() {},
  stdin: async () => new Uint8Array(),
  stdoutTTY,
  stderrTTY: true,
  width: 80,
  stderrWidth: 80,
  clock: () => 0,
  lang: 'en',
  env,
  cwd: '/data',
});

describe('whether a terminal shows links', () => {
  test.each<[Terminal['env'], boolean]>([
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ TERM: 'alacritty', NO_COLOR: '1' }, true],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.2' }, false],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.100.0' }, true],
    [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '0.48.0', CURSOR_TRACE_ID: 'a' }, true],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' }, true],
    [{ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809-5046fc22' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' }, false],
    [{ VTE_VERSION: '4205' }, false],
    [{ VTE_VERSION: '5000' }, false],
    [{ VTE_VERSION: '7600' }, true],
    [{ VTE_VERSION: '0.52.1' }, true],
    [{ WT_SESSION: 'a' }, true],
    [{ TERM: 'xterm-kitty', CI: 'true' }, false],
    [{ FORCE_HYPERLINK: '1', TERM: 'dumb' }, true],
    [{ FORCE_HYPERLINK: '0', TERM: 'xterm-kitty' }, false],
  ])('%j: %s', (env, shows) => {
    expect(showsLinks(terminal(env))).toBe(shows);
  });

  test('never a pipe', () => {
    expect(showsLinks(terminal({ TERM: 'xterm-kitty' }, false))).toBe(false);
  });
});

describe('a link', () => {
  const host = encodeURIComponent(hostname());
  const to = (env: Terminal['env'], file: string): string => linkIn(terminal(env))('a', { file, line: 27 });

  test('leads to the file, with the line where the terminal goes to it', () => {
    expect(to({ VTE_VERSION: '7600' }, 'in/b c.txt')).toBe(`\x1b]8;;file://${host}/data/in/b%20c.txt\x1b\\a\x1b]8;;\x1b\\`);
    expect(to({ TERM_PROGRAM: 'vscode' }, '/回复.txt')).toBe(`\x1b]8;;file://${host}/%E5%9B%9E%E5%A4%8D.txt#L27\x1b\\a\x1b]8;;\x1b\\`);
    expect(to({ TERM: 'xterm-kitty' }, 'a.txt')).toContain('/data/a.txt#27\x1b');
  });

  test('a name of a file ends no link and begins none', () => {
    const link = to({}, 'a\x1b\\\x07\x9c#?%.txt');
    expect(link.slice(5, -'\x1b\\a\x1b]8;;\x1b\\'.length)).toMatch(/^file:\/\/[!-~]+\/data\/a%1B[!-~]*%23[!-~]*\.txt$/);
  });

  test('standard input has none', () => {
    expect(to({}, '-')).toBe('a');
  });
});

describe('receipts on a terminal that shows links', () => {
  const { cwd, filings, remove } = world({ 'in/a.txt': '# 中孚信息 300659 2023-07-01\nrevenue 2022FY 644205500\n' });
  afterAll(remove);
  const screen = { ...SCREEN, env: { NO_COLOR: '1', TERM: 'xterm-kitty' } };
  const place = (line: string): string => `\x1b]8;;file://${encodeURIComponent(hostname())}${join(cwd, 'in/a.txt')}${line}\x1b\\`;
  const shown = (out: string): string => out.replace(/\x1b\]8;;[^\x1b]*\x1b\\/g, '');

  test.each([
    ['compare in --metric revenue --explain', `${place('#2')}in/a.txt:2:1\x1b]8;;\x1b\\`],
    ['extract in', `${place('')}in/a.txt\x1b]8;;\x1b\\`],
    ['check in', `${place('')}in/a.txt\x1b]8;;\x1b\\`],
  ])('filings %s', async (line, link) => {
    const { out } = await filings(line, screen);
    expect(out).toContain(link);
    // Without them it is what any other terminal shows, as wide.
    expect(shown(out)).toBe((await filings(line, SCREEN)).out);
    expect(Math.max(...shown(out).split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
  });

  test('none in a pipe, in a file or in another format', async () => {
    const env = screen.env;
    expect((await filings('compare in --metric revenue --format table --explain', { env })).out).not.toContain('\x1b');
    expect((await filings('extract in --format md', screen)).out).not.toContain('\x1b');
    expect((await filings('compare in --metric revenue --csv', screen)).out).not.toContain('\x1b');
  });
});
