import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { read } from '../../src/input/source.ts';

const cwd = mkdtempSync(join(tmpdir(), 'filings-source-'));
afterAll(() => rmSync(cwd, { recursive: true }));
const stdin = async (): Promise<Uint8Array> => Buffer.from('\ufeff收入\r\n');

test('a file is read and decoded under its own name', async () => {
  writeFileSync(join(cwd, 'a.txt'), '毛利率为58.45%');
  expect(await read('a.txt', cwd, stdin)).toMatchObject({ file: 'a.txt', text: '毛利率为58.45%' });
});

test('- is read from standard input', async () => {
  expect(await read('-', cwd, stdin)).toMatchObject({ file: '-', text: '收入\r\n' });
});

test('what is no text says so', async () => {
  writeFileSync(join(cwd, 'a.pdf'), '%PDF-1.4');
  expect(await read('a.pdf', cwd, stdin)).toEqual({
    file: 'a.pdf',
    notText: 'PDF, broken: its pages cannot be read; fetch the file again',
  });
});

test('glyph numbers in the place of characters', async () => {
  writeFileSync(join(cwd, 'cid.txt'), 'ᆀዋ䳶ഒ㛑ԭᴹ䲀ਨ 2022ᒤᒤᓖᣕ੺'.repeat(40));
  expect(await read('cid.txt', cwd, stdin)).toEqual({ file: 'cid.txt', notText: expect.stringMatching(/^garbled characters: .* by OCR$/) });
});

test('what cannot be read says why', async () => {
  expect(await read('gone.txt', cwd, stdin)).toEqual({ file: 'gone.txt', unreadable: 'no such file' });
  expect(await read('.', cwd, stdin)).toEqual({ file: '.', unreadable: 'is a folder' });
});
