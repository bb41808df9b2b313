import { describe, expect, test } from 'vitest';
import { type Habit, habitOf, orderByHabit } from '../../../src/extract/recover/habit.ts';
import { known } from '../../../src/extract/recover/known.ts';
import type { Draft } from '../../../src/extract/table/drafts.ts';
import { findMetric } from '../../../src/vocabulary/lookup.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';
import { finding } from '../../fact.ts';
import { draftOf } from './draft.ts';

const heading = ['2023Q1', '2022FY', '2021FY'];
const times = (n: number, flows: string[]): string[][] => Array.from({ length: n }, () => flows);

describe('the way a filing prints its periods', () => {
  test('is told by many tables that all run one way', () => {
    expect(habitOf(times(25, heading))).toEqual({ newest: true, tables: 25 });
    expect(habitOf(times(25, [...heading].reverse()))).toEqual({ newest: false, tables: 25 });
  });
  test('is not told by few, nor where one runs the other way', () => {
    expect(habitOf(times(5, heading))).toBeNull();
    expect(habitOf([...times(25, heading), [...heading].reverse()])).toBeNull();
  });
  test('years of a project and columns of one period say nothing of it', () => {
    expect(habitOf([...times(25, heading), ['Y1', 'Y2', 'Y3'], ['2022FY', '2022FY']])).toEqual({ newest: true, tables: 25 });
  });
});

const told = ['2020FY', '2021FY', '2022FY'];
const draft = (company: string, value: string, block: number): Draft =>
  draftOf({
    finding: finding({
      company,
      metric: 'inventory-aging-share',
      value,
      unit: 'ratio',
      step: '0.0001',
      segment: [{ axis: '库龄', member: '1年以内' }],
    }),
    metric: findMetric('inventory-aging-share', builtin)!,
    slot: 0,
    block,
    told,
  });
/**
 *   启明星辰  50.70%        (2022 lost)
 *   中孚信息  77.18%
 *   启明星辰  72.98%        (2021 lost)
 *   中孚信息  87.20%
 *   启明星辰  74.33%        (2020 lost)
 *   中孚信息  89.96%
 */
const blocks = ['0.5070 0.7718', '0.7298 0.8720', '0.7433 0.8996'].flatMap((pair, block) =>
  pair.split(' ').map((value, i) => draft(['启明星辰', '中孚信息'][i]!, value, block)),
);
const habit: Habit = { newest: true, tables: 25 };
const flows = (drafts: Draft[], of: Habit | null = habit, facts = known()): string[] | null => {
  const order = orderByHabit(drafts, of, facts);
  return order && drafts.map((each) => order.flowOf(each));
};

describe('a table whose caption names its periods', () => {
  test('runs as all others do', () => {
    expect(flows(blocks)).toEqual(['2022FY', '2022FY', '2021FY', '2021FY', '2020FY', '2020FY']);
    expect(flows(blocks, { newest: false, tables: 25 })?.[0]).toBe('2020FY');
  });
  test('stays undated without a habit, or where a row or a block is lost', () => {
    expect(flows(blocks, null)).toBeNull();
    expect(flows(blocks.slice(0, 4))).toBeNull();
    expect(flows(blocks.filter((_, i) => i !== 2))).toBeNull();
  });
  test('stays undated where one figure stands elsewhere with another period', () => {
    const facts = known();
    facts.add([
      { ...blocks[1]!.finding, period: '2020-12-31' },
      { ...blocks[5]!.finding, period: '2022-12-31' },
    ]);
    expect(flows(blocks, habit, facts)).toBeNull();
  });
});
