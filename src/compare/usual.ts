import { findMetric } from '../vocabulary/lookup.ts';
import type { Metric } from '../vocabulary/metric.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** What an analyst looks at first: growth, margin, R&D, profit, cash, receivables. */
const USUAL = ['revenue', 'gross-margin', 'rd-ratio', 'net-profit-attributable', 'operating-cash-flow', 'receivables', 'receivables-ratio'];

/** The metrics that are compared where none is asked for. */
export function usualMetrics(vocabulary: Vocabulary): Metric[] {
  return USUAL.flatMap((id) => findMetric(id, vocabulary) ?? []);
}
