import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

vi.mock('../src/analyze.ts', async () => {
  const { hostileAnalysis } = await import('./hostile.ts');
  return {
    analyze: hostileAnalysis,
    analysisOf: ({ document }: FileReading) => hostileAnalysis({ file: document.file, text: document.raw }),
  };
});

import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import type { FileReading } from '../src/read.ts';
import { cellText } from '../src/render/sheet/sheet.ts';
import { CHROMIUM, openBrowser, openFile } from './browser.ts';
import { SCREEN, world } from './cli/world.ts';
import { HOSTILE, HOSTILE_FILES, HOSTILE_TEXT } from './hostile.ts';
import { HAS_SOFFICE, shownBySoffice } from './soffice.ts';

const { cwd, filings, remove } = world({
  'one/a.txt': HOSTILE_TEXT,
  ...Object.fromEntries(HOSTILE_FILES.map((name) => [`many/${name}`, HOSTILE_TEXT])),
  ...Object.fromEntries(HOSTILE_FILES.map((name) => [`scans/${name}`, 'GIF89a'])),
});
afterAll(remove);

/** What a terminal obeys, or hides text with; line ends apart. */
const COMMANDS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
/** What a spreadsheet evaluates of a CSV: some skip tabs and ends of lines, none a space. */
const OPENS = /^[\t\r\n=+\-@＝＋－＠]/;
const NUMBER = /^[+-]?\d[\d,.]*%?$/;

const LINES = [
  'extract one',
  'extract many',
  'compare one --metric revenue',
  'compare many --metric revenue --long',
  'check many',
  'coverage many',
];

describe('CSV', () => {
  test.each(LINES)('no cell is a formula, every row has all its cells: %s', async (line) => {
    const { out } = await filings(line);
    const { data, errors } = Papa.parse<string[]>(out.trimEnd(), { delimiter: ',' });
    expect(errors).toEqual([]);
    expect(data.length).toBeGreaterThan(1);
    for (const row of data) expect(row).toHaveLength(data[0]!.length);
    const formulas = data.flat().filter((cell) => OPENS.test(cell) && !NUMBER.test(cell));
    expect(formulas).toEqual([]);
    for (const cell of data.flat()) expect(cell.replace(/[\t\r\n]/g, '')).not.toMatch(COMMANDS);
  });

  test('numbers stay numbers, texts stay what they say', async () => {
    const { data } = Papa.parse<Record<string, string>>((await filings('extract one')).out, { header: true, skipEmptyLines: true });
    const peers = data.filter(({ id }) => id!.startsWith('peer:'));
    expect(peers.map(({ value }) => value)).toEqual(HOSTILE.map(() => '-5'));
    expect(peers.slice(0, 5).map(({ company }) => company)).toEqual(HOSTILE.slice(0, 5).map((text) => `'${text}`));
    expect(peers[11]!.company).toBe('<script>alert(1)</script>');
  });
});

describe('JSON', () => {
  test.each(LINES)('is read back, and holds no command of a terminal: %s', async (line) => {
    const { out } = await filings(`${line} --format json`);
    expect(Array.isArray(JSON.parse(out))).toBe(true);
    expect(out.replaceAll('\n', '')).not.toMatch(COMMANDS);
    const lines = (await filings(`${line} --format ndjson`)).out.trimEnd().split('\n');
    for (const each of lines) expect(typeof JSON.parse(each)).toBe('object');
  });

  test('every text comes back as it was', async () => {
    const records = JSON.parse((await filings('extract one --format json')).out) as { id: string; company: string; quote: string }[];
    const peers = records.filter(({ id }) => id.startsWith('peer:'));
    expect(peers.map(({ company }) => company)).toEqual([...HOSTILE]);
    expect(peers.map(({ quote }) => quote)).toEqual([...HOSTILE]);
  });
});

