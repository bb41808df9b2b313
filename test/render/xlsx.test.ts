import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { matrices } from '../../src/compare/matrix.ts';
import { comparisonSheet, factsBehind } from '../../src/render/sheet/comparison.ts';
import { factsSheet } from '../../src/render/sheet/facts.ts';
import type { FullCell, Sheet } from '../../src/render/sheet/sheet.ts';
import { xlsx } from '../../src/render/xlsx.part.ts';
import { findMetric } from '../../src/vocabulary/lookup.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { XLSX_WORDS } from '../../src/words/xlsx.ts';
import { fact } from '../fact.ts';
import { HAS_SOFFICE, savedBySoffice, shownBySoffice } from '../soffice.ts';

const margin = { metric: 'gross-margin', label: '毛利率', unit: 'ratio' as const, step: '0.0001' };
const filings = [
  {
    cover: { company: '中孚信息', code: '300659', date: '2023-07-11' },
    facts: [
      fact({ id: 'a', page: 12, line: 40 }),
      fact({ id: 'b', period: '2021FY', value: '-1270043300', printed: '(127,004.33)', line: 41 }),
      fact({ id: 'c', ...margin, value: '0.6112', printed: '61.12%', line: 44, quote: '毛利率 61.12% 64.14%' }),
      fact({
        id: 'd',
        ...margin,
        period: '2021FY',
        value: '0.64',
        step: '0.01',
        printed: '约64%',
        basis: 'approx',
        bound: 'about',
        line: 45,
      }),
      fact({ id: 'e', metric: 'operating-cost', period: '2021FY', value: '455000000', printed: '45,500.00', line: 46, step: '100' }),
      fact({ id: 'f', ...margin, period: '2023Q1', kind: 'direction', value: 'up', printed: '上升', step: null, line: 47 }),
    ],
  },
  {
    cover: { company: '甲', code: '000001', date: '2023-04-01' },
    facts: [fact({ company: '甲', code: '000001', value: '12345678901234567.89', step: '0.01', file: 'b.txt' })],
  },
];
const metrics = ['revenue', 'gross-margin'].map((id) => findMetric(id, builtin)!);
const all = matrices(filings, metrics, { deriveBy: builtin });
const words = XLSX_WORDS.zh;
const sheets = (): Sheet[] => {
  const facts = factsSheet(builtin, words);
  for (const each of factsBehind(all)) facts.add(each);
  return [comparisonSheet(all, builtin, words), facts.sheet()];
};
const bytes = await xlsx(sheets(), 'zh');

describe('a workbook, read back', () => {
  test('numbers are numbers, text is text, formats and signs are formats', async () => {
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
    expect(sheet!.name).toBe('指标对比');
    expect(sheet!.rows.slice(0, 4)).toEqual([
      ['指标', '公司', '代码', '单位', '2021FY', '2022FY', '2023Q1', '标注'],
      ['营业收入', '甲', '000001', '亿元', null, 123456789.01234567, null, null],
      ['营业收入', '中孚信息', '300659', '亿元', -12.700433, 6.442055, null, null],
      ['毛利率', '中孚信息', '300659', '%', 0.64, 0.6112, '↑', '≈ 2021FY; ↑ 2023Q1'],
    ]);
    const format = (at: string): unknown => sheet!.cells!.get(at)?.style?.numFmt;
    expect([format('2,4'), format('3,4'), format('3,5')]).toEqual(['#,##0.00', '"≈"0.00%;"≈"-0.00%', '0.00%']);
  });

  test('the head and the names stay in view, the table can be filtered, the notes below it cannot', async () => {
    const [comparison, facts] = (await readXlsx(bytes)).sheets;
    expect(comparison!.freezePane).toEqual({ rows: 1, columns: 2 });
    expect(comparison!.autoFilter?.range).toBe('A1:H4');
    expect(facts!.autoFilter?.range).toBe(`A1:${String.fromCharCode(64 + facts!.rows[0]!.length)}${facts!.rows.length}`);
    expect(facts!.rows[1]!.slice(0, 8)).toEqual(['甲', '000001', '营业收入', '2022FY', '数值', 12345678901234568, '元', '64,420.55万元']);
  });

  test('a comment is the receipt, with the page, and all digits where a cell cannot hold them', async () => {
    const { cells } = (await readXlsx(bytes, { readStyles: true })).sheets[0]!;
    expect(cells!.get('2,5')!.comment!.text).toBe('第12页  64,420.55万元  reply.txt:40:1  2022年营业收入为64,420.55万元');
    expect(cells!.get('1,5')!.comment!.text).toMatch(/\n单元格只能保留约15位有效数字，完整数值：123,456,789\.0123456789$/);
  });

  test('the same figures make the same bytes', async () => {
    expect(Buffer.from(await xlsx(sheets(), 'zh')).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe.skipIf(!HAS_SOFFICE)('a workbook, opened by LibreOffice', () => {
  test('every cell looks as it should, and every sheet is there', { timeout: 120_000 }, () => {
    const shown = shownBySoffice(bytes);
    expect(Object.keys(shown).sort()).toEqual(['指标对比', '数据明细'].sort());
    for (const { name, rows } of sheets())
      for (const [r, row] of rows.entries())
        for (const [c, cell] of row.entries()) {
          const full = cell as FullCell;
          const text = cell === null ? '' : typeof cell === 'object' ? (full.shown ?? String(full.value)) : String(cell);
          // Sixteen digits are more than a cell shows.
          if (text.replace(/\D/g, '').length <= 15) expect([name, r, c, shown[name]![r + 1]![c]]).toEqual([name, r, c, text]);
        }
  });

  test('values, formats and comments are the same when it has saved it', { timeout: 120_000 }, async () => {
    const saved = (await readXlsx(savedBySoffice(bytes), { readStyles: true })).sheets;
    const ours = (await readXlsx(bytes, { readStyles: true })).sheets;
    // It writes fifteen digits.
    const filled = (rows: readonly unknown[][]): unknown[][] =>
      rows.map((row) => row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(15)) : (cell ?? null))));
    for (const [i, sheet] of ours.entries()) {
      expect(filled(saved[i]!.rows.slice(0, 4))).toEqual(filled(sheet.rows.slice(0, 4)));
      for (const [at, { comment }] of sheet.cells!)
        if (comment) expect([at, saved[i]!.cells!.get(at)?.comment?.text]).toEqual([at, comment.text]);
    }
  });
});
