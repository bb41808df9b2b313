import { expect, test } from 'vitest';
import type { Fact } from '../../../src/fact.ts';
import { keyFigures } from '../../../src/render/key-figures.ts';
import { figuresSheet } from '../../../src/render/sheet/figures.ts';
import type { Sheet } from '../../../src/render/sheet/sheet.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';
import { MARK_WORDS } from '../../../src/words/marks.ts';
import { XLSX_WORDS } from '../../../src/words/xlsx.ts';
import { fact } from '../../fact.ts';

function sheetOf(...filings: { file: string; facts: Fact[] }[]): Sheet {
  const figures = figuresSheet(XLSX_WORDS.en);
  for (const { file, facts } of filings)
    figures.add({ file, cover: { company: '中孚信息', code: '300659' }, figures: keyFigures(facts, builtin, MARK_WORDS.en) });
  return figures.sheet([]);
}

test('levels by their scale, changes below them in percent or points, each with its unit', () => {
  const change = fact({ kind: 'change-ratio', unit: 'ratio', value: '-0.4928', printed: '49.28%' });
  const { head, rows } = sheetOf({ file: 'a.txt', facts: [fact(), change] });
  expect(head).toEqual(['Company', 'Code', 'Metric', 'Unit', '2022FY', 'File']);
  expect(rows.map((row) => [row[2], row[3], (row[4] as { shown: string }).shown])).toEqual([
    ['营业收入', '亿元', '6.44'],
    ['营业收入同比', '%', '-49.28%'],
  ]);
  expect(rows[0]![4]).toMatchObject({ value: 6.442055, comment: '64,420.55万元  reply.txt:1:1  2022年营业收入为64,420.55万元' });
});

test('a range and a loss that narrowed are text: a number would say something else', () => {
  const range = (bound: 'low' | 'high', value: string): Fact => fact({ basis: 'forecast', bound, value, printed: value });
  const loss = fact({ kind: 'loss-change-ratio', unit: 'ratio', value: '-0.1348', metric: 'net-profit-attributable' });
  const { rows } = sheetOf({ file: 'a.txt', facts: [range('low', '420000000'), range('high', '450000000'), loss] });
  const values = rows.flatMap((row) => (typeof row[4] === 'object' && row[4] !== null ? [row[4].value] : []));
  expect(values).toEqual(['4.20~4.50', '减亏13.48%']);
});

test('filings one below the other share the columns of all their periods; a line parts them', () => {
  const { head, rows, parts } = sheetOf(
    { file: 'a.txt', facts: [fact({ period: '2022FY' })] },
    { file: 'b.txt', facts: [fact({ period: '2021FY' })] },
  );
  expect(head.slice(4)).toEqual(['2021FY', '2022FY', 'File']);
  expect(rows.map((row) => [row[4] === null, row[5] === null, row[6]])).toEqual([
    [true, false, 'a.txt'],
    [false, true, 'b.txt'],
  ]);
  expect(parts).toEqual([1]);
});
