import { expect, test } from 'vitest';
import { means } from '../../src/audit/means.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { latticesOf } from './drawn.ts';

const found = (drawing: string) => {
  const { document, lattices } = latticesOf(drawing);
  return lattices.flatMap((lattice) => means(document, lattice, AUDIT_WORDS.en));
};

const table = (mean: string, caption = '同行业可比公司毛利率情况如下:') => `
      ${caption}
        公司简称        2022 年        2021 年      2020 年
    北信源              64.09%         70.55%       75.25%
    启明星辰            62.71%         66.05%       63.80%
    绿盟科技            62.28%         61.39%       70.43%
    平均值              ${mean}         66.00%       69.83%
    中孚信息            61.10%         64.12%       66.10%
`;

test('a mean of all above it', () => expect(found(table('63.03%'))).toEqual([]));

test('a wrong one', () => {
  expect(found(table('63.30%'))).toMatchObject([
    { check: 'mean', severity: 'error', holds: 'holds if 63.30% were 63.03% (two digits swapped)' },
  ]);
});

test('a mean of all but one company', () => {
  expect(found(table('63.40%'))).toMatchObject([{ severity: 'note', identity: expect.stringContaining('without 绿盟科技') }]);
});

test('what its words leave out is not asked for', () =>
  expect(found(table('63.30%', '剔除北信源后,同行业可比公司毛利率情况如下:'))).toEqual([]));
