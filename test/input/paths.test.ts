import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { expand } from '../../src/input/paths.ts';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'filings-paths-'));
  for (const file of [
    'b.txt',
    'a.txt',
    'in/c.txt',
    'in/deep/d',
    'in/page.html',
    'in/figures.csv',
    'in/tool.js',
    'in/README.md',
    'in/report.md',
    'node_modules/x/e.txt',
    '.git/f.txt',
    'in/.hidden.txt',
    '年报[2022].txt',
  ]) {
    mkdirSync(join(cwd, file, '..'), { recursive: true });
    writeFileSync(join(cwd, file), '收入');
  }
  symlinkSync(join(cwd, 'a.txt'), join(cwd, 'in/link.txt'));
  symlinkSync(join(cwd, 'in'), join(cwd, 'in/deep/loop'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('paths stand for files', () => {
  test('a folder is every text-like file below it, but no node_modules, dot files, code, data or project papers; links to folders are not followed', async () => {
    expect(await expand(['.'], cwd)).toEqual({
      files: ['a.txt', 'b.txt', 'in/c.txt', 'in/deep/d', 'in/link.txt', 'in/page.html', 'in/report.md', '年报[2022].txt'],
      problems: [],
    });
  });

  test('a file that is named is read whatever its name, and so is what a glob finds', async () => {
    expect((await expand(['in/figures.csv', 'in/*.js'], cwd)).files).toEqual(['in/figures.csv', 'in/tool.js']);
  });

  test('a glob never enters node_modules', async () => {
    expect((await expand(['**/*.txt'], cwd)).files).toEqual(['a.txt', 'b.txt', 'in/c.txt', 'in/link.txt', '年报[2022].txt']);
  });

  test('a name with brackets is a file before it is a glob', async () => {
    expect((await expand(['年报[2022].txt'], cwd)).files).toEqual(['年报[2022].txt']);
  });

  test('the order and number of arguments do not matter: each file once, by name, as given', async () => {
    const one = await expand(['b.txt', './a.txt', '*.txt', 'in/../a.txt', join(cwd, 'b.txt')], cwd);
    const other = await expand([join(cwd, 'b.txt'), '*.txt', 'a.txt'], cwd);
    expect(one.files).toEqual(['a.txt', 'b.txt', '年报[2022].txt']);
    expect(other.files).toEqual(one.files);
  });

  test('an absolute path stays absolute, one that leads up stays so', async () => {
    expect((await expand([join(cwd, 'a.txt')], cwd)).files).toEqual([join(cwd, 'a.txt')]);
    expect((await expand(['../a.txt'], join(cwd, 'in'))).files).toEqual(['../a.txt']);
  });

  test('- is standard input', async () => {
    expect((await expand(['-', 'a.txt', '-'], cwd)).files).toEqual(['-', 'a.txt']);
  });

  test('a path that stands for nothing is a problem, the rest is still there', async () => {
    expect(await expand(['none.txt', 'a.txt', 'none-*.txt'], cwd)).toEqual({
      files: ['a.txt'],
      problems: ['no such file or folder: none.txt', 'no file matches: none-*.txt'],
    });
  });

  test('a folder is listed as it is named, whatever its name', async () => {
    expect((await expand(['in/../in/'], cwd)).files).toEqual(['in/c.txt', 'in/deep/d', 'in/link.txt', 'in/page.html', 'in/report.md']);
    expect((await expand([join(cwd, 'in/deep')], cwd)).files).toEqual([join(cwd, 'in/deep/d')]);
    expect((await expand(['..'], join(cwd, 'in/deep'))).files).toContain('../c.txt');
    mkdirSync(join(cwd, '.git/{a,b}[1]'), { recursive: true });
    writeFileSync(join(cwd, '.git/{a,b}[1]/g.txt'), '收入');
    expect((await expand(['.git/{a,b}[1]'], cwd)).files).toEqual(['.git/{a,b}[1]/g.txt']);
  });

  test('a glob below what is not there or no folder', async () => {
    expect((await expand(['none/*.txt', 'a.txt/*.txt', 'none/(x)'], cwd)).problems).toEqual([
      'no file matches: none/*.txt',
      'cannot read a.txt/*.txt: not a folder',
      'no file matches: none/(x)',
    ]);
  });

  test('a folder that may not be read is a problem, the rest is still listed', async () => {
    vi.resetModules();
    const fs = await import('node:fs');
    vi.doMock('node:fs', () => ({
      ...fs,
      readdirSync: (path: string, options: { withFileTypes: true }) => {
        if (path.endsWith('deep')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
        return fs.readdirSync(path, options);
      },
    }));
    const fresh = await import('../../src/input/paths.ts');
    expect(await fresh.expand(['in'], cwd)).toEqual({
      files: ['in/c.txt', 'in/link.txt', 'in/page.html', 'in/report.md'],
      problems: ['cannot read folder in/deep: permission denied'],
    });
    expect((await fresh.expand([`${cwd}/in/**/d`], cwd)).problems).toEqual([
      `cannot read folder ${cwd}/in/deep: permission denied`,
      `no file matches: ${cwd}/in/**/d`,
    ]);
    vi.doUnmock('node:fs');
  });

  test('fast-glob is loaded for a folder or a glob, not for named files', async () => {
    vi.resetModules();
    const loaded = vi.fn(() => ({ default: { sync: () => [] } }));
    vi.doMock('fast-glob', loaded);
    const fresh = await import('../../src/input/paths.ts');
    await fresh.expand(['a.txt', 'none.txt', '-'], cwd);
    expect(loaded).not.toHaveBeenCalled();
    await fresh.expand(['in'], cwd);
    expect(loaded).toHaveBeenCalledOnce();
    vi.doUnmock('fast-glob');
  });
});
