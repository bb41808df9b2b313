import { expect, test } from 'vitest';
import type { Audit } from '../../src/audit/audit.ts';
import type { Discrepancy } from '../../src/audit/discrepancy.ts';
import { acrossMarkdown, acrossScreen, checkRow, checkScreen } from '../../src/render/check-view.ts';
import { style } from '../../src/render/style.ts';
import { displayWidth } from '../../src/render/width.ts';

const receipt = (line: number, printed: string, file = 'reply.txt') => ({
  file,
  line,
  column: 9,
  printed,
  label: '网络安全产品 收入 2021年',
});
const finding: Discrepancy = {
  check: 'agreement',
  severity: 'warning',
  file: 'reply.txt',
  line: 3866,
  column: 9,
  identity:
    '网络安全产品合计 收入: 78,618.41; the same row elsewhere (网络安全产品 收入 数额) has 78,602.12, and 7,013.63, 34,921.57 as here',
  miss: '16.29',
  holds: 'holds if 78,618.41 were 78,602.12',
  receipts: [receipt(3866, '78,618.41'), receipt(673, '78,602.12')],
};
const audited = {
  file: 'reply.txt',
  cover: { company: '中孚信息', code: '300659' },
  seen: { tables: 101, facts: 1805 },
  findings: [finding],
  facts: [],
} as unknown as Audit;

test.each([80, 140])('no line is wider than %d columns', (width) => {
  const lines = checkScreen(audited, style(false), width, 'en').split('\n');
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
  expect(lines[0]).toBe('中孚信息 300659');
  expect(lines.at(-2)).toBe('agreement: one figure, printed more than once');
});

test('a print of another file is named with it', () => {
  const restated = { ...finding, receipts: [receipt(10, '5'), receipt(11, '6', '2017.txt')] };
  expect(checkRow(restated).at(-1)).toBe('10:9 5 | 2017.txt:11:9 6');
  expect(acrossScreen(['甲: 2 figures'], [restated], style(false), 80, 'en')).toContain('2017.txt:11:9 6');
  expect(acrossMarkdown(['甲: 2 figures'], [restated], 'en')).toMatch(/^- 甲: 2 figures\n\n- 3866:9 warning agreement/);
  expect(acrossScreen([], [], style(false), 80, 'en')).toBe('');
});
