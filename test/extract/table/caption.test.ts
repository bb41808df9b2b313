import { expect, test } from 'vitest';
import { readCaption, readTitle } from '../../../src/extract/table/caption.ts';
import { context } from './context.ts';

const caption = (text: string, ...section: string[]) => {
  const read = readCaption(readTitle(text, section, context), [], context);
  return { ...read, metrics: read.metrics.map(({ id }) => id) };
};

test('what a caption is about', () => {
  expect(caption('报告期内,同行业可比公司主营业务毛利率情况如下:')).toMatchObject({
    metrics: ['main-gross-margin'],
    member: null,
    company: null,
    foreign: false,
  });
  expect(caption('报告期内,发行人应收账款余额占营业收入的比例与可比公司比较如下:')).toMatchObject({
    metrics: ['receivables-ratio'],
    member: null,
  });
  expect(caption('报告期内,发行人安全集成服务毛利率的变化如下:')).toMatchObject({ metrics: ['gross-margin'], member: '安全集成服务' });
  expect(caption('2022年,公司取得的政府补助如下:')).toMatchObject({ metrics: ['government-grants'], period: '2022FY' });
});

test('a mean without some of the peers says so', () => {
  expect(caption('剔除北信源和格尔软件后,同行业坏账准备计提比例如下:').without).toBe('北信源和格尔软件');
});

test('what is no actual of the filer', () => {
  expect(caption('本项目的收入测算如下:').forecast).toBe(true);
  expect(caption('具体如下:', '募投项目效益测算').forecast).toBe(true);
  expect(caption('联营企业的主要财务信息:').foreign).toBe(true);
  expect(caption('母公司利润表').parent).toBe(true);
  expect(caption('归属于母公司股东的净利润如下:').parent).toBe(false);
});

test('what narrows a table down beyond its rows is marked', () => {
  for (const text of ['武汉剑通最近两年主要财务数据如下:', '1、安全服务', '第四季度收入情况:', '剔除股份支付影响后公司业绩情况如下:'])
    expect(caption(text).narrowed, text).toBe(true);
  for (const text of [
    '六、主要会计数据和财务指标',
    '报告期内,发行人主要财务数据情况如下:',
    '3、费用',
    '合并利润表',
    '2023年第四季度收入情况:',
  ])
    expect(caption(text).narrowed, text).toBe(false);
  expect(caption('控股股东最近一年财务数据').foreign).toBe(true);
  expect(caption('同行业毛利率如下:').member).toBeNull();
  expect(caption('(2)本期计提、收回或转回的坏账准备情况').member).toBeNull();
});

test('customers that a caption only speaks of leave the table the peers’', () => {
  expect(caption('上述公司的下游客户主要为政府,2022年收入变动情况及政府相关收入占比如下:').foreign).toBe(false);
  expect(caption('主要客户的经营状况如下:').foreign).toBe(true);
});

test('under a bare period a table is of what the heading over it is about', () => {
  expect(caption('②2022年', '一、说明', '(1)政府补助的目的、内容及性质', '①2023年1-3月')).toMatchObject({
    metrics: ['government-grants'],
    period: '2022FY',
  });
  expect(caption('②2022年', '(1)房屋的面积').metrics).toEqual([]);
  expect(caption('2022年的情况如下:', '(1)政府补助的目的').metrics).toEqual([]);
});

test('several periods that a caption names are told, oldest first', () => {
  expect(caption('报告期各期末,公司存货库龄如下:').told).toEqual(['2020FY', '2021FY', '2022FY', '2023Q1']);
  expect(caption('最近三年末,公司存货库龄如下:').told).toEqual(['2020FY', '2021FY', '2022FY']);
  expect(caption('2022年,公司存货库龄如下:').told).toEqual([]);
});

test('what a table shows of the reporting periods is no forecast, whatever the heading above it', () => {
  expect(caption('报告期内,公司网络安全产品的毛利率如下:', '⑤内部收益率测算过程').forecast).toBe(false);
  expect(caption('报告期内募投项目收入测算如下:', '⑤内部收益率').forecast).toBe(true);
});
