import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceFindings } from '../../src/extract/sentences.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { cpuTime } from '../cpu.ts';
import { filingOf, readBack, type Setting, severalYears } from '../spec/annotate.ts';

function reads(source: string, setting: Setting = {}): void {
  const { expected, found } = readBack(source, setting);
  expect(found).toEqual(expected);
}

describe('a subject carried over clauses', () => {
  test('level, growth, and the next subject', () =>
    reads(
      '上半年公司实现{revenue 2024H1 CNY 1200000000:营业收入12.00亿元},同比下降{revenue 2024H1 change-ratio -0.153:15.30%};{net-profit-attributable 2024H1 CNY -350000000:归母净利润-3.50亿元},同比增加{net-profit-attributable 2024H1 change-amount 42100000:4210万元},同比增长{net-profit-attributable 2024H1 change-ratio 0.1074:10.74%}。',
    ));

  test('against the same time of last year, in other words', () => {
    reads(
      '上半年,公司营业收入和归母净利润分别为{revenue 2024H1 CNY 120000000:1.20亿元}和{net-profit-attributable 2024H1 CNY 30000000:0.30亿元},相对去年同期分别小幅下降{revenue 2024H1 change-ratio -0.025:2.50%}和{net-profit-attributable 2024H1 change-ratio -0.0479:4.79%}。',
    );
    reads('上半年,公司毛利率较上年同期升高{gross-margin 2024H1 change-pp 4.63:4.63个百分点}。');
  });

  test('a conjunction and a hedge stand in between', () =>
    reads(
      '尽管行业承压,公司上半年{revenue 2024H1 CNY 910000000 approx about:营业收入约9.1亿元},较去年同期大幅增长了近{revenue 2024H1 change-ratio 0.3 approx about:30%}。',
    ));

  test('a figure nobody understands ends it', () =>
    reads('公司{revenue 2024H1 CNY 1000000000:营业收入10亿元},新增投资项目3亿元,同比增长20%。'));

  test('a reason in between does not', () =>
    reads('公司{revenue 2024H1 CNY 1000000000:营业收入10亿元},主要受益于下游需求恢复,同比增长{revenue 2024H1 change-ratio 0.2:20%}。'));
});

describe('whom a clause without a metric opens with', () => {
  test('该产品 is the one of the heading, through the clauses behind it', () =>
    reads(
      '3、边界审计系统\n\n该产品于2019年推出市场,报告期各期实现收入规模分别为{revenue 2020FY CNY 3130000 [产品:边界审计系统]:313.00万元}和{revenue 2021FY CNY 4340000 [产品:边界审计系统]:434.00万元}。',
      { ...severalYears, reportingPeriods: ['2020FY', '2021FY'] },
    ));

  test('a metric that only sets things off from others is not what is spoken of', () =>
    reads(
      '2022年,公司收入规模较高的8种主要产品实现的收入占产品类收入的比例为{revenue-share 2022FY ratio 0.8218 [产品:8种主要产品|分母:产品类收入]:82.18%}。',
      severalYears,
    ));
});

describe('losses', () => {
  test('a loss is negative; narrowing it makes it better', () =>
    reads('公司{net-profit 2024H1 CNY -180000000:净利润亏损1.8亿元},同比收窄{net-profit 2024H1 loss-change-ratio -0.12:12%}。'));

  test('an amount by which a loss narrowed is a gain', () =>
    reads('上半年净利润亏损幅度较去年同期收窄{net-profit 2024H1 change-amount 36000000:0.36亿元}。'));

  test('from one loss to another', () => {
    reads(
      '上半年公司净利润由2023年上半年的{net-profit 2023H1 CNY -180000000:亏损1.8亿元}收窄至{net-profit 2024H1 CNY -120000000:1.2亿元}。',
    );
    reads('上半年公司净利润从亏损1.8亿元收窄至{net-profit 2024H1 CNY -120000000:亏损1.2亿元}。');
    reads('上半年公司净利润从亏损1.8亿元扩大至2.2亿元。');
  });

  test('增亏', () =>
    reads(
      '归母净利润为{net-profit-attributable 2024H1 CNY -120000000:-1.20亿元},同比增亏{net-profit-attributable 2024H1 loss-change-ratio 0.2:20%}。',
    ));

  test('growth of a loss without 增亏 or 收窄 may be of either', () =>
    reads('公司{net-profit 2024H1 CNY -180000000:净利润亏损1.8亿元},同比增长20%。'));
});

