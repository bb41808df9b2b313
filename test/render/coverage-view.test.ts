import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../src/coverage/coverage.ts';
import { coverageMarkdown, coverageScreen } from '../../src/render/coverage-view.ts';
import { style } from '../../src/render/style.ts';
import { displayWidth } from '../../src/render/width.ts';

const covered: Coverage = {
  file: 'filings/reply.txt',
  company: '中孚信息',
  code: '300659',
  tables: { found: 104, wanted: 82, read: 79 },
  cells: { seen: 3008, read: 3005 },
  sentences: { seen: 94, read: 93 },
  left: [
    { kind: 'cell', reason: 'row', line: 10, column: 24, length: 4, text: '其他指标甲 11.00 12.00' },
    { kind: 'cell', reason: 'row', line: 10, column: 39, length: 4, text: '其他指标甲 11.00 12.00' },
    {
      kind: 'sentence',
      reason: 'target',
      line: 1213,
      length: 4,
      column: 1,
      text: '预计募投项目达产后年营业收入为50,000万元,高于现有产品在报告期各期的收入',
    },
  ],
};

describe('on a screen', () => {
  test('counts, classes, reasons', () => {
    expect(coverageScreen(covered, style(false), 80, 'en', false)).toBe(
      [
        '中孚信息 300659',
        'filings/reply.txt',
        '',
        'tables         82 about a metric (of 104)          79 told apart',
        'cells       3,008 with a number                 3,005 gave a fact',
        'sentences      94 with a metric and a figure       93 gave a fact',
        '',
        'not read  kind      reason  line  the first of them',
        '─'.repeat(80),
        '       2  cell      row       10  其他指标甲 11.00 12.00',
        '       1  sentence  target  1213  预计募投项目达产后年营业收入为50,000万元,高于…',
        '',
        'row: the label of the row names no metric, company, period or member',
        'target: a sentence on targets, conditions or thresholds',
        '',
      ].join('\n'),
    );
  });

  test('with all, item by item', () => {
    expect(coverageScreen(covered, style(false), 140, 'en', true)).toContain(
      '  10  cell      row     其他指标甲 11.00 12.00\n  10  cell      row',
    );
  });

  test('never wider than the screen', () => {
    for (const all of [false, true])
      for (const line of coverageScreen(covered, style(false), 60, 'en', all).split('\n'))
        expect(displayWidth(line)).toBeLessThanOrEqual(68);
  });

  test('nothing left: counts only', () => {
    expect(coverageScreen({ ...covered, left: [] }, style(false), 80, 'en', false).endsWith('gave a fact\n')).toBe(true);
  });
});

test('as Markdown', () => {
  const text = coverageMarkdown(covered, 'en', false);
  expect(text).toContain('## 中孚信息 300659');
  expect(text).toContain('| 2 | cell | row | 10 | 其他指标甲 11.00 12.00 |');
  expect(text).toContain('- row: the label');
});
