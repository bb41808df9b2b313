import { describe, expect, test } from 'vitest';
import { annotated, listOf, REPLY, readingOf } from './annotated.ts';

const filing = annotated(REPLY)!;
const figures = listOf(filing, 'figures').entries;
const at = (printed: string, from = 0): number => REPLY.indexOf(printed, from);

describe('a figure', () => {
  test('stands at its print, in the ink of its family, and is told as it was read', () => {
    const margin = figures.find(({ value }) => value === '61.12%')!;
    expect(margin).toMatchObject({
      spans: [{ at: at('61.12%'), to: at('61.12%') + 6 }],
      line: 11,
      tone: 'revenue',
      head: '毛利率',
      sub: '2022FY · 中孚信息',
      sign: '≠',
    });
    expect(readingOf(margin)).toEqual({
      公司: '中孚信息 300659',
      指标: '毛利率 gross-margin',
      期间: '2022FY（2022-01-01 至 2022-12-31）',
      数值: '61.12% = 0.6112 ratio',
      类型: '数值',
      分部: '整体',
      报表口径: '合并口径',
      性质: '披露数',
      主体: '公司整体',
      出处: '表格',
      位置: '第 11 行第 24 列',
      取用: '取此处，另有 1 处',
    });
  });

  test('of two prints that disagree each is linked to the other', () => {
    const [table, sentence] = figures.flatMap((entry, index) => (/^6[01]\.12%$/.test(entry.value) ? [{ entry, index }] : []));
    expect(sentence!.entry.sign).toBe('≠');
    expect(readingOf(sentence!.entry).取用).toBe('未取（表格优先于正文）');
    expect(sentence!.entry.links).toEqual([{ label: '不一致', text: '第 11 行  61.12%', list: 'figures', index: table!.index, span: 0 }]);
    expect(table!.entry.links.map(({ index }) => index)).toEqual([sentence!.index]);
  });

  test('of two that agree the one that was not taken is linked to the one that was', () => {
    const sentence = figures.find(({ value, line }) => value === '64,420.55万元' && line > 12)!;
    expect(sentence.sign).toBe('');
    expect(sentence.links.map(({ label, text }) => [label, text])).toEqual([['取用处', '第 9 行  64,420.55万元']]);
  });

  test('what it can be found by is offered by importance, periods from the newest', () => {
    const { filters, entries } = listOf(filing, 'figures');
    const [metric, , period] = filters;
    expect(metric!.values.slice(0, 2)).toEqual(['营业收入', '营业成本']);
    expect(period).toEqual({ label: '期间', values: ['2022FY', '2022-12-31', '2021FY', '2020FY'] });
    for (const { facets, head } of entries) expect(metric!.values[facets[0]!]).toBe(head);
  });
});

test('a derived figure stands nowhere and is linked to its operands', () => {
  const gross = listOf(filing, 'derived').entries.find(({ head, sub }) => head === '毛利' && sub.startsWith('2021FY'))!;
  expect(gross).toMatchObject({ spans: [], sign: 'ƒ', value: '8.1455910±0.0000010亿元' });
  expect(gross.links.map(({ list, index }) => [list, figures[index]!.value])).toEqual([
    ['figures', '127,004.33万元'],
    ['figures', '45,548.42万元'],
  ]);
});

test('a finding is linked to all its numbers, the accused first', () => {
  const [finding] = listOf(filing, 'findings').entries;
  expect(finding).toMatchObject({ head: '错误 · 比率', value: '60.12%', tone: 'error' });
  expect(finding!.spans.map((span) => REPLY.slice(span.at, span.to))).toEqual(['60.12%', '64,420.55', '25,045.71']);
  expect(finding!.links.map(({ list, index, span }) => [list, index, span])).toEqual([
    ['findings', 0, 0],
    ['findings', 0, 1],
    ['findings', 0, 2],
  ]);
});

test('what was not understood stands at its very characters, with the reason', () => {
  const left = listOf(filing, 'left').entries;
  expect(left.map(({ spans: [span], head, value }) => [REPLY.slice(span!.at, span!.to), head, value])).toEqual([
    ['11.00', '指标不明', '11.00'],
    ['12.00', '指标不明', '12.00'],
    ['13.00', '指标不明', '13.00'],
    ['若干类似项目的营业收入约为3,000万元', '未读懂', '句子'],
  ]);
  expect(readingOf(left[0]!)).toEqual({
    原因: '行名、表头、标题中没有指标，或两处矛盾',
    对象: '单元格',
    原文: '其他指标甲 11.00 12.00 13.00',
    位置: '第 12 行第 24 列',
  });
});

test('the head: whose, what, how much', () => {
  expect([filing.title, ...filing.about]).toEqual(['中孚信息 300659', '审核问询函回复', '2023-07-11', 'reply.txt']);
  expect(filing.tallies.map(({ count, name }) => `${count} ${name}`)).toEqual([
    `${figures.length} 个数据`,
    '0 个推定',
    `${listOf(filing, 'derived').entries.length} 个推算`,
    '1 处问题',
    '4 处未读懂',
  ]);
  expect(filing.coverage.reasons.map(({ count, name }) => [count, name])).toEqual([
    [3, '单元格 · 指标不明'],
    [1, '句子 · 未读懂'],
  ]);
});

test('in English the labels are English, metrics stay Chinese', () => {
  const [first] = listOf(annotated(REPLY, 'en')!, 'figures').entries;
  expect(first!.head).toBe('营业收入');
  expect(readingOf(first!)).toMatchObject({ company: '中孚信息 300659', scope: 'consolidated', place: 'line 9, column 21' });
});
