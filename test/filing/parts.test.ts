import { expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { partsOf } from '../../src/filing/parts.ts';

test('a collection of answers is cut at each company', () => {
  const text =
    '证券代码：000021 证券简称：甲科技 时间：2026-03-06 19:20:35\n问：收入如何？\n答：增长。\n\n证券代码：000022 证券简称：乙电子 时间：2026-03-06 19:21:00\n问：毛利率如何？\n答：稳定。\n';
  expect(partsOf(documentOf('x', text))).toEqual([
    { from: 0, to: 4 },
    { from: 4, to: 8 },
  ]);
});

test('one filing is one part, though its page head repeats', () => {
  const text = '证券代码：000021 证券简称：甲科技\n正文\n证券代码：000021 证券简称：甲科技\n正文\n';
  expect(partsOf(documentOf('x', text))).toEqual([{ from: 0, to: 5 }]);
});

test('letters of a regulator to several companies', () => {
  const text =
    '甲传媒（600373）2024年年度报告信息披露监管问询函\n一、关于收入。请公司说明。\n\n乙金顶（600678）2024年年度报告信息披露监管问询函\n一、关于成本。\n';
  expect(partsOf(documentOf('x', text))).toHaveLength(2);
});
