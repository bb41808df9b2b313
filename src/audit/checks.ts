import type { Fact } from '../fact.ts';
import type { Document } from '../filing/document.ts';
import type { Filing } from '../filing/filing.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { agreements } from './agreement.ts';
import type { Cells } from './cells.ts';
import { companions } from './companions.ts';
import { copies } from './copies.ts';
import { dates } from './dates.ts';
import type { Check, Discrepancy } from './discrepancy.ts';
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
  /** What tables have been found to print, by places: a column headed 同比增减 may be points of a share. */
  proven: Map<number, Kind>;
  cells: Cells;
}

/** What each kind of finding means, in the words that are printed. */
export const CHECKS: Readonly<Record<Check, string>> = {
  growth: 'a level, the one before and the printed change',
  points: 'two rates and their change in percentage points',
  ratio: 'a rate and what it is of: 毛利率, 费用率, 计提比例, 周转率 with its average balance',
  share: 'a part, its whole and the printed share',
  sum: '合计 and 小计 over their parts, quarters over the year, shares to 100 %',
  difference: 'a difference and its two terms',
  identity: 'an identity of the statements and their notes',
  mean: '平均值 rows, and which companies they average',
  agreement: 'one figure, printed more than once',
  restatement: 'a figure that a later filing of the company prints otherwise',
  copy: 'the same long figure for two companies or two periods',
  date: 'a day on which no books are closed',
  words: 'words against numbers',
};

/** Whether a change in a table is what its head says; not where its own figures prove it another thing, or show fewer digits than are printed. */
function isMeant(fact: Fact, { proven, cells }: Audited): boolean {
  const cell = cells.of(fact);
  if (!cell) return true;
  if (cell.figure.widened) return false;
  const kind = proven.get(cell.figure.at);
  return kind === undefined || !(fact.kind === 'change-ratio' && kind === 'points');
}

const everyTable =
  (check: (document: Document, lattice: Lattice) => Discrepancy[]) =>
  ({ document, lattices }: Audited): Discrepancy[] =>
    lattices.flatMap((lattice) => check(document, lattice));

/** All checks, the surest of a cell first: what one of them accuses the later ones do not accuse again. */
export const CHECKERS: readonly ((audited: Audited) => Discrepancy[])[] = [
  everyTable((document, lattice) => sums(document, lattice, false)),
  everyTable((document, lattice) => sums(document, lattice, true)),
  everyTable((document, lattice) => identities(document, lattice, false)),
  everyTable((document, lattice) => identities(document, lattice, true)),
  ({ document, lattices, proven }) => lattices.flatMap((lattice) => relations(document, lattice, false, proven)),
  ({ document, lattices, proven }) => lattices.flatMap((lattice) => relations(document, lattice, true, proven)),
  ({ document, lattices, proven }) => lattices.flatMap((lattice) => wholes(document, lattice, proven)),
  everyTable(means),
  ({ facts, levels, vocabulary }) => formulas(facts, levels, vocabulary),
  ({ facts, levels, vocabulary }) => within(facts, levels, vocabulary),
  ({ facts, levels, vocabulary }) => quarters(facts, levels, vocabulary),
  (audited) =>
    growths(
      audited.facts.filter((fact) => isMeant(fact, audited)),
      audited.levels,
      audited.vocabulary,
    ),
  (audited) =>
    agreements(
      audited.facts.filter((fact) => isMeant(fact, audited)),
      audited.cells,
      audited.vocabulary,
    ),
  ({ document, lattices }) => twins(document, lattices),
  ({ document, lattices }) => echoes(document, lattices),
  ({ document, lattices }) => companions(document, lattices),
  ({ document, lattices }) => maturities(document, lattices),
  ({ facts, vocabulary }) => copies(facts, vocabulary),
  ({ document, filings, lattices, levels, vocabulary }) =>
    filings.length === 1 ? form(document, filings[0]!.cover, lattices, levels, vocabulary) : [],
  ({ document }) => dates(document),
  ({ document, filings }) => filings.flatMap((filing) => doubles(document, filing)),
  ({ facts, levels, vocabulary }) => directions(facts, levels, vocabulary),
  ({ document, facts, vocabulary }) => runs(facts, document, vocabulary),
  ({ document, filings, facts, vocabulary }) => filings.flatMap((filing) => everyone(document, filing, facts, vocabulary)),
];
