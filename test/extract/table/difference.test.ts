import { describe, expect, test } from 'vitest';
import { gridDrafts } from '../../../src/extract/table/drafts.ts';
import { documentOf } from '../../../src/filing/document.ts';
import { tables } from '../../../src/table/tables.ts';
import { context } from './context.ts';

/** Changes in a table of two groups, one a line: metric, members, kind, value. */
const changes = (row: string): string[] => {
  const document = documentOf(
    'x.txt',
    [
      '收入变动情况如下表所示:',
      '销售模式',
      `收入规模(万元) 客户家数(家)2021年 同比增加 2020年 2021年 同比增加 2020年${row}线下渠道1.00 0.50 0.50 3 1 2`,
    ].join('\n\n'),
  );
  return tables(document).grids.flatMap((grid, i) =>
    gridDrafts(grid, i, { section: [], scope: 'consolidated', unit: null }, context)
      .filter(({ finding }) => finding.kind !== 'value')
      .map(({ finding, flow }) => `${finding.metric} ${finding.segment[0]?.member} ${flow} ${finding.kind} ${finding.value}`),
  );
};

describe('a bare number under 同比增加', () => {
  test('is an amount where it is the difference of the levels beside it', () => {
    expect(changes('线上渠道812.30 -100.20 912.50 8 -2 10')).toEqual([
      'revenue 线上渠道 2021FY change-amount -1002000',
      'customer-count 线上渠道 2021FY change-amount -2',
      'revenue 线下渠道 2021FY change-amount 5000',
      'customer-count 线下渠道 2021FY change-amount 1',
    ]);
  });

  test('an empty cell counts as nothing', () => {
    expect(changes('线上渠道- -652.12 652.12 - -2 2')[0]).toBe('revenue 线上渠道 2021FY change-amount -6521200');
  });

  test('is nothing where it is not', () => {
    expect(changes('线上渠道812.30 -10.98 912.50 8 -20 10').filter((line) => line.includes('线上'))).toEqual([]);
  });
});