describe('Markdown', () => {
  test.each([...LINES, 'extract one --all', 'compare one --metric revenue --explain'])(
    'no tag, link, image or code, and no cell that ends early: %s',
    async (line) => {
      const { out } = await filings(`${line} --format md`);
      expect(out).not.toMatch(/<|(?<!\\)[`[\]]/);
      expect(out.replaceAll('\n', '')).not.toMatch(COMMANDS);
      // Rows of one table have as many bars as its head.
      for (const table of out.split('\n\n').filter((block) => block.startsWith('|'))) {
        const bars = table
          .trimEnd()
          .split('\n')
          .map((row) => row.match(/(?<!\\)\|/g)!.length);
        expect(new Set(bars).size).toBe(1);
      }
    },
  );
});

describe('a terminal', () => {
  const WHY = ['why 300659 revenue 1991FY one', 'why 300659 revenue 1991FY many'];
  test.each([...LINES, ...WHY, 'extract one --all', 'compare many --metric revenue --explain'])(
    'is told nothing that it would obey: %s',
    async (line) => {
      const { out, err } = await filings(line, SCREEN);
      expect(out.length).toBeGreaterThan(50);
      expect(out.replaceAll('\n', '')).not.toMatch(COMMANDS);
      expect(err.replaceAll(/\r\u001b\[K|\n/g, '')).not.toMatch(COMMANDS);
    },
  );

  test('names of files on stderr', async () => {
    const { err } = await filings('extract scans');
    expect(err).toMatch(/^filings: 2\d files are not text, skipped: /);
    expect(err.trimEnd()).not.toMatch(COMMANDS);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a fence in Markdown is not ended by a filing', async () => {
    const { out } = await filings('why 300659 revenue 1991FY one --format md');
    const fences = out.split('\n').filter((row) => /^ {0,3}`{3}/.test(row));
    expect(fences).toEqual(['```text', '```']);
  });
});

describe('a workbook', () => {
  test.each(['extract many', 'compare many --metric revenue', 'check many'])(
    'has no formula and no link, and its texts are texts: %s',
    async (line) => {
      await filings(`${line} -o book.xlsx`);
      const bytes = new Uint8Array(readFileSync(join(cwd, 'book.xlsx')));
      for (const [name, content] of Object.entries(unzipSync(bytes)))
        if (/sheet\d+\.xml(?:\.rels)?$/.test(name)) expect(strFromU8(content)).not.toMatch(/<f>|<f |hyperlink|t="e"/i);
      for (const { cells } of (await readXlsx(bytes, { readStyles: true })).sheets)
        for (const cell of cells!.values()) {
          expect(cell.formula).toBeUndefined();
          expect(cell.hyperlink).toBeUndefined();
          // Whoever edits such a cell leaves text behind.
          if (typeof cell.value === 'string' && FORMULA.test(cell.value))
            expect([cell.value, cell.style?.numFmt]).toEqual([cell.value, '@']);
        }
    },
  );

  test('the names are all there', async () => {
    await filings('extract one -o book.xlsx');
    const facts = (await readXlsx(new Uint8Array(readFileSync(join(cwd, 'book.xlsx'))))).sheets[1]!.rows;
    const names = new Set(facts.map(([name]) => name));
    for (const text of HOSTILE) expect(names).toContain(cellText(text));
  });

  test.skipIf(!HAS_SOFFICE)('LibreOffice shows them as they are and reckons nothing', { timeout: 120_000 }, async () => {
    await filings('compare one --metric revenue -o book.xlsx');
    const shown = shownBySoffice(new Uint8Array(readFileSync(join(cwd, 'book.xlsx')))).Comparison!;
    const names = shown.slice(1, 1 + HOSTILE.length).map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(HOSTILE.map((text) => cellText(text))));
  });
});

/** Pages that hold filings: what commands write them, and where. */
const PAGES = [
  ['report one --metric revenue,gross-margin -o page.html', 'page.html'],
  ['report many --metric revenue -o many.html', 'many.html'],
  ['annotate one/a.txt -o marked.html', 'marked.html'],
] as const;

describe('a page', () => {
  test.each(PAGES)('has no markup but its own: %s', async (line, file) => {
    const { code, err } = await filings(line);
    expect([code, err]).toEqual([0, '']);
    const html = readFileSync(join(cwd, file), 'utf8');
    // Scripts and elements of filings would be among these; in the data of a script `<` is written by its number.
    expect(html).not.toMatch(/<script>alert|<img|onerror=alert\(1\)(?!&gt;|\\u003e)|<a [^>]*javascript:/);
    expect(html.match(/<\/script>/g)!.length).toBe(html.match(/<script[ >]/g)!.length);
    // Tabs are of the page's own script.
    expect(html.replace(/[\n\t]/g, '')).not.toMatch(COMMANDS);
  });

  describe.skipIf(CHROMIUM === null)('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    test.each(PAGES)('runs nothing of a filing and asks for nothing, also when everything in it was opened: %s', async (line, file) => {
      await filings(line);
      const { page, misdeeds } = await openFile(browser, join(cwd, file));
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      const figures = page.locator('button[data-x], button[data-f], mark, [data-entry]');
      for (let i = 0; i < Math.min(40, await figures.count()); i++)
        await figures.nth(i).evaluate((element: HTMLElement) => element.click());
      expect(dialogs).toEqual([]);
      expect(misdeeds).toEqual({ console: [], requests: [] });
      await page.context().close();
    });
  });
});
