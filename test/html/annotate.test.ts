import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { annotatePage } from '../../src/html/annotate.part.ts';
import { annotated, REPLY } from '../annotate/annotated.ts';
import { CHROMIUM, type Misdeeds, openBrowser, openFile } from '../browser.ts';

const HOSTILE = `${REPLY}
2022年,公司研发费用为40,364.79万元<script>alert(1)</script></script><img src="https://example.com/x.png">\u202e\u001b[31m&lt;b&gt;。
`;
const LONG = `${REPLY}${'\n公司持续关注行业发展，积极应对市场变化。\n'.repeat(400)}\n2022年,公司销售费用为30,809.16万元。\n`;

const folder = mkdtempSync(join(tmpdir(), 'filings-annotate-'));
const put = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, annotatePage(annotated(text, 'zh', name)!));
  return file;
};
const reply = put('reply.html', REPLY);
const long = put('long.html', LONG);
const hostile = put('hostile <b>.html', HOSTILE);
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(CHROMIUM === null)('an annotated filing in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens a page, does something in it, and holds it to having done nothing else. */
  async function opened(
    file: string,
    act: (page: Page) => Promise<void>,
    size: { width?: number; height?: number; colorScheme?: 'light' | 'dark' } = {},
  ): Promise<void> {
    const { page, misdeeds } = await openFile(browser, file, size);
    await act(page);
    expect(misdeeds).toEqual({ console: [], requests: [] } satisfies Misdeeds);
    await page.context().close();
  }
  const mark = (page: Page, text: string) => page.locator('#text mark', { hasText: text }).first();
  const rows = (page: Page) => page.locator('#rows .row');
  const chosenRow = (page: Page) => page.locator('#rows .row[aria-selected=true]');

  test('the pointer over a figure shows what it was read as, beside it', () =>
    opened(reply, async (page) => {
      await mark(page, '127,004.33').hover();
      const card = page.locator('#card');
      await expect.poll(() => card.isVisible()).toBe(true);
      expect(await card.textContent()).toMatch(/营业收入[\s\S]*127,004\.33万元[\s\S]*中孚信息 300659[\s\S]*2021FY[\s\S]*合并/);
      const [on, beside] = [await mark(page, '127,004.33').boundingBox(), await card.boundingBox()];
      expect(Math.abs(beside!.y - (on!.y + on!.height))).toBeLessThan(12);
      await page.mouse.move(300, 5);
      await expect.poll(() => card.isVisible()).toBe(false);
    }));

  test('a click on a figure selects it in the list and tells it', () =>
    opened(reply, async (page) => {
      await mark(page, '45,548.42').click();
      expect(await chosenRow(page).textContent()).toMatch(/营业成本[\s\S]*45,548\.42万元/);
      expect(await page.locator('#detail').textContent()).toMatch(/营业成本 operating-cost/);
      expect(await page.locator('mark.one').textContent()).toBe('45,548.42');
      // Both are seen without scrolling.
      const [row, detail] = [await chosenRow(page).boundingBox(), await page.locator('#detail').boundingBox()];
      expect(row!.y + row!.height).toBeLessThanOrEqual(detail!.y + 1);
      expect(detail!.y + detail!.height).toBeLessThanOrEqual(900);
    }));

  test('a click in the list brings its passage into sight and lights it', () =>
    opened(long, async (page) => {
      await page.locator('#search').fill('30,809.16');
      await expect.poll(() => rows(page).count()).toBe(1);
      await rows(page).first().click();
      const lit = page.locator('mark.lit');
      expect(await lit.textContent()).toBe('30,809.16万元');
      await expect.poll(async () => (await lit.boundingBox())!.y).toBeGreaterThan(100);
      await expect.poll(async () => (await lit.boundingBox())!.y).toBeLessThan(800);
    }));

  test('filters narrow the list and the marks', () =>
    opened(reply, async (page) => {
      const all = await rows(page).count();
      await page.getByLabel('指标', { exact: true }).selectOption('毛利率');
      const texts = await rows(page).allInnerTexts();
      expect(texts.length).toBeLessThan(all);
      expect(texts.every((text) => text.startsWith('毛利率'))).toBe(true);
      expect(await page.locator('#text mark:not(.out)').allInnerTexts()).toEqual(['61.12%', '64.14%', '66.10%', '60.12%']);
      await page.getByLabel('期间', { exact: true }).selectOption('2021FY');
      expect(await rows(page).allInnerTexts()).toHaveLength(1);
      expect(await page.locator('#shown').textContent()).toBe(`1 / ${all}`);
      await page.locator('#search').fill('没有这样的');
      await expect.poll(() => page.locator('#shown').textContent()).toBe('没有符合条件的');
    }));

  test('a finding tells its words, lights all its numbers and leads to each', () =>
    opened(reply, async (page) => {
      await page.locator('.tabs button', { hasText: '问题' }).click();
      await rows(page).first().click();
      expect(await page.locator('#detail').textContent()).toMatch(/错误 · 比率[\s\S]*60\.12%/);
      expect((await page.locator('mark.lit').allInnerTexts()).sort()).toEqual(['25,045.71', '60.12%', '64,420.55']);
      await page.locator('#detail .link', { hasText: '25,045.71' }).click();
      expect(await page.locator('mark.one').textContent()).toBe('25,045.71');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('25,045.71');
    }));

  test('what was not understood says why', () =>
    opened(reply, async (page) => {
      await page.locator('#text .left', { hasText: '若干类似项目' }).click();
      expect(await chosenRow(page).textContent()).toContain('未读懂');
      expect(await page.locator('#detail').textContent()).toContain('含指标和数值而未能读懂的句子');
    }));

  test('a derived figure lights what it was derived from', () =>
    opened(reply, async (page) => {
      await page.locator('.tabs button', { hasText: '推算' }).click();
      await rows(page).filter({ hasText: '2021FY' }).first().click();
      expect(await page.locator('mark.lit').allInnerTexts()).toEqual(['127,004.33', '45,548.42']);
    }));

  test('the keyboard alone reaches the list, the marks and their readings', () =>
    opened(reply, async (page) => {
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
      await page.keyboard.type('毛利率');
      await page.keyboard.press('ArrowDown');
      expect(await chosenRow(page).textContent()).toContain('61.12%');
      await page.keyboard.press('ArrowDown');
      expect(await chosenRow(page).textContent()).toContain('64.14%');
      await page.keyboard.press('Enter');
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      expect(await focused()).toBe('64.14%');
      await expect.poll(() => page.locator('#card').isVisible()).toBe(true);
      await page.keyboard.press('n');
      expect(await focused()).toBe('66.10%');
      await page.keyboard.press('p');
      await page.keyboard.press('ArrowLeft');
      expect(await focused()).toBe('61.12%');
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      expect(outline).toBe('solid');
      await expect.poll(() => page.locator('#card').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('#card').isVisible()).toBe(false);
      await page.keyboard.press('Escape');
      expect(await page.locator('mark.lit').count()).toBe(0);
    }));

  test('the tab key stops once in the text', () =>
    opened(reply, async (page) => {
      expect(await page.locator('#text [tabindex="0"]').allInnerTexts()).toEqual(['64,420.55']);
      await page.keyboard.press('n');
      await page.keyboard.press('n');
      expect(await page.locator('#text [tabindex="0"]').allInnerTexts()).toEqual(['127,004.33']);
    }));

  test('columns stand under each other: a full-width glyph is as wide as two digits', () =>
    opened(reply, async (page) => {
      const widths = await page.evaluate(() => {
        const width = (text: string): number => {
          const span = document.createElement('span');
          span.textContent = text;
          document.querySelector('#text')!.append(span);
          const { width } = span.getBoundingClientRect();
          span.remove();
          return width;
        };
        return ['营业收入', '12345678', 'abcdefgh', '\u3000\u3000\u3000\u3000', '\u2002\u2002\u2002\u2002\u2002\u2002\u2002\u2002'].map(
          width,
        );
      });
      for (const width of widths) expect(width).toBeCloseTo(widths[0]!, 1);
    }));

  test('numbers of lines are not selected with the text', () =>
    opened(reply, async (page) => {
      const selected = await page.evaluate(() => {
        getSelection()!.selectAllChildren(
          document.querySelector('#text .aligned:nth-of-type(3)') ?? document.querySelector('#text section')!,
        );
        return String(getSelection());
      });
      expect(selected).toContain('其他指标甲            11.00          12.00');
      expect(selected).not.toMatch(/^\s*\d{1,2}\s*其他指标甲|12\s+其他指标甲/m);
    }));

  test.each([
    [1440, 900, 'light'],
    [1440, 900, 'dark'],
    [390, 844, 'light'],
    [390, 844, 'dark'],
  ] as const)('%i × %i, %s: nothing stands out of the page, and ink can be read', (width, height, colorScheme) =>
    opened(
      reply,
      async (page) => {
        const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(await overflow()).toBeLessThanOrEqual(0);
        await mark(page, '61.12%').click();
        expect(await overflow()).toBeLessThanOrEqual(0);
        expect(await page.locator('#detail').isVisible()).toBe(true);
        const [ink, paper] = await page.evaluate(() => {
          const { color, backgroundColor } = getComputedStyle(document.body);
          return [color, backgroundColor].map((each) =>
            each
              .match(/\d+/g)!
              .slice(0, 3)
              .reduce((sum, part) => sum + Number(part), 0),
          );
        });
        expect(colorScheme === 'light' ? paper! - ink! : ink! - paper!).toBeGreaterThan(400);
      },
      { width, height, colorScheme },
    ),
  );

  test('on a telephone the list is a sheet that opens and closes', () =>
    opened(
      reply,
      async (page) => {
        expect(await page.locator('#rows').isVisible()).toBe(false);
        await page.locator('#handle').click();
        expect(await page.locator('#rows').isVisible()).toBe(true);
        await rows(page).nth(1).click();
        expect(await page.locator('#rows').isVisible()).toBe(false);
        const lit = await page.locator('mark.one').boundingBox();
        const sheet = await page.locator('#panel').boundingBox();
        expect(lit!.y + lit!.height).toBeLessThan(sheet!.y);
      },
      { width: 390, height: 844 },
    ));

  test('the button turns light into dark and back', () =>
    opened(reply, async (page) => {
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const before = await paper();
      await page.getByRole('button', { name: '深色' }).click();
      expect(await paper()).not.toBe(before);
      await page.getByRole('button', { name: '浅色' }).click();
      expect(await paper()).toBe(before);
    }));

  test('on paper: the marks, no list, the findings behind the text', () =>
    opened(reply, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#panel').isVisible()).toBe(false);
      expect(await page.locator('.appendix').textContent()).toContain('60.12%');
      expect(await mark(page, '61.12%').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(228, 236, 252)');
    }));

  test('nothing in a filing runs or is fetched', () =>
    opened(hostile, async (page) => {
      expect(await page.locator('#text').textContent()).toContain('40,364.79万元');
      expect(await page.locator('#text script, #text img, #text b').count()).toBe(0);
      expect(await page.evaluate(() => document.body.textContent!.includes('\u202e'))).toBe(false);
    }));
});
