import { afterAll, describe, expect, test, vi } from 'vitest';
import { SCREEN, world } from './world.ts';

const { filings, remove } = world({});
afterAll(remove);

describe('help and version', () => {
  test('--version goes to stdout', async () => {
    expect(await filings('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\S+\n$/), err: '' });
  });

  test('it is the same where the parser of command lines is asked', async () => {
    expect((await filings('-V')).out).toBe((await filings('--version')).out);
    expect((await filings('--version extract')).out).toBe((await filings('--version')).out);
  });

  test('--help names every command with a line, and the exit codes', async () => {
    const { code, out } = await filings('--help', { width: 80 });
    expect(code).toBe(0);
    for (const name of ['extract <paths…>', 'compare [paths…]', 'metrics [name]', 'companies [name]'])
      expect(out).toMatch(new RegExp(`^  ${name.replace(/[[\]]/g, '\\$&')} +[a-z]`, 'm'));
    expect(out).toContain('Exit codes: 0 found, 1 nothing found, 2 an error');
  });

  test.each(['extract', 'compare', 'metrics', 'companies'])('%s --help describes every option and ends with examples', async (name) => {
    const { code, out } = await filings(`${name} --help`, { width: 80 });
    expect(code).toBe(0);
    const options = out
      .slice(out.indexOf('Options:'), out.indexOf('Examples:'))
      .trim()
      .split('\n')
      .slice(1)
      .filter((line) => /^ {2}-/.test(line));
    expect(options.length).toBeGreaterThan(5);
    for (const line of options) expect(line).toMatch(/^ {2}-\S.* {2}\S/);
    expect(out.slice(out.indexOf('Examples:'))).toContain(`  filings ${name}`);
  });

  test('help of a command by name', async () => {
    expect((await filings('help compare')).out).toContain('Usage: filings compare');
  });
});

describe('a usage error is 2, on stderr, with nothing on stdout', () => {
  test.each([
    ['', 'Usage: filings'],
    ['extrac a.txt', "filings: unknown command 'extrac'"],
    ['extract', "missing required argument 'paths'"],
    ['compare --metrics x', "unknown option '--metrics'"],
    ['compare --format docx', "argument 'docx' is invalid"],
    ['compare --metric', 'argument missing'],
    ['compare --csv --format json', "option '--csv' cannot be used with option '--format <format>'"],
    ['metrics a b', 'too many arguments'],
  ])('filings %s', async (line, says) => {
    const { code, out, err } = await filings(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  test('the nearest command is named', async () => {
    expect((await filings('extrac a.txt')).err).toContain('did you mean extract?');
  });
});

describe('what a command does not need is not loaded', () => {
  const packages = ['commander', 'papaparse', 'cli-table3', 'fast-glob', 'chalk'];

  /** Packages that are evaluated by a command line of a fresh process. */
  async function loaded(line: string, seen = {}): Promise<string[]> {
    vi.resetModules();
    const met: string[] = [];
    for (const name of packages)
      vi.doMock(name, (original) => {
        met.push(name);
        return original();
      });
    const fresh = await import('./world.ts');
    const { filings: run, remove: clear } = fresh.world({});
    const { code } = await run(line, seen);
    clear();
    for (const name of packages) vi.doUnmock(name);
    expect(code).toBe(0);
    return met.sort();
  }

  test('the version needs nothing, JSON no table, CSV and tables their own package', async () => {
    expect(await loaded('--version')).toEqual([]);
    expect(await loaded('metrics --format json')).toEqual(['commander']);
    expect(await loaded('metrics --format md')).toEqual(['commander']);
    expect(await loaded('metrics --csv')).toEqual(['commander', 'papaparse']);
    expect(await loaded('metrics', SCREEN)).toEqual(['chalk', 'cli-table3', 'commander']);
  });
});
