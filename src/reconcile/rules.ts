import type { Kind } from '../fact.ts';
import { DERIVATIONS, type Derivation, type When } from '../vocabulary/derivation.ts';
import type { Metric } from '../vocabulary/metric.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Expression, expressionOf } from './expression.ts';

/** What a rule takes or gives: a level or change of a metric in a period. */
export interface Term {
  metric: Metric;
  kind: Kind;
  when: When;
}

/** A derivation for one metric. */
export interface Rule {
  derivation: Derivation;
  expression: Expression;
  gives: Term;
  from: readonly Term[];
  /** The operand that is looked for first, as the rarest: a change before a level. */
  lead: Term;
  /** Only whole years. */
  years: boolean;
}

const rules = new WeakMap<Vocabulary, Map<string, Rule[]>>();

/** All rules of a vocabulary, by metric and kind of the operand that leads. */
export function rulesOf(vocabulary: Vocabulary): ReadonlyMap<string, readonly Rule[]> {
  let known = rules.get(vocabulary);
  if (known) return known;
  rules.set(vocabulary, (known = new Map()));
  const metrics = new Map(vocabulary.metrics.map((metric) => [metric.id, metric]));
  for (const derivation of DERIVATIONS) {
    const expression = expressionOf(derivation.by);
    for (const metric of vocabulary.metrics) {
      if (!isOf(metric, derivation)) continue;
      const rule = ruleOf(derivation, expression, metric, metrics);
      if (!rule) continue;
      const key = termKey(rule.lead.metric.id, rule.lead.kind);
      const list = known.get(key);
      if (list) list.push(rule);
      else known.set(key, [rule]);
    }
  }
  return known;
}

export const termKey = (metric: string, kind: Kind): string => `${metric} ${kind}`;

function isOf(metric: Metric, { of }: Derivation): boolean {
  switch (of) {
    case 'flow':
      return metric.nature === 'flow' && metric.unit === 'CNY';
    case 'level':
      return metric.unit !== 'ratio';
    case 'ratio-level':
      return metric.unit === 'ratio' && metric.formula?.kind !== 'share';
    default:
      return metric.formula?.kind === of;
  }
}

/** null where the derivation does not hold for a metric, or its formula speaks of one that is not known. */
function ruleOf(derivation: Derivation, expression: Expression, metric: Metric, metrics: ReadonlyMap<string, Metric>): Rule | null {
  const named = (part: string): Metric | undefined => {
    if (part === 'itself') return metric;
    const id = (metric.formula as unknown as Readonly<Record<string, string>> | undefined)?.[part];
    return id === undefined ? undefined : metrics.get(id);
  };
  const terms: Term[] = [];
  for (const { part, kind, when } of [...derivation.from, derivation.gives]) {
    const found = named(part);
    if (!found) return null;
    terms.push({ metric: found, kind, when });
  }
  const levels = terms.filter(({ kind }) => kind === 'value');
  const stocks = levels.some((term) => term.metric.nature === 'stock');
  const mixed = stocks && levels.some((term) => term.metric.nature === 'flow');
  if (derivation.years === 'alike' && mixed) return null;
  const years = derivation.years === 'always' || (derivation.years === 'balance' && stocks) || (derivation.years === 'mixed' && mixed);
  const from = terms.slice(0, -1);
  const lead = from.find(({ kind }) => kind !== 'value') ?? from[0]!;
  return { derivation, expression, gives: terms.at(-1)!, from, lead, years };
}
