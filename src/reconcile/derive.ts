import Big from 'big.js';
import type { Fact, Kind } from '../fact.ts';
import { period, shiftYears, toFlow, toInstant } from '../language/period.ts';
import { PEER_MEAN } from '../vocabulary/names.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { contradict, type Entry } from './entry.ts';
import { evaluate, written } from './expression.ts';
import { exactly, type Interval, intervalOf, meet, times } from './interval.ts';
import { ledgerOf } from './ledger.ts';
import type { Print } from './preferred.ts';
import { type Rule, rulesOf, type Term, termKey } from './rules.ts';
import { said, widely } from './said.ts';

/** A figure that follows from others. */
export interface Derived {
  /** As a record: `origin` derived, `value` the middle, `step` the whole width, so that its interval is read as that of a print. */
  fact: Fact;
  rule: Rule;
  /** Whose it is, as `Owner` tells it. */
  owner: string;
  /** In the order of the formula's letters. */
  operands: readonly Known[];
  /** What is printed in its place: then it is a check and no figure. */
  printed: Entry | null;
}

/** A figure that may enter a formula. */
export interface Known {
  fact: Fact;
  /** How it was itself derived; null where it is printed. */
  derived: Derived | null;
  interval: Interval;
}

/** A derived figure may rest on a derived one, that one on none: further chains would rest on too little. */
const STEPS = 2;

/** Whose a print is: what facts of one company share whatever name it bore. */
export type Owner<P extends Print> = (print: P) => string;
const byName: Owner<Print> = ({ fact }) => fact.company;

/**
 * The figures that follow from the prints by the derivations of the vocabulary and are not printed themselves. Nothing is derived from hedged or disputed
 * figures, from parts of a company, from forecasts, or from a mean of peers (the quotient of two means is not the mean of the quotients). Several
 * derivations of one figure that no one value fits together give none.
 */
export function derivations<P extends Print>(prints: Iterable<P>, vocabulary: Vocabulary, owner: Owner<P> = byName): Derived[] {
  const known = knowledge(prints, owner);
  const all: Derived[] = [];
  for (let step = 1; step <= STEPS; step++) {
    const found = new Map<string, Derived[]>();
    const open = (key: string, { gives }: Rule): boolean => gives.metric.tier === 'core' && !known.isPrinted(key) && !known.isDerived(key);
    for (const each of candidates(known, vocabulary, open)) {
      // What rests on prints alone was found in the first step.
      if (step > 1 && each.operands.every(({ derived }) => derived === null)) continue;
      const derived = evaluated(each, null);
      if (derived) found.set(each.key, [...(found.get(each.key) ?? []), derived]);
    }
    for (const [key, rivals] of found) {
      const derived = agreed(rivals);
      if (!derived) continue;
      all.push(derived);
      known.add(key, derived);
    }
  }
  return all;
}

/** The figures that follow from prints and are printed as well: each holds its print to account. */
export function recomputed<P extends Print>(prints: Iterable<P>, vocabulary: Vocabulary, owner: Owner<P> = byName): Derived[] {
  const known = knowledge(prints, owner);
  const all: Derived[] = [];
  for (const each of candidates(known, vocabulary, known.isPrinted)) {
    const derived = evaluated(each, known.entry(each.key));
    if (derived) all.push(derived);
  }
  return all;
}

/** The figures of one filing that follow and are not printed, as records. */
export function derivedFacts(facts: Iterable<Fact>, vocabulary: Vocabulary): Fact[] {
  const prints: Print[] = [];
  for (const fact of facts) prints.push({ fact, filed: null });
  return derivations(prints, vocabulary).map(({ fact }) => fact);
}

/** A rule and all it asks for. */
interface Candidate {
  rule: Rule;
  owner: string;
  operands: Known[];
  period: string;
  key: string;
}

/** Where a figure stands in a company's ledger. */
interface Place {
  company: string;
  metric: string;
  kind: Kind;
  period: string;
}

/** What is printed and what has been derived so far. Most of it is never asked for, so nothing is reckoned before it is. */
interface Knowledge {
  places(): Iterable<Place>;
  isPrinted(key: string): boolean;
  isDerived(key: string): boolean;
  entry(key: string): Entry | null;
  get(place: Place): Known | null;
  add(key: string, derived: Derived): void;
}

