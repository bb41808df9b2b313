import { describe, expect, test } from 'vitest';
import { byStanding, companiesOf, type Filed, filedOn } from '../../src/compare/company.ts';
import { fact } from '../fact.ts';

const filed = (company: string, code: string | null, date: string | null, ...facts: Filed['facts']): Filed => ({
  cover: { company, code, date },
  facts,
});
const peer = (company: string, code: string | null = null) => fact({ company, code, role: 'peer' });

describe('who is who in a set of filings', () => {
  test('卫士通 and 电科网安 are one company by their code, named as in the latest filing', () => {
    const old = filed('卫士通', '002268', '2021-08-25', fact({ company: '卫士通', code: '002268' }));
    const young = filed('电科网安', '002268', '2023-08-25', fact({ company: '电科网安', code: '002268' }));
    for (const filings of [
      [old, young],
      [young, old],
    ]) {
      const companies = companiesOf(filings);
      const keys = filings.map((each) => companies.keyOf(each.facts[0]!, each));
      expect(new Set(keys).size).toBe(1);
      expect(companies.get(keys[0]!)).toMatchObject({ company: '电科网安', code: '002268', standing: 'filer' });
    }
  });

  test('a peer without a code is the company that bears its name with one elsewhere', () => {
    const one = filed('中孚信息', '300659', '2023-07-01', peer('某某科技'));
    const two = filed('某某科技', '688001', '2022-07-01', fact({ company: '某某科技', code: '688001' }));
    const companies = companiesOf([one, two]);
    expect(companies.keyOf(one.facts[0]!, one)).toBe('688001');
    expect(companies.get('688001').standing).toBe('filer');
  });

  test('a name without a code anywhere is its own', () => {
    const one = filed('中孚信息', '300659', null, peer('IBM'));
    const companies = companiesOf([one]);
    expect(companies.get(companies.keyOf(one.facts[0]!, one))).toMatchObject({ company: 'IBM', code: null, standing: 'peer' });
  });

  test("the mean of the peers is another in each filer's filings", () => {
    const one = filed('中孚信息', '300659', null, peer('同行业平均'));
    const two = filed('盛邦安全', '688651', null, peer('同行业平均'));
    const again = filed('中孚信息', '300659', '2023-09-01', peer('同行业平均'));
    const companies = companiesOf([one, two, again]);
    const [a, b, c] = [one, two, again].map((each) => companies.keyOf(each.facts[0]!, each));
    expect(a).not.toBe(b);
    expect(a).toBe(c);
    expect(companies.get(a!)).toMatchObject({ company: '同行业平均', code: null, standing: 'mean', of: '中孚信息' });
  });

  test('filers, then peers, then means; by code, those without one last', () => {
    const of = (company: string, code: string | null, standing: 'filer' | 'peer' | 'mean') => ({ company, code, standing, of: null });
    const sorted = [
      of('同行业平均', null, 'mean'),
      of('IBM', null, 'peer'),
      of('启明星辰', '002439', 'peer'),
      of('奇安信', '688561', 'filer'),
      of('中孚信息', '300659', 'filer'),
    ].sort(byStanding);
    expect(sorted.map(({ company }) => company)).toEqual(['中孚信息', '奇安信', '启明星辰', 'IBM', '同行业平均']);
  });
});

test('a filing without a date was filed after what it is about', () => {
  const cover = { company: '中孚信息', code: null };
  expect(filedOn({ ...cover, date: '2023-07-11', period: '2022FY' })).toBe('2023-07-11');
  expect(filedOn({ ...cover, date: null, period: '2022FY' })).toBe('2022-12-31');
  expect(filedOn({ ...cover, date: null })).toBeNull();
});
