import { expect, test } from 'vitest';
import { tableUnit, unitWord } from '../../src/language/unit.ts';

test.each([
  ['万元', { money: 4, percent: false }],
  ['单位:万元,%', { money: 4, percent: true }],
  ['单位:元 币种:人民币', { money: 0, percent: false }],
  ['单位: 人民币万元', { money: 4, percent: false }],
  ['亿元', { money: 8, percent: false }],
  ['千元', { money: 3, percent: false }],
  ['百万元', { money: 6, percent: false }],
  ['人', { percent: false, other: 'persons', otherPower: 0 }],
  ['万元/人', { percent: false, other: 'CNY/person', otherPower: 4 }],
  ['%', { percent: true }],
])('%s above a table', (text, expected) => expect(tableUnit(text)).toEqual(expected));

test('several units of money', () => {
  expect(tableUnit('单位:元/万元')).toBeNull();
  expect(tableUnit('单位:元、万元')).toBeNull();
  expect(tableUnit('单位:万元、元/股')).toEqual({ money: 4, percent: false, other: 'CNY/share', otherPower: 0 });
});

test('what one customer brings stands beside the unit of the amounts', () => {
  expect(tableUnit('单位:万元、家、万元/家')).toEqual({ money: 4, percent: false, other: 'count', otherPower: 0 });
  expect(tableUnit('单位:万元/家')).toBeNull();
});

test('what names no unit', () => expect(tableUnit('单位:台')).toBeNull());

test('万 alone is money only where nothing else is counted', () => {
  expect(unitWord('5万,', 1, 3)).toMatchObject({ unit: 'CNY', power: 4 });
  expect(unitWord('5万用户', 1, 4)).toMatchObject({ unit: null });
});
