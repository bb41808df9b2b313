import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';

vi.mock('../../src/analyze.ts', () => import('./toy.ts'));

import { RECORD_COLUMNS } from '../../src/render/record.ts';
import { SCREEN, world } from './world.ts';

const zhongfu =
  '# 中孚信息 300659 2023-07-01\nrevenue 2022FY 644205500\ngross-margin 2022FY 0.6112\ngross-margin 2022FY 0.6271 启明星辰 002439\ngross-margin 2022FY 0.8319 - - 产品:网络安全产品\n';
const { cwd, filings, remove } = world({
  'b.txt': zhongfu,
  'a.txt': '# =1+1 300000\nrevenue 2021FY -5\n',
  'novel.txt': '从前',
  'empty.txt': '# 奇安信 688561\n',
  'parts.txt': '# 奇安信 688561\nrevenue 2022FY 1000000000\noperating-cost 2022FY 400000000\n',
});
afterAll(remove);

describe('filings extract', () => {
  test('in a pipe: CSV, one fact a row, every field', async () => {
    const { code, out, err } = await filings('extract b.txt');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [head, first, ...rest] = out.trimEnd().split('\n');
    expect(head).toBe(RECORD_COLUMNS.join(','));
    expect(first).toBe(
      '中孚信息,300659,revenue,revenue,value,2022FY,644205500,CNY,,,reported,,consolidated,headline,table,true,b.txt,2,1,644205500,revenue 2022FY 644205500,2022-01-01,2022-12-31,0.0001,,2,,',
    );
    expect(rest).toHaveLength(3);
    expect(rest[2]).toContain(',产品:网络安全产品,');
  });

  test('CSV of a company named like a formula', async () => {
    const { out } = await filings('extract a.txt');
    expect(out.split('\n')[1]).toMatch(/^'=1\+1,300000,revenue,revenue,value,2021FY,-5,CNY,/);
  });

  test('NDJSON and JSON are the records', async () => {
    const lines = (await filings('extract b.txt --format ndjson')).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatchObject({
      file: 'b.txt',
      line: 3,
      column: 1,
      metric: 'gross-margin',
      value: '0.6112',
      segment: [],
      preferred: true,
    });
    expect(JSON.parse((await filings('extract b.txt a.txt --format json')).out)).toHaveLength(5);
    expect(JSON.parse((await filings('extract empty.txt --format json')).out)).toEqual([]);
  });

  test('on a terminal: the filer, key figures, what is further', async () => {
    const { code, out } = await filings('extract b.txt', SCREEN);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '中孚信息 300659 · 审核问询函回复 · 2023-07-01',
        'b.txt',
        '',
        '            单位  2022FY',
        '────────────────────────',
        '收入与毛利',
        '  营业收入  亿元    6.44',
        '  毛利率    %      61.12',
        '',
        '2 further figures: 1 of peers, 1 of segments; --all lists them',
        '',
      ].join('\n'),
    );
  });

  test('--all, or asking for peers, lists them', async () => {
    expect((await filings('extract b.txt --all', SCREEN)).out).toContain('启明星辰  毛利率');
    expect((await filings('extract b.txt --role peer', SCREEN)).out).toContain('启明星辰  毛利率');
  });

  test('several files, a block each, by name', async () => {
    const { out } = await filings('extract b.txt a.txt', SCREEN);
    expect(out.indexOf('=1+1 300000')).toBe(0);
    expect(out).toContain('\n\n中孚信息 300659');
  });

  test('filters by label, period and company', async () => {
    const values = async (line: string): Promise<string[]> =>
      (await filings(`extract a.txt b.txt --format ndjson ${line}`)).out
        .split('\n')
        .filter(Boolean)
        .map((each) => JSON.parse(each).value);
    expect(await values('--metric 毛利率 --segment whole')).toEqual(['0.6112', '0.6271']);
    expect(await values('--period 2021')).toEqual(['-5']);
    expect(await values('--company 启明星辰')).toEqual(['0.6271']);
  });

  test('from standard input', async () => {
    const { code, out } = await filings('extract - --format ndjson', {
      stdin: async () => Buffer.from(`\ufeff${zhongfu.replaceAll('\n', '\r\n')}`),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out.split('\n')[0]!)).toMatchObject({ file: '-', value: '644205500' });
  });

  test('to a file, by its extension; stdout stays empty', async () => {
    const { code, out } = await filings('extract b.txt -o facts.csv --bom', SCREEN);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(readFileSync(join(cwd, 'facts.csv'), 'utf8').slice(0, 8)).toBe('\ufeffcompany');
  });

  test('Markdown', async () => {
    expect((await filings('extract b.txt --format md')).out).toContain('| 毛利率 | % | 61.12 |');
  });
});

describe('derived figures', () => {
  const of = (out: string): string[] =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ origin }) => origin === 'derived')
      .map(({ metric, period, printed, operands }) => `${metric} ${period} '${printed}' of ${operands.join()}`);

  test('come behind what is printed, and answer to the filters', async () => {
    expect(of((await filings('extract parts.txt --format ndjson')).out).sort()).toEqual([
      "gross-margin 2022FY '' of 3,2",
      "gross-profit 2022FY '' of 2,3",
    ]);
    expect(of((await filings('extract parts.txt --format ndjson --metric 毛利率')).out)).toEqual(["gross-margin 2022FY '' of 3,2"]);
  });

  test('are marked on a screen', async () => {
    const { out } = await filings('extract parts.txt', SCREEN);
    expect(out).toMatch(/毛利率 +% +ƒ60\.00/);
    expect(out).toContain('ƒ derived from others');
  });

  test('--no-derived leaves them out', async () => {
    expect(of((await filings('extract parts.txt --format ndjson --no-derived')).out)).toEqual([]);
    expect((await filings('extract parts.txt --metric 毛利率 --no-derived')).code).toBe(1);
  });
});

describe('exit codes of extract', () => {
  test('1: no facts, or none that the filters take', async () => {
    expect((await filings('extract empty.txt')).code).toBe(1);
    expect(await filings('extract b.txt --period 2019FY')).toMatchObject({ code: 1, err: '' });
  });

  test('1: no filing', async () => {
    expect(await filings('extract novel.txt')).toEqual({
      code: 1,
      out: `${RECORD_COLUMNS.join(',')}\n`,
      err: 'filings: 1 file is no filing (no company can be told): novel.txt\n',
    });
  });

  test('2: one of several is missing; the rest is printed', async () => {
    const { code, out, err } = await filings('extract none.txt b.txt');
    expect({ code, err }).toEqual({ code: 2, err: 'filings: no such file or folder: none.txt\n' });
    expect(out.trimEnd().split('\n')).toHaveLength(5);
  });

  test('2: an unknown metric, before anything is read', async () => {
    expect(await filings('extract b.txt --metric 毛利润率')).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^filings: unknown metric: 毛利润率; nearest: 毛利率, .*\n$/),
    });
  });

  test('2: an unknown company', async () => {
    expect(await filings('extract b.txt --company 中孚科技 --format ndjson')).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^filings: unknown company: 中孚科技; nearest: 中孚信息/),
    });
  });

  test('2: a file that cannot be written', async () => {
    expect(await filings('extract b.txt -o none/x.csv')).toEqual({
      code: 2,
      out: '',
      err: 'filings: cannot write none/x.csv: no such folder\n',
    });
  });
});
