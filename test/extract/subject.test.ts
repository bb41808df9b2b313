import { describe, expect, test } from 'vitest';
import { readBack, severalYears } from '../spec/annotate.ts';

function reads(source: string): void {
  const { expected, found } = readBack(source, severalYears);
  expect(found).toEqual(expected);
}

describe('a bare metric behind somebody else is nobody’s', () => {
  test('a peer, behind a full stop', () =>
    reads('启明星辰2022年{revenue 2022FY CNY 4437000000 @启明星辰:营业收入44.37亿元}。毛利率62.66%。'));

  test('a peer in a sentence without figures', () => reads('绿盟科技经营稳健。2022年毛利率61.00%。'));

  test('a subsidiary', () => reads('控股子公司山河数据业务进展顺利。2022年实现营业收入0.6亿元,净利润0.2亿元。'));

  test('the target of an acquisition', () => reads('标的公司所处市场平稳。2022年毛利率80%。'));

  test('综合 is said of a stranger as of the company', () => reads('标的公司所处市场平稳。2022年综合毛利率80%。'));

  test('nor is a segment anybody’s behind a peer', () =>
    reads('启明星辰2022年{revenue 2022FY CNY 4437000000 @启明星辰:营业收入44.37亿元}。安全服务收入3.1亿元。'));

  test('a customer', () => reads('客户中国电信2022年投入加大。营业收入4,800亿元。'));

  test('a trade', () => reads('我国软件业2022年主营业务收入增长11.2%。营业收入10亿元。'));

  test('the mean of the peers', () =>
    reads('同行业公司2022年{gross-margin 2022FY ratio 0.6 @同行业平均:毛利率平均值为60%}。毛利率67.25%。'));

  test('a segment, behind a semicolon', () =>
    reads('公司2022年{revenue 2022FY CNY 500000000 [产品:网络安全产品]:网络安全产品收入5.0亿元};毛利率75%。'));

  test('a segment, behind a full stop', () =>
    reads(
      '2022年公司{revenue 2022FY CNY 310000000 [产品:安全服务]:安全服务收入3.1亿元},同比增长{revenue 2022FY change-ratio 0.4 [产品:安全服务]:40%}。毛利率52.66%。',
    ));

  test('a product that a heading names', () => reads('(2)加密产品\n2022年,营业收入2.0亿元,毛利率85.5%。'));
});

describe('until a subject is said again', () => {
  test('公司', () =>
    reads(
      '启明星辰2022年{revenue 2022FY CNY 4437000000 @启明星辰:营业收入44.37亿元}。公司{revenue 2022FY CNY 600000000:营业收入6.00亿元}。{gross-margin 2022FY ratio 0.55:毛利率55%}。',
    ));

  test('整体', () =>
    reads(
      '2022年公司{revenue 2022FY CNY 310000000 [产品:安全服务]:安全服务收入3.1亿元}。{gross-margin 2022FY ratio 0.55:整体毛利率55%}。',
    ));

  test('综合, in the same sentence', () =>
    reads(
      '公司2022年{revenue 2022FY CNY 500000000 [产品:网络安全产品]:网络安全产品收入5.0亿元},{gross-margin 2022FY ratio 0.55:综合毛利率55%}。',
    ));

  test('公司, below a heading that names a product', () =>
    reads('(2)加密产品\n2022年,公司{revenue 2022FY CNY 600000000:营业收入6.00亿元}。'));

  test('all the company does is no product', () => reads('一、主营业务\n2022年,{revenue 2022FY CNY 600000000:营业收入6.00亿元}。'));
});

describe('the period a sentence hands on', () => {
  test('is the one at its head', () =>
    reads(
      '2022年公司{revenue 2022FY CNY 600000000:营业收入6.00亿元},较2021年增长{revenue 2022FY change-ratio 0.1:10%}。{gross-margin 2022FY ratio 0.55:毛利率55%}。',
    ));

  test('is none behind a contrast', () =>
    reads('2022年公司{gross-margin 2022FY ratio 0.55:毛利率为55%},2021年为{gross-margin 2021FY ratio 0.61:61%}。研发费用率为40.66%。'));

  test('nor is it in the same sentence', () =>
    reads('2022年公司{gross-margin 2022FY ratio 0.55:毛利率为55%},2021年为{gross-margin 2021FY ratio 0.61:61%},研发费用率为40.66%。'));

  test('is none behind the quarters of a year', () =>
    reads(
      '公司2022年{revenue 2022FY CNY 600000000:营业收入6.00亿元},其中一季度{revenue 2022Q1 CNY 70000000:0.70亿元},二季度{revenue 2022Q2 CNY 110000000:1.10亿元}。毛利率55%。',
    ));

  test('is none where the years stand behind the metric', () =>
    reads(
      '公司{gross-margin 2022FY ratio 0.5266 [产品:安全服务]:安全服务毛利率2022年为52.66%},2021年为{gross-margin 2021FY ratio 0.339 [产品:安全服务]:33.90%}。综合毛利率55%。',
    ));

  test('is that of the filing where the sentence opened with it', () => {
    const { expected, found } = readBack(
      '2024年上半年{gross-margin 2024H1 ratio 0.55:毛利率为55%},2023年上半年为{gross-margin 2023H1 ratio 0.61:61%}。{rd-ratio 2024H1 ratio 0.4:研发费用率为40%}。',
    );
    expect(found).toEqual(expected);
  });
});

describe('no report of what happened', () => {
  test('targets, and what stands behind them', () => reads('公司2023年经营目标:营业收入同比增长25%以上,研发费用率38%。毛利率60%。'));

  test('growth over a base year', () => reads('以2021年营业收入为基数,公司2022年营业收入增长率为30%。'));

  test('compound and average growth', () => {
    reads('2022年公司营业收入复合增长率为20%。');
    reads('2022年公司营业收入年均增长20%。');
    reads('2022年公司营业收入CAGR为20%。');
  });

  test('what was collected by a day', () => reads('截至2023年3月31日回款1亿元。'));

  test('a loss that leaves something out', () =>
    reads('如果不考虑股份支付,公司2022年{net-profit-attributable 2022FY CNY -100000000 [调整:不考虑股份支付]:归母净利润-1.0亿元}。'));
});
