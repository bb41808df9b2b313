import { describe, expect, test } from 'vitest';
import { known } from '../../../src/extract/recover/known.ts';
import { provenQuarters } from '../../../src/extract/recover/quarters.ts';
import type { Draft } from '../../../src/extract/table/drafts.ts';
import type { Finding } from '../../../src/fact.ts';
import { findMetric } from '../../../src/vocabulary/lookup.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';
import { finding } from '../../fact.ts';
import { draftOf } from './draft.ts';

const reporting = ['2020FY', '2021FY', '2022FY', '2023Q1'];
const level = (metric: string, value: string, period: string): Finding =>
  finding({ company: '中孚信息', metric, value, period, step: '0.01' });
/**
 *            一季度   四季度   三季度   二季度   一季度
 *   销售费用   65.73    91.66    77.28    85.47    53.69
 *   研发费用   87.60    90.16    92.99   109.04   111.46
 */
const quarters = ['Q1', 'Q4', 'Q3', 'Q2', 'Q1'];
const row = (metric: string, values: string, at: number): Draft[] =>
  values.split(' ').map((value, slot) =>
    draftOf({
      finding: { ...level(metric, value, ''), quoteAt: at },
      metric: findMetric(metric, builtin)!,
      slot,
      part: quarters[slot]!,
    }),
  );
const drafts = [...row('selling-expense', '65.73 91.66 77.28 85.47 53.69', 1), ...row('rd-expense', '87.60 90.16 92.99 109.04 111.46', 2)];
const flows = (facts: Finding[], of = drafts): readonly string[] | undefined => {
  const knew = known();
  knew.add(facts);
  return provenQuarters(of, reporting, knew)?.flows;
};

describe('quarters whose years are lost', () => {
  const dated = ['2023Q1', '2022Q4', '2022Q3', '2022Q2', '2022Q1'];
  test('are of the year whose figure four of them give', () => {
    expect(flows([level('selling-expense', '308.10', '2022FY'), level('rd-expense', '403.65', '2022FY')])).toEqual(dated);
    expect(flows([level('selling-expense', '65.73', '2023Q1'), level('rd-expense', '403.65', '2022FY')])).toEqual(dated);
  });
  test('one proof is none', () => {
    expect(flows([level('selling-expense', '308.10', '2022FY')])).toBeUndefined();
    expect(flows([])).toBeUndefined();
  });
  test('one figure that stands elsewhere as another overthrows it', () => {
    const two = [level('selling-expense', '308.10', '2022FY'), level('rd-expense', '403.65', '2022FY')];
    expect(flows([...two, level('rd-expense', '87.70', '2023Q1')])).toBeUndefined();
  });
  test('that do not follow one another are none', () => {
    const mixed = drafts.map((draft) => (draft.slot === 1 ? { ...draft, part: 'Q2' } : draft));
    expect(flows([level('selling-expense', '65.73', '2023Q1'), level('rd-expense', '87.60', '2023Q1')], mixed)).toBeUndefined();
  });
});
