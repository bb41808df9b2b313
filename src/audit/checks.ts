import type { Fact } from '../fact.ts';
import type { Document } from '../filing/document.ts';
import type { Filing } from '../filing/filing.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AuditWords } from '../words/audit.ts';
import { agreements } from './agreement.ts';
import type { Cells } from './cells.ts';
import { companions } from './companions.ts';
import { copies } from './copies.ts';
import { dates } from './dates.ts';
import type { Discrepancy } from './discrepancy.ts';
import { echoes } from './echoes.ts';
import { everyone } from './everyone.ts';
import { form } from './form.ts';
import { formulas } from './formulas.ts';
import { growths } from './growths.ts';
import { identities } from './identities.ts';
import type { Lattice } from './lattice.ts';
import { maturities } from './maturities.ts';
import { means } from './means.ts';
import type { Levels } from './print.ts';
import { quarters } from './quarters.ts';
import type { Kind } from './relation.ts';
import { relations } from './relations.ts';
import { sums } from './sums.ts';
import { twins } from './twins.ts';
import { wholes } from './wholes.ts';
import { within } from './within.ts';
import { directions, doubles, runs } from './words.ts';

/** One file as the checks see it. */
export interface Audited {
  document: Document;
  filings: readonly Filing[];
  /** Every table, also those about no metric of ours. */
  lattices: readonly Lattice[];
  facts: readonly Fact[];
  levels: Levels;
  vocabulary: Vocabulary;
  /** What findings are told in. */
  words: AuditWords;
  /** What tables have been found to print, by places: a column headed 同比增减 may be points of a share. */
  proven: Map<number, Kind>;
  cells: Cells;
}

/** Whether a change in a table is what its head says; not where its own figures prove it another thing, or show fewer digits than are printed. */
function isMeant(fact: Fact, { proven, cells }: Audited): boolean {
  const cell = cells.of(fact);
  if (!cell) return true;
  if (cell.figure.widened) return false;
  const kind = proven.get(cell.figure.at);
  return kind === undefined || !(fact.kind === 'change-ratio' && kind === 'points');
}

const everyTable =
  (check: (document: Document, lattice: Lattice, words: AuditWords) => Discrepancy[]) =>
  ({ document, lattices, words }: Audited): Discrepancy[] =>
    lattices.flatMap((lattice) => check(document, lattice, words));

/** All checks, the surest of a cell first: what one of them accuses the later ones do not accuse again. */
export const CHECKERS: readonly ((audited: Audited) => Discrepancy[])[] = [
  everyTable((document, lattice, words) => sums(document, lattice, false, words)),
  everyTable((document, lattice, words) => sums(document, lattice, true, words)),
  everyTable((document, lattice, words) => identities(document, lattice, false, words)),
  everyTable((document, lattice, words) => identities(document, lattice, true, words)),
  ({ document, lattices, proven, words }) => lattices.flatMap((lattice) => relations(document, lattice, false, proven, words)),
  ({ document, lattices, proven, words }) => lattices.flatMap((lattice) => relations(document, lattice, true, proven, words)),
  ({ document, lattices, proven, words }) => lattices.flatMap((lattice) => wholes(document, lattice, proven, words)),
  everyTable(means),
  ({ facts, levels, vocabulary, words }) => formulas(facts, levels, vocabulary, words),
  ({ facts, levels, vocabulary, words }) => within(facts, levels, vocabulary, words),
  ({ facts, levels, vocabulary, words }) => quarters(facts, levels, vocabulary, words),
  (audited) =>
    growths(
      audited.facts.filter((fact) => isMeant(fact, audited)),
      audited.levels,
      audited.vocabulary,
      audited.words,
    ),
  (audited) =>
    agreements(
      audited.facts.filter((fact) => isMeant(fact, audited)),
      audited.cells,
      audited.vocabulary,
      audited.words,
    ),
  ({ document, lattices, words }) => twins(document, lattices, words),
  ({ document, lattices, words }) => echoes(document, lattices, words),
  ({ document, lattices, words }) => companions(document, lattices, words),
  ({ document, lattices, words }) => maturities(document, lattices, words),
  ({ facts, vocabulary, words }) => copies(facts, vocabulary, words),
  ({ document, filings, lattices, levels, vocabulary, words }) =>
    filings.length === 1 ? form(document, filings[0]!.cover, lattices, levels, vocabulary, words) : [],
  ({ document, words }) => dates(document, words),
  ({ document, filings, words }) => filings.flatMap((filing) => doubles(document, filing, words)),
  ({ facts, levels, vocabulary, words }) => directions(facts, levels, vocabulary, words),
  ({ document, facts, vocabulary, words }) => runs(facts, document, vocabulary, words),
  ({ document, filings, facts, vocabulary, words }) => filings.flatMap((filing) => everyone(document, filing, facts, vocabulary, words)),
];