function knowledge<P extends Print>(prints: Iterable<P>, owner: Owner<P>): Knowledge {
  const ledger = ledgerOf(prints, (print) => (mayBeOperand(print.fact) ? placeKey(placeIn(print, owner)) : null));
  const known = new Map<string, Known | null>();
  const derived: Place[] = [];
  /** 应收账款余额 that equals the 账面价值 of the day is one of them under the other's name. */
  const misnamed = ({ fact }: Known, place: Place): boolean => {
    const net = ledger.entry(placeKey({ ...place, metric: `${fact.metric}-net` }));
    return net !== null && !contradict(net.print.fact, fact);
  };
  const get = (place: Place): Known | null => {
    const key = placeKey(place);
    let found = known.get(key);
    if (found === undefined) {
      const printed = ledger.entry(key);
      found = printed && knownOf(printed);
      if (found && misnamed(found, place)) found = null;
      known.set(key, found);
    }
    return found;
  };
  return {
    *places() {
      for (const [, [first]] of ledger.places()) yield placeIn(first!, owner);
      yield* derived;
    },
    isPrinted: (key) => ledger.has(key),
    isDerived: (key) => known.get(key)?.derived != null,
    entry: ledger.entry,
    get,
    add(key, each) {
      const { metric, kind, period } = each.fact;
      known.set(key, { fact: each.fact, derived: each, interval: intervalOf(each.fact)! });
      derived.push({ company: each.owner, metric, kind, period });
    },
  };
}

/** All rules that give what is `wanted` and whose operands are all known; what is added on the way takes part from the next time on. */
function candidates(known: Knowledge, vocabulary: Vocabulary, wanted: (key: string, rule: Rule) => boolean): Candidate[] {
  const rules = rulesOf(vocabulary);
  const found: Candidate[] = [];
  for (const { company, metric, kind, period } of known.places()) {
    const own = rules.get(termKey(metric, kind));
    if (!own) continue;
    const column = toFlow(period);
    for (const rule of own) {
      const { when } = rule.lead;
      if ((rule.years && !column.endsWith('FY')) || (when !== 'same' && column.slice(4) !== when)) continue;
      const gives = periodIn(rule.gives, column);
      const key = placeKey(placeOfTerm(company, rule.gives, gives));
      if (!wanted(key, rule)) continue;
      const operands: Known[] = [];
      for (const term of rule.from) {
        const operand = known.get(placeOfTerm(company, term, periodIn(term, column)));
        if (!operand) break;
        operands.push(operand);
      }
      if (operands.length === rule.from.length) found.push({ rule, owner: company, operands, period: gives, key });
    }
  }
  return found;
}

const CALENDAR = /^\d{4}(?:FY|H[12]|Q[1-4]|Q1-3|-\d\d-\d\d)$/;

/** Whether a fact is an actual figure of a whole company, in a period of the calendar. */
function mayBeOperand(fact: Fact): boolean {
  if (fact.segment.length > 0 || fact.role === 'detail' || fact.versus !== null || fact.kind === 'direction') return false;
  return fact.basis !== 'forecast' && fact.scope !== 'parent' && fact.company !== PEER_MEAN && CALENDAR.test(fact.period);
}

function placeIn<P extends Print>(print: P, owner: Owner<P>): Place {
  const { metric, kind, period } = print.fact;
  return { company: owner(print), metric, kind, period };
}

const placeOfTerm = (company: string, { metric, kind }: Term, period: string): Place => ({ company, metric: metric.id, kind, period });
const placeKey = ({ company, metric, kind, period }: Place): string => `${company}\n${metric}\n${kind}\n${period}`;

/** Only exact figures that nothing disputes are operands; one that was restated may not go with others that were not. */
function knownOf({ print, restated, conflicts }: Entry): Known | null {
  const { fact } = print;
  if (restated.length > 0 || conflicts.length > 0 || fact.basis !== 'reported' || fact.bound !== null) return null;
  const interval = intervalOf(fact);
  // Percentage points go with fractions.
  return interval && { fact, derived: null, interval: fact.unit === 'pp' ? times(interval, exactly('0.01')) : interval };
}

