import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import type { Fact } from '../../src/fact.ts';
import { read } from '../../src/input/source.ts';
import { CHROMIUM, openBrowser } from '../browser.ts';
import { corpus, filesOf, samples } from '../corpus.ts';

// Filings are printed and read back: what their text says, their PDF must say.

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync) ?? null;
const documents = [...filesOf(samples), ...filesOf(corpus.filings)];
const names = documents.map((file) => basename(file));
const page = filesOf(corpus.more).find((file) => file.endsWith('.html')) ?? null;

let folder: string;
let browser: Browser | null = null;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filings-print-'));
  if (CHROMIUM !== null) browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const textIn = (file: string): string => readFileSync(file, 'utf8').replace(/^\ufeff/, '');

async function textOfPdf(file: string): Promise<string> {
  for await (const source of read(file, folder, async () => new Uint8Array())) {
    if (!('text' in source)) throw new Error(JSON.stringify(source));
    return source.text;
  }
  throw new Error(`nothing in ${file}`);
}

/** The company's own figures, by what they are about. */
function headline(file: string, text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const fact of analyze({ file, text }).facts) if (fact.role === 'headline' && fact.preferred) found.set(subject(fact), fact.value);
  return found;
}

const subject = ({ company, metric, kind, period, segment, scope, basis }: Fact): string =>
  [company, metric, kind, period, ...segment.map(({ axis, member }) => `${axis}:${member}`), scope, basis].join(' ');

/** Which part of the figures is there again, and those that are others now. */
function agreement(told: Map<string, string>, again: Map<string, string>): { found: number; different: string[] } {
  const both = [...told].filter(([key]) => again.has(key));
  const different = both.filter(([key, value]) => again.get(key) !== value).map(([key, value]) => `${key}: ${value}, ${again.get(key)}`);
  return { found: both.length / told.size, different };
}

/** Prints a page to A4 with page numbers at its foot. */
async function print(html: string, name: string, title = ''): Promise<string> {
  const file = join(folder, name);
  const opened = await browser!.newPage();
  await opened.setContent(html);
  const line = (words: string): string => `<div style="font-size:8px;width:100%;text-align:center">${words}</div>`;
  await opened.pdf({
    path: file,
    format: 'A4',
    margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
    displayHeaderFooter: true,
    headerTemplate: line(title),
    footerTemplate: line('<span class="pageNumber"></span> / <span class="totalPages"></span>'),
  });
  await opened.close();
  return file;
}

describe.skipIf(CHROMIUM === null)('a text printed by a browser', () => {
  test.each(names)('%s', async (name) => {
    const file = documents[names.indexOf(name)]!;
    const style = "white-space: pre-wrap; margin: 0; font: 8.5pt 'Noto Sans Mono CJK SC', monospace";
    const pdf = await print(`<pre style="${style}">${textIn(file).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`, `${name}.pdf`);
    const { found, different } = agreement(headline(file, textIn(file)), headline(pdf, await textOfPdf(pdf)));
    expect(different).toEqual([]);
    expect(found).toBeGreaterThanOrEqual(0.97);
  });

  test('its pages are counted, their numbers gone', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => `第${i + 1}项说明`);
    const pdf = await print(
      `<pre style="margin:0;font:10pt monospace">证券代码：300659\n${lines.join('\n')}</pre>`,
      'pages.pdf',
      '中孚信息',
    );
    const pages = (await textOfPdf(pdf)).trim().split('\n\f\n');
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]!.trim().split(/\s+/).slice(0, 3)).toEqual(['中孚信息', '证券代码：300659', '第1项说明']);
    const said = pages.map((text) => text.trim().split(/\s+/));
    expect(said.flat().slice(2)).toEqual(lines);
  });
});

describe.skipIf(SOFFICE === null)('a text printed by a word processor', () => {
  beforeAll(() => {
    // With a mark of its encoding, which is else taken for that of the machine.
    for (const file of documents) writeFileSync(join(folder, `office-${basename(file)}`), `\ufeff${textIn(file)}`);
    const made = readdirSync(folder).filter((name) => name.startsWith('office-'));
    spawnSync(
      SOFFICE!,
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...made],
      {
        cwd: folder,
        stdio: 'ignore',
        timeout: 60_000,
      },
    );
  });

  test.each(names)('%s', async (name) => {
    const pdf = join(folder, `office-${name.replace(/\.txt$/, '.pdf')}`);
    const text = textIn(documents[names.indexOf(name)]!);
    const { found, different } = agreement(headline(name, text), headline(name, await textOfPdf(pdf)));
    expect(different).toEqual([]);
    expect(found).toBeGreaterThanOrEqual(0.97);
  });
});

/** What the exchange prints: ruled tables as wide as the page, heads in the middle of their cells, numbers flush right, labels that wrap. */
const REPORT = `<style>
  body { font: 10.5pt/1.5 'Noto Serif CJK SC', serif }
  table { border-collapse: collapse; width: 100%; font-size: 9pt }
  td, th { border: .5pt solid; padding: 2pt 4pt; line-height: 1.3 }
  tr.head td { text-align: center }
  td.number { text-align: right }
  p { text-indent: 2em; text-align: justify; margin: 0 }
</style>`;

/** Marks numbers and heads, so that the style finds them. */
const marked = (html: string): string =>
  html
    .replace(/ (?:style|width)="[^"]*"/g, '')
    .replace(/<td([^>]*)>\s*([-(]?[\d,.]+%?\)?)\s*<\/td>/g, '<td$1 class="number">$2</td>')
    .replace(/(<table[^>]*>(?:\s*<tbody[^>]*>)?\s*)<tr>/g, '$1<tr class="head">');

describe.skipIf(CHROMIUM === null || page === null)('a report with ruled tables', () => {
  test('says what its HTML says', { timeout: 120_000 }, async () => {
    const html = textIn(page!);
    const pdf = await print(REPORT + marked(html), 'report.pdf', '海翔药业 2019 年年度报告');
    const { found, different } = agreement(headline('report', html), headline('report', await textOfPdf(pdf)));
    expect(different).toEqual([]);
    expect(found).toBeGreaterThanOrEqual(0.95);
  });
});