describe('lists', () => {
  test('over the reporting periods, oldest first; a balance stands at their ends', () =>
    reads(
      '报告期各期末,发行人应收账款余额分别为{receivables 2020-12-31 CNY 100000000:10,000.00万元}、{receivables 2021-12-31 CNY 120000000:12,000.00万元}、{receivables 2022-12-31 CNY 135000000:13,500.00万元}和{receivables 2023-03-31 CNY 128000000:12,800.00万元}。',
      severalYears,
    ));

  test('over the full years only', () =>
    reads(
      '最近三年,公司研发费用率分别为{rd-ratio 2020FY ratio 0.15:15.00%}、{rd-ratio 2021FY ratio 0.21:21.00%}和{rd-ratio 2022FY ratio 0.6:60.00%};{selling-ratio 2020FY ratio 0.1:销售费用率分别为10.00%}、{selling-ratio 2021FY ratio 0.11:11.00%}和{selling-ratio 2022FY ratio 0.12:12.00%}。',
      severalYears,
    ));

  test('cut short by a lost line: what is left is its beginning', () =>
    reads(
      '报告期内,公司综合毛利率分别为{gross-margin 2020FY ratio 0.66:66.00%}、{gross-margin 2021FY ratio 0.64:64.00%}和较高的产品占比提升所致。',
      severalYears,
    ));

  test('a number of items that fits no number of periods is read as nothing', () =>
    reads('报告期内,公司综合毛利率分别为66.00%、64.00%。', severalYears));

  test('one figure for several periods is of none of them', () =>
    reads('最近三年末,发行人应收账款坏账准备计提比例仅3%左右。', severalYears));

  test('over members', () =>
    reads(
      '企业客户、政府客户、运营商客户分别占主营业务收入比为:{revenue-share 2024H1 ratio 0.7 [客户:企业客户]:70%}、{revenue-share 2024H1 ratio 0.2 [客户:政府客户]:20%}、{revenue-share 2024H1 ratio 0.1 [客户:运营商客户]:10%}。',
    ));

  test('over metrics', () =>
    reads(
      '人均创收和人均回款较去年同期分别提升{revenue-per-capita 2024H1 change-ratio 0.15:15%}和{cash-collections-per-capita 2024H1 change-ratio 0.06:6%}。',
    ));

  test('over companies', () =>
    reads(
      '绿盟科技和格尔软件2022年营业收入分别为{revenue 2022FY CNY 2628000000 @绿盟科技:26.28亿元}和{revenue 2022FY CNY 659000000 @格尔软件:6.59亿元}。',
      severalYears,
    ));

  test('changes of several levels said before', () =>
    reads(
      '公司全年实现{revenue 2024FY CNY 1500000000:营业收入15亿元}、{net-profit 2024FY CNY 100000000:净利润1亿元},同比分别增长{revenue 2024FY change-ratio 0.12:12%}、{net-profit 2024FY change-ratio 0.25:25%}。',
      { form: 'annual-report', period: '2024FY' },
    ));
});

describe('from one level to another', () => {
  test('从…下降至…: two levels in two periods, and points proven by them though printed as percents', () =>
    reads(
      '上半年系统集成服务占营业收入的比重和去年同期相比下降较多,从{revenue-share 2023H1 ratio 0.63 [产品:系统集成服务] approx about:63%}左右下降至{revenue-share 2024H1 ratio 0.53 [产品:系统集成服务] approx about:53%}左右,下降幅度近{revenue-share 2024H1 change-pp -10 [产品:系统集成服务] approx about:10%}。',
    ));

  test('较去年同期的X增长了Y: the old level and a change', () =>
    reads(
      '其中企业客户收入占比较去年同期的{revenue-share 2023H1 ratio 0.6 [客户:企业客户]:60.00%}增长了{revenue-share 2024H1 change-pp 5.5 [客户:企业客户]:5.5个百分点}。',
    ));

  test('over a comma, with periods of their own', () =>
    reads(
      '报告期内,发行人研发人员数量由2020年末的{rd-staff 2020-12-31 persons 452:452人},增长至2023年3月末的{rd-staff 2023-03-31 persons 945:945人}。',
      severalYears,
    ));

  test('降低为 is where it arrived, 降幅为 how far it went', () =>
    reads(
      '公司毛利率由去年同期的{gross-margin 2023H1 ratio 0.6:60%}降低为{gross-margin 2024H1 ratio 0.58:58%}。公司营业收入降幅为{revenue 2024H1 change-ratio -0.05:5%}。',
    ));

  test('a percent change of a percentage is of unknown kind', () => reads('公司毛利率同比下降3.2%。'));
});

