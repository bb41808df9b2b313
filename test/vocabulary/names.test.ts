import { expect, test } from 'vitest';
import { companies } from '../../src/vocabulary/companies.ts';
import { findCompanies } from '../../src/vocabulary/lookup.ts';
import { companyMentions, type Filer, labelCompany, nameOn } from '../../src/vocabulary/names.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';

const filer: Filer = { name: '中孚信息', code: '300659', aliases: ['中孚信息股份有限公司'] };
const names = (text: string): string[] => companyMentions(text, builtin, filer).map(({ name }) => name);

test('发行人, 公司, 本公司 are the filer; 可比公司, 子公司, 公司章程 are not', () => {
  expect(names('发行人与同行业可比公司相比,公司的子公司按公司章程经营,本公司')).toEqual(['中孚信息', '中孚信息', '中孚信息']);
  expect(names('北信源和绿盟科技,低于同行业可比公司平均值')).toEqual(['北信源', '绿盟科技', '同行业平均']);
});

test('labels of rows', () => {
  expect(labelCompany('平均值', builtin, filer)?.name).toBe('同行业平均');
  expect(labelCompany('发行人', builtin, filer)?.code).toBe('300659');
  expect(labelCompany('吉大正元*', builtin, filer)?.code).toBe('003029');
  expect(labelCompany('营业收入', builtin, filer)).toBeNull();
});

test('names are dated', () => {
  const westone = companies.find(({ code }) => code === '002268')!;
  expect(nameOn(westone, '2021-08-26')).toBe('卫士通');
  expect(nameOn(westone, '2022-04-20')).toBe('电科网安');
  expect(nameOn(westone, null)).toBe('电科网安');
});

test('a part of a name finds the company', () => {
  expect(findCompanies('盛邦', builtin).map(({ code }) => code)).toEqual(['688651']);
  expect(findCompanies('卫士通', builtin).map(({ code }) => code)).toEqual(['002268']);
  expect(findCompanies('002268', builtin)).toHaveLength(1);
});
