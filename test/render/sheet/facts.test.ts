import { describe, expect, test } from 'vitest';
import { factsSheet } from '../../../src/render/sheet/facts.ts';
import { MOST_ROWS, type SheetCell } from '../../../src/render/sheet/sheet.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';
import { XLSX_WORDS } from '../../../src/words/xlsx.ts';
import { fact } from '../../fact.ts';

const words = XLSX_WORDS.en;

/** The cells of the only row by their heads. */
function rowOf(...said: Parameters<typeof fact>): Record<string, SheetCell> {
  const facts = factsSheet(builtin, words);
  facts.add(fact(...said));
  const { head, rows } = facts.sheet();
  return Object.fromEntries(head.map((name, i) => [name, rows[0]![i]!]));
}

describe('the sheet of facts', () => {
  test('a value in base units, the print, and where it stands', () => {
    expect(rowOf({ page: 3, line: 40, column: 27 })).toMatchObject({
      Company: '中孚信息',
      Metric: '营业收入',
      Value: { value: 644205500, format: '#,##0', shown: '644,205,500' },
      Unit: '元',
      'As printed': '64,420.55万元',
      Page: 3,
      Line: 40,
      Column: 27,
      Quote: '2022年营业收入为64,420.55万元',
    });
  });

  test('columns in which nothing stands are left out', () => {
    expect(Object.keys(rowOf())).not.toContain('Versus');
    expect(rowOf({ versus: '2021FY' }).Versus).toBe('2021FY');
  });

  test('a direction is no number and has no unit', () => {
    const row = rowOf({ kind: 'direction', value: 'down', printed: '下降', step: null });
    expect([row.Value, 'Unit' in row]).toEqual(['↓', false]);
  });

  test('an approximate one is marked, a derived one in another look', () => {
    expect(rowOf({ basis: 'approx' }).Value).toMatchObject({ shown: '≈644,205,500', look: 'mark' });
    expect(rowOf({ origin: 'derived', printed: '', step: '1000' }).Value).toMatchObject({
      value: 644206000,
      shown: 'ƒ644,206,000',
      look: 'derived',
    });
  });

  test('what a sheet has no room for is counted and told in its last line', () => {
    const facts = factsSheet(builtin, words);
    const one = fact();
    for (let i = 0; i < MOST_ROWS + 2; i++) facts.add(one);
    expect([facts.held(), facts.left()]).toEqual([MOST_ROWS, 2]);
    expect(facts.sheet().notes).toEqual(['The first 50000 of 50002 facts; --format csv or ndjson gives all of them']);
  });
});
