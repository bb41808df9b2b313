import { expect, test } from 'vitest';
import { page } from '../../src/html/page.ts';

test('a page names its language, forbids every request, and takes its title for text', () => {
  const html = page({ title: '奇安信 <2024H1>', lang: 'zh', body: '<main>营业收入</main>' });
  expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  expect(html).toContain(`content="default-src 'none';`);
  expect(html).toContain('<title>奇安信 &lt;2024H1&gt;</title>');
  expect(html).toContain('<main>营业收入</main>');
  expect(html).not.toContain('<script');
});
