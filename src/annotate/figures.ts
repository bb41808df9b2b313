import { spelled } from '../compare/matrix.ts';
import type { Fact } from '../fact.ts';
import type { Entry, Link, List, Span } from '../html/annotate/view.ts';
import { comparePeriods } from '../language/period.ts';
import { contradict } from '../reconcile/entry.ts';
import { placeOf, whyPreferred } from '../reconcile/preferred.ts';
import { said, widely } from '../reconcile/said.ts';
import { SIGNS } from '../render/marks.ts';
import type { Metric } from '../vocabulary/metric.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AnnotateWords } from '../words/annotate.ts';
import { FACT_WORDS } from '../words/fact.ts';
import { proofIn } from '../words/proofs.ts';
import { WHY_WORDS } from '../words/why.ts';
import { facetsOf } from './facets.ts';

/** Other prints of a figure that are linked; a figure may be printed dozens of times. */
const LINKED = 6;

/** The facts of a filing as the list of its figures, in the order of their places; `spanOf` gives the place of a print. */
export function figureList(facts: readonly Fact[], vocabulary: Vocabulary, words: AnnotateWords, spanOf: (fact: Fact) => Span): List {
  const ordered = [...facts].sort((a, b) => a.line - b.line || a.column - b.column);
  const rivals = rivalsOf(ordered);
  const metrics = metricsOf(vocabulary);
  const entries = ordered.map((fact, index): Omit<Entry, 'facets'> => {
    const heap = rivals.get(placeOf(fact))!;
    const best = heap.find((each) => ordered[each]!.preferred) ?? heap[0]!;
    const disagreeing = heap.filter((each) => contradict(ordered[each]!, fact));
    const standing =
      heap.length === 1
        ? words.standing.only
        : best === index
          ? words.standing.preferred(heap.length - 1)
          : words.standing.beaten(ruleOf(ordered[best]!, fact, words));
    const link = (label: string, to: number): Link => ({
      label,
      text: printText(ordered[to]!, words),
      list: 'figures',
      index: to,
      span: 0,
    });
    return {
      ...common(fact, metrics, words),
      spans: [spanOf(fact)],
      sign: signOf(fact) + (disagreeing.length > 0 ? SIGNS.disagree : ''),
      value: textOf(fact, words),
      reading: [...readingOf(fact, metrics, words), [words.labels.standing, standing]],
      links: [
        ...(best === index || disagreeing.includes(best) ? [] : [link(words.labels.preferred, best)]),
        ...disagreeing.slice(0, LINKED).map((each) => link(words.labels.elsewhere, each)),
      ],
    };
  });
  return { id: 'figures', ...facetsOf(entries, figureFacets(ordered, entries, metrics, words)) };
}

/** The figures that follow from those printed, each with the operands it stands on. */
export function derivedList(derived: readonly Fact[], facts: readonly Fact[], vocabulary: Vocabulary, words: AnnotateWords): List {
  const printed = [...facts].sort((a, b) => a.line - b.line || a.column - b.column);
  const ordered = [...derived].sort((a, b) => a.line - b.line || a.column - b.column);
  const places = new Map(printed.map(({ id }, index) => [id, index]));
  const own = new Map(ordered.map(({ id }, index) => [id, index]));
  const metrics = metricsOf(vocabulary);
  const operands = (fact: Fact): Link[] =>
    fact.operands.flatMap((id): Link[] => {
      const index = places.get(id);
      if (index !== undefined)
        return [{ label: words.labels.operand, text: printText(printed[index]!, words), list: 'figures', index, span: 0 }];
      const nested = own.get(id);
      return nested === undefined
        ? []
        : [
            {
              label: words.labels.operand,
              text: `ƒ ${ordered[nested]!.label} ${widely(ordered[nested]!)}`,
              list: 'derived',
              index: nested,
              span: 0,
            },
          ];
    });
  const entries = ordered.map((fact): Omit<Entry, 'facets'> => {
    const { company, metric, period } = words.labels;
    const kept = new Set([company, metric, period, words.labels.value]);
    return {
      ...common(fact, metrics, words),
      spans: [],
      sign: SIGNS.derived,
      value: widely(fact),
      reading: [...readingOf(fact, metrics, words).filter(([label]) => kept.has(label)), [words.labels.formula, fact.quote]],
      links: operands(fact),
    };
  });
  return { id: 'derived', ...facetsOf(entries, figureFacets(ordered, entries, metrics, words).slice(0, 4)) };
}

type Metrics = ReadonlyMap<string, Metric>;

const metricsOf = (vocabulary: Vocabulary): Metrics => new Map(vocabulary.metrics.map((metric) => [metric.id, metric]));

/** Prints of one figure, by what they are of. */
function rivalsOf(facts: readonly Fact[]): Map<string, number[]> {
  const heaps = new Map<string, number[]>();
  facts.forEach((fact, index) => {
    const place = placeOf(fact);
    const heap = heaps.get(place);
    if (heap) heap.push(index);
    else heaps.set(place, [index]);
  });
  return heaps;
}

