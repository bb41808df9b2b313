import type { Finding } from '../../fact.ts';
import { type Document, position } from '../../filing/document.ts';
import type { Paragraph } from '../../filing/filing.ts';
import { type Passage, span } from '../../filing/passage.ts';
import type { Quantity } from '../../language/number.ts';
import type { PeriodContext } from '../../language/period.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { Filer } from '../../vocabulary/names.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Figures } from './figures.ts';

/** What a sentence that has lost its words is held against. */
export interface Retelling {
  document: Document;
  vocabulary: Vocabulary;
  filer: Filer;
  periods: PeriodContext;
  figures: Figures;
}

/** Whose figure, of what, of which part, when. */
export interface Identity {
  company: string;
  metric: Metric;
  segment: Finding['segment'];
  period: string;
  kind: Finding['kind'];
  /** Signed as the filing's words have it. */
  value: string;
  scope: Finding['scope'];
}

/** One key for all prints of a figure. */
export const identityKey = (figure: Pick<Finding, 'company' | 'metric' | 'segment' | 'period' | 'kind'>): string =>
  `${figure.company} ${figure.metric} ${figure.segment.map(({ member }) => member).join()} ${figure.period} ${figure.kind}`;

/** A figure that a sentence tells once more; `from` is where its sentence begins, `proof` says what else tells it. */
export function told(passage: Passage, quantity: Quantity, from: number, identity: Identity, proof: string, filer: Filer): Finding {
  const place = span(passage, quantity.from, quantity.to);
  const quote = span(passage, Math.max(from, quantity.from - QUOTED), quantity.to);
  const { metric, company, segment } = identity;
  return {
    at: place.at,
    to: place.to,
    quoteAt: quote.at,
    quoteTo: quote.to,
    company,
    metric: metric.id,
    label: metric.label,
    kind: identity.kind,
    period: identity.period,
    value: identity.value,
    unit: quantity.unit ?? metric.unit,
    step: quantity.step,
    segment,
    versus: null,
    basis: 'reported',
    bound: null,
    scope: identity.scope,
    role: company !== filer.name ? 'peer' : segment.length > 0 ? 'detail' : 'headline',
    origin: 'sentence',
    recovered: proof,
  };
}

/** How far back a quote reaches. */
const QUOTED = 160;

/** Lines of some places, for a proof in words. */
export const linesOf = (places: readonly number[], document: Document): string =>
  [...new Set(places.map((at) => position(document, at).line))]
    .sort((a, b) => a - b)
    .slice(0, 3)
    .join(', ');

/**
 * Where within `text[from, to]` of a paragraph a physical line of the file begins, or where the paragraph has lost its
 * beginning: a line above it may be lost, and the words on it. -1 where none does.
 */
export function lineWithin({ passage, cut }: Paragraph, from: number, to: number, document: Document): number {
  for (let i = to; i >= from; i--) {
    if (i === 0) return cut ? 0 : -1;
    const before = passage.offsets[i - 1]!;
    const here = passage.offsets[i];
    if (here === undefined || here === before + 1) continue;
    if (document.text.slice(before + 1, Math.min(here, before + FAR)).includes('\n')) return i;
  }
  return -1;
}

/** White space between two characters of a paragraph; more is a page end, and a line end among it. */
const FAR = 2000;
