import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';

const report = (share: string): string => `神州高铁技术股份有限公司 2020 年年度报告

一、主要会计数据
                                                          单位:元
      项目                        2020 年               2019 年
  营业收入                  1,917,519,166.43      3,228,055,281.10
  营业成本                  1,117,519,166.43      1,728,055,281.10

公司主要销售客户情况

前五名客户合计销售金额(元)                                     780,155,726.22
前五名客户合计销售金额占年度销售总额比例                                  ${share}
前五名客户销售额中关联方销售额占年度销售总额比例                             8.60%

公司的客户较为分散。
`;
const found = (share: string) => audit({ file: 'report.txt', text: report(share) })!.findings;

test('the five largest customers’ share is of 营业收入', () => {
  expect(found('40.69%')).toEqual([]);
  expect(found('28.88%')).toMatchObject([{ check: 'share', severity: 'error', holds: 'holds if 28.88% were 40.69%' }]);
});

test('a cell a line', () => {
  const strewn = report('28.88%').replace(/(前五名\S+) {5,60}/g, '$1\n\n');
  expect(audit({ file: 'report.txt', text: strewn })!.findings.map(({ identity }) => identity)).toEqual([
    '前五名客户合计销售金额占年度销售总额比例: 780,155,726.22 ÷ 1,917,519,166.43 (营业收入) = 40.69%, printed 28.88%',
  ]);
});

test('the share of those who do research is of all employees', () => {
  const staff = (share: string): string => `神州高铁技术股份有限公司 2020 年年度报告

近三年公司研发投入金额及占营业收入的比例
| 项目 | 2020年 | 2019年 | 2018年 |
| --- | --- | --- | --- |
| 研发人员数量(人) | 74 | 61 | 58 |
| 研发人员数量占比 | ${share} | 10.70% | 10.68% |

公司员工情况如下:
| 项目 | 人数 |
| --- | --- |
| 母公司在职员工的数量(人) | 602 |
| 主要子公司在职员工的数量(人) | 40 |
| 在职员工的数量合计(人) | 642 |
`;
  const shares = (share: string) => audit({ file: 'report.txt', text: staff(share) })!.findings;
  expect(shares('11.53%')).toEqual([]);
  expect(shares('11.51%')).toMatchObject([{ check: 'share', severity: 'error', miss: '0.02%' }]);
});
