import { afterAll, describe, expect, test, vi } from 'vitest';

vi.mock('../../src/analyze.ts', () => import('./toy.ts'));

import { gather } from '../../src/cli/gather.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { zipped } from '../input/packed.ts';
import { madePdf, shown } from '../input/pdf-made.ts';
import { world } from './world.ts';

const filing = '# 中孚信息 300659\nrevenue 2022FY 644205500\n';
const { cwd, remove } = world({
  'b.txt': filing,
  'a.txt': filing,
  'scan.pdf': '%PDF-1.7',
  blob: new Uint8Array([1, 0, 2, 0, 0, 3]),
  'part.pdf': madePdf([shown(60, 700, '# filing 300659 and its revenue'), '']),
  'novel.txt': '从前',
  'poem.txt': '床前',
  'bad.txt': '!defect',
  'out.md': filing,
  'c/a.zip': zipped(
    { name: 'b.txt', data: filing },
    { name: 'a.txt', data: filing, encrypted: true },
    { name: 'novel.txt', data: '从前' },
    { name: 'scan.png', data: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) },
  ),
});
afterAll(remove);

async function gathered(
  paths: string[],
  output: string | null = null,
  stderrTTY = false,
): Promise<{ files: string[]; err: string; whole: boolean }> {
  let err = '';
  let now = 0;
  const files: string[] = [];
  const terminal = {
    out() {},
    err: (text: string) => void (err += text),
    stdin: async () => Buffer.from(filing),
    stdoutTTY: false,
    stderrTTY,
    width: 80,
    stderrWidth: 80,
    clock: () => (now += 200),
    env: {},
    lang: 'en' as const,
    cwd,
  };
  const whole = await gather(paths, terminal, builtin, output, ({ file }) => files.push(file));
  return { files, err, whole };
}

describe('reading many files', () => {
  test('in the order of their names, whatever the order of the arguments', async () => {
    expect(await gathered(['b.txt', 'a.txt'])).toEqual({ files: ['a.txt', 'b.txt'], err: '', whole: true });
    expect(await gathered(['a.txt', 'b.txt', '*.txt'].slice(0, 2))).toEqual({ files: ['a.txt', 'b.txt'], err: '', whole: true });
  });

  test('what is no text is named in one line and skipped, no error; what is broken is one', async () => {
    expect(await gathered(['scan.pdf', 'blob', 'a.txt'])).toEqual({
      files: ['a.txt'],
      err: 'filings: not text, skipped: blob (NUL bytes)\nfilings: cannot read scan.pdf: PDF, broken: its pages cannot be read; fetch the file again\n',
      whole: false,
    });
  });

  test('pages of a PDF that are images are counted', async () => {
    expect((await gathered(['part.pdf'])).err).toContain('filings: part.pdf: 1 of 2 pages without text: images or blank\n');
  });

  test('what is no filing is counted and skipped, no error', async () => {
    expect(await gathered(['novel.txt', 'poem.txt', 'a.txt'])).toEqual({
      files: ['a.txt'],
      err: 'filings: 2 files are no filings (no company can be told): novel.txt, poem.txt\n',
      whole: true,
    });
    expect((await gathered(['novel.txt'])).err).toBe('filings: 1 file is no filing (no company can be told): novel.txt\n');
  });

  test('a missing path is an error, the rest is read', async () => {
    expect(await gathered(['none.txt', 'a.txt'])).toEqual({
      files: ['a.txt'],
      err: 'filings: no such file or folder: none.txt\n',
      whole: false,
    });
  });

  test('a defect in one file is an error, the rest is read', async () => {
    expect(await gathered(['bad.txt', 'a.txt'])).toEqual({
      files: ['a.txt'],
      err: 'filings: cannot read bad.txt: defect (a defect of filings)\n',
      whole: false,
    });
  });

  test('an archive is as many files as it has members; each that is not read is named, the others are read', async () => {
    expect(await gathered(['c', 'a.txt'])).toEqual({
      files: ['a.txt', 'c/a.zip/b.txt'],
      err: 'filings: not text, skipped: c/a.zip/scan.png (PNG)\nfilings: 1 file is no filing (no company can be told): c/a.zip/novel.txt\nfilings: cannot read c/a.zip/a.txt: protected by a password\n',
      whole: false,
    });
  });

  test('standard input', async () => {
    expect((await gathered(['-', 'a.txt'])).files).toEqual(['-', 'a.txt']);
  });

  test('the file being written is not read when met in a folder, and never written over when named', async () => {
    expect((await gathered(['.'], `${cwd}/out.md`)).files).toEqual(['a.txt', 'b.txt', 'c/a.zip/b.txt', 'part.pdf']);
    await expect(gathered(['a.txt'], `${cwd}/a.txt`)).rejects.toThrow('would write over its own input');
  });

  test('progress on a terminal, wiped before anything is printed', async () => {
    // The clock goes on by 200 ms whenever it is looked at: the first file is done before anything is drawn.
    expect((await gathered(['a.txt', 'b.txt'], null, true)).err).toBe('\r\x1b[K2/2  00:00  b.txt\r\x1b[K2/2  00:00  b.txt\r\x1b[K');
    expect((await gathered(['a.txt'], null, true)).err).toBe('');
  });
});
