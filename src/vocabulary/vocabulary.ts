import { companies } from './companies.ts';
import type { Company } from './company.ts';
import type { Metric } from './metric.ts';
import { expense } from './metrics/expense.ts';
import { profit } from './metrics/profit.ts';
import { receivables } from './metrics/receivables.ts';
import { revenue } from './metrics/revenue.ts';

/** What the tool knows before it opens a file; all of it data. */
export interface Vocabulary {
  metrics: readonly Metric[];
  companies: readonly Company[];
}

/** The vocabulary that ships with the tool. */
export const builtin: Vocabulary = { metrics: [...revenue, ...expense, ...receivables, ...profit], companies };
