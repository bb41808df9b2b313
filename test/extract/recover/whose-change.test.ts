import { expect, test } from 'vitest';
import { changesOfMain } from '../../../src/extract/recover/whose-change.ts';
import type { Finding } from '../../../src/fact.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';
import { finding } from '../../fact.ts';

const level = (metric: string, period: string, value: string): Finding => finding({ metric, period, value, unit: 'ratio', step: '0.0001' });
const change = (value: string): Finding =>
  finding({ metric: 'gross-margin', kind: 'change-pp', period: '2023FY', value, unit: 'pp', step: '0.01', origin: 'sentence' });
const whole = [level('gross-margin', '2023FY', '0.5595'), level('gross-margin', '2022FY', '0.5149')];
const main = [level('main-gross-margin', '2023FY', '0.5590'), level('main-gross-margin', '2022FY', '0.5127')];
const read = (findings: Finding[]): string => changesOfMain(findings, builtin).at(-1)!.metric;

test('a change that only the levels of 主营业务 give is of 主营业务', () => {
  expect(read([...whole, ...main, change('4.63')])).toBe('main-gross-margin');
  expect(changesOfMain([...whole, ...main, change('4.63')], builtin).at(-1)!.recovered).toContain('主营业务');
});

test('one that its own levels give, or neither, stays', () => {
  expect(read([...whole, ...main, change('4.46')])).toBe('gross-margin');
  expect(read([...whole, ...main, change('9.99')])).toBe('gross-margin');
});

test('one without levels to hold it against stays', () => {
  expect(read([...main, change('4.63')])).toBe('gross-margin');
  expect(read([whole[0]!, ...main, change('4.63')])).toBe('gross-margin');
});
