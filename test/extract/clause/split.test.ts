import { expect, test } from 'vitest';
import { marksOf } from '../../../src/extract/clause/marks.ts';
import { clausesOf, sentencesOf } from '../../../src/extract/clause/split.ts';
import { periodMentions } from '../../../src/language/period.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';

const clauses = (text: string): string[] => {
  const marks = marksOf(text, 0, builtin, { name: '奇安信', code: null, aliases: [] }, true, () =>
    periodMentions(text, { current: null, reporting: [], date: null }),
  );
  return clausesOf(text, 0, text.length, marks).map(({ from, to }) => text.slice(from, to));
};

test('sentences end at full stops, and where a converter ran fields together', () => {
  const text = '收入增长。利润下降|毛利率稳定!';
  expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['收入增长', '利润下降', '毛利率稳定']);
});

test('a comma inside a number parts nothing, one between clauses does', () =>
  expect(clauses('营业收入为1,234.56万元,同比增长5%')).toEqual(['营业收入为1,234.56万元', '同比增长5%']));
test('a colon in front of a figure parts nothing', () => expect(clauses('营业收入为:5亿元')).toEqual(['营业收入为:5亿元']));
test('nor does a comma within a list', () => expect(clauses('毛利率分别为5%,6%和7%')).toEqual(['毛利率分别为5%,6%和7%']));
