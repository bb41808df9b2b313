/** The library: `import { analyze, decode } from 'filings'`. The same functions the command line is made of. */
export { type Analysis, analyze } from './analyze.ts';
export { type Audit, audit } from './audit/audit.ts';
export type { Check, Discrepancy, Receipt, Severity } from './audit/discrepancy.ts';
export type { Filed } from './compare/company.ts';
export { type Cell, type Mark, type Matrix, matrices, type Row, type Wanted } from './compare/matrix.ts';
export type { Basis, Bound, Fact, Kind, Origin, Role, Scope, Segment, Unit } from './fact.ts';
export type { Cover, Filing, Form } from './filing/filing.ts';
export { type Decoded, decode, type Encoding } from './input/encoding.ts';
export { type Derived, derivations, derivedFacts, recomputed } from './reconcile/derive.ts';
export { type Entry, entryOf } from './reconcile/entry.ts';
export { type Interval, intervalOf } from './reconcile/interval.ts';
export type { Print } from './reconcile/preferred.ts';
export type { Company } from './vocabulary/company.ts';
export { findCompanies, findMetric, nearestMetrics } from './vocabulary/lookup.ts';
export type { Metric } from './vocabulary/metric.ts';
export { builtin, type Vocabulary } from './vocabulary/vocabulary.ts';
export { AUDIT_WORDS, type AuditWords } from './words/audit.ts';
export type { Lang } from './words/lang.ts';
