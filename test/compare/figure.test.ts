import { expect, test } from 'vitest';
import { figureOf } from '../../src/compare/figure.ts';
import type { Fact } from '../../src/fact.ts';
import { fact } from '../fact.ts';

const figure = (...facts: Fact[]) => figureOf(facts.map((each) => ({ fact: each, filed: null })));

test('no print, no figure', () => {
  expect(figure()).toBeNull();
});

test('the preferred print, and those that contradict it, best first', () => {
  const shown = fact();
  const late = fact({ value: '700000000', preferred: false, line: 9 });
  const early = fact({ value: '710000000', preferred: false, line: 5 });
  const same = fact({ value: '644000000', step: '1000000', preferred: false, line: 7 });
  expect(figure(late, same, shown, early)).toEqual({
    fact: shown,
    receipts: [same],
    restated: [],
    rivals: [early, late],
    derived: null,
    marks: ['disagree'],
  });
});

test('约 and what was read by proof are marked', () => {
  expect(figure(fact({ basis: 'approx' }))?.marks).toEqual(['approximate']);
  expect(figure(fact({ bound: 'at-least' }))?.marks).toEqual(['approximate']);
  expect(figure(fact({ recovered: 'the head that names the period is lost' }))?.marks).toEqual(['recovered']);
});
