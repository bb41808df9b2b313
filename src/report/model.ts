import type { Check, Severity } from '../audit/discrepancy.ts';
import type { Mark } from '../compare/figure.ts';
import type { Form } from '../filing/filing.ts';

/** All that a page of a report shows: plain data, so that the page knows nothing of how figures are found. */
export interface Report {
  filings: FilingLine[];
  /** Filers, by their codes. */
  companies: CompanyFigures[];
  comparisons: Comparison[];
  /** Filings with something that cannot be so, then what filings of one company print differently. */
  audits: AuditedFiling[];
  /** What filings of one company say together, one sentence each. */
  overlaps: string[];
  /** Prints and findings that were looked at. */
  seen: { figures: number; tables: number };
  /** The marks that occur, in the order of their legend. */
  marks: Mark[];
  receipts: Receipts;
}

/** A filing that was read. */
export interface FilingLine {
  company: string;
  code: string | null;
  form: Form;
  date: string | null;
  period: string | null;
  /** Index into `receipts.files`. */
  file: number;
  /** Figures found in it. */
  figures: number;
}

/** A number of a table and where its receipt is. */
export interface FigureCell {
  /** Its signs (≈ ° ƒ * † ≠ ↑), stand before the number. */
  signs: string;
  /** '' where only a direction is said. */
  text: string;
  /** Index into `receipts.figures`. */
  figure: number;
  /** A change upward or downward, which is coloured. */
  tone: 'up' | 'down' | null;
}

/** One metric: companies × periods, as a chart and a table. */
export interface Comparison {
  id: string;
  label: string;
  unit: string;
  columns: string[];
  rows: ComparedRow[];
  chart: Chart | null;
}

export interface ComparedRow {
  name: string;
  code: string | null;
  standing: 'filer' | 'peer' | 'mean';
  /** By column; null where nothing is said. */
  cells: (FigureCell | { signs: string; text: '' } | null)[];
  /** How it moved over periods of one length, `length` named where these are not whole years. */
  moved: { text: string; tone: 'up' | 'down' | null; length: string; from: string; to: string } | null;
}

/** What of a comparison is drawn. */
export interface Chart {
  /** Lines over periods of one length, or bars of one period. */
  kind: 'lines' | 'bars';
  columns: string[];
  unit: string;
  decimals: number;
  /** On a scale of powers of ten: amounts of companies of very different size. */
  log: boolean;
  series: Series[];
  /** Peers that are left to the table, being too many to tell apart. */
  left: number;
}

export interface Series {
  name: string;
  standing: 'filer' | 'peer' | 'mean';
  /** Of 主营业务 in the place of the whole company. */
  standIn: boolean;
  /** By column, in the unit of the chart; null is a gap. */
  points: ({ value: number; text: string; derived: boolean } | null)[];
}

/** One filer's key figures over all its filings. */
export interface CompanyFigures {
  company: string;
  code: string | null;
  /** Indices into `filings`. */
  filings: number[];
  columns: string[];
  groups: { title: string; rows: { label: string; unit: string; under: boolean; cells: (FigureCell | null)[] }[] }[];
}

/** The findings of one filing. */
export interface AuditedFiling {
  company: string;
  /** Index into `receipts.files`; null for what several filings say. */
  file: number | null;
  findings: { severity: Severity; check: Check; identity: string; holds: string | null; line: number; column: number; finding: number }[];
}

/**
 * What the page opens on a click, as short arrays: it is most of the page. Numbers index into the other lists; of `words` the first is ''. A passage is a list of
 * `lines`; its marks are [index into that list, from, to), in UTF-16 code units.
 */
export interface Receipts {
  files: string[];
  words: string[];
  lines: [line: number, text: string, cut: Cut][];
  prints: Print[];
  figures: FigureReceipt[];
  findings: FindingReceipt[];
}

/** Where a long line is cut: 1 before what is kept, 2 behind it, 3 both. */
export type Cut = 0 | 1 | 2 | 3;

/** A print: what it is of, how it is said, where, in which lines, and what its place says of it (indices into `words`; 0: nothing). */
export type Print = [
  title: number,
  said: number,
  file: number,
  line: number,
  column: number,
  page: number,
  lines: number[],
  marks: [line: number, from: number, to: number][],
  table: 0 | 1,
  about: number[],
];

/** Words of a print's place, in the order of `about`. */
export const ABOUT = ['row', 'column', 'unit', 'caption', 'section', 'label', 'proof', 'notes'] as const;

/** How another print stands to the one that is shown. */
export const RELATIONS = ['agrees', 'range', 'restated', 'contradicts'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A figure: its title, its value, the print that is shown (-1: derived), the others with why they lost, its formula, what it was checked against, what was found. */
export type FigureReceipt = [
  title: number,
  value: number,
  print: number,
  others: [relation: number, why: number, print: number][],
  formula: Formula | 0,
  checks: [agrees: 0 | 1, formula: number][],
  findings: number[],
];

/** A formula with its numbers, what it gives, and its operands: prints, or formulas in their turn. */
export type Formula = [title: number, formula: number, result: number, operands: (number | Formula)[]];

/** A finding: its kind, severity and words, and each of its numbers in its passage; the first is the one that is accused. */
export type FindingReceipt = [check: number, severity: number, identity: number, holds: number, prints: number[]];
