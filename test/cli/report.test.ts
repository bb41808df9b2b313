import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { samples } from '../corpus.ts';
import { SCREEN, world } from './world.ts';

const { cwd, filings, remove } = world({
  'in/reply.txt': readFileSync(join(samples, 'zhongfu-2023-inquiry-reply.txt')),
  'in/notes.txt': '今天天气很好。\n',
});
afterAll(remove);

describe('filings report', () => {
  test('in a pipe the page, with the figures of the metrics that are asked for', async () => {
    const { code, out, err } = await filings('report in --metric 毛利率 --lang zh');
    expect({ code, err }).toEqual({ code: 0, err: 'filings: 1 个文件未识别出公司，可能不是披露文件：in/notes.txt\n' });
    expect(out).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(out).toContain('<h1>中孚信息：财务数据对比</h1>');
    expect([...out.matchAll(/<section id="metric-([a-z-]+)" class="metric">/g)].map(([, id]) => id)).toEqual(['gross-margin']);
  });

  test('the language is that of the flag, else of the locale', async () => {
    expect((await filings('report in --lang en', { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('<html lang="en">');
    expect((await filings('report in', { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('<html lang="zh-CN">');
  });

  test('-o writes the page; the page of an earlier run is no input', async () => {
    expect(await filings('report in -o in/page.html', SCREEN)).toMatchObject({ code: 0, out: '' });
    const first = readFileSync(join(cwd, 'in/page.html'), 'utf8');
    expect(await filings('report in -o in/page.html')).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(cwd, 'in/page.html'), 'utf8')).toBe(first);
  });

  test('on a terminal, or under a name that no browser opens, it asks for a file', async () => {
    expect(await filings('report in', SCREEN)).toMatchObject({
      code: 2,
      out: '',
      err: 'filings: this makes a page for a browser; name its file: -o report.html\n',
    });
    expect(await filings('report in -o report.csv')).toMatchObject({
      code: 2,
      err: 'filings: this makes a page for a browser, not report.csv; name it -o report.html\n',
    });
  });

  test('a command that writes data says who writes pages', async () => {
    expect(await filings('compare in -o margins.html')).toMatchObject({
      code: 2,
      err: 'filings: margins.html would be a page, which filings report and filings annotate write; here name it .csv .xlsx .json .ndjson .md or .txt\n',
    });
  });

  test('no filing, no page', async () => {
    expect(await filings('report in/notes.txt -o none.html')).toMatchObject({ code: 1, out: '' });
    expect(existsSync(join(cwd, 'none.html'))).toBe(false);
  });

  test('an unknown metric or company is answered with the nearest', async () => {
    expect((await filings('report in --metric 毛利律')).err).toMatch(/^filings: unknown metric: 毛利律; nearest: 毛利率/);
    expect((await filings('report in --company 中孚信启 -o x.html')).err).toMatch(
      /^filings: unknown company: 中孚信启; nearest: 中孚信息/m,
    );
  });
});