describe('segments', () => {
  test('a name in front of the metric', () =>
    reads(
      '最近三年,发行人密码应用产品收入分别为{revenue 2020FY CNY 10036000 [产品:密码应用产品]:1,003.60万元}、{revenue 2021FY CNY 5689900 [产品:密码应用产品]:568.99万元}和{revenue 2022FY CNY 5154900 [产品:密码应用产品]:515.49万元}。',
      severalYears,
    ));

  test('regions under a topic', () =>
    reads(
      '收入的区域结构方面,港澳地区同比增长{revenue 2024H1 change-ratio 5.04 [地区:港澳地区]:504%},重庆同比增长{revenue 2024H1 change-ratio 0.99 [地区:重庆]:99%}。',
    ));

  test('the ratio of what was just spoken of', () =>
    reads('公司{rd-expense 2024H1 CNY 589000000:研发费用5.89亿元},占营业收入的比例为{rd-ratio 2024H1 ratio 0.3384:33.84%}。'));

  test('a ratio the vocabulary knows as a whole is no share', () =>
    reads('公司{rd-ratio 2024H1 ratio 0.3384:研发费用占营业收入比重达到33.84%}。'));

  test('a share of a part of revenue says of which', () =>
    reads(
      '2022年消费级产品实现的收入占产品类收入的比例为{revenue-share 2022FY ratio 0.87 [产品:消费级产品|分母:产品类收入]:87.00%}。',
      severalYears,
    ));

  test('a bare 占比 behind a segment', () =>
    reads(
      '2022年公司境外收入为{revenue 2022FY CNY 420000000 [地区:境外]:4.2亿元},占比为{revenue-share 2022FY ratio 0.76 [地区:境外]:76%}。',
      severalYears,
    ));

  test('an age makes a share by age', () =>
    reads('报告期末,发行人1年以内的应收账款占比为{aging-share 2023-03-31 ratio 0.5569 [账龄:1年以内]:55.69%}。', severalYears));

  test('an adjustment is a segment of everything behind it', () =>
    reads(
      '剔除上述项目的影响后,2023年1-3月,发行人信息安全服务收入为{revenue 2023Q1 CNY 21307200 [产品:信息安全服务|调整:剔除上述项目]:2,130.72万元}。',
      severalYears,
    ));

  test('an adjustment needs no 后', () =>
    reads('如果剔除股份支付影响,公司净利润为{net-profit 2024H1 CNY 100000000 [调整:剔除股份支付]:1亿元}。'));

  test('该产品 is the one of the heading above', () =>
    reads(
      '一、主要产品\n1、网络攻击阻断系统\n2022年发行人该产品实现收入规模为{revenue 2022FY CNY 28956300 [产品:网络攻击阻断系统]:2,895.63万元}。',
      severalYears,
    ));

  test('what would be is no figure', () => {
    reads('若毛利率下降5个百分点,则公司净利润将减少1,200万元。');
    reads('假设下半年净利润与上半年持平,则基本每股收益为0.45元。');
    reads('(1)假设公司2024年净利润为1.20亿元。');
    reads('若干措施见效,公司{revenue 2024H1 CNY 1000000000:营业收入10亿元}。');
  });

  test('a threshold of money is no figure', () => reads('实现收入在300万以上的客户有所增加。'));

  test('a figure of one business in a sentence that opened with it is not the company’s', () =>
    reads(
      '生态建设业务受行业环境影响,全年实现营业收入{revenue 2024FY CNY 163000000 [产品:生态建设业务]:1.63亿元},同比下降{revenue 2024FY change-ratio -0.31 [产品:生态建设业务]:31%}。',
      { form: 'annual-report', period: '2024FY' },
    ));
});

