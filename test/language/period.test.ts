import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable, comparePeriods, period, previous, shiftYears, toFlow, toInstant } from '../../src/language/period.ts';

const flow = fc
  .tuple(fc.integer({ min: 1995, max: 2040 }), fc.constantFrom('FY', 'Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', 'Q1-3'))
  .map(([year, part]) => `${year}${part}`);

describe('an id says its days', () => {
  test.each([
    ['2022FY', '2022-01-01', '2022-12-31', false],
    ['2023Q1', '2023-01-01', '2023-03-31', false],
    ['2025Q2', '2025-04-01', '2025-06-30', false],
    ['2024H2', '2024-07-01', '2024-12-31', false],
    ['2022Q1-3', '2022-01-01', '2022-09-30', false],
    ['2020FY-2025H1', '2020-01-01', '2025-06-30', false],
    ['2022Q1-3-2023Q1', '2022-01-01', '2023-03-31', false],
    ['2022-12-31', null, '2022-12-31', true],
    ['Y1', null, null, false],
    ['Y1-Y8', null, null, false],
  ])('%s', (id, start, end, instant) => expect(period(id)).toEqual({ id, start, end, instant }));
});

test('the comparable period is a year earlier', () => {
  expect(comparable('2024H1')).toBe('2023H1');
  expect(comparable('2022-12-31')).toBe('2021-12-31');
  expect(comparable('2020FY-2025H1')).toBe('2019FY-2024H1');
  expect(comparable('2024-02-29')).toBe('2023-02-28');
  expect(comparable('Y1')).toBe('Y1');
  fc.assert(fc.property(flow, (id) => shiftYears(comparable(id), 1) === id));
});

test('环比 is against the period before', () => {
  expect(previous('2025Q2')).toBe('2025Q1');
  expect(previous('2025Q1')).toBe('2024Q4');
  expect(previous('2024H1')).toBe('2023H2');
  expect(previous('2022FY')).toBe('2021FY');
  expect(previous('2022Q1-3')).toBe('2022Q1-3');
});

test('a flow ends with a balance, a balance ends the flow from January', () => {
  expect(toInstant('2022FY')).toBe('2022-12-31');
  expect(toFlow('2023-06-30')).toBe('2023H1');
  expect(toFlow('2023-09-30')).toBe('2023Q1-3');
  expect(toFlow('2023-04-30')).toBe('2023-04-30');
  fc.assert(
    fc.property(
      flow.filter((id) => /FY|Q1$|H1|Q1-3/.test(id)),
      (id) => toFlow(toInstant(id)) === id,
    ),
  );
});

test('order: by last day, the shorter first, projects behind', () => {
  const order = ['2022-12-31', '2022Q4', '2022FY', '2023Q1', '2023-06-30', '2023Q2', '2023H1', 'Y1', 'Y2', 'Y10'];
  expect([...order].reverse().sort(comparePeriods)).toEqual(order);
  fc.assert(fc.property(flow, flow, (a, b) => Math.sign(comparePeriods(a, b)) === -Math.sign(comparePeriods(b, a))));
});