function ruleOf(best: Fact, beaten: Fact, words: AnnotateWords): string {
  // Which of them its filing prefers says nothing to a reader: that is what is being told.
  const bare = (fact: Fact) => ({ fact: { ...fact, preferred: false }, filed: null });
  const rule = whyPreferred(bare(best), bare(beaten));
  return WHY_WORDS[words.lang].lost[rule];
}

function common(fact: Fact, metrics: Metrics, words: AnnotateWords): Pick<Entry, 'line' | 'tone' | 'head' | 'sub'> {
  const metric = metrics.get(fact.metric);
  return {
    line: fact.line,
    tone: metric?.group ?? 'other',
    head: nameOf(fact, metrics, words),
    sub: [
      fact.period,
      fact.company,
      fact.scope === 'parent' && FACT_WORDS[words.lang].scopes.parent,
      fact.basis === 'forecast' && FACT_WORDS[words.lang].bases.forecast,
      spelled(fact.segment),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

const nameOf = (fact: Fact, metrics: Metrics, words: AnnotateWords): string =>
  [metrics.get(fact.metric)?.label ?? fact.metric, words.changes[fact.kind]].filter(Boolean).join(' ');

const textOf = (fact: Fact, words: AnnotateWords): string =>
  fact.kind === 'direction' ? (words.directions[fact.value] ?? fact.value) : said(fact);

const printText = (fact: Fact, words: AnnotateWords): string =>
  `${words.client.line.replace('{n}', String(fact.line))}  ${textOf(fact, words)}`;

/** ° ≈ as in tables on a screen. */
const signOf = (fact: Fact): string => (fact.basis === 'approx' ? SIGNS.approximate : '') + (fact.recovered ? SIGNS.recovered : '');

/** Base units as data has them: 644205500 CNY. */
function plainly({ value, unit, kind }: Fact): string {
  return kind === 'direction' ? '' : ` = ${value} ${unit}`;
}

function readingOf(fact: Fact, metrics: Metrics, words: AnnotateWords): (readonly [string, string])[] {
  const { labels } = words;
  const label = metrics.get(fact.metric)?.label ?? fact.metric;
  const hedge = [FACT_WORDS[words.lang].bases[fact.basis], fact.bound && FACT_WORDS[words.lang].bounds[fact.bound]]
    .filter(Boolean)
    .join(' · ');
  const { period, start, end } = fact;
  const days = end === null || end === period ? period : words.days(period, start === end ? null : start, end);
  const told: [string, string | null][] = [
    [labels.company, [fact.company, fact.code].filter(Boolean).join(' ')],
    [labels.metric, `${label} ${fact.metric}`],
    [labels.printed, fact.label === label ? null : fact.label],
    [labels.period, days],
    [labels.value, fact.origin === 'derived' ? widely(fact) : `${textOf(fact, words)}${plainly(fact)}`],
    [labels.kind, FACT_WORDS[words.lang].kinds[fact.kind]],
    [labels.versus, fact.versus],
    [labels.segment, fact.segment.map(({ axis, member }) => `${axis}：${member}`).join('，') || words.whole],
    [labels.scope, FACT_WORDS[words.lang].scopes[fact.scope]],
    [labels.basis, hedge],
    [labels.role, FACT_WORDS[words.lang].roles[fact.role]],
    [labels.origin, FACT_WORDS[words.lang].origins[fact.origin]],
    [labels.proof, fact.recovered && proofIn(fact.recovered, words.lang)],
    [labels.place, words.place(fact.line, fact.column, fact.page)],
  ];
  return told.filter((each): each is [string, string] => each[1] !== null && each[1] !== '');
}

/** What a list of figures can be narrowed by; each gives a text for every fact, and says in what order these are offered. */
function figureFacets(facts: readonly Fact[], entries: readonly Omit<Entry, 'facets'>[], metrics: Metrics, words: AnnotateWords) {
  const { labels, states } = words;
  const order = new Map([...metrics.values()].map(({ label }, i) => [label, i]));
  return [
    {
      label: labels.metric,
      of: facts.map(({ metric }) => metrics.get(metric)?.label ?? metric),
      sort: (a: string, b: string) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
    },
    { label: labels.company, of: facts.map(({ company }) => company) },
    { label: labels.period, of: facts.map(({ period }) => period), sort: (a: string, b: string) => comparePeriods(b, a) },
    { label: labels.role, of: facts.map(({ role }) => FACT_WORDS[words.lang].roles[role]) },
    { label: labels.segment, of: facts.map(({ segment }) => segment.map(({ axis }) => axis).join(' × ') || words.whole) },
    {
      label: labels.state,
      of: entries.map(({ sign }) =>
        sign.includes(SIGNS.disagree)
          ? states.against
          : sign.includes(SIGNS.recovered)
            ? states.proven
            : sign.includes(SIGNS.approximate)
              ? states.approximate
              : states.plain,
      ),
    },
  ];
}
