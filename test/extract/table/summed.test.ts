import { expect, test } from 'vitest';
import { gridDrafts } from '../../../src/extract/table/drafts.ts';
import { documentOf } from '../../../src/filing/document.ts';
import { tables } from '../../../src/table/tables.ts';
import { context } from './context.ts';

const readings = (third: string): string[] => {
  const document = documentOf(
    'x.txt',
    `
  主要客户的采购情况如下:
                                       单位:万元
    客户名称              2022 年      2021 年
  远山科技                 144.67       359.07
  近水科技                 118.03       134.92
  自研产品收入小计         262.70       ${third}
  主营业务收入          23,604.19    20,241.01
`,
  );
  return tables(document).grids.flatMap((grid, i) =>
    gridDrafts(grid, i, { section: [], scope: 'consolidated', unit: null }, context)
      .filter(({ finding }) => finding.segment.length > 1)
      .map(
        ({ finding, flow }) =>
          `${finding.metric} ${finding.segment.map(({ member }) => member).join('|')} ${flow} ${finding.value} ${finding.recovered !== null}`,
      ),
  );
};

test('rows without a metric are of that of the sum below them', () => {
  expect(readings('493.99')).toEqual([
    'revenue 远山科技|自研产品 2022FY 1446700 true',
    'revenue 远山科技|自研产品 2021FY 3590700 true',
    'revenue 近水科技|自研产品 2022FY 1180300 true',
    'revenue 近水科技|自研产品 2021FY 1349200 true',
  ]);
});

test('not where one column does not add up; then the 小计 is of nobody knows what', () => expect(readings('593.99')).toEqual([]));
