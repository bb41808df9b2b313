import { expect, test } from 'vitest';
import { annotated, readBack } from './annotate.ts';

test('the marks are taken out and their figures end where the text inside them ends', () => {
  const source = '公司{revenue 2024H1 CNY 5000000000:营业收入50亿元},同比增长{revenue 2024H1 change-ratio 0.1 [地区:海外] approx:约10%}。';
  const { text, facts } = annotated(source, '奇安信');
  expect(text).toBe('公司营业收入50亿元,同比增长约10%。');
  expect(facts).toEqual(['10 奇安信 revenue 2024H1 value 5000000000', '19 奇安信 revenue 2024H1 change-ratio 0.1 地区:海外  approx']);
});

test('what is not marked must not be found', () => {
  const { expected, found } = readBack('公司实现营业收入50亿元。');
  expect(expected).toEqual([]);
  expect(found).toEqual(['12 奇安信 revenue 2024H1 value 5000000000']);
});
