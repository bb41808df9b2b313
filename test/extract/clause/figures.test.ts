import { expect, test } from 'vitest';
import { figure, runsOf } from '../../../src/extract/clause/figures.ts';
import { frameOf } from '../../../src/extract/clause/frame.ts';
import { marksOf } from '../../../src/extract/clause/marks.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';

const runs = (text: string) => {
  const frame = frameOf(
    text,
    0,
    text.length,
    marksOf(text, 0, builtin, { name: '奇安信', code: null, aliases: [] }, true, () => []),
  );
  return runsOf(frame.words, text).map(({ figures, kind, truncated }) => [
    kind,
    figures.map((word) => figure(word).value).join(' '),
    truncated,
  ]);
};

test('a list', () => expect(runs('毛利率分别为5%、6%和7%')).toEqual([['list', '0.05 0.06 0.07', false]]));
test('a range', () => expect(runs('营业收入为5亿元至6亿元')).toEqual([['range', '500000000 600000000', false]]));
test('a list that broke off', () => expect(runs('毛利率分别为5%、6%、较高的产品')).toEqual([['list', '0.05 0.06', true]]));
test('two things', () =>
  expect(runs('营业收入5亿元增长6%')).toEqual([
    ['list', '500000000', false],
    ['list', '0.06', false],
  ]));
