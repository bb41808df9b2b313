import { expect, test } from 'vitest';
import { annualReadings } from './annual-readings.ts';

// The heads of a form of ten narrow columns, as converters leave them: over the wrong columns, a cell on three lines.
const form = (rows: string): string => `
(1)应收账款分类披露
                                                                                              单位:元
                        期末余额                                             期初余额
          账面余额              坏账准备                           账面余额            坏账准备
 类别                                          账面                                           账面
                                  计提比例                                         计提比例
       金额     比例(%)       金额              价值          金额       比例(%)      金额              价值
                                   (%)                                           (%)
${rows}
`;

test('columns whose figures prove the form are read as the form has them', () => {
  expect(
    annualReadings(
      form(`按单项计提坏账准备   1,185.97    2.93   1,185.97   100.00
按组合计提坏账准备  39,219.68   97.07   3,552.59     9.06   35,667.09   56,448.04  100.00   5,575.25    9.88    50,872.79
  合计      40,405.65  100.00   4,738.56    11.73   35,667.09   56,448.04  100.00   5,575.25    9.88    50,872.79`),
    ).filter((line) => !line.includes('项目:')),
  ).toEqual([
    'receivables 2022-12-31 40405.65',
    'bad-debt-provision 2022-12-31 4738.56',
    'bad-debt-ratio 2022-12-31 0.1173',
    'receivables-net 2022-12-31 35667.09',
    'receivables 2021-12-31 56448.04',
    'bad-debt-provision 2021-12-31 5575.25',
    'bad-debt-ratio 2021-12-31 0.0988',
    'receivables-net 2021-12-31 50872.79',
  ]);
});

test('a ratio that does not recompute is left out', () => {
  expect(
    annualReadings(
      form(`  合计      40,405.65  100.00   4,738.56   100.00   35,667.09   56,448.04  100.00   5,575.25    9.88    50,872.79`),
    ).filter((line) => line.startsWith('bad-debt-ratio')),
  ).toEqual(['bad-debt-ratio 2021-12-31 0.0988']);
});

test('where the figures contradict the form nothing is read of it', () => {
  expect(
    annualReadings(
      form(`  合计      40,405.65  100.00   4,738.56    11.73   35,777.09   56,448.04  100.00   5,575.25    9.88    50,872.79`),
    ),
  ).toEqual([]);
});
