import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { read, type Source } from '../../src/input/source.ts';
import { type Packed, zipped } from './packed.ts';
import { p, word } from './word.ts';

const cwd = mkdtempSync(join(tmpdir(), 'filings-source-'));
afterAll(() => rmSync(cwd, { recursive: true }));

async function sources(file: string, bytes?: string | Uint8Array): Promise<Source[]> {
  if (bytes !== undefined) writeFileSync(join(cwd, file), bytes);
  const read_: Source[] = [];
  for await (const source of read(file, cwd, async () => Buffer.from('\ufeff收入\r\n'))) read_.push(source);
  return read_;
}

describe('a file that is one text, or none', () => {
  test('is read and decoded under its own name', async () => {
    expect(await sources('a.txt', '毛利率为58.45%')).toMatchObject([{ file: 'a.txt', text: '毛利率为58.45%' }]);
  });

  test('- is read from standard input', async () => {
    expect(await sources('-')).toMatchObject([{ file: '-', text: '收入\r\n' }]);
  });

  test('what is no text says so', async () => {
    expect(await sources('a.rtf', '{\\rtf1')).toEqual([{ file: 'a.rtf', notText: 'RTF' }]);
    expect(await sources('empty', '')).toEqual([{ file: 'empty', notText: 'empty' }]);
  });

  test('glyph numbers in the place of characters', async () => {
    expect(await sources('cid.txt', 'ᆀዋ䳶ഒ㛑ԭᴹ䲀ਨ 2022ᒤᒤᓖᣕ੺'.repeat(40))).toEqual([
      { file: 'cid.txt', notText: expect.stringMatching(/^garbled characters: .* by OCR$/) },
    ]);
  });

  test('what cannot be read says why', async () => {
    expect(await sources('gone.txt')).toEqual([{ file: 'gone.txt', unreadable: 'no such file' }]);
    expect(await sources('.')).toEqual([{ file: '.', unreadable: 'is a folder' }]);
  });
});

describe('what a file is shows by its bytes, not by its name', () => {
  test('a Word document of any name', async () => {
    expect(await sources('a.txt', word(p('毛利率为58.45%')))).toEqual([{ file: 'a.txt', text: '<p>毛利率为58.45%</p>\n' }]);
  });

  test('a text that is named docx, or zip', async () => {
    expect(await sources('a.docx', '收入')).toMatchObject([{ text: '收入' }]);
    expect(await sources('a.zip', '收入')).toMatchObject([{ text: '收入' }]);
  });

  test('a docx under a password is a compound file', async () => {
    const compound = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage\0', 'utf16le'),
    ]);
    expect(await sources('a.docx', compound)).toEqual([{ file: 'a.docx', notText: 'protected by a password; save it without one' }]);
  });

  test('a docx that was cut short', async () => {
    const whole = word(p('收入'));
    expect(await sources('a.docx', whole.subarray(0, whole.length >> 1))).toEqual([
      { file: 'a.docx', unreadable: expect.stringMatching(/^cut short or damaged .*; get it again$/) },
    ]);
  });

  test('a docx without its text, with damaged XML, or with a bomb in it', async () => {
    const parts: Packed[] = [
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/styles.xml', data: '<w:styles/>' },
    ];
    expect(await sources('a.docx', zipped(...parts))).toEqual([
      { file: 'a.docx', unreadable: expect.stringContaining('(word/document.xml) is missing') },
    ]);
    expect(await sources('b.docx', zipped(...parts, { name: 'word/document.xml', data: '<w:document><w:body>' }))).toEqual([
      { file: 'b.docx', unreadable: expect.stringMatching(/^damaged: its XML cannot be read/) },
    ]);
    expect(await sources('c.docx', zipped(...parts, { name: 'word/document.xml', data: Buffer.alloc(2 ** 23, 32) }))).toEqual([
      { file: 'c.docx', unreadable: 'word/document.xml in it: unpacks to more than 200 times its size, as no filing does' },
    ]);
  });

  test('a workbook too long to be held as a tree; a document of that length is read', async () => {
    const types: Packed = { name: '[Content_Types].xml', data: '' };
    const long = (name: string, data: string): Uint8Array => zipped(types, { name, data: ' '.repeat(25 * 2 ** 20) + data, method: 0 });
    expect(await sources('a.xlsx', long('xl/workbook.xml', ''))).toEqual([
      { file: 'a.xlsx', unreadable: 'xl/workbook.xml in it: larger than 24 MB; split the document' },
    ]);
    expect(await sources('a.docx', long('word/document.xml', '<w:p><w:r><w:t>收入</w:t></w:r></w:p>'))).toEqual([
      { file: 'a.docx', text: '<p>收入</p>\n' },
    ]);
  });

  test('presentations and what else packs as zip is named', async () => {
    expect(await sources('a.pptx', zipped({ name: '[Content_Types].xml', data: '' }, { name: 'ppt/presentation.xml', data: '' }))).toEqual([
      { file: 'a.pptx', notText: 'pptx' },
    ]);
    expect(await sources('a.ofd', zipped({ name: 'OFD.xml', data: '' }))).toEqual([{ file: 'a.ofd', notText: 'OFD' }]);
  });
});

