import { expect, test } from 'vitest';
import { matrices } from '../../src/compare/matrix.ts';
import type { Fact } from '../../src/fact.ts';
import { longMarkdown, longTable } from '../../src/render/long-table.ts';
import { style } from '../../src/render/style.ts';
import { findMetric } from '../../src/vocabulary/lookup.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { fact } from '../fact.ts';

const compare = (...facts: Fact[]) =>
  matrices([{ cover: { company: '中孚信息', code: '300659', date: '2023-07-01' }, facts }], [findMetric('revenue', builtin)!]);

test('on a screen: exact values and where they stand, the quote cut to the width', () => {
  expect(longTable(compare(fact({ file: 'filings/reply.txt' })), style(false), 90, 'en')).toBe(
    [
      'metric   company   period      value  unit  file       line  printed        quote',
      '──────────────────────────────────────────────────────────────────────────────────────────',
      'revenue  中孚信息  2022FY  644205500  CNY   reply.txt     1  64,420.55万元  2022年营业收…',
      '',
    ].join('\n'),
  );
});

test('as Markdown every field that is not empty', () => {
  expect(longMarkdown(compare(fact({ file: 'filings/reply.txt' })), 'en')).toContain(
    '| revenue | 中孚信息 | 300659 | 2022FY | 644205500 | CNY | reported | filings/reply.txt | 1 | 1 | 64,420.55万元 | 2022年营业收入为64,420.55万元 |',
  );
});

test('nothing found, nothing drawn', () => {
  expect([longTable([], style(false), 80, 'en'), longMarkdown([], 'en')]).toEqual(['', '']);
});
