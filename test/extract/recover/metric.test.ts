import { describe, expect, test } from 'vitest';
import { known } from '../../../src/extract/recover/known.ts';
import { provenCut } from '../../../src/extract/recover/metric.ts';
import type { Draft } from '../../../src/extract/table/drafts.ts';
import { UNNAMED } from '../../../src/extract/table/meaning.ts';
import type { Finding } from '../../../src/fact.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';
import { draftOf } from './draft.ts';
import { level } from './told.ts';

/**
 *     下游领域     2023Q1    2022Q1
 *   政府及事业单位   874.94    512.52
 *   其他          498.56    234.88
 *   合计        1,373.50    747.40
 */
const cell = (member: string, flow: string, value: string): Draft =>
  draftOf({
    finding: level('', '', value, { step: '0.01', unit: 'CNY', segment: member === '' ? [] : [{ axis: '行业', member }] }),
    metric: UNNAMED.CNY,
    flow,
  });
const drafts = [
  cell('政府及事业单位', '2023Q1', '874.94'),
  cell('政府及事业单位', '2022Q1', '512.52'),
  cell('其他', '2023Q1', '498.56'),
  cell('其他', '2022Q1', '234.88'),
  cell('', '2023Q1', '1373.50'),
  cell('', '2022Q1', '747.40'),
];
const revenue = [level('revenue', '2023Q1', '1373.50', { step: '0.01' }), level('revenue', '2022Q1', '747.40', { step: '0.01' })];
const proven = (facts: Finding[], of = drafts): string | undefined => {
  const knew = known();
  knew.add(facts);
  return provenCut(of, builtin, knew)?.metric.id;
};

describe('a cut through the company that names no metric', () => {
  test('is of the metric its total is known as in every period', () => {
    expect(proven(revenue)).toBe('revenue');
  });
  test('is of none where one total is not known, or the rows do not add up, or two metrics fit', () => {
    expect(proven(revenue.slice(1))).toBeUndefined();
    expect(proven(revenue, drafts.slice(1))).toBeUndefined();
    expect(proven([...revenue, ...revenue.map((each) => ({ ...each, metric: 'main-revenue' }))])).toBeUndefined();
  });
});
