import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { reply } from './drawn.ts';

const found = (words: string) =>
  audit({
    file: 'reply.txt',
    text: reply(`    报告期内,同行业可比公司营业收入情况如下:
                                                       单位:万元
    公司简称            2022 年          2021 年
     北信源          54,286.21        67,515.40
    启明星辰        443,690.92       438,603.08
    绿盟科技        262,883.83       260,899.51
    格尔软件         65,952.07        61,107.17
    山石网科         81,181.10       102,699.50
    ${words}`),
  })!
    .findings.filter(({ check }) => check === 'words')
    .map(({ identity }) => identity);

test('of all but those that are named', () => {
  expect(found('2022年,除北信源、山石网科外,其他同行业可比公司营业收入均有所上升。')).toEqual([]);
  expect(found('2022年,除北信源收入下降外,其他同行业可比公司营业收入均有所上升。')).toEqual([
    '营业收入 2022FY: 均有所上升 (but 北信源), and 山石网科 has 81,181.10 against 102,699.50 (2021FY)',
  ]);
});

test('of those that are named', () => {
  expect(found('2022年,同行业可比公司中,启明星辰、绿盟科技营业收入均有所上升。')).toEqual([]);
  expect(found('2022年,同行业可比公司中,启明星辰、绿盟科技营业收入均有所下降。')).toHaveLength(2);
});

test('of a period that is not told: nothing', () => {
  expect(found('除北信源外,其他同行业可比公司营业收入均有所上升。')).toEqual([]);
});
