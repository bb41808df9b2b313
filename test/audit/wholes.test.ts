import { expect, test } from 'vitest';
import { wholes } from '../../src/audit/wholes.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { latticesOf } from './drawn.ts';

const table = (share: string) => `
      期末余额前五名的应收账款情况如下:
                                                          单位:元
        单位名称          应收账款期末余额      占应收账款期末余额合计数的比例(%)
    甲客户             46,630,415.72                18.93
    乙客户             24,880,212.80                10.10
    丙客户             20,931,359.33                 8.50
    丁客户             13,645,493.17                 5.54
    戊客户             12,777,374.69                 ${share}
`;
const found = (drawing: string) => {
  const { document, lattices } = latticesOf(drawing);
  return lattices.flatMap((lattice) => wholes(document, lattice, new Map(), AUDIT_WORDS.en));
};

test('shares of one whole', () => expect(found(table('5.19'))).toEqual([]));

test('one that is of another', () => {
  expect(found(table('5.18'))).toMatchObject([{ check: 'share', severity: 'note', holds: 'holds if 5.18 were 5.19 (one digit)' }]);
  expect(found(table('9.18'))).toMatchObject([{ severity: 'error' }]);
});

test('shares of different things', () => {
  expect(found(table('5.19').replace('18.93', '17.03').replace('10.10', '11.90'))).toEqual([]);
});
