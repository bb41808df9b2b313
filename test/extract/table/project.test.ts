import { describe, expect, test } from 'vitest';
import { readColumns } from '../../../src/extract/table/columns.ts';
import { projectDrafts } from '../../../src/extract/table/project.ts';
import { gridOf } from '../../table/drawn.ts';
import { context } from './context.ts';

const drawing = `
      本项目的成本与毛利率测算情况如下:
                                                单位:万元
  项目              建设期                运营期
             第一年         第二年         第三年
某监管平台(纯软件产品)
  收入       796.46       1,592.92       4,672.57
  毛利率      94.35%         94.35%         94.35%
本项目综合:
  收入合计     1,946.90      4,070.80      10,513.27
  成本合计       695.00      1,490.00       3,564.00
 综合毛利率      64.30%        63.40%        66.10%
`;

const read = (section: string[], drawn = drawing): string[] | null => {
  const grid = gridOf(drawn);
  return (
    projectDrafts(grid, readColumns(grid, context), 0, { section, scope: 'unknown', unit: null }, context)?.map(
      ({ flow, finding: { metric, value, segment, basis, role } }) =>
        `${metric} ${flow} ${value} ${segment[0]!.axis}:${segment[0]!.member} ${basis} ${role}`,
    ) ?? null
  );
};

describe('a project calculated year by year', () => {
  const of = '项目:电磁空间安全监管项目 forecast detail';
  test('gives what the whole project is judged by, under the heading that names it', () => {
    expect(read(['一、补充说明', '(3)电磁空间安全监管项目', '②成本及毛利率测算过程及依据'])).toEqual([
      `revenue Y1 19469000 ${of}`,
      `revenue Y2 40708000 ${of}`,
      `revenue Y3 105132700 ${of}`,
      `gross-margin Y1 0.643 ${of}`,
      `gross-margin Y2 0.634 ${of}`,
      `gross-margin Y3 0.661 ${of}`,
    ]);
  });

  test('of a project that no heading names nothing is read', () => {
    expect(read(['一、发行人补充说明', '②成本及毛利率测算过程及依据'])).toEqual([]);
    expect(read([])).toEqual([]);
  });

  test('a table of calendar years is no such calculation', () => {
    expect(
      read(
        ['(3)电磁空间安全监管项目'],
        `
  公司的营业收入如下:
                              单位:万元
  项目          2022 年       2021 年
  收入合计    64,420.55    127,004.33
`,
      ),
    ).toBeNull();
  });
});
