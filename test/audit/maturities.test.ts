import { expect, test } from 'vitest';
import { maturities } from '../../src/audit/maturities.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { latticesOf } from './drawn.ts';

const found = (balance: string) => {
  const { document, lattices } = latticesOf(`
      应收账款按账龄披露如下:
                                                          单位:元
        账龄            账面余额            坏账准备
    1年以内        168,828,875.36       5,064,866.26
    1至2年          66,567,484.53      17,799,554.12
    合计           ${balance}      22,864,420.38

    公司持有的金融资产按未折现剩余合同义务的到期期限分析如下。

      到期期限分析如下:
                                                          单位:元
        项目          1个月以内            3-12个月
    应收账款         97,856,069.04      137,540,290.90
    其他应收款       12,571,683.93       10,424,373.53
  `);
  return maturities(document, lattices, AUDIT_WORDS.en);
};

test('what falls due is the balance, to the 分', () => {
  expect(found('235,396,359.94')).toEqual([]);
  expect(found('235,396,359.89')).toMatchObject([{ check: 'sum', miss: '0.05' }]);
  // Another balance: of other receivables, of another day.
  expect(found('235,401,359.89')).toEqual([]);
});