describe('an archive gives its members', () => {
  const inner = zipped({ name: 'c.txt', data: '丙' }, { name: 'deep.zip', data: zipped({ name: 'd.txt', data: '丁' }) });
  const archive = zipped(
    { name: '2023/b.docx', data: word(p('乙')) },
    { name: '2023/a.txt', data: '甲' },
    { name: 'inner.zip', data: inner },
    { name: 'secret.txt', data: 'x', encrypted: true },
    { name: 'scan.png', data: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) },
    ...['figures.csv', 'README.md', '.hidden.txt', '__MACOSX/2023/._a.txt', 'node_modules/x.txt', 'tool.js'].map((name) => ({
      name,
      data: '收入',
    })),
  );
  const expected = [
    { file: 'x.zip/2023/a.txt', text: '甲' },
    { file: 'x.zip/2023/b.docx', text: '<p>乙</p>\n' },
    { file: 'x.zip/inner.zip/c.txt', text: '丙' },
    { file: 'x.zip/inner.zip/deep.zip', unreadable: 'an archive in an archive in an archive; unpack it once' },
    { file: 'x.zip/scan.png', notText: 'PNG' },
    { file: 'x.zip/secret.txt', unreadable: 'protected by a password' },
  ];

  test('by name, one archive deep; what is not read is named, what is no filing by its name is passed over', async () => {
    expect(await sources('x.zip', archive)).toMatchObject(expected);
  });

  test('from standard input too', async () => {
    const read_: Source[] = [];
    for await (const source of read('-', cwd, async () => archive)) read_.push(source);
    expect(read_).toMatchObject(expected.map((source) => ({ ...source, file: source.file.replace('x.zip', '-') })));
  });

  test('one member, or a folder of it, by its path', async () => {
    expect(await sources('x.zip/2023/a.txt')).toMatchObject([{ file: 'x.zip/2023/a.txt', text: '甲' }]);
    expect(await sources('x.zip/2023')).toMatchObject(expected.slice(0, 2));
    expect(await sources('x.zip/inner.zip/c.txt')).toMatchObject([{ file: 'x.zip/inner.zip/c.txt', text: '丙' }]);
    expect(await sources('x.zip/2024')).toEqual([{ file: 'x.zip/2024', unreadable: 'no such member of the archive' }]);
  });

  test('a folder whose name ends in .zip is a folder', async () => {
    mkdirSync(join(cwd, 'folder.zip'), { recursive: true });
    expect(await sources('folder.zip/a.txt', '收入')).toMatchObject([{ file: 'folder.zip/a.txt', text: '收入' }]);
  });
});
