import { expect, test } from 'vitest';
import { sentencesLeft } from '../../src/coverage/sentences.ts';
import type { Context } from '../../src/extract/table/context.ts';
import type { Paragraph } from '../../src/filing/filing.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';

const context: Context = {
  vocabulary: builtin,
  filer: { name: '中孚信息', code: '300659', aliases: [] },
  periods: { current: null, reporting: [], date: null },
  labels: new Map(),
  heads: new Map(),
};
const said = (text: string, question = false, section: string[] = []): Paragraph => ({
  passage: { text, offsets: Int32Array.from(text, (_, i) => i) },
  firstLine: 1,
  lastLine: 1,
  question,
  section,
});

test('only those with a metric and a figure count; of them those that hold the place of a fact are read', () => {
  const text = '公司营业收入为5亿元。毛利率为60%。公司有3个部门。经营情况良好。';
  expect(sentencesLeft([said(text)], context, new Set([7]))).toEqual({
    seen: 2,
    read: 1,
    left: [{ at: 11, to: 18, reason: 'sentence' }],
  });
});

test('a question, a target, a section on targets', () => {
  const reasons = (paragraph: Paragraph): string[] => sentencesLeft([paragraph], context, new Set()).left.map(({ reason }) => reason);
  expect(reasons(said('公司营业收入为5亿元', true))).toEqual(['question']);
  expect(reasons(said('公司力争营业收入达到5亿元'))).toEqual(['target']);
  expect(reasons(said('营业收入为5亿元', false, ['三、业绩考核要求']))).toEqual(['target']);
});
