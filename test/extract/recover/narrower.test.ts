import { expect, test } from 'vitest';
import { asNarrowed } from '../../../src/extract/recover/narrower.ts';
import type { Finding, Segment } from '../../../src/fact.ts';

const grants = (value: string, origin: Finding['origin'], segment: Segment[] = []): Finding =>
  ({
    company: '某某影像',
    metric: 'government-grants',
    period: '2024FY',
    kind: 'value',
    unit: 'CNY',
    value,
    step: '100',
    at: 0,
    scope: 'consolidated',
    role: segment.length > 0 ? 'detail' : 'headline',
    origin,
    segment,
  }) as unknown as Finding;
const counted = [{ axis: '口径', member: '非经常性损益' }];

test('what a table prints as a narrower figure only, a sentence means so', () => {
  const table = grants('24490300', 'table', counted);
  const [, said] = asNarrowed([table, grants('24490300', 'sentence')]);
  expect(said).toMatchObject({ segment: counted, role: 'detail' });
});

test('not another figure, nor one that a table prints as the company’s as well', () => {
  const table = grants('24490300', 'table', counted);
  expect(asNarrowed([table, grants('31505700', 'sentence')])[1]!.segment).toEqual([]);
  expect(asNarrowed([table, grants('24490300', 'table'), grants('24490300', 'sentence')])[2]!.segment).toEqual([]);
});
