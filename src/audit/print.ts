import Big from 'big.js';
import type { Fact } from '../fact.ts';
import { findMetric } from '../vocabulary/lookup.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Receipt } from './discrepancy.ts';

/** 41,342, : what stands behind the comma is lost. */
const CUT = /[,，]\s{0,4}$/;

/** Facts that say exactly what was: no forecast, no hedge, no bound, and words that stand in the text. */
export function isExact(fact: Fact): boolean {
  return (
    fact.basis === 'reported' &&
    fact.bound === null &&
    fact.step !== null &&
    fact.recovered === null &&
    fact.kind !== 'direction' &&
    !CUT.test(fact.printed)
  );
}

/** A fact as a receipt. */
export function receiptOf(fact: Fact, vocabulary: Vocabulary): Receipt {
  const { file, line, column, printed } = fact;
  return { file, line, column, printed, label: nameOf(fact, vocabulary) };
}

/** 中孚信息 网络安全产品 营业收入 2021FY. */
export function nameOf(fact: Fact, vocabulary: Vocabulary): string {
  const members = fact.segment.map(({ member }) => member);
  const scope = fact.scope === 'parent' ? '(母公司)' : '';
  return [`${fact.company}${scope}`, ...members, findMetric(fact.metric, vocabulary)?.label ?? fact.metric, fact.period].join(' ');
}

/** A print on one line. */
export const textOf = (fact: Fact): string => fact.printed.replace(/\s+/g, '');

/** A value in base units in the manner of a print: 644205500 beside 64,420.55 (万元) is 64,420.55; -0.578 beside -57.14% is -57.80%. */
export function inMannerOf(value: Big, fact: Fact): string {
  const number = /[\d,]+(?:\.\d+)?/.exec(textOf(fact))?.[0] ?? '';
  const places = number.includes('.') ? number.length - number.indexOf('.') - 1 : 0;
  const unit = new Big(fact.step!).times(new Big(10).pow(places));
  const fixed = value.div(unit).toFixed(places, Big.roundHalfUp);
  const negative = fixed.startsWith('-') && /[1-9]/.test(fixed);
  const [whole, fraction] = fixed.replace('-', '').split('.') as [string, string | undefined];
  const grouped = number.includes(',') ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const suffix = /[^\d.,)]*$/.exec(textOf(fact))?.[0] ?? '';
  return `${negative ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}${suffix}`;
}

/** Whose figure it is of which part, apart from metric and period. */
export function ownerOf(fact: Fact): string {
  const segment = fact.segment
    .map(({ axis, member }) => `${axis}:${member}`)
    .sort()
    .join('|');
  return `${fact.company}\u0000${segment}\u0000${fact.scope === 'parent' ? 'parent' : ''}`;
}

/** At most so many prints of an operand are tried. */
const TRIED = 6;

/** All levels, by owner, metric and period. */
export class Levels {
  readonly #prints = new Map<string, Fact[]>();
  readonly #distinct = new Map<string, readonly Fact[]>();

  constructor(facts: Iterable<Fact>) {
    for (const fact of facts) {
      if (fact.kind !== 'value' || fact.basis === 'forecast') continue;
      const key = keyOf(ownerOf(fact), fact.metric, fact.period);
      const known = this.#prints.get(key);
      if (known) known.push(fact);
      else this.#prints.set(key, [fact]);
    }
  }

  /** Its prints that differ, the preferred one first; only these can change whether an identity holds. */
  of(owner: string, metric: string, period: string): readonly Fact[] {
    const key = keyOf(owner, metric, period);
    let kept = this.#distinct.get(key);
    if (!kept) this.#distinct.set(key, (kept = distinct(this.#prints.get(key) ?? [])));
    return kept;
  }
}

const keyOf = (owner: string, metric: string, period: string): string => `${owner}\u0000${metric}\u0000${period}`;

function distinct(prints: readonly Fact[]): Fact[] {
  const kept = new Map<string, Fact>();
  for (const print of prints) {
    const key = `${print.value} ${print.step} ${print.basis} ${print.bound}`;
    if (!kept.has(key) || print.preferred) kept.set(key, print);
  }
  return [...kept.values()].sort((a, b) => Number(b.preferred) - Number(a.preferred)).slice(0, TRIED);
}
