import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annualReadings } from './annual-readings.ts';

test('rows of one name with different figures are nobody’s', () => {
  expect(
    annualReadings(`
    其他收益如下:
                                            单位:元
        补助项目          本期发生额        上期发生额
        政府补助          15,334.66       125,110.04
        政府补助           4,706.52         1,568.81
    `),
  ).toEqual([]);
});

test('rows of different names, and one name with one figure, all stay', () => {
  const figure = fc.integer({ min: 10_000, max: 99_999 }).map((n) => `${n}.50`);
  fc.assert(
    fc.property(figure, figure, (one, two) => {
      const table = (first: string, second: string, a: string, b: string): string[] =>
        annualReadings(`
      费用情况如下:
                                       单位:元
           项目              2022年
          ${first}         ${a}
          ${second}         ${b}
        `);
      expect(table('销售费用', '管理费用', one, two)).toHaveLength(2);
      expect(table('销售费用', '销售费用', one, one)).toHaveLength(2);
      expect(table('销售费用', '销售费用', one, two)).toHaveLength(one === two ? 2 : 0);
    }),
    { numRuns: 40 },
  );
});
