import { describe, expect, test } from 'vitest';
import { coverage } from '../../src/coverage/coverage.ts';

const reply = `中孚信息股份有限公司
关于审核问询函的回复
2023年7月

报告期各期,公司营业收入和毛利率情况如下:
                                                    单位:万元
      项目           2022 年度      2021 年度      2020 年度
      营业收入          64,420.55     127,004.33     99,315.24
      毛利率              61.12%         64.14%        63.91%
      其他指标甲            11.00          12.00         13.00

2022年,公司营业收入为64,420.55万元。若干类似项目的营业收入约为3,000万元。
预计募投项目达产后年营业收入为50,000万元。
`;

describe('what was read and what was not', () => {
  const covered = coverage({ file: 'reply.txt', text: reply })!;

  test('counts: one table; nine cells, six of them facts; three sentences, one a fact', () => {
    expect(covered).toMatchObject({
      file: 'reply.txt',
      company: '中孚信息',
      code: '300659',
      tables: { found: 1, wanted: 1, read: 1 },
      cells: { seen: 9, read: 6 },
      sentences: { seen: 3, read: 1 },
    });
  });

  test('each thing that gave nothing: where, what it says, why', () => {
    const row = '其他指标甲 11.00 12.00 13.00';
    expect(covered.left).toEqual([
      { kind: 'cell', reason: 'metric', line: 10, column: 24, length: 5, text: row },
      { kind: 'cell', reason: 'metric', line: 10, column: 39, length: 5, text: row },
      { kind: 'cell', reason: 'metric', line: 10, column: 53, length: 5, text: row },
      { kind: 'sentence', reason: 'sentence', line: 12, column: 26, length: 20, text: '若干类似项目的营业收入约为3,000万元' },
      { kind: 'sentence', reason: 'target', line: 13, column: 1, length: 23, text: '预计募投项目达产后年营业收入为50,000万元' },
    ]);
  });
});

test("a question and an answer: the figures of the first are nobody's", () => {
  const covered = coverage({
    file: 'reply.txt',
    text: '中孚信息股份有限公司\n关于审核问询函的回复\n2023年7月\n\n问题1:报告期内,发行人营业收入分别为1,000万元、2,000万元。\n请发行人说明原因。\n回复:\n2022年,公司营业收入为64,420.55万元。\n',
  })!;
  expect(covered.left.map(({ reason }) => reason)).toEqual(['question']);
  expect(covered.sentences).toEqual({ seen: 2, read: 1 });
});

test('no filing', () => {
  expect(coverage({ file: 'a.txt', text: '今天天气很好。' })).toBe(null);
});

test('a text too long to be read whole is covered window by window, each thing at its place in the file', () => {
  const said = '2022年,公司营业收入为64,420.55万元。若干类似项目的营业收入约为3,000万元。\n';
  const text = `中孚信息股份有限公司\n关于审核问询函的回复\n2023年7月\n\n经营情况如下。\n${said}${'说明。\n'.repeat(100)}${said}`;
  const whole = coverage({ file: 'a.txt', text });
  expect(whole).toMatchObject({
    company: '中孚信息',
    sentences: { seen: 4, read: 2 },
    left: [
      { line: 6, column: 26 },
      { line: 107, column: 26 },
    ],
  });
  expect(coverage({ file: 'a.txt', text }, undefined, { long: 0, length: 120 })).toEqual(whole);
});
