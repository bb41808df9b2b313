import { describe, expect, test } from 'vitest';
import { type Terminal, wantsColor } from '../../src/cli/terminal.ts';

const terminal = (stdoutTTY: boolean, env: Record<string, string>): Terminal => ({
  out() {},
  err() {},
  stdin: async () => new Uint8Array(),
  stdoutTTY,
  stderrTTY: true,
  width: 80,
  stderrWidth: 80,
  clock: () => 0,
  env,
  lang: 'en',
  cwd: '/',
});

describe('whether tables are coloured', () => {
  test.each<[string, boolean, Record<string, string>, boolean | undefined, boolean]>([
    ['a terminal', true, {}, undefined, true],
    ['a pipe', false, {}, undefined, false],
    ['NO_COLOR on a terminal', true, { NO_COLOR: '1' }, undefined, false],
    ['an empty NO_COLOR says nothing', true, { NO_COLOR: '' }, undefined, true],
    ['FORCE_COLOR in a pipe', false, { FORCE_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR=0 on a terminal', true, { FORCE_COLOR: '0' }, undefined, false],
    ['NO_COLOR before FORCE_COLOR', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, undefined, false],
    ['a dumb terminal', true, { TERM: 'dumb' }, undefined, false],
    ['--color before NO_COLOR', false, { NO_COLOR: '1' }, true, true],
    ['--no-color before FORCE_COLOR', true, { FORCE_COLOR: '1' }, false, false],
  ])('%s', (_, tty, env, flag, color) => {
    expect(wantsColor(terminal(tty, env), flag)).toBe(color);
  });
});
