import { afterAll, describe, expect, test } from 'vitest';
import { SCREEN, world } from './world.ts';

const reply =
  '中孚信息股份有限公司\n关于审核问询函的回复\n2023年7月\n\n2022年,公司营业收入为64,420.55万元。若干类似项目的营业收入约为3,000万元。\n';
const { filings, remove } = world({ 'in/reply.txt': reply, 'in/notes.txt': '今天天气很好。' });
afterAll(remove);

describe('filings coverage', () => {
  test('in a pipe: CSV, a class a row; what is no filing is named on stderr', async () => {
    expect(await filings('coverage in')).toEqual({
      code: 0,
      out: 'file,company,kind,reason,count,line,text\nin/reply.txt,中孚信息,sentence,sentence,1,5,"若干类似项目的营业收入约为3,000万元"\n',
      err: 'filings: 1 file is no filing (no company can be told): in/notes.txt\n',
    });
  });

  test('--all: each with its place', async () => {
    expect((await filings('coverage in/reply.txt --all')).out).toBe(
      'file,company,line,column,kind,reason,text\nin/reply.txt,中孚信息,5,26,sentence,sentence,"若干类似项目的营业收入约为3,000万元"\n',
    );
  });

  test('NDJSON and JSON: a record a file, with its counts', async () => {
    const record = JSON.parse((await filings('coverage in/reply.txt --format ndjson')).out);
    expect(record).toMatchObject({
      company: '中孚信息',
      sentences: { seen: 2, read: 1 },
      left: [{ reason: 'sentence', count: 1, line: 5 }],
    });
    expect(JSON.parse((await filings('coverage in/reply.txt --format json')).out)).toEqual([record]);
    expect(JSON.parse((await filings('coverage in/reply.txt --format json --all')).out)[0].left[0]).toMatchObject({ line: 5, column: 26 });
  });

  test('on a terminal', async () => {
    expect((await filings('coverage in/reply.txt', SCREEN)).out).toMatch(/^中孚信息 300659\nin\/reply\.txt\n\ntables {10}0 about a metric/);
  });

  test('no filing at all: 1, an empty answer', async () => {
    expect(await filings('coverage in/notes.txt --format json')).toMatchObject({ code: 1, out: '[]\n' });
    expect((await filings('coverage in/notes.txt')).out).toBe('file,company,kind,reason,count,line,text\n');
  });
});
