import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** A Chromium of the machine; null where there is none: tests that need it are then skipped. */
export const CHROMIUM: string | null =
  [process.env.FILINGS_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? null;

/** Headless, and without what a browser does of its own accord on the network. */
const ALONE = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser of the machine. */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: CHROMIUM!, args: ALONE });
}

/** What a page did that it must not: words on the console beyond `log`, errors, requests for anything but the page itself. */
export interface Misdeeds {
  console: string[];
  requests: string[];
}

/** Opens a file in a new page of the given size and colour scheme, and notes its misdeeds from the first byte on. */
export async function openFile(
  browser: Browser,
  file: string,
  { width = 1440, height = 900, colorScheme = 'light' }: { width?: number; height?: number; colorScheme?: 'light' | 'dark' } = {},
): Promise<{ page: Page; misdeeds: Misdeeds }> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  const misdeeds: Misdeeds = { console: [], requests: [] };
  const url = `file://${encodeURI(file)}`;
  page.on('console', (message) => message.type() === 'log' || misdeeds.console.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => misdeeds.console.push(String(error)));
  page.on('request', (request) => request.url() === url || misdeeds.requests.push(request.url()));
  await page.goto(url);
  return { page, misdeeds };
}
