import { expect, test } from 'vitest';
import { findingsSheet } from '../../../src/render/sheet/findings.ts';
import { XLSX_WORDS } from '../../../src/words/xlsx.ts';

const receipt = { file: 'a.txt', line: 11, column: 22, printed: '1,333 .10', label: '合计' };

test('a finding a row, its receipts with the file where it is another', () => {
  const finding = {
    ...({ check: 'sum', severity: 'error', file: 'a.txt', line: 11, column: 22 } as const),
    ...{ identity: '=1+1\n= 1,233.10', miss: '100.00', holds: null, receipts: [receipt, { ...receipt, file: 'b.txt', line: 2 }] },
  };
  const { rows, notes } = findingsSheet([finding], XLSX_WORDS.zh);
  expect(rows).toEqual([
    [{ value: '错误', look: 'error' }, '合计', 'a.txt', 11, 22, '=1+1 = 1,233.10', '100.00', null, '11:22 1,333.10 · b.txt:2:22 1,333.10'],
  ]);
  expect(notes).toEqual([]);
});

test('that there is none is said', () => {
  expect(findingsSheet([], XLSX_WORDS.zh)).toMatchObject({ rows: [], notes: ['无'] });
});
