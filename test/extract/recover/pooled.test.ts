import { describe, expect, test } from 'vitest';
import { pooledMargins } from '../../../src/extract/recover/pooled.ts';
import type { Finding } from '../../../src/fact.ts';
import { gridsOf } from '../../table/drawn.ts';
import { level, paragraphOf, retellingOf, shown } from './told.ts';

const project = [{ axis: '项目', member: '电磁空间安全监管项目' }];
const year = (metric: string, period: string, value: string): Finding =>
  level(metric, period, value, { basis: 'forecast', segment: project, unit: metric === 'revenue' ? 'CNY' : 'ratio' });
/** 1,000 × 60% + 3,000 × 70% over 4,000 is 67.50%. */
const known = [
  year('revenue', 'Y1', '10000000'),
  year('gross-margin', 'Y1', '0.6'),
  year('revenue', 'Y2', '30000000'),
  year('gross-margin', 'Y2', '0.7'),
];
const read = (text: string, of = known): string[] => {
  const { document, paragraph } = paragraphOf(text);
  return shown(pooledMargins([paragraph], [], of, retellingOf(document, of)));
};

describe('the mean margin of a project', () => {
  const proven = ['gross-margin 电磁空间安全监管项目 Y1-Y2 0.675'];
  test('is that of all its years, from which it recomputes', () => {
    expect(read('“电磁空间安全监管项目”的平均毛利率(建设期和运营期加权平均)为67.50%,与同类产品接近。')).toEqual(proven);
    expect(read('“电磁空间安全监管项目”达产后,项目平均毛利率67.50%。')).toEqual(proven);
  });
  test('is not read where it does not recompute, or is of another project, or a year is missing', () => {
    expect(read('“电磁空间安全监管项目”的平均毛利率为65.00%。')).toEqual([]);
    expect(read('“基于零信任的解决方案”的平均毛利率为67.50%。')).toEqual([]);
    expect(read('“电磁空间安全监管项目”的平均毛利率为67.50%。', known.slice(2))).toEqual([]);
  });
  test('stands in a table under the name of its project', () => {
    const grids = gridsOf(`
  各项目的预期效益情况如下:
    项目名称                 指标              具体数额
                          税后内部收益率            24.29%
  电磁空间安全监管项目
                          平均毛利率              67.50%
`);
    const { document } = paragraphOf('x');
    expect(shown(pooledMargins([], grids, known, retellingOf(document, known)))).toEqual(proven);
  });
});
