import { expect, test } from 'vitest';
import { sheetOf } from '../../src/table/sheet.ts';
import { isNumber, spacedLine } from '../../src/table/spaced-line.ts';
import { drawn } from './drawn.ts';

const parted = (line: string): string[] => {
  const document = drawn(`\n${line}\n`);
  const { label, values } = spacedLine(sheetOf(document), 0);
  return [label, ...values].map(({ from, to }) => document.text.slice(from, to));
};

test('values are what a line ends in', () => {
  expect(parted('营业总收入 135,503.34 96,307.40 40.70%')).toEqual(['营业总收入', '135,503.34', '96,307.40', '40.70%']);
  expect(parted('交易性金融资产 90,454.81 - -')).toEqual(['交易性金融资产', '90,454.81', '-', '-']);
  expect(parted('甲公司 未披露 3.31% (3.46%)')).toEqual(['甲公司', '未披露', '3.31%', '(3.46%)']);
  expect(parted('659.44 890.10')).toEqual(['', '659.44', '890.10']);
});

test('labels hold digits and spaces', () => {
  expect(parted('1-2 年（含 2 年） 301.60 3.28%')).toEqual(['1-2 年(含 2 年)', '301.60', '3.28%']);
  expect(parted('PRO X 系列 45.56 34.71%')).toEqual(['PRO X 系列', '45.56', '34.71%']);
});

test('years alone, words and dates are no values', () => {
  expect(parted('项目 2024 2023 2022')).toEqual(['项目 2024 2023 2022']);
  expect(parted('项目 2024 年 12 月 31 日')).toEqual(['项目 2024 年 12 月 31 日']);
  expect(parted('公司成立于 2015-07-09')).toEqual(['公司成立于 2015-07-09']);
});

test('a number and what is printed in its place', () => {
  expect(['1,024.00', '-4.79%', '(0.93)', '5'].every(isNumber)).toBe(true);
  expect(['-', '--', '—', '/', '未披露', '不适用'].some(isNumber)).toBe(false);
});
