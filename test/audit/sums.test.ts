import { describe, expect, test } from 'vitest';
import { sums } from '../../src/audit/sums.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { accused, latticesOf } from './drawn.ts';

const found = (drawing: string, across = false) => {
  const { document, lattices } = latticesOf(drawing);
  return lattices.flatMap((lattice) => sums(document, lattice, across, AUDIT_WORDS.en));
};

describe('合计 over the rows above', () => {
  const table = (total: string) => `
      公司营业外收入情况如下:
                                                          单位:万元
        项目              2022 年           2021 年
    罚款收入               412.13            210.07
    政府补助             1,803.42          1,540.20
    其他                    17.55              3.41
    合计                 ${total}          1,753.68
  `;

  test('rounding that the intervals allow is no finding', () => {
    expect(found(table('2,233.10'))).toEqual([]);
    // Three parts, each half a 分 of 万元 off at most, and the total as well: not quite 0.02.
    expect(found(table('2,233.11'))).toEqual([]);
  });

  test('a column that does not tie beside one that does', () => {
    const [finding] = found(table('2,333.10'));
    expect(finding).toMatchObject({
      check: 'sum',
      severity: 'error',
      identity: '合计 2022年: 412.13 + 1,803.42 + 17.55 = 2,233.10, printed 2,333.10',
      miss: '100.00',
    });
    expect(finding!.holds).toMatch(/^holds if 2,333\.10 were 2,233\.10 \(one digit\)/);
    expect(finding!.receipts.map(({ printed }) => printed)).toEqual(['2,333.10', '412.13', '1,803.42', '17.55']);
  });

  test('no column ties: the table is not what it seems', () => {
    expect(found(table('5,333.77').replace('1,753.68', '9,111.21'))).toEqual([]);
  });

  test('a label without its numbers: a row is lost', () => {
    expect(found(table('2,733.27').replace('    其他', '    长期不需支付的款项\n    其他'))).toEqual([]);
  });
});

test('小计 within, 其中 beside', () => {
  const drawing = `
      主营业务收入构成如下:
                                                          单位:万元
        项目              2022 年           2021 年
    网络产品             1,412.13          1,210.07
    其中:防火墙           412.13            210.07
    服务产品             1,803.42          1,540.20
    小计                 3,215.55          2,750.27
    其他                    17.55              3.41
    合计                 3,233.10          2,753.68
  `;
  expect(found(drawing)).toEqual([]);
  expect(accused(found(drawing.replace('3,233.10', '3,263.10')))).toEqual(['error sum 3,263.10']);
});

test('across: a column 合计, and what is taken off', () => {
  const drawing = `
      报告分部的财务信息如下:
                                                                    单位:元
        项目            医药分部          染料分部        分部间抵销            合计
    营业收入        1,604,117.02      1,546,764.54        225,193.42      2,925,688.14
    营业成本        1,003,573.78      1,269,859.07        211,204.71      2,062,228.14
    资产总额        6,064,447.11        657,131.06        587,108.55      6,134,469.62
    负债总额          798,878.78        525,463.92        301,605.78      1,022,736.72
  `;
  expect(accused(found(drawing, true))).toEqual(['error sum 1,022,736.72']);
});
