import { afterAll, describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../gb18030.ts';
import { zipped } from '../input/packed.ts';
import { p, word } from '../input/word.ts';
import { SCREEN, world } from './world.ts';

const report = word(p('证券代码：300659　证券简称：中孚信息') + p('2023年，公司毛利率为58.45%。'));
const { filings, remove } = world({
  'report.docx': report,
  'gbk.txt': encodeGb18030('收入\r\n利润'),
  'a.zip': zipped({ name: '2023/report.docx', data: report }, { name: 'note.txt', data: '说明' }),
  'wild.txt': '收\u001b[31m入\n',
  'a.rtf': '{\\rtf1',
});
afterAll(remove);

describe('filings text', () => {
  test('what was read of a file, in UTF-8', async () => {
    expect(await filings('text report.docx')).toEqual({
      code: 0,
      out: '<p>证券代码：300659　证券简称：中孚信息</p>\n<p>2023年，公司毛利率为58.45%。</p>\n',
      err: '',
    });
    expect((await filings('text gbk.txt')).out).toBe('收入\r\n利润\n');
  });

  test('the line of a receipt, which holds what is printed at its column', async () => {
    const [fact] = JSON.parse((await filings('extract a.zip/2023/report.docx --format json')).out);
    expect(fact).toMatchObject({ file: 'a.zip/2023/report.docx', line: 2, column: 16, printed: '58.45%' });
    const { out } = await filings(`text ${fact.file}:${fact.line}:${fact.column}`);
    expect(out).toBe('<p>2023年，公司毛利率为58.45%。</p>\n');
    expect(out.slice(fact.column - 1)).toMatch(/^58\.45%/);
  });

  test('several lines of a file; none beyond its end', async () => {
    expect((await filings('text gbk.txt:2 gbk.txt:1:2')).out).toBe('利润\n收入\r\n');
    expect(await filings('text gbk.txt:7')).toEqual({ code: 1, out: '', err: '' });
  });

  test('several texts under their names', async () => {
    expect((await filings('text a.zip gbk.txt')).out).toBe(
      '==> a.zip/2023/report.docx <==\n<p>证券代码：300659　证券简称：中孚信息</p>\n<p>2023年，公司毛利率为58.45%。</p>\n\n==> a.zip/note.txt <==\n说明\n\n==> gbk.txt <==\n收入\r\n利润\n',
    );
    expect((await filings('text gbk.txt:2 report.docx:1')).out).toBe(
      '==> gbk.txt <==\n利润\n\n==> report.docx <==\n<p>证券代码：300659　证券简称：中孚信息</p>\n',
    );
  });

  test('a terminal is safe from what a text holds, a pipe gets it as it is', async () => {
    expect((await filings('text wild.txt', SCREEN)).out).toBe('收␛[31m入\n');
    expect((await filings('text wild.txt')).out).toBe('收\u001b[31m入\n');
  });

  test('what is no text, what is not there, and lines beside whole files', async () => {
    expect(await filings('text a.rtf')).toEqual({ code: 1, out: '', err: 'filings: not text, skipped: a.rtf (RTF)\n' });
    expect(await filings('text a.zip/gone.txt')).toEqual({
      code: 2,
      out: '',
      err: 'filings: cannot read a.zip/gone.txt: no such member of the archive\n',
    });
    expect(await filings('text gbk.txt:2 a.zip')).toEqual({
      code: 2,
      out: '',
      err: 'filings: give either receipts (file:line:column) or files\n',
    });
  });
});
