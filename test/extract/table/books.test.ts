import { expect, test } from 'vitest';
import { booksOf } from '../../../src/extract/table/books.ts';
import { gridDrafts, periodOf } from '../../../src/extract/table/drafts.ts';
import { gridsOf } from '../../table/drawn.ts';
import { context } from './context.ts';

const columns = (...headers: string[][]) => headers.map((header) => ({ header }));

test('both books named: whose each column is, and the heads without the word', () => {
  expect(booksOf(columns(['2022年12月31日', '合并'], ['2021年12月31日合并'], ['2022年12月31日', '母公司数'], ['公司2021年']))).toEqual({
    scopes: ['consolidated', 'consolidated', 'parent', 'parent'],
    columns: columns(['2022年12月31日'], ['2021年12月31日'], ['2022年12月31日'], ['2021年']),
  });
});

test('one of them alone says nothing: 公司 may be anybody', () => {
  expect(booksOf(columns(['2022年', '公司'], ['2022年', '同行业']))).toBe(null);
  expect(booksOf(columns(['合并'], ['附注']))).toBe(null);
});

test("a statement of both books: the parent's figures are the parent's", () => {
  const [grid] = gridsOf(`
                          合并及公司资产负债表
                                                            单位:元
   项目              2022年12月31日   2021年12月31日   2022年12月31日   2021年12月31日
                        合并             合并             公司             公司
   资产总计           9,204,550.10     8,104,550.20    6,804,550.30     5,704,550.40
`);
  expect(
    gridDrafts(grid!, 0, { section: [], scope: 'consolidated', unit: null }, context).map(
      ({ finding, metric, flow }) => `${finding.scope} ${metric.id} ${periodOf(metric, flow!)} ${finding.value}`,
    ),
  ).toEqual([
    'consolidated total-assets 2022-12-31 9204550.1',
    'consolidated total-assets 2021-12-31 8104550.2',
    'parent total-assets 2022-12-31 6804550.3',
    'parent total-assets 2021-12-31 5704550.4',
  ]);
});
