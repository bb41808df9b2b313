import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Fact } from '../src/fact.ts';
import { samples } from './corpus.ts';

// What a reader finds in the samples, one figure a line:
//
//   metric [kind, unless it is the value] period value [segment]… [approx | forecast]

function shown(fact: Fact): string {
  const segments = fact.segment.map(({ axis, member }) => `${axis}:${member}`);
  return [
    fact.metric,
    fact.kind === 'value' ? '' : fact.kind,
    fact.period,
    fact.value,
    ...segments,
    fact.basis === 'reported' ? '' : fact.basis,
  ]
    .filter((word) => word !== '')
    .join(' ');
}

function sample(name: string): Fact[] {
  const file = join(samples, name);
  return analyze({ file, text: readFileSync(file, 'utf8') }).facts;
}

/** The annotation's lines without its indentation, sorted; printed twice counts once. */
const lines = (annotation: string): string[] =>
  annotation
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .sort();
const distinct = (facts: readonly Fact[]): string[] => [...new Set(facts.map(shown))].sort();
const headline = (facts: readonly Fact[]): Fact[] => facts.filter((fact) => fact.role === 'headline' && fact.kind !== 'direction');
const of = (facts: readonly Fact[], company: string): Fact[] => facts.filter((fact) => fact.company === company);

describe('IR minutes, a paragraph a line', () => {
  const facts = sample('qianxin-2024h1-ir-minutes.txt');

  it('reads the company-wide figures, and no others', () => {
    expect(distinct(headline(facts))).toEqual(
      lines(`
        revenue 2024H1 1783000000
        revenue change-ratio 2024H1 -0.2817
        cash-collections 2024H1 1838000000
        cash-collections change-ratio 2024H1 0.0248
        net-profit-attributable 2024H1 -820000000
        net-profit-attributable change-amount 2024H1 59660000
        net-profit-attributable change-ratio 2024H1 0.0678
        net-profit-adjusted 2024H1 -854000000
        net-profit-adjusted change-amount 2024H1 125000000
        net-profit-adjusted change-ratio 2024H1 0.1278
        operating-cash-flow 2024H1 -826000000
        operating-cash-flow change-amount 2024H1 573000000
        operating-cash-flow change-ratio 2024H1 0.4097
        period-expense change-ratio 2024H1 -0.2767
        cash-collections-per-capita change-ratio 2024H1 0.2
      `),
    );
  });

  it('keeps a margin that is only said to have fallen', () => {
    const margins = facts.filter((fact) => fact.metric === 'gross-margin' && fact.segment.length === 0);
    expect(distinct(margins)).toEqual(['gross-margin direction 2024H1 down']);
  });

  it('gives each customer group its own share', () => {
    expect(distinct(facts)).toEqual(
      expect.arrayContaining(
        lines(`
          revenue-share 2024H1 0.8081 客户:企业级客户
          revenue-share 2024H1 0.1335 客户:政府客户
          revenue-share 2024H1 0.0584 客户:公检法司
          revenue-share 2023H1 0.6871 客户:企业级客户
          revenue-share change-pp 2024H1 12.1 客户:企业级客户
          revenue change-ratio 2024H1 5.0408 地区:港澳地区
          revenue change-ratio 2024H1 0.035 地区:北京
        `),
      ),
    );
  });

  it('takes nothing from questions, participants, credit lines and shareholdings', () => {
    const printed = facts.map((fact) => fact.printed);
    for (const never of ['3亿元', '40个亿', '30%', '5%', '23.10%', '116', '141', '60']) expect(printed).not.toContain(never);
  });
});

