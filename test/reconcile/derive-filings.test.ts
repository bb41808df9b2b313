import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { type Filed, filedOn } from '../../src/compare/company.ts';
import type { Fact } from '../../src/fact.ts';
import { derivations, recomputed } from '../../src/reconcile/derive.ts';
import { contradict } from '../../src/reconcile/entry.ts';
import { intervalOf } from '../../src/reconcile/interval.ts';
import type { Print } from '../../src/reconcile/preferred.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { root } from '../corpus.ts';

/** The prints of samples, which carry the figures of the real filings. */
function printsOf(...names: string[]): Print[] {
  return names.flatMap((name) => {
    const { filing, facts } = analyze({ file: name, text: readFileSync(join(root, 'samples', name), 'utf8') });
    const filed: Filed = { cover: filing!.cover, facts };
    return filed.facts.map((fact) => ({ fact, filed: filedOn(filed.cover) }));
  });
}

/** Ends in 亿元, to three digits behind the point. */
function ends(fact: Fact | undefined): string[] | undefined {
  const interval = fact && intervalOf(fact);
  return interval ? [interval.low!, interval.high!].map((end) => end.div(1e8).toFixed(3)) : undefined;
}

test('奇安信: the half-years that are not printed, and no 研发费用率 without 研发费用', () => {
  const all = derivations(printsOf('qianxin-2024h1-ir-minutes.txt', 'qianxin-2025h1-assessment.txt'), builtin).map(({ fact }) => fact);
  const of = (metric: string, period: string): Fact | undefined => all.find((fact) => fact.metric === metric && fact.period === period);
  expect(ends(of('revenue', '2023H1'))).toEqual(['24.814', '24.831']);
  expect(ends(of('revenue', '2025H1'))).toEqual(['17.388', '17.423']);
  expect(of('rd-ratio', '2024H1')).toBeUndefined();
});

test('中孚信息: 毛利率 follows from 营业收入 and 营业成本 as printed, in every period', () => {
  const margins = recomputed(printsOf('zhongfu-2023-inquiry-reply.txt'), builtin).filter(
    ({ fact, rule }) => fact.company === '中孚信息' && fact.metric === 'gross-margin' && rule.derivation.name === 'margin',
  );
  expect(margins.map(({ fact }) => fact.period).sort()).toEqual(['2020FY', '2021FY', '2022FY', '2023Q1']);
  for (const { fact, printed } of margins) expect(contradict(fact, printed!.print.fact)).toBe(false);
});

test('a derived figure stands nowhere: nothing is printed at its place, and its operands are told', () => {
  const prints = printsOf('qianxin-2024h1-ir-minutes.txt');
  const ids = new Set(prints.map(({ fact }) => fact.id));
  for (const { fact } of derivations(prints, builtin)) {
    expect(fact).toMatchObject({ origin: 'derived', printed: '', preferred: true, basis: 'reported' });
    expect(fact.operands.length).toBeGreaterThan(1);
    expect(fact.operands.every((id) => ids.has(id))).toBe(true);
  }
});
