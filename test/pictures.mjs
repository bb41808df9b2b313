// npm run pictures: what the READMEs show, taken from the samples by the browser of this machine: a comparison in a terminal, the report,
// an annotated filing, each in English and in Chinese, into test/pictures.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AnsiUp } from 'ansi_up';
import { chromium } from 'playwright-core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const pictures = join(root, 'test/pictures');
const folder = mkdtempSync(join(tmpdir(), 'filings-pictures-'));
mkdirSync(pictures, { recursive: true });

/** What a command prints in a terminal of 90 columns, with its colours. */
function screen(args, lang) {
  const env = { ...process.env, COLUMNS: '90' };
  return spawnSync(process.execPath, [join(root, 'bin/filings.js'), ...args, '--lang', lang, '--format', 'table', '--color'], {
    cwd: root,
    encoding: 'utf8',
    env,
  }).stdout;
}

/** A command as typed, and what it printed, as a page that looks like a terminal. */
function terminal(command, lang) {
  const colours = new AnsiUp();
  // A font of ideographs draws a rule twice as wide as a terminal does.
  const shown = colours
    .ansi_to_html(screen(command.split(' ').slice(1), lang).trimEnd())
    .replace(/─+/g, ({ length }) => `<i style="width:${length / 2}em"></i>`);
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #14171c; }
    pre { display: inline-block; margin: 0; padding: 20px 26px; background: #14171c; color: #e7eaf0; font: 14px/1.45 "Noto Sans Mono CJK SC", monospace; }
    b { color: #6fd3b5; font-weight: 400; }
    i { display: inline-block; border-top: 1px solid #59626f; vertical-align: middle; }
  </style><pre><b>$</b> ${command}\n\n${shown}</pre>`;
}

/** The page that a command writes. */
function made(name, args, lang) {
  const file = join(folder, `${name}.${lang}.html`);
  const run = spawnSync(process.execPath, [join(root, 'bin/filings.js'), ...args, '--lang', lang, '-o', file], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`filings ${args.join(' ')}: ${run.stderr}`);
  return file;
}

const browser = await chromium.launch({
  executablePath: process.env.FILINGS_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
  ],
});
for (const [lang, suffix] of [
  ['en', ''],
  ['zh', '.zh-CN'],
]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
  const typed = join(folder, `terminal.${lang}.html`);
  writeFileSync(typed, terminal('filings compare --metric gross-margin samples', lang));
  await page.goto(`file://${typed}`);
  await page.locator('pre').screenshot({ path: join(pictures, `terminal${suffix}.png`) });

  await page.goto(`file://${made('report', ['report', 'samples', '--metric', 'gross-margin,rd-ratio'], lang)}`);
  await page.screenshot({ path: join(pictures, `report${suffix}.png`) });

  await page.goto(`file://${made('annotate', ['annotate', 'samples/zhongfu-2023-inquiry-reply.txt'], lang)}`);
  await page.screenshot({ path: join(pictures, `annotate${suffix}.png`) });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
