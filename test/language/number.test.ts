import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantities } from '../../src/language/number.ts';

const read = (text: string): string[] =>
  quantities(text).map(({ from, to, value, unit }) => `${text.slice(from, to)} = ${value} ${unit ?? '-'}`);

describe('money', () => {
  test.each([
    ['营业收入17.83亿元', '17.83亿元 = 1783000000 CNY'],
    ['归母净利润-8.20亿元', '-8.20亿元 = -820000000 CNY'],
    ['增加5966万元', '5966万元 = 59660000 CNY'],
    ['收入 8.44 亿元', '8.44 亿元 = 844000000 CNY'],
    ['增加了近6个亿。', '6个亿 = 600000000 CNY'],
    ['授信2.5亿,', '2.5亿 = 250000000 CNY'],
    ['10余亿元', '10余亿元 = 1000000000 CNY'],
    ['1,234.56元', '1,234.56元 = 1234.56 CNY'],
    ['0.32元/股', '0.32元/股 = 0.32 CNY/share'],
    ['24.65万元/人', '24.65万元/人 = 246500 CNY/person'],
    ['5百万元', '5百万元 = 5000000 CNY'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));
});

describe('ratios, points, times, people, things', () => {
  test.each([
    ['毛利率61.12%', '61.12% = 0.6112 ratio'],
    ['占比为80.81 %', '80.81 % = 0.8081 ratio'],
    ['下降12.38个百分点', '12.38个百分点 = 12.38 pp'],
    ['周转率2.86次', '2.86次 = 2.86 times'],
    ['增长2倍', '2倍 = 2 times'],
    ['员工1,166人', '1,166人 = 1166 persons'],
    ['员工1.2万人', '1.2万人 = 12000 persons'],
    ['客户150家', '150家 = 150 count'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));
});

test('the last printed digit is the step', () => {
  expect(quantities('17.83亿元')[0]!.step).toBe('1000000');
  expect(quantities('61.1%')[0]!.step).toBe('0.001');
  expect(quantities('5,966万元')[0]!.step).toBe('10000');
});

test('a bare number has no unit, a price in no unit of ours has neither', () => {
  expect(read('占比1.35')).toEqual(['1.35 = 1.35 -']);
  expect(quantities('10.73平方米/人')[0]).toMatchObject({ unit: null, word: '平' });
  expect(quantities('500万级以上客户')[0]).toMatchObject({ unit: null, word: '万级' });
});

test('a comma parts numbers unless it groups three digits', () => {
  expect(read('1,5')).toEqual(['1 = 1 -', '5 = 5 -']);
  expect(read('1,234,56')).toEqual(['1,234 = 1234 -', '56 = 56 -']);
  expect(read('2020,202')).toEqual(['2020 = 2020 -', '202 = 202 -']);
});

test('brackets are minus only around a whole cell', () => {
  expect(read('(1,234.00)')).toEqual(['(1,234.00) = -1234 -']);
  expect(read('(12.3)%')).toEqual(['(12.3)% = -0.123 ratio']);
  expect(read('毛利率(12.3%)为')).toEqual(['12.3% = 0.123 ratio']);
});

test('the first number of a range has the unit of the second', () => {
  expect(read('10-20亿元')).toEqual(['10 = 1000000000 CNY', '20亿元 = 2000000000 CNY']);
  expect(read('-8.5亿元至-7.0亿元')).toEqual(['-8.5亿元 = -850000000 CNY', '-7.0亿元 = -700000000 CNY']);
});

test.each([
  '支持IPV6与5G',
  'Q-GPT4模型',
  '国发〔2020〕14号',
  '第10号指引',
  '2022年12月31日',
  '2022-12-31',
  '2020-2022年',
  '2023年1-3月',
  '15:30—16:30',
  '7×24小时',
  '见3.2.1',
  '1/2以上',
  '1)优化结构',
  '(3)其他',
])('%s holds no figure', (text) => {
  expect(read(text)).toEqual([]);
});

test('spans lie in the window and do not overlap, whatever the text', () => {
  const alphabet = fc.constantFrom(...'0123456789.,-(%)亿万元个百分点人次倍家年月至~ 约、和收入A');
  fc.assert(
    fc.property(
      fc.array(alphabet, { maxLength: 40 }).map((characters) => characters.join('')),
      (text) => {
        let last = 0;
        for (const { from, to, numberFrom, numberTo, value } of quantities(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(from <= numberFrom && numberFrom < numberTo && numberTo <= to && to <= text.length).toBe(true);
          expect(value).toMatch(/^-?\d+(?:\.\d+)?$/);
          last = to;
        }
      },
    ),
  );
});
