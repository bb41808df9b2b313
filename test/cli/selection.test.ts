import { describe, expect, test } from 'vitest';
import type { Flags } from '../../src/cli/flags.ts';
import { select } from '../../src/cli/selection.ts';
import type { Fact } from '../../src/fact.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { fact } from '../fact.ts';

const product = [{ axis: '产品', member: '网络安全产品' }];
const facts: Record<string, Fact> = {
  own: fact(),
  margin: fact({ metric: 'gross-margin' }),
  west: fact({ company: '卫士通', code: '002268', role: 'peer' }),
  foreign: fact({ company: 'Fortinet Inc', code: null, role: 'peer' }),
  product: fact({ segment: product, role: 'detail' }),
};
function taken(flags: Flags): string[] {
  const selection = select(flags, builtin);
  const names = Object.entries(facts)
    .filter(([, each]) => selection.takes(each))
    .map(([name]) => name);
  selection.settle();
  return names;
}

describe('filters', () => {
  test.each<[string, Flags, string[]]>([
    ['nothing takes all', {}, ['own', 'margin', 'west', 'foreign', 'product']],
    ['a metric by its label', { metric: ['毛利率'] }, ['margin']],
    ['a metric by its id, in any case', { metric: ['Gross-Margin'] }, ['margin']],
    ['a company by its code', { company: ['300659'] }, ['own', 'margin', 'product']],
    ['a company by its later name', { company: ['电科网安'] }, ['west']],
    ['a part of a name', { company: ['中孚'] }, ['own', 'margin', 'product']],
    ['a company the vocabulary does not know, by a part of its name', { company: ['Fortinet'] }, ['foreign']],
    ['several companies', { company: ['卫士通', 'Fortinet Inc'] }, ['west', 'foreign']],
    ['a role', { role: ['peer'] }, ['west', 'foreign']],
    ['a role in Chinese', { role: ['明细'] }, ['product']],
    ['an axis', { segment: ['产品'] }, ['product']],
    ['a member', { segment: ['网络安全产品'] }, ['product']],
    ['axis and member, full-width colon', { segment: ['产品：网络安全产品'] }, ['product']],
    ['the whole company', { segment: ['whole'] }, ['own', 'margin', 'west', 'foreign']],
    ['all of several filters', { company: ['中孚信息'], metric: ['revenue'], segment: ['整体'] }, ['own']],
    ['a known company without a fact', { company: ['奇安信'] }, []],
  ])('%s', (_, flags, names) => {
    expect(taken(flags)).toEqual(names);
  });

  test('metrics keep their order and are told once', () => {
    expect(select({ metric: ['毛利率', 'revenue', 'gross-margin'] }, builtin).metrics?.map(({ id }) => id)).toEqual([
      'gross-margin',
      'revenue',
    ]);
  });
});

describe('what is not known is answered with the nearest', () => {
  test.each<[Flags, RegExp]>([
    [{ metric: ['毛利润率'] }, /^unknown metric: 毛利润率; nearest: 毛利率/],
    [{ metric: ['gross-margn'] }, /^unknown metric: gross-margn; nearest: gross-margin/],
    [{ metric: ['xyzzy'] }, /^unknown metric: xyzzy; filings metrics lists them/],
    [{ company: ['中孚科技'] }, /^unknown company: 中孚科技; nearest: 中孚信息/],
    [{ period: ['22年'] }, /^unknown period: 22年; such as 2022FY/],
    [{ role: ['headlin'] }, /^unknown role: headlin; nearest: headline/],
    [{ segment: ['网络安全服务'] }, /^unknown segment: 网络安全服务; nearest: 网络安全产品/],
  ])('%j', (flags, says) => {
    expect(() => taken(flags)).toThrow(says);
  });
});