describe('whose figure it is', () => {
  test('a peer', () => reads('2022年,北信源{revenue 2022FY change-ratio -0.2 @北信源:营业收入下降20%}。', severalYears));

  test('the mean of the peers, adjusted', () =>
    reads(
      '剔除北信源的极值影响后,2022年末,同行业可比公司应收账款坏账准备计提比例的平均值为{bad-debt-ratio 2022-12-31 ratio 0.137 @同行业平均 [口径:剔除北信源]:13.70%}。',
      severalYears,
    ));

  test('a subsidiary, an industry, a project and a target are nobody’s', () => {
    reads('子公司芯存科技完成资源整合,全年实现收入3亿元。');
    reads('2024年上半年,我国医药制造业主营业务收入增长12.6%,利润总额增长9.5%。');
    reads('平均来看,网安行业上半年占全年收入比重只有30%左右。');
    reads('本项目的综合毛利率较高,接近90%。');
    reads('业绩考核目标为2024年净利润增长率不低于10%。');
  });

  test('a label names another entity', () =>
    reads('达因药业:报告期内坚持主业,全年实现营业收入11.95亿元。', { form: 'annual-report', period: '2024FY' }));

  test('names that broke off at a lost line', () => {
    reads('2022年,公司股东的净利润下降5,643.04万元。', severalYears);
    reads('2023年属于上市公司股东的净利润亏损幅度较2022年收窄13.48%。', severalYears);
  });
});

describe('when', () => {
  test('a quarter of its own', () =>
    reads(
      '从单季度视角看,今年公司第二季度实现收款{cash-collections 2024Q2 CNY 900000000:9.00亿元},较去年同期增加{cash-collections 2024Q2 change-amount 50000000:0.50亿元}。',
    ));

  test('since the listing: a span, and a detail', () =>
    reads('自2020年上市以来,公司累计投入{rd-expense 2020FY-2024H1 CNY 7000000000 detail:研发费用70亿元}。'));

  test('against another period than the comparable one', () =>
    reads(
      '2024年6月末公司{total-assets 2024-06-30 CNY 5000000000:总资产为50亿元},较2023年末增加{total-assets 2024-06-30 change-ratio 0.02 vs=2023-12-31:2%}。',
    ));

  test('in a filing over several years a figure without a period is of none', () => reads('公司营业收入为5亿元。', severalYears));

  test('a month has no period, and none stands in for it', () => reads('2024年4月,公司营业收入为5亿元。'));

  test('上年同期为', () =>
    reads('公司应收账款周转率为{receivables-turnover 2024H1 times 0.58:0.58},上年同期为{receivables-turnover 2023H1 times 1.06:1.06}。'));
});

describe('forecasts', () => {
  test('a range, for the rest of the sentence', () =>
    reads(
      '2024年度,公司预计实现{revenue 2024FY CNY 4200000000 forecast low:营业收入42亿元}至{revenue 2024FY CNY 4500000000 forecast high:45亿元},{net-profit 2024FY CNY 100000000 forecast low:净利润为1亿元}至{net-profit 2024FY CNY 200000000 forecast high:2亿元}。',
    ));

  test('a range without a forecast is no figure', () => reads('公司上半年营业收入为42亿元至45亿元。'));
});

describe('directions without a figure', () => {
  test('of the company as a whole', () => reads('今年上半年公司的综合毛利率实际有所{gross-margin 2024H1 direction up:上升}。'));
  test('a loss that narrows is a profit that rises', () => reads('我们的净利润较去年同期大幅{net-profit 2024H1 direction up:减亏}。'));
  test('of a segment', () => reads('芯片业务的毛利率同比有所{gross-margin 2024H1 direction down [产品:芯片业务]:下降}。'));
  test('of what might be, of what is denied, as a mere name: none', () =>
    reads('新产品可能导致毛利率下降。毛利率未下降。海外是公司收入增长的来源,公司收入增长的原因有三个。'));
});

