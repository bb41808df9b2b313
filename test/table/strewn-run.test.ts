import { expect, test } from 'vitest';
import { sheetOf } from '../../src/table/sheet.ts';
import type { StrewnColumn } from '../../src/table/strewn-head.ts';
import { type Item, itemsOf } from '../../src/table/strewn-item.ts';
import { blocksOf, limitOf } from '../../src/table/strewn-label.ts';
import { checkedRows, embedded, mendClipped, mendSplit, runsOf } from '../../src/table/strewn-run.ts';
import { drawn } from './drawn.ts';

/** Items of lines; a line that begins with ^ stands right below the one before. */
function items(...lines: string[]): Item[] {
  const sheet = sheetOf(drawn(lines.map((line) => line.replace('^', '')).join('\n')));
  let block = 0;
  return lines.flatMap((text, line) => itemsOf(sheet, line, text.startsWith('^') ? block : ++block, 0));
}
const columns = (kinds: string): StrewnColumn[] =>
  [...kinds].map((kind) => ({
    path: [],
    kind: kind === 'a' || kind === 's' ? 'amount' : kind === '.' ? 'any' : 'percent',
    role: kind === 'c' ? 'change' : kind === 's' ? 'step' : 'level',
  }));
const texts = (cells: readonly (Item | undefined)[] | null): string | undefined => cells?.map((cell) => cell?.text ?? '·').join(' ');
function runs(kinds: string, ...lines: string[]) {
  const all = items(...lines);
  const words = all.filter(({ kind }) => kind === 'words');
  const blocks = blocksOf(words, limitOf(words));
  const found = runsOf(all, blocks, columns(kinds));
  return { blocks, found, limit: limitOf(words) };
}

test('numbers between words are a run, with the words right before it', () => {
  const { found } = runs('..', '1.00', '2.00', '存货', '3.00', '4.00', '5.00', '6.00', '流动资产:', '7.00');
  expect(found.map(({ before, chunks }) => `${before === null ? '·' : before.items[0]!.text}: ${chunks?.map(texts).join(' / ')}`)).toEqual([
    '·: 1.00 2.00',
    '存货: 3.00 4.00 / 5.00 6.00',
    '·: undefined',
  ]);
});

test('numbers of another kind, or one right above the other, are no rows', () => {
  expect(runs('ap', '1.00', '2.00').found[0]!.chunks).toBeNull();
  expect(runs('ap', '1.00', '2.00%').found[0]!.chunks).not.toBeNull();
  expect(runs('..', '1.00', '^2.00').found[0]!.chunks).toBeNull();
  expect(runs('..', '1.00 2.00').found[0]!.chunks).not.toBeNull();
});

test('fewer numbers than columns, where their kinds leave one way', () => {
  expect(texts(embedded(items('1,084.00', '8.45%', '5.47%', '2.98%'), columns('apapc')))).toBe('1,084.00 8.45% · 5.47% 2.98%');
  expect(embedded(items('1,084.00', '8.45%', '2.98%'), columns('apapc'))).toBeNull();
  expect(embedded(items('1.00'), columns('ap'))).toBeNull();
});

test('rows at the end of a run, back to the first that does not add up', () => {
  const run = items('49.00', '0.00', '20.00', '25.00', '5.00', '7.00', '6.00', '-1.00');
  expect(checkedRows(run, columns('aas')).map(texts)).toEqual(['20.00 25.00 5.00', '7.00 6.00 -1.00']);
  expect(checkedRows(items('0.00', '0.00', '0.00'), columns('aas'))).toEqual([]);
});

test('the lower line of a clipped label, where it is the only one left', () => {
  const { blocks, found, limit } = runs('..', '低温运输车辆养护', '^30.00', '20.00', '其他', '10.00', '20.00', '系列');
  mendClipped(found, blocks, limit);
  expect(blocks.map((block) => block.items.map(({ text }) => text).join('/'))).toEqual(['低温运输车辆养护/系列', '其他']);
  const two = runs('..', '低温运输车辆养护', '^30.00', '20.00', '其他', '10.00', '20.00', '系列', '合计');
  mendClipped(two.found, two.blocks, two.limit);
  expect(two.blocks).toHaveLength(4);
});

test('the right half of a row above its label, where kinds and arithmetic say so', () => {
  const lines = ['甲地区', '30.00', '20.00', '50.00%', '50.00%', '乙地区', '60.00', '40.00'];
  const { found } = runs('aac', ...lines);
  mendSplit(found, columns('aac'));
  expect(found.map(({ chunks }) => chunks?.map(texts))).toEqual([['30.00 20.00 50.00%'], ['60.00 40.00 50.00%']]);
  const wrong = runs('aac', ...lines.map((line) => line.replace('60.00', '61.00')));
  mendSplit(wrong.found, columns('aac'));
  expect(wrong.found.map(({ chunks }) => chunks)).toEqual([null, null]);
});
