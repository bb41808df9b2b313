import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, openBrowser, openFile } from '../browser.ts';
import { type World, world } from '../cli/world.ts';
import { filesOf, samples } from '../corpus.ts';

/** A filing with what would be markup in its passage; its company is called by a vocabulary of its own. */
const HOSTILE = `证券代码:300999
                   关于审核问询函的回复
                        2023年7月

    2022年公司毛利率为61.12%,低于< 70% & "同行">的水平。
`;
const ODD = `it's "<b>".txt`;
const NAMES = JSON.stringify({ companies: [{ code: '300999', names: ['<script>alert(1)</script>'] }] });

/** A figure of more years than a sheet of paper holds. */
const YEARS = Array.from({ length: 12 }, (_, i) => 2011 + i);
const LONG = `证券代码:300659        证券简称:中孚信息
                   关于审核问询函的回复
                        2023年7月

    ${YEARS.map((year) => `${year}年,公司营业收入为${year}.00万元。`).join('')}
`;

describe.skipIf(CHROMIUM === null)('a report in a browser', () => {
  let browser: Browser;
  let here: World;
  const file = (name: string): string => join(here.cwd, name);
  const opened = (name: string, seen?: Parameters<typeof openFile>[2]) => openFile(browser, file(name), seen);
  const figure = (page: Page, section: string, row: string, text: string) =>
    page.locator(`#metric-${section} tr`, { has: page.locator('th', { hasText: row }) }).getByRole('button', { name: text });
  const marked = (page: Page): Promise<string[]> => page.locator('#receipt mark').allTextContents();

  beforeAll(async () => {
    here = world({ [`in/${ODD}`]: HOSTILE, 'names.json': NAMES, 'long.txt': LONG });
    await here.filings(`report ${samples} -o samples.html --lang zh`);
    await here.filings(`report ${join(samples, '../test/audit/slips.txt')} -o slips.html --lang en`);
    await here.filings('report in -o hostile.html --lang zh --vocabulary names.json');
    await here.filings('report long.txt -o long.html --lang zh');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    here?.remove();
  });

  test('a click on a figure shows its passage with the very characters marked, and what gave them their meaning', async () => {
    const { page, misdeeds } = await opened('samples.html');
    await figure(page, 'revenue', '中孚信息', '6.44').click();
    expect(await page.locator('#panel-title').textContent()).toBe('中孚信息 · 营业收入 · 2022FY');
    expect(await marked(page)).toEqual(['64,420.55']);
    const here = page.locator('#receipt .line.here');
    expect((await here.textContent())!.replace(/\s+/g, ' ')).toBe('21营业收入 13,735.04 64,420.55 127,004.33 99,273.43');
    expect(await page.locator('#receipt .place').textContent()).toMatch(/zhongfu-2023-inquiry-reply\.txt:21:38$/);
    expect(await page.locator('#receipt .about').textContent()).toMatch(/^行营业收入列2022年单位万元/);
    expect(misdeeds).toEqual({ console: [], requests: [] });
    await page.context().close();
  });

  test('another print of the figure is one click further, and back', async () => {
    const { page } = await opened('samples.html');
    await figure(page, 'revenue', '中孚信息', '6.44').click();
    await page.getByRole('button', { name: ':35:1' }).click();
    expect(await marked(page)).toEqual([expect.stringMatching(/^64,420\.55\s万元$/)]);
    await page.getByRole('button', { name: '返回' }).click();
    expect(await marked(page)).toEqual(['64,420.55']);
    await page.context().close();
  });

  test('a derived figure shows its formula, and each operand in its passage', async () => {
    const { page } = await opened('samples.html');
    await figure(page, 'revenue', '奇安信', '24.8').click();
    expect(await page.locator('#receipt .value').textContent()).toBe('ƒ24.8 亿元');
    expect(await page.locator('#receipt .formula').textContent()).toBe(
      '营业收入 2024H1 17.83亿元 ÷ (1 + 营业收入同比 2024H1 −28.17%) = 24.8225±0.0087亿元',
    );
    await page.locator('#receipt .step').nth(1).click();
    expect(await marked(page)).toEqual(['28.17%']);
    await page.context().close();
  });

  test('the keyboard alone reaches a receipt and comes back', async () => {
    const { page } = await opened('samples.html');
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let i = 0; i < 60 && (await focused()) !== '≈8.44'; i++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('≈8.44');
    await page.keyboard.press('Enter');
    expect(await marked(page)).toEqual(['８.４４ 亿元']);
    await page.keyboard.press('Escape');
    expect(await page.locator('#panel').isVisible()).toBe(false);
    expect(await focused()).toBe('≈8.44');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('9.93');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('12.70');
    await page.keyboard.press('Space');
    expect(await marked(page)).toEqual(['127,004.33']);
    await page.context().close();
  });

  test('a finding shows each of its numbers in its passage, the accused one first among them', async () => {
    const { page, misdeeds } = await opened('slips.html');
    await page.getByRole('button', { name: '412.13 + 803.42 + 17.55' }).click();
    expect(await marked(page)).toEqual(['412.13', '803.42', '17.55', '1,333.10']);
    expect(await page.locator('#receipt mark:not(.other)').allTextContents()).toEqual(['1,333.10']);
    expect(misdeeds).toEqual({ console: [], requests: [] });
    await page.context().close();
  });

  test('names and passages that are markup do no harm', async () => {
    const { page, misdeeds } = await opened('hostile.html');
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    expect(await page.locator('h1').textContent()).toContain('<script>alert(1)</script>');
    expect(await page.locator('#filings').textContent()).toContain(ODD);
    await page.locator('#metric-gross-margin').getByRole('button', { name: '61.12' }).click();
    expect(await marked(page)).toEqual(['61.12%']);
    expect(await page.locator('#receipt').textContent()).toContain(`低于< 70% & "同行">的水平`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('main script, main img, #panel img').count()).toBe(0);
    expect({ dialogs, ...misdeeds }).toEqual({ dialogs: 0, console: [], requests: [] });
    await page.context().close();
  });

  test.each([
    [1440, 'light'],
    [1440, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('at %i px, %s, nothing overflows the page, and its colours are those of the scheme', async (width, colorScheme) => {
    const { page, misdeeds } = await opened('samples.html', { width, colorScheme });
    const over = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await over()).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      colorScheme === 'dark' ? 'rgb(20, 23, 28)' : 'rgb(255, 255, 255)',
    );
    const line = page.locator('#metric-gross-margin svg:visible path[stroke="var(--line-1)"]').first();
    expect(await line.evaluate((path) => getComputedStyle(path).stroke)).toBe(
      colorScheme === 'dark' ? 'rgb(143, 180, 255)' : 'rgb(29, 79, 184)',
    );
    await figure(page, 'gross-margin', '中孚信息', '61.12').click();
    expect(await page.locator('#panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
    expect(await over()).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await page.locator('#theme').click();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      colorScheme === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(20, 23, 28)',
    );
    expect(misdeeds).toEqual({ console: [], requests: [] });
    await page.context().close();
  });

  test('in print each figure has its place, in light colours', async () => {
    const { page } = await opened('samples.html', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    const places = await page.locator('#metric-gross-margin .places').textContent();
    expect(places).toContain('中孚信息 2020FY [5] 44:20');
    await page.context().close();
  });

  test('in print a table that is too wide for paper goes on in a further one, and is one again afterwards', async () => {
    const { page } = await opened('long.html');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const heads = page.locator('#metric-revenue table:visible thead tr');
    expect((await heads.allTextContents()).map((text) => text.match(/\d{4}FY|变动/g))).toEqual([
      YEARS.slice(0, 6).map((year) => `${year}FY`),
      [...YEARS.slice(6).map((year) => `${year}FY`), '变动'],
    ]);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('#metric-revenue table:visible [data-f]').count()).toBe(12);
    expect(await page.locator('.places, .runs').count()).toBe(0);
    await page.context().close();
  });

  test('each chart says in a sentence what it shows', async () => {
    const { page } = await opened('samples.html');
    expect(await page.locator('#metric-gross-margin figure').getAttribute('aria-label')).toBe(
      '折线图，毛利率，2020FY 至 2022FY，中孚信息由 66.08 % 到 61.12 %，另有 7 家',
    );
    expect(filesOf(samples)).toHaveLength(5);
    await page.context().close();
  });

  test('a cell that shows no figure is no button, and every button opens something', async () => {
    const { page, misdeeds } = await opened('samples.html');
    const figures = page.locator('main [data-f]');
    const all = await figures.evaluateAll((buttons) => [...new Set(buttons.map((button) => (button as HTMLElement).dataset.f!))]);
    const shown = await page.evaluate((indices) => {
      const panel = document.getElementById('panel') as HTMLDialogElement;
      return indices.filter((index) => {
        document.querySelector<HTMLElement>(`[data-f="${index}"]`)!.click();
        const told = document.querySelector('#receipt mark') !== null || document.querySelector('#receipt .formula') !== null;
        panel.close();
        return told;
      });
    }, all);
    expect(shown).toEqual(all);
    expect(misdeeds.console).toEqual([]);
    await page.context().close();
  });
});
