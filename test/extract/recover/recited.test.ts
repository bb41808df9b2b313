import { describe, expect, test } from 'vitest';
import { recited } from '../../../src/extract/recover/recited.ts';
import type { Finding } from '../../../src/fact.ts';
import { level, paragraphOf, retellingOf, shown } from './told.ts';

const ratios = [
  level('receivables-ratio', '2020FY', '0.4643'),
  level('receivables-ratio', '2021FY', '0.4655'),
  level('receivables-ratio', '2022FY', '0.7115'),
];
const read = (text: string, known: Finding[] = ratios): string[] => {
  const { document, paragraph } = paragraphOf(text);
  return shown(recited(paragraph, retellingOf(document, known)));
};

describe('a list whose metric is lost with its line', () => {
  test('is what its figures are elsewhere, in the periods of the sentence', () => {
    const text = '最近三年末,公司的应收账款持续增加,其\n比例分别为46.43%、46.55%和71.15%,占比较高。';
    expect(read(text)).toEqual(['receivables-ratio 2020FY 0.4643', 'receivables-ratio 2021FY 0.4655', 'receivables-ratio 2022FY 0.7115']);
  });
  test('is left out where one figure is known otherwise, or the order is another', () => {
    expect(read('最近三年末,公司的应收账款持续增加,其\n比例分别为46.43%、46.55%和71.51%。')).toEqual([]);
    expect(read('最近三年末,公司的应收账款持续增加,其\n比例分别为71.15%、46.55%和46.43%。')).toEqual([]);
  });
  test('is left out where two metrics fit', () => {
    const twins = ratios.map((each) => ({ ...each, metric: 'rd-ratio' }));
    expect(read('最近三年末,公司的应收账款持续增加,其\n比例分别为46.43%、46.55%和71.15%。', [...ratios, ...twins])).toEqual([]);
  });
  test('is left out where its words stand, and name no metric', () => {
    expect(read('最近三年末,公司的应收占收比分别为46.43%、46.55%和71.15%。')).toEqual([]);
  });
  test('of another company is left out', () => {
    expect(read('最近三年末,启明星辰的应收账款持续增加,其\n比例分别为46.43%、46.55%和71.15%。')).toEqual([]);
  });
});