describe('IR minutes with full-width and spaced numbers', () => {
  const facts = sample('westone-2021h1-ir-minutes.txt');

  it('knows the company by its name of that year', () => {
    expect([...new Set(facts.map((fact) => `${fact.company} ${fact.code}`))]).toEqual(['卫士通 002268']);
  });

  it('reads the figures', () => {
    expect(distinct(headline(facts))).toEqual(
      lines(`
        revenue 2021H1 844000000 approx
        revenue change-ratio 2021H1 0.94
      `),
    );
    expect(distinct(facts)).toEqual(
      expect.arrayContaining(
        lines(`
          revenue-share 2020H1 0.63 产品:安全集成与服务 approx
          revenue-share 2021H1 0.53 产品:安全集成与服务 approx
        `),
      ),
    );
  });

  it('points at the full-width digits as they are printed', () => {
    const revenue = facts.find((fact) => fact.metric === 'revenue' && fact.kind === 'value');
    expect(revenue).toMatchObject({ printed: '８.４４ 亿元', bound: 'about', step: '1000000' });
  });

  it('keeps apart the margin of the company, which rose, and of a segment, which fell', () => {
    const margins = facts.filter((fact) => fact.metric === 'gross-margin');
    expect(distinct(margins)).toEqual(
      lines(`
        gross-margin direction 2021H1 up
        gross-margin direction 2021H1 down 产品:安全芯片与模块
      `),
    );
  });

  it('takes nothing from questions', () => {
    const printed = facts.map((fact) => fact.printed);
    for (const never of ['10 亿元', '50%', '127']) expect(printed).not.toContain(never);
  });
});

describe('an assessment wrapped in the middle of sentences and numbers', () => {
  const facts = sample('qianxin-2025h1-assessment.txt');

  it('reads the company-wide figures, and no others', () => {
    expect(distinct(headline(facts))).toEqual(
      lines(`
        net-profit change-amount 2025H1 52000000
        period-expense change-amount 2025H1 -257000000
        period-expense-ratio change-pp 2025H1 -12.38
        cash-collections 2025Q2 1034000000
        cash-collections change-amount 2025Q2 77000000
        revenue-per-capita change-ratio 2025H1 0.1493
        cash-collections-per-capita change-ratio 2025H1 0.0603
        rd-expense 2025H1 589000000
        rd-ratio 2025H1 0.3384
      `),
    );
  });

  it('joins a number over a blank line and still points at its characters', () => {
    const cumulated = facts.find((fact) => fact.period === '2020FY-2025H1');
    expect(cumulated).toMatchObject({ metric: 'rd-expense', value: '8157000000', role: 'detail', printed: '81.\n\n57亿元' });
  });

  it('takes nothing from counts of customers, patents and meetings', () => {
    const printed = facts.map((fact) => fact.printed);
    for (const never of ['1,000', '200', '20,000', '1,318', '1,448', '90%', '5%', '100%']) expect(printed).not.toContain(never);
  });
});

