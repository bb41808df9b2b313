import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyze.ts';

/** What is read by another place's words, as `metric members period value`; the company's reply in 2023 over three years. */
function recovered(...lines: string[]): string[] {
  const text = ['证券代码:300659 证券简称:中孚信息', '关于审核问询函的回复', '回复:', '报告期指2020年、2021年和2022年。', ...lines].join(
    '\n\n',
  );
  return analyze({ file: 'x.txt', text })
    .facts.filter(({ recovered: proof, origin }) => proof !== null && origin === 'sentence')
    .map(({ metric, segment, period, value }) => [metric, ...segment.map(({ member }) => member), period, value].join(' '));
}

const table = [
  '2021年,发行人按产品类型划分的收入构成及毛利率情况如下表所示:',
  '单位:万元产品类型',
  '直营渠道 加盟渠道金额 占比 毛利率 金额 占比 毛利率硬件产品2,443.08 51.82% 81.48% 4,094.48 85.09% 83.09%软件产品2,271.11 48.18% 52.45% 717.66 14.91% 25.86%合计 4,714.19',
  '100.00%',
  '67.50% 4,812.14',
  '100.00%',
  '74.56%',
];

describe('a sentence that repeats the table above it', () => {
  test('takes its reading where it names the members', () => {
    expect(recovered(...table, '由上表可知,加盟渠道以硬件产品为主,其收入占比达85.09%,而直营渠道中软件产品的占比为48.18%。')).toEqual([
      'revenue-share 硬件产品 加盟渠道 2021FY 0.8509',
      'revenue-share 软件产品 直营渠道 2021FY 0.4818',
    ]);
  });

  test('nothing where a member is not named, the year is another, or the figure is a change', () => {
    expect(recovered(...table, '由上表可知,硬件产品的收入占比达85.09%。')).toEqual([]);
    expect(recovered(...table, '由上表可知,加盟渠道以硬件产品为主,2020年其收入占比达85.09%,略有变化。')).toEqual([]);
    expect(recovered(...table, '由上表可知,加盟渠道软件产品的收入有变化,较上年增加717.66万元,占比稳定。')).toEqual([]);
    expect(recovered(...table, '若加盟渠道以硬件产品为主,其收入占比达85.09%。')).toEqual([]);
  });
});

describe('a question that quotes the filing', () => {
  const answer = '与2020年相比,直营渠道实现的收入由2020年的5,933.20万元下降至2021年的4,714.19万元。';

  test('takes the answer’s reading of a part of the company', () => {
    const found = recovered(answer, '二、问题2 根据申报文件:最近一年直营渠道实现收入由5,933.20万元变为4,714.19万元。请发行人说明:原因。');
    expect(found).toEqual(['revenue 直营渠道 2020FY 59332000', 'revenue 直营渠道 2021FY 47141900']);
  });

  test('never one of the whole company', () => {
    const whole = '公司2021年实现营业收入127,004.33万元。';
    expect(recovered(whole, '二、问题2 根据申报文件:发行人实现营业收入127,004.33万元。请发行人说明:原因。')).toEqual([]);
  });
});
