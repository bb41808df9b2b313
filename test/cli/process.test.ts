import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root, samples } from '../corpus.ts';

// The executable itself, as a shell runs it; everything else is tested as functions.

const bin = join(root, 'bin/filings.js');
const folder = mkdtempSync(join(tmpdir(), 'filings-process-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = { PATH: process.env.PATH, HOME: process.env.HOME };
const filings = (...args: string[]) =>
  spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', env, cwd: root, maxBuffer: 1 << 28 });

describe('the process', () => {
  test('--version is that of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(filings('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('exit codes: 0 found, 1 nothing found, 2 an error', () => {
    expect(filings('compare', '--metric', 'gross-margin', 'samples').status).toBe(0);
    expect(filings('extract', 'samples', '--period', '1999FY').status).toBe(1);
    expect(filings('extract', 'samples', 'none.txt').status).toBe(2);
    expect(filings('--nonsense').status).toBe(2);
  });

  test('in a pipe CSV, without colour also under FORCE_COLOR', () => {
    const { stdout } = spawnSync(process.execPath, [bin, 'compare', '--metric', 'gross-margin', samples], {
      encoding: 'utf8',
      env: { ...env, FORCE_COLOR: '1' },
    });
    expect(stdout).toMatch(/^metric,company,code,unit,/);
    expect(stdout).not.toContain('\x1b');
  });

  test('standard input gives what the file gives', () => {
    const file = 'samples/qianxin-2024h1-ir-minutes.txt';
    const { stdout } = spawnSync(process.execPath, [bin, 'extract', '-', '--format', 'ndjson'], {
      encoding: 'utf8',
      env,
      input: readFileSync(join(root, file)),
    });
    expect(stdout.length).toBeGreaterThan(100);
    expect(stdout.replaceAll('"file":"-"', `"file":"${file}"`)).toBe(filings('extract', file, '--format', 'ndjson').stdout);
  });

  test('a large answer reaches the end of the pipe', () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    const text = readFileSync(join(samples, 'zhongfu-2023-inquiry-reply.txt'));
    for (let i = 0; i < 40; i++) writeFileSync(join(many, `${i}.txt`), text);
    const { status, stdout } = filings('extract', many, '--format', 'json');
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(stdout).length % 40).toBe(0);
  });

  test('a reader that goes away ends it quietly', async () => {
    const child = spawn(process.execPath, [bin, 'extract', join(folder, 'many'), '--format', 'ndjson'], { env });
    let err = '';
    child.stderr.on('data', (chunk) => (err += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('without a build it says so', () => {
    mkdirSync(join(folder, 'clone/bin'), { recursive: true });
    writeFileSync(join(folder, 'clone/package.json'), '{"type":"module"}');
    for (const name of ['filings.js', 'load.js', 'package.json']) copyFileSync(join(root, 'bin', name), join(folder, 'clone/bin', name));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'clone/bin/filings.js'), 'metrics'], { encoding: 'utf8', env });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'filings: not built yet; run `npm run build` in its folder\n' });
  });
});
