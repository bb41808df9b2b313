import { describe, expect, test } from 'vitest';
import { identities } from '../../src/audit/identities.ts';
import { IDENTITIES } from '../../src/vocabulary/identities.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { latticesOf } from './drawn.ts';

const found = (drawing: string, across = false) => {
  const { document, lattices } = latticesOf(drawing);
  return lattices.flatMap((lattice) => identities(document, lattice, across, AUDIT_WORDS.en));
};

describe('利润总额 = 营业利润 + 营业外收入 − 营业外支出', () => {
  const table = (total: string) => `
      合并利润表
                                                          单位:元
        项目                              2018 年度             2017 年度
    三、营业利润(亏损以“-”号填列)      213,345,671.12        527,562,157.14
    加:营业外收入                        2,738,932.12            882,657.72
    减:营业外支出                        1,024,111.35            412,005.07
    四、利润总额(亏损以“-”号填列)      ${total}        528,032,809.79
  `;

  test('holds', () => expect(found(table('215,060,491.89'))).toEqual([]));

  test('broken in one column, held in the other', () => {
    const [finding] = found(table('215,060,941.89'));
    expect(finding).toMatchObject({ check: 'identity', severity: 'error', miss: '450.00' });
    expect(finding!.holds).toBe('holds if 215,060,941.89 were 215,060,491.89 (two digits swapped)');
    expect(finding!.identity).toContain('利润总额 = 营业利润 + 营业外收入 − 营业外支出: 213,345,671.12 + 2,738,932.12 − 1,024,111.35');
  });
});

test('a roll-forward as columns', () => {
  const drawing = `
      应付职工薪酬列示如下:
                                                                    单位:元
        项目            期初余额          本期增加          本期减少          期末余额
    短期薪酬       55,591,015.14    315,606,572.18    307,510,314.92     63,687,272.40
    离职后福利      1,732,123.24     27,785,649.18     27,784,023.72      1,733,478.70
    合计           57,323,138.38    343,392,221.36    335,294,338.64     65,421,021.10
  `;
  expect(found(drawing, true).map(({ identity }) => identity)).toEqual([
    '离职后福利 期末余额: 期末余额 = 期初余额 + 本期增加 − 本期减少: 1,732,123.24 + 27,785,649.18 − 27,784,023.72 = 1,733,748.70, printed 1,733,478.70',
  ]);
});

test('each is said in the words of its labels', () => {
  for (const { words, whole, terms } of IDENTITIES) {
    expect(words).toContain('=');
    expect(whole.length).toBeGreaterThan(0);
    expect(terms.some(({ optional }) => !optional)).toBe(true);
  }
});
