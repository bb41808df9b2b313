import { describe, expect, test } from 'vitest';
import { readCover } from '../../src/filing/cover.ts';
import { documentOf } from '../../src/filing/document.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';

const cover = (text: string) => readCover(documentOf('x.txt', text), builtin);

describe('covers as filings print them', () => {
  test('投资者关系活动记录表, code and name on one line, the day further down', () => {
    expect(
      cover(
        '证券代码：688561      证券简称：奇安信\n奇安信科技集团股份有限公司\n投资者关系活动记录表\n编号：2024-009\n\t时间\n\t2024年10月31日15点30分\n介绍公司2024年前三季度经营情况。\n',
      ),
    ).toMatchObject({
      company: '奇安信',
      code: '688561',
      fullName: '奇安信科技集团股份有限公司',
      form: 'ir-minutes',
      date: '2024-10-31',
      period: '2024Q1-3',
    });
  });

  test('a company wears the name of its day', () => {
    expect(cover('证券代码：002268\n\n证券简称：卫士通\n\n投资者关系活动记录表\n日期\t2021 年 4 月 22 日\n')).toMatchObject({
      company: '卫士通',
      date: '2021-04-22',
    });
    expect(cover('证券代码：002268\n证券简称：电科网安\n投资者关系活动记录表\n日期 2023年5月9日\n')?.company).toBe('电科网安');
  });

  test('a reply to an inquiry under a portal’s time stamp; the sponsor is not the filer', () => {
    expect(
      cover(
        '中孚信息: 关于中孚信息股份有限公司2023年度发行股票审核问询函回复\n证券之星 2023-07-11 00:00:00\n关于中孚信息股份有限公司\n民生证券股份有限公司\n',
      ),
    ).toMatchObject({ company: '中孚信息', code: '300659', form: 'inquiry-reply', date: '2023-07-11', period: null });
    expect(cover('国泰海通证券股份有限公司\n关于远江盛邦安全科技集团股份有限公司\n2024年度持续督导年度跟踪报告\n')).toMatchObject({
      company: '盛邦安全',
      form: 'supervision-report',
      period: '2024FY',
    });
  });

  test('an annual report with a spelled year, its code in 公司简介', () => {
    expect(
      cover(
        `二〇一七年年度报告\n\n二〇一八年三月编制\n\n山东山大华特科技股份有限公司 2017 年年度报告全文\n${'第一节 重要提示\n'.repeat(20)}股票简称             山大华特                  股票代码            000915\n`,
      ),
    ).toMatchObject({ company: '山大华特', code: '000915', form: 'annual-report', date: '2018-03', period: '2017FY' });
  });

  test('半年度评估报告 of a plan for the whole year is about the half', () => {
    expect(
      cover('奇安信科技集团股份有限公司\n\n2025 年度“提质增效重回报”行动方案的\n\n半年度评估报告\n\n正文\n\n2025年 8月 27日\n'),
    ).toMatchObject({ form: 'assessment', period: '2025H1', date: '2025-08-27' });
  });

  test('a company nobody has told us keeps what is printed', () => {
    expect(cover('证券代码：301234  证券简称：远山股份\n投资者关系活动记录表\n')).toMatchObject({ company: '远山股份', code: '301234' });
    expect(cover('北岭精工科技股份有限公司（以下简称“北岭精工”或“公司”）2024年年度报告\n')).toMatchObject({
      company: '北岭精工',
      code: null,
      period: '2024FY',
    });
  });

  test('what names no company is no filing', () => {
    expect(cover('今天天气很好,适合散步。\n')).toBeNull();
    expect(cover('')).toBeNull();
  });

  test('a day in a table at the end of an annual report is not the day it is signed', () => {
    const report =
      '证券代码：688561 证券简称：奇安信\n奇安信科技集团股份有限公司\n2023 年年度报告\n2024 年 4 月\n正文\n2023 年 1 月 1\n日\n2023 年 1 月 1 日\n';
    expect(cover(report)).toMatchObject({ period: '2023FY', date: '2024-04' });
  });
});