/** The same few periods are asked for by every figure of a filing. */
const shifted = new Map<string, string>();

/** The period of a term in a formula whose own column is `base`: a balance takes the day, a flow the span. */
function periodIn({ metric, when }: Term, base: string): string {
  if (when === 'same' && metric.nature === 'flow') return base;
  const key = `${base} ${when} ${metric.nature}`;
  let found = shifted.get(key);
  if (found === undefined) {
    const column = when === 'same' ? base : when === 'year-before' ? shiftYears(base, -1) : `${base.slice(0, 4)}${when}`;
    found = metric.nature === 'stock' ? toInstant(column) : toFlow(column);
    if (shifted.size < 10_000) shifted.set(key, found);
  }
  return found;
}

/** null where an operand is out of its bounds, or not even the sign of the result is certain. */
function evaluated({ rule, owner, operands, period }: Candidate, printed: Entry | null): Derived | null {
  for (const [i, { interval }] of operands.entries()) {
    const [low, high] = rule.derivation.within[String.fromCharCode(0x61 + i)] ?? [null, null];
    if (low !== null && !interval.low?.gt(low)) return null;
    if (high !== null && !interval.high?.lt(high)) return null;
  }
  const interval = evaluate(
    rule.expression,
    operands.map((operand) => operand.interval),
  );
  if (!interval?.low || !interval.high || (interval.low.lte(0) && interval.high.gte(0))) return null;
  return { fact: recordOf(rule, operands, interval, period), rule, owner, operands, printed };
}

/** Of several derivations of a figure the narrowest, where one value fits all of them. */
function agreed(candidates: readonly Derived[]): Derived | null {
  const intervals = candidates.map(({ fact }) => intervalOf(fact)!);
  if (intervals.some((a, i) => intervals.some((b, j) => j > i && !meet(a, b)))) return null;
  return candidates.reduce((best, each) => (new Big(each.fact.step!).lt(best.fact.step!) ? each : best));
}

function recordOf(rule: Rule, operands: readonly Known[], interval: Interval, when: string): Fact {
  const { metric, kind } = rule.gives;
  const first = printOf(operands[0]!);
  const { low, high } = outward(interval.low!, interval.high!);
  const days = period(when);
  const { company } = first;
  const words = operands.map(({ fact, derived }, i) => {
    const change = fact.kind === 'value' ? '' : '同比';
    return `${rule.from[i]!.metric.label}${change} ${fact.period} ${derived ? widely(fact) : said(fact)}`;
  });
  return {
    id: `derived:${company}:${metric.id}:${when}`,
    file: first.file,
    line: first.line,
    column: first.column,
    page: first.page,
    quote: written(rule.derivation.by, words),
    company,
    code: first.code,
    metric: metric.id,
    label: metric.label,
    kind,
    period: when,
    start: days.start,
    end: days.end,
    value: low.plus(high).div(2).toFixed(),
    unit: metric.unit,
    printed: '',
    step: high.minus(low).toFixed(),
    segment: [],
    versus: null,
    basis: 'reported',
    bound: null,
    scope: operands.every((operand) => operand.fact.scope === 'consolidated') ? 'consolidated' : 'unknown',
    role: operands.some((operand) => operand.fact.role === 'peer') ? 'peer' : 'headline',
    origin: 'derived',
    recovered: null,
    preferred: true,
    operands: operands.map((operand) => operand.fact.id),
  };
}

/** The print that a figure rests on first. */
function printOf({ fact, derived }: Known): Fact {
  return derived ? printOf(derived.operands[0]!) : fact;
}

/** Ends with as many digits as say something of the width, each rounded away from the other: [24.81380942…, 24.83118691…] → [24.8138, 24.8312]. */
function outward(low: Big, high: Big): { low: Big; high: Big } {
  const width = high.minus(low);
  const places = Math.max(0, 2 - width.e);
  const end = (value: Big, up: boolean): Big => {
    // Rounded to 0 or away from it: which of the two is outward depends on the sign.
    return value.round(places, up === value.gt(0) ? Big.roundUp : Big.roundDown);
  };
  return { low: end(low, false), high: end(high, true) };
}
