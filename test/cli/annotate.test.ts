import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { REPLY } from '../annotate/annotated.ts';
import { SCREEN, world } from './world.ts';

const hostile = '<img src=x onerror=alert(1)>\u202e.txt';
const { filings, cwd, remove } = world({
  'in/reply.txt': REPLY,
  'in/notes.txt': '今天天气很好。',
  [`odd/${hostile}`]: REPLY,
});
afterAll(remove);

describe('filings annotate', () => {
  test('in a pipe the page, and nothing else', async () => {
    const { code, out, err } = await filings('annotate in/reply.txt');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(out).toMatch(/<\/html>\n$/);
    expect(out).toContain('<title>中孚信息 300659 · 审核问询函回复 · 2023-07-11 · in/reply.txt</title>');
  });

  test('-o writes it; its words are those of --lang before the locale', async () => {
    expect(await filings('annotate in/reply.txt -o a.html', { env: { LANG: 'zh_CN.UTF-8' } })).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toContain('处未读懂');
    await filings('annotate in/reply.txt --lang en -o b.html', { env: { LANG: 'zh_CN.UTF-8' } });
    expect(readFileSync(join(cwd, 'b.html'), 'utf8')).toContain('not understood');
  });

  test('the same bytes in give the same bytes out', async () => {
    expect((await filings('annotate in/reply.txt')).out).toBe((await filings('annotate in/reply.txt')).out);
  });

  test('on a terminal it asks for -o', async () => {
    const { code, out, err } = await filings('annotate in/reply.txt', SCREEN);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('filings: this makes a page for a browser; name its file: -o file.html\n');
    expect((await filings('annotate in/reply.txt -o c.html', SCREEN)).code).toBe(0);
  });

  test.each([
    ['annotate in', 'one filing makes a page, and in stands for several; name one'],
    ['annotate in/reply.txt -o a.pdf', 'this makes a page for a browser, not a.pdf; name it -o file.html'],
    ['annotate in/reply.txt -o none/a.html', 'cannot write none/a.html: no such folder'],
    ['annotate in/reply.txt in/notes.txt', 'too many arguments'],
    ['annotate none.txt', 'no such file or folder: none.txt'],
  ])('%s: 2, one line that says why', async (line, says) => {
    const { code, out, err } = await filings(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  test('what is no filing: 1, and no page', async () => {
    expect(await filings('annotate in/notes.txt')).toMatchObject({ code: 1, out: '' });
  });

  test('never over its own input', async () => {
    await filings('annotate in/reply.txt -o in/reply.html');
    expect((await filings('annotate in/reply.html -o in/reply.html')).err).toContain('would write over its own input');
  });

  test('a hostile file name is text', async () => {
    const { code, out } = await filings('annotate odd');
    expect(code).toBe(0);
    expect(out).toContain('odd/&lt;img src=x onerror=alert(1)&gt;\ufffd.txt');
    expect(out).not.toMatch(/<img|\u202e/);
  });
});
