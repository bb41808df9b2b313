import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/input/encoding.ts';

const text = '证券代码：300659\r\n中孚信息：2022年营业收入为64,420.55万元，同比下降49.28%。\r\n';
/** The second clause in GBK: 收入下降。 */
const gbk = (line: string): Buffer => {
  const table: Record<string, string> = {
    收: 'cad5',
    入: 'c8eb',
    下: 'cfc2',
    降: 'bdb5',
    '。': 'a1a3',
    毛: 'c3ab',
    利: 'c0fb',
    率: 'c2ca',
    为: 'ceaa',
  };
  return Buffer.concat([...line].map((c) => Buffer.from(table[c] ?? c.charCodeAt(0).toString(16).padStart(2, '0'), 'hex')));
};
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const utf16 = (value: string): Buffer => Buffer.from(value, 'utf16le');

describe('text in the encodings people keep filings in', () => {
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE with BOM', utf16(`\ufeff${text}`), 'utf-16le'],
    ['UTF-16 BE with BOM', swapped(utf16(`\ufeff${text}`)), 'utf-16be'],
    ['UTF-16 LE without BOM', utf16(text), 'utf-16le'],
    ['UTF-16 BE without BOM', swapped(utf16(text)), 'utf-16be'],
  ])('%s gives the same text, BOM off, CRLF kept', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding });
  });

  test('GB18030', () => {
    expect(decode(gbk('收入下降。毛利率为58.45%\r\n'))).toEqual({ text: '收入下降。毛利率为58.45%\r\n', encoding: 'gb18030' });
  });

  test('a page that declares GBK is GBK though all but a character of it is ASCII, and UTF-8 where its bytes are', () => {
    const page = (text: Uint8Array): Uint8Array => Buffer.concat([Buffer.from('<html><meta charset="gb2312"><p>'), text]);
    expect(decode(page(gbk('率')))).toMatchObject({ text: expect.stringMatching(/<p>率$/), encoding: 'gb18030' });
    expect(decode(page(Buffer.from('率')))).toMatchObject({ text: expect.stringMatching(/<p>率$/), encoding: 'utf-8' });
    expect(decode(page(Buffer.from('毛利率为58.45%，下降').subarray(0, -1)))).toMatchObject({ encoding: 'gb18030' });
  });

  test('a four-byte character of GB18030 (㐀 U+3400)', () => {
    expect(decode(Buffer.concat([gbk('收入'), Buffer.from('8139ee39', 'hex'), gbk('下降\n')]))).toEqual({
      text: '收入㐀下降\n',
      encoding: 'gb18030',
    });
  });

  test('UTF-8 cut in the middle of its last character stays UTF-8', () => {
    const cut = Buffer.from('毛利率为58.45%，下降').subarray(0, -1);
    expect(decode(cut)).toEqual({ text: '毛利率为58.45%，下\ufffd', encoding: 'utf-8' });
  });

  test('GB18030 cut in the middle of its last character stays GB18030', () => {
    expect(decode(gbk('收入下降。毛利率').subarray(0, -1))).toEqual({ text: '收入下降。毛利\ufffd', encoding: 'gb18030' });
  });

  test('nothing is an empty text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  test('whatever is written in UTF-8 or UTF-16 with BOM comes back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((s) => !s.startsWith('\ufeff')),
        (s) => {
          expect(decode(Buffer.from(`\ufeff${s}`))).toEqual({ text: s, encoding: 'utf-8' });
          expect(decode(utf16(`\ufeff${s}`))).toEqual({ text: s, encoding: 'utf-16le' });
        },
      ),
    );
  });
});

describe('what is no text says what it is', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'PDF'],
    ['a docx', Buffer.from('504b030414000600', 'hex'), 'zip, docx or xlsx'],
    ['an old doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'doc or xls'],
    ['a gzip', gzipSync('收入'), 'gzip'],
    ['an RTF', Buffer.from('{\\rtf1\\ansi'), 'RTF'],
    ['NUL bytes at random', Buffer.from('7f454c4602010100000000000000000003003e0001', 'hex'), 'NUL bytes'],
    ['one NUL in Chinese text', Buffer.from('收入\u0000下降，毛利率为58.45%'), 'NUL bytes'],
    ['a NUL far down', Buffer.concat([Buffer.alloc(70_000, 'a'), Buffer.from([0])]), 'NUL bytes'],
    ['Latin-1 that is no Chinese', Buffer.from([0x20, 0xff, 0x20, 0xff, 0x20, 0x80, 0x20, 0xff]), 'no known encoding'],
  ])('%s', (_, bytes, notText) => {
    expect(decode(bytes)).toEqual({ notText });
  });

  test('any bytes at all give a text or a reason', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => 'text' in decode(bytes) !== 'notText' in decode(bytes)));
  });
});