describe('an inquiry reply with tables aligned by columns', () => {
  const facts = sample('zhongfu-2023-inquiry-reply.txt');

  it('reads the statement', () => {
    expect(distinct(headline(facts))).toEqual(
      expect.arrayContaining(
        lines(`
          revenue 2020FY 992734300
          revenue 2021FY 1270043300
          revenue 2022FY 644205500
          revenue 2023Q1 137350400
          revenue change-ratio 2022FY -0.4928
          operating-cost 2022FY 250457100
          selling-expense 2022FY 308091600
          admin-expense 2021FY 170975100
          rd-expense 2022FY 403647900
          finance-expense 2021FY -3720600
          gross-profit 2022FY 393748400
          gross-profit change-ratio 2022FY -0.5166
          profit-before-tax 2023Q1 -115588800
          net-profit-attributable 2022FY -446914500
          net-profit-adjusted 2023Q1 -119209200
          receivables 2022-12-31 458376500
          receivables 2023-03-31 463251900
          receivables-ratio 2022FY 0.7115
          bad-debt-ratio 2022-12-31 0.1198
        `),
      ),
    );
  });

  it('reads the margins of four periods, with their changes', () => {
    const margins = headline(facts).filter((fact) => fact.metric === 'gross-margin');
    expect(distinct(margins)).toEqual(
      lines(`
        gross-margin 2020FY 0.6608
        gross-margin 2021FY 0.6414
        gross-margin 2022FY 0.6112
        gross-margin 2023Q1 0.5845
        gross-margin change-pp 2022FY -3.02
      `),
    );
  });

  it('lets the note under the table change what the first column means for the companies it names', () => {
    const margins = (company: string) =>
      distinct(of(facts, company).filter((fact) => fact.metric.endsWith('gross-margin') && fact.kind === 'value'));
    expect(margins('北信源')).toEqual(
      lines(`
        gross-margin 2023Q1 0.7406
        main-gross-margin 2022FY 0.6409
        main-gross-margin 2021FY 0.7055
        main-gross-margin 2020FY 0.7525
      `),
    );
    expect(margins('同行业平均')).toEqual(
      lines(`
        gross-margin 2023Q1 0.6
        main-gross-margin 2022FY 0.6103
        main-gross-margin 2021FY 0.6475
        main-gross-margin 2020FY 0.6762
      `),
    );
    expect(margins('中孚信息')).toContain('main-gross-margin 2023Q1 0.5849');
  });

  it('finds the company whose name stands between its rows', () => {
    expect(distinct(of(facts, '山石网科'))).toEqual(
      expect.arrayContaining(['rd-expense 2022FY 339337000', 'rd-ratio 2022FY 0.4181', 'rd-ratio 2023Q1 0.5928']),
    );
    expect(distinct(of(facts, '同行业平均'))).toContain('rd-ratio 2021FY 0.2395');
  });

  it('reads the products under a header of two lines', () => {
    expect(distinct(facts)).toEqual(
      expect.arrayContaining(
        lines(`
          gross-margin 2022FY 0.8319 产品:网络安全产品
          gross-margin 2021FY 0.797 产品:网络安全产品
          gross-margin 2022FY 0.339 产品:信息安全服务
        `),
      ),
    );
  });

  it('reads a list up to the line that is lost', () => {
    expect(distinct(facts.filter((fact) => fact.metric === 'receivables-turnover'))).toEqual(
      lines(`
        receivables-turnover 2020FY 2.86
        receivables-turnover 2021FY 2.41
        receivables-turnover 2022FY 1.23
      `),
    );
  });

  it('lets no forecast of a project pass for an actual', () => {
    const projected = facts.filter((fact) =>
      ['69.21%', '67.56%', '74.11%', '74.33%', '73.53%', '34,997.87', '19,840.71'].some((figure) => fact.printed.startsWith(figure)),
    );
    expect(projected.filter((fact) => fact.basis !== 'forecast' || fact.role === 'headline')).toEqual([]);
  });
});

describe('an inquiry reply with one cell a line', () => {
  const facts = sample('webray-2023-inquiry-reply.txt');

  it('reads the prose', () => {
    expect(distinct(of(facts, '盛邦安全'))).toEqual(
      expect.arrayContaining(
        lines(`
          main-revenue 2020FY 151738300
          main-revenue 2021FY 202410100
          main-revenue 2022FY 236041900
          gross-margin 2020FY 0.6432 销售模式:终端用户销售
          gross-margin 2022FY 0.6389 销售模式:终端用户销售
          gross-margin 2022FY 0.7171 销售模式:项目合作渠道
          revenue 2020FY 59332000 销售模式:终端用户销售
          revenue 2021FY 47141900 销售模式:终端用户销售
          revenue 2021FY 48121400 销售模式:项目合作渠道
        `),
      ),
    );
  });

  it('takes no market for the company and no question for an answer', () => {
    expect(
      facts.filter((fact) => fact.role === 'headline' && ['2.10亿美元', '17.8%', '14,648.16万元', '5,000万元'].includes(fact.printed)),
    ).toEqual([]);
    expect(facts.filter((fact) => fact.metric.endsWith('gross-margin') && fact.segment.length === 0)).toEqual([]);
  });
});