describe('wordings of reports', () => {
  const annual: Setting = { form: 'annual-report', period: '2024FY' };

  test('to where a change led, right behind it', () =>
    reads(
      '报告期内,公司营业收入较上年同期下降{revenue 2024FY change-ratio -0.0449:4.49%}至{revenue 2024FY CNY 1175000000:11.75亿元},归母净利润同比下降{net-profit-attributable 2024FY change-ratio -0.3:30%}至{net-profit-attributable 2024FY CNY 130000000:1.30亿元}。',
      annual,
    ));

  test('the old level without 的', () =>
    reads(
      '公司营业收入{revenue 2024FY CNY 1080000000:10.80亿元},较上年同期{revenue 2023FY CNY 1130000000:11.30亿元}减少{revenue 2024FY change-amount -50000000:5,000.00万元},同比下降{revenue 2024FY change-ratio -0.0442:4.42%}。',
      annual,
    ));

  test('signs for directions, 人民币 in front of an amount', () =>
    reads(
      '公司营收人民币{revenue 2024FY CNY 5000000000:50.00亿元},同比{revenue 2024FY change-ratio 0.44:+44%},归母净利润{net-profit-attributable 2024FY CNY -120000000:-1.20亿元},与上年同期相比下降{net-profit-attributable 2024FY change-ratio -0.2:20%}。',
      annual,
    ));

  test('a quarter among the figures of the year', () =>
    reads(
      '2024年,公司实现{revenue 2024FY CNY 500000000:营业收入5亿元};其中第一季度实现{revenue 2024Q1 CNY 100000000:营业收入1亿元},第四季度实现{revenue 2024Q4 CNY 200000000:营业收入2亿元}。',
      annual,
    ));

  test('changes of all years but the first', () =>
    reads(
      '最近三年,公司收入分别为{revenue 2020FY CNY 100000000:1亿元}、{revenue 2021FY CNY 180000000:1.8亿元}和{revenue 2022FY CNY 270000000:2.7亿元},同比增长分别为{revenue 2021FY change-ratio 0.8:80%}和{revenue 2022FY change-ratio 0.5:50%}。',
      severalYears,
    ));

  test('ranges of a forecast', () =>
    reads(
      '预计2024年归母净利润盈利:{net-profit-attributable 2024FY CNY 120000000 forecast low:1.2亿元}-{net-profit-attributable 2024FY CNY 150000000 forecast high:1.5亿元},同比上年增长:{net-profit-attributable 2024FY change-ratio 0.2 forecast low:20%}至{net-profit-attributable 2024FY change-ratio 0.5 forecast high:50%}。',
      { form: 'forecast', period: '2024FY' },
    ));
});

describe('announcements of results', () => {
  const forecast: Setting = { form: 'forecast', period: '2024FY' };

  test('who reckoned and what with say nothing of whom; the lower end of a loss is the larger', () =>
    reads(
      '经财务部门初步测算,预计2024年度实现归属于上市公司股东的净利润为{net-profit-attributable 2024FY CNY -120000000 forecast low:-12,000万元}到{net-profit-attributable 2024FY CNY -80000000 forecast high:-8,000万元},与上年同期(法定披露数据)相比,将减少{net-profit-attributable 2024FY change-amount -50000000 forecast high:5,000万元}到{net-profit-attributable 2024FY change-amount -90000000 forecast low:9,000万元}。',
      forecast,
    ));

  test('亏损1亿元至8,000万元', () =>
    reads(
      '预计2024年归母净利润{net-profit-attributable 2024FY CNY -100000000 forecast low:亏损1亿元}至{net-profit-attributable 2024FY CNY -80000000 forecast high:8,000万元}。',
      forecast,
    ));

  test('what was is no forecast', () =>
    reads(
      '预计2024年归母净利润{net-profit-attributable 2024FY CNY 120000000 forecast low:1.2亿元}到{net-profit-attributable 2024FY CNY 150000000 forecast high:1.5亿元},上年同期为{net-profit-attributable 2023FY CNY 90000000:0.9亿元}。',
      forecast,
    ));

  test('of another year than what is spoken of', () =>
    reads(
      '公司2024年{revenue 2024FY CNY 1000000000:营业收入10亿元},预计2025年增长{revenue 2025FY change-ratio 0.2 forecast:20%}。',
      forecast,
    ));

  test('a loss, from and to', () =>
    reads(
      '2024年,公司归母净利润亏损由2023年的{net-profit-attributable 2023FY CNY -400000000:4亿元}收窄至{net-profit-attributable 2024FY CNY -150000000:1.5亿元}。',
      forecast,
    ));
});

