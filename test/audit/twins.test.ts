import { expect, test } from 'vitest';
import { echoes } from '../../src/audit/echoes.ts';
import { twins } from '../../src/audit/twins.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { latticesOf } from './drawn.ts';

const drawing = (second: string) => `
      各产品的收入变动情况如下:
                                                          单位:万元
        项目            2023 年 1-3 月     2022 年        2021 年      2020 年
    网络安全产品         7,013.63      34,921.57      78,602.12     57,733.10
    信息安全服务         5,090.59      21,503.55      36,223.13     33,283.27

    网络安全产品的收入如下表所示,与上表相同。

      网络安全产品的收入情况如下:
                                                          单位:万元
        项目            2023 年 1-3 月     2022 年        2021 年      2020 年
    软硬件产品           2,628.28      12,066.70      28,987.96     27,110.00
    网络安全产品合计     7,013.63      34,921.57      ${second}     57,733.10
`;
const found = (text: string) => {
  const { document, lattices } = latticesOf(text);
  return twins(document, lattices, AUDIT_WORDS.en);
};

test('one row in two tables, one figure otherwise', () => {
  expect(found(drawing('78,602.12'))).toEqual([]);
  const [finding] = found(drawing('78,618.41'));
  expect(finding).toMatchObject({ check: 'agreement', severity: 'warning', holds: 'holds if 78,618.41 were 78,602.12' });
});

test('one amount under one label but for a digit', () => {
  const { document, lattices } = latticesOf(`
      利润构成情况如下:
                                                          单位:元
        项目              金额           占利润总额比例
    信用减值损失      4,015,040.35            5.33%
    营业外收入           35,271.14            0.05%

    公司利润表如下,已经审计。

      合并利润表
                                                          单位:元
        项目                                    2019 年度             2018 年度
    信用减值损失(损失以“-”号填列)         4,015,040.34          1,579,785.58
    资产处置收益(损失以“-”号填列)           -12,987.89             -5,438.20
  `);
  expect(echoes(document, lattices, AUDIT_WORDS.en)).toMatchObject([{ check: 'agreement', severity: 'warning', miss: '0.01' }]);
});
