import { expect, test } from 'vitest';
import { spellings } from '../../src/vocabulary/alias.ts';

test('groups spell an alias out', () => {
  expect(spellings('研发费用占{营业收入|营收}[的]比例')).toEqual([
    '研发费用占营业收入的比例',
    '研发费用占营业收入比例',
    '研发费用占营收的比例',
    '研发费用占营收比例',
  ]);
  expect(spellings('毛利率')).toEqual(['毛利率']);
  expect(spellings('[综合|整体]毛利率')).toEqual(['综合毛利率', '整体毛利率', '毛利率']);
});

test('an unclosed group is named', () => {
  expect(() => spellings('研发费用[率')).toThrow('alias "研发费用[率": the group opened at 4 is not closed');
});

test('groups that multiply beyond reason are refused', () => {
  expect(() => spellings('[甲|乙]'.repeat(20))).toThrow('more than 2000 spellings; write several aliases');
});