describe('parts of the company', () => {
  test('a list of customers before their share', () =>
    reads(
      '企业客户、政府客户和公检法司的收入占比分别为{revenue-share 2024H1 ratio 0.8 [客户:企业客户]:80%}、{revenue-share 2024H1 ratio 0.15 [客户:政府客户]:15%}和{revenue-share 2024H1 ratio 0.05 [客户:公检法司]:5%}。',
    ));

  test('a name with 与 is one name where its figures are those of the periods', () =>
    reads(
      '最近三年,安全集成与服务的毛利率分别为{gross-margin 2020FY ratio 0.3 [产品:安全集成与服务]:30%}、{gross-margin 2021FY ratio 0.31 [产品:安全集成与服务]:31%}和{gross-margin 2022FY ratio 0.32 [产品:安全集成与服务]:32%}。',
      severalYears,
    ));

  test('places by their short names, one after another', () =>
    reads(
      '分地区看,港澳地区收入同比增长{revenue 2024H1 change-ratio 5 [地区:港澳地区]:500%},重庆收入同比增长{revenue 2024H1 change-ratio 0.9 [地区:重庆]:90%},海南收入下降{revenue 2024H1 change-ratio -0.1 [地区:海南]:10%}。',
    ));

  test('two ways of selling, from one year to the next', () =>
    reads(
      '2021年,发行人终端用户销售收入由2020年的{revenue 2020FY CNY 60000000 [销售模式:终端用户销售]:6,000.00万元}下降至{revenue 2021FY CNY 48000000 [销售模式:终端用户销售]:4,800.00万元},降幅{revenue 2021FY change-ratio -0.2 [销售模式:终端用户销售]:20.00%};渠道收入由{revenue 2020FY CNY 20000000 [销售模式:渠道]:2,000.00万元}上升至{revenue 2021FY CNY 50000000 [销售模式:渠道]:5,000.00万元},增长率{revenue 2021FY change-ratio 1.5 [销售模式:渠道]:150.00%}。',
      severalYears,
    ));

  test('模式 is no part of the name', () =>
    reads('2022年,直销模式的毛利率为{gross-margin 2022FY ratio 0.64 [销售模式:直销]:64.00%}。', severalYears));

  test('what the company was said to work on', () => {
    reads('公司积极推动能源行业的业务拓展,上半年的收入规模较去年同期大幅增长{revenue 2024H1 change-ratio 9.4 [行业:能源行业]:940%}。');
    reads('公司持续深耕金融行业,营业收入同比增长30%。');
    reads('公司聚焦主责主业,上半年营业收入同比增长{revenue 2024H1 change-ratio 0.3:30%}。');
  });

  test('该产品 in a clause before is not the company', () => {
    reads('该产品性能优异,市场反响良好,实现营业收入5亿元。');
    reads('上述业务收入同比增长30%。');
  });
});

describe('spans', () => {
  test('from a listing to now', () =>
    reads('2020年上市至今,公司的研发费用累计达{rd-expense 2020FY-2024H1 CNY 7000000000 detail:70亿元}。'));

  test('whose beginning nobody names, or whose end is a day', () => {
    reads('上市以来,公司研发费用累计70亿元。');
    reads('截至2024年6月末,公司累计投入研发费用70亿元。');
  });

  test('over the years of the report', () =>
    reads('最近三年,公司研发投入累计{rd-investment 2020FY-2022FY CNY 1200000000 detail:12亿元}。', severalYears));
});

