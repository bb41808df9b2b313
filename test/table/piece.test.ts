import { expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { piecesOf, textOf, widthOf } from '../../src/table/piece.ts';

const read = (line: string): string[] => {
  const document = documentOf('x.txt', line);
  return piecesOf(document, 0, 0, line.length).map((piece) => `${textOf(document, piece)} ${piece.kind}`);
};

test('two spaces part pieces, one does not', () => {
  expect(read('项目     2023 年 1-3 月    2022 年')).toEqual(['项目 text', '2023年1-3月 text', '2022年 text']);
});

test('one space parts complete numbers, if one is more than a bare integer', () => {
  expect(read('净利润    -4.49 1,008.86')).toEqual(['净利润 text', '-4.49 number', '1,008.86 number']);
  expect(read('电话    010 5687')).toEqual(['电话 text', '0105687 text']);
});

test('one space parts a number from a remark, never from its unit, never at the margin', () => {
  expect(read('某公司    100.00 预计无法收回')).toEqual(['某公司 text', '100.00 number', '预计无法收回 text']);
  expect(read('回收期    5.45 年')).toEqual(['回收期 text', '5.45年 measure']);
  expect(read('变动    12.50 个百分点以上')).toEqual(['变动 text', '12.50个百分点以上 text']);
  expect(read('66.08 的收入占比    保持稳定')).toEqual(['66.08的收入占比 text', '保持稳定 text']);
});

test('kinds', () => {
  const kinds: [string, string][] = [
    ['13,735.04', 'number'],
    ['-11,530.72', 'number'],
    ['(1,024.00)', 'number'],
    ['67.35%*', 'number'],
    ['24.77 %', 'number'],
    ['0.0177', 'number'],
    ['-', 'mark'],
    ['未披露', 'mark'],
    ['不适用', 'mark'],
    ['下降 3.02 个百分点', 'measure'],
    ['减少 3.56', 'measure'],
    ['12.5 亿元', 'measure'],
    ['3.49 个', 'text'],
    ['1 年以内', 'text'],
    ['2023-03-31', 'text'],
    ['1.', 'text'],
    ['010-56500561', 'text'],
  ];
  for (const [word, kind] of kinds) {
    const document = documentOf('x.txt', word);
    expect([word, piecesOf(document, 0, 0, word.length)[0]!.kind]).toEqual([word, kind]);
  }
});

test('words set apart for looks are one', () => {
  expect(read('合    计      1,024.00')).toEqual(['合计 text', '1,024.00 number']);
});

test('the width is that of the print: full-width brackets count whole, ASCII half', () => {
  const document = documentOf('x.txt', '收入（元）ab');
  const [piece] = piecesOf(document, 0, 0, 7);
  expect(textOf(document, piece!)).toBe('收入(元)ab');
  expect(widthOf(document, piece!)).toBe(6);
});

test('a label that fills its column is parted from an amount behind one space, where a number stands in the next column', () => {
  expect(read('的扣除非经 常性损 751,209,860.23      604,944,470.09')).toEqual([
    '的扣除非经常性损 text',
    '751,209,860.23 number',
    '604,944,470.09 number',
  ]);
  expect(read('报告期内实现营业收入 751,209,860.23')).toEqual(['报告期内实现营业收入751,209,860.23 text']);
  expect(read('资产总计 2020    12.50')).toEqual(['资产总计2020 text', '12.50 number']);
});
