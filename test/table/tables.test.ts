import { expect, test } from 'vitest';
import { tables } from '../../src/table/tables.ts';
import { drawn } from './drawn.ts';

/** The lines of a drawing that are no table. */
function prose(drawing: string): string[] {
  const document = drawn(drawing);
  const { isTable } = tables(document);
  return document.text
    .split('\n')
    .filter((line, i) => line.trim() !== '' && !isTable(i))
    .map((line) => line.trim());
}

test('a table with its unit, header, rows and notes; not the prose around it', () => {
  expect(
    prose(`
        报告期内,公司费用情况如下:
                                  单位:万元
         项目         2022 年       2021 年
        销售费用         31.20         28.11
        管理费用         11.40         12.90
      销售费用占营
      业收入的比例
      注:上述数据未经审计。
        如上表所示,公司的费用规模与业务规模相适应,不存在重大变动。
    `),
  ).toEqual(['报告期内,公司费用情况如下:', '如上表所示,公司的费用规模与业务规模相适应,不存在重大变动。']);
});

test('a table of words', () => {
  expect(
    prose(`
        公司建立了研发费用的归集制度,具体归集方式如下:
           项目                      归集方式
                       包括研发人员的工资、奖金、社会保险和住房公积
           人员人工        金等费用。财务部门按照研发部门提供的工时记录
                       汇总核算。
                       按照实际领用人所属的项目归集,计入相应的研发
           直接投入
                       项目
        综上,公司研发费用的归集准确、完整,与同行业公司的做法不存在差异。
    `),
  ).toEqual(['公司建立了研发费用的归集制度,具体归集方式如下:', '综上,公司研发费用的归集准确、完整,与同行业公司的做法不存在差异。']);
});

test('headings with a gap, and sentences with one, stay prose', () => {
  const lines = [
    '(一)      行业情况',
    '第三节      公司业务概要',
    '公司不断完善治理制度,重点聚焦于合规常态化、  制度体系化,',
    '流程标准化和决策效率优化  ,持续提升了治理的有效性。',
  ];
  expect(prose(lines.join('\n'))).toEqual(lines);
});

test('a table run into one line is one', () => {
  const cells = Array.from({ length: 30 }, (_, i) => `${i + 1},204.50`).join('              ');
  expect(prose(`公司收入情况如下:\n项目              ${cells}`)).toEqual(['公司收入情况如下:']);
});

test('markup is left to its own reader', () => {
  expect(tables(drawn('<table><tr><td>收入</td>\n  <td>项目        1,204.50      2,310.07</td></tr></table>')).grids).toEqual([]);
});
