import { describe, expect, test } from 'vitest';
import { relations } from '../../src/audit/relations.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { accused, latticesOf } from './drawn.ts';

const found = (drawing: string, across = false) => {
  const { document, lattices } = latticesOf(drawing);
  return lattices.flatMap((lattice) => relations(document, lattice, across, new Map(), AUDIT_WORDS.en));
};

describe('changes', () => {
  const table = (change: string) => `
      同行业可比公司收入变动情况如下:
                                                          单位:万元
        公司            2022 年        2021 年     变动幅度
    启明星辰        443,690.92     438,603.08        1.16%
    绿盟科技        262,883.83     260,899.51        ${change}
    格尔软件         65,952.07      61,107.17        7.93%
    深信服          741,287.67     680,490.35        8.93%
  `;

  test('hold', () => expect(found(table('0.76%'))).toEqual([]));

  test('one that no levels inside the prints give', () => {
    const [finding] = found(table('0.67%'));
    expect(finding).toMatchObject({
      check: 'growth',
      severity: 'error',
      identity: '绿盟科技 变动幅度: 262,883.83 against 260,899.51 = 0.76%, printed 0.67%',
      miss: '0.09%',
      holds: 'holds if 0.67% were 0.76% (two digits swapped)',
    });
    expect(finding!.receipts.map(({ printed }) => printed)).toEqual(['0.67%', '262,883.83', '260,899.51']);
  });

  test('one unit of the last digit is a note', () => expect(accused(found(table('0.77%')))).toEqual(['note growth 0.77%']));
});

test('points of a share where the head says 同比增减: the figures tell what the column is', () => {
  const drawing = `
      营业收入构成如下:
                                                          单位:万元
        产品          2022 年金额       占比      2021 年金额       占比     同比增减
    甲产品            1,204.51     30.12%       1,100.07     27.50%      2.62%
    乙产品            1,803.11     45.09%       1,540.20     38.51%      6.58%
    丙产品              991.35     24.79%       1,359.73     33.99%     -9.20%
    合计              3,998.97    100.00%       4,000.00    100.00%      0.00%
  `;
  expect(found(drawing)).toEqual([]);
  expect(accused(found(drawing.replace('38.51%', '38.61%')))).toEqual(['error share 38.61%', 'error points 6.58%']);
});

test('rows: 毛利率 of 收入 and 成本', () => {
  const drawing = `
      各产品收入、成本及毛利率情况如下:
                                                          单位:万元
        项目            2022 年        2021 年      2020 年
    收入              34,921.57      78,602.12     57,733.10
    成本               5,870.01      15,955.41     10,263.97
    毛利率               83.19%         79.70%        81.22%
  `;
  expect(accused(found(drawing, true))).toEqual(['error ratio 81.22%']);
});

test('rates of tax and interest are no quotients', () => {
  expect(
    found(`
      借款情况如下:
        项目            本金        利息       利率
    甲借款          1,000.00       50.00      5.00%
    乙借款          2,000.00      100.00      5.00%
    丙借款          3,000.00      100.00      5.00%
    `),
  ).toEqual([]);
});