describe('a subject that nobody names', () => {
  test('what every company has is the company’s', () => {
    reads('现金流比前两年明显好转,人均回款同比增长了{cash-collections-per-capita 2024H1 change-ratio 0.2:20%}。');
    reads(
      '信用政策未发生变化,报告期内应收账款周转率分别为{receivables-turnover 2020FY times 2.8:2.80}、{receivables-turnover 2021FY times 2.4:2.40}、{receivables-turnover 2022FY times 1.2:1.20}和\n回款进度放缓,是因为客户付款集中在年底。',
      severalYears,
    );
  });

  test('a fall from a level that the paragraph compares with the year before', () =>
    reads(
      '上半年公司{revenue 2024H1 CNY 800000000:营业收入8亿元},较去年同期增长{revenue 2024H1 change-ratio 0.9:90%}。其中集成服务占营业收入的比重由{revenue-share 2023H1 ratio 0.63 [产品:集成服务]:63%}降至{revenue-share 2024H1 ratio 0.53 [产品:集成服务]:53%}。',
    ));

  test('without such a comparison the old level has no period', () => reads('公司毛利率由63%降至{gross-margin 2024H1 ratio 0.53:53%}。'));
});

describe('questions', () => {
  test('give nothing, though the answer under them does', () =>
    reads('请问公司上半年毛利率58%的原因?\n答:公司上半年{gross-margin 2024H1 ratio 0.58:毛利率为58%}。'));
  test('of a regulator', () =>
    reads(
      '问题1\n根据申报材料,2022年发行人营业收入为5亿元。请发行人说明原因。\n回复:\n一、发行人说明\n2022年发行人{revenue 2022FY CNY 500000000:营业收入为5亿元}。',
      severalYears,
    ));
});

test('every finding’s span is its figure in the file, across wrapped lines too', () => {
  const text =
    '  报告期内,发行人营业收入分别为 9,927.34 万元、12,700.43\n万元、6,442.05 万元和 1,373.50 万元,规模较小,研发费用为 1,234.56\n万元。\n';
  const filing = filingOf(text, severalYears);
  expect(sentenceFindings(filing, builtin).map(({ at, to }) => filing.document.raw.slice(at, to))).toEqual([
    '9,927.34 万元',
    '12,700.43\n万元',
    '6,442.05 万元',
    '1,373.50 万元',
  ]);
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    '公司',
    '发行人',
    '北信源',
    '营业收入',
    '毛利率',
    '归母净利润',
    '应收账款余额',
    '收入占比',
    '占营业收入的比例',
    '2022年',
    '上半年',
    '报告期内',
    '去年同期',
    '同比',
    '较',
    '增长',
    '下降',
    '至',
    '为',
    '分别为',
    '约',
    '亏损',
    '收窄',
    '5亿元',
    '12.34%',
    '1.5个百分点',
    '0.00000000000001%',
    '3家',
    '、',
    '和',
    ',',
    ';',
    '。',
    ':',
    '(',
    ')',
    '剔除',
    '影响后',
    '企业级客户',
    '的',
    '从',
    '由',
    '了',
    '\n',
  );

  test('nothing is thrown, and every span is a figure of the text', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
        fc.boolean(),
        (text, several) => {
          const filing = filingOf(text, several ? severalYears : {});
          for (const finding of sentenceFindings(filing, builtin)) {
            const printed = filing.document.raw.slice(finding.at, finding.to);
            if (finding.kind === 'direction') expect(['up', 'down', 'flat']).toContain(finding.value);
            else expect(printed).toMatch(/\d/);
            expect(finding.quoteAt).toBeLessThanOrEqual(finding.at);
            expect(finding.quoteTo).toBeGreaterThanOrEqual(finding.to);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a clause of a hundred thousand figures, and a list of as many years', () => {
    const figures = sentenceFindings(filingOf('公司营业收入1亿元'.repeat(130_000), { period: '2024H1' }), builtin);
    expect(figures).toHaveLength(0);
    const read = (text: string): number => cpuTime(() => sentenceFindings(filingOf(text, severalYears), builtin));
    expect(read(`${'2022年、'.repeat(60_000)}公司营业收入1亿元。`)).toBeLessThan(2000);
    expect(read(`公司营业收入${' '.repeat(200_000)}9.19亿元。`)).toBeLessThan(2000);
  });

  test('a million characters on one line take no more than their share of time', () => {
    for (const pattern of ['营业收入1.5亿元、', '2022年营业收入为5亿元。', '毛利率5% 6% 7% ', '占收入的比例']) {
      const text = pattern.repeat(Math.floor(400_000 / pattern.length));
      expect(cpuTime(() => sentenceFindings(filingOf(text, severalYears), builtin))).toBeLessThan(8000);
    }
  });
});
