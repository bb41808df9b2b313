/**
 * The record of a fact: what every command, the API and NDJSON speak.
 * Fields are flat and stable; new ones may be added, none changes its meaning.
 */

export type Unit = 'CNY' | 'ratio' | 'pp' | 'times' | 'persons' | 'count' | 'CNY/share' | 'CNY/person';

/** What a number says of its metric. `direction` keeps what is said without a figure (综合毛利率有所上升). */
export type Kind = 'value' | 'change-ratio' | 'change-pp' | 'change-amount' | 'loss-change-ratio' | 'direction';

/** `approx` is a hedge on an actual figure (约, 近, 超过, 左右); `forecast` is no actual at all (测算, 预计). */
export type Basis = 'reported' | 'approx' | 'forecast';

export type Bound = 'about' | 'at-least' | 'at-most' | 'low' | 'high';

/** 合并 against 母公司 statements. */
export type Scope = 'consolidated' | 'parent' | 'unknown';

/** `headline`: company-wide, the filer's. `peer`: another company's. `detail`: a segment, customer, project, the parent company alone. */
export type Role = 'headline' | 'peer' | 'detail';

export type Origin = 'table' | 'sentence' | 'derived';

/** One cut through the company: 产品:网络安全产品, 账龄:1年以内. */
export interface Segment {
  axis: string;
  member: string;
}

/**
 * A figure and its receipt. A derived one (`origin`) stands nowhere: it has the place of the first figure it rests on, `printed` is '' there (so that the
 * slice at its place still is what is printed), `quote` is its formula with the numbers put in, `operands` names the figures; `value` is the middle of all
 * values it may have and `step` the whole width of them, so that its interval is read as that of a print.
 */
export interface Fact {
  /** Stable within a file: the same bytes give the same id. */
  id: string;
  file: string;
  /** Physical line, from 1. */
  line: number;
  /** UTF-16 code unit within the physical line after decoding, from 1; a BOM is not counted. */
  column: number;
  /** Page of the document, from 1: of a PDF, or of a text whose converter parted pages by form feeds; else null. */
  page: number | null;
  /** The clause or row the number stands in, white space folded. */
  quote: string;
  /** Short name; 同行业平均 for 平均值 rows. */
  company: string;
  code: string | null;
  metric: string;
  /** The words as printed. */
  label: string;
  kind: Kind;
  /** `2022FY` `2023Q1` `2024H1` `2022Q1-3`; a balance: `2022-12-31`; a project's year: `Y1`; a span: `2020FY-2025H1`. */
  period: string;
  start: string | null;
  end: string | null;
  /** Plain decimal in base units: 元, fractions (61.12% → 0.6112), percentage points as printed. `up` `down` `flat` for directions. */
  value: string;
  unit: Unit;
  /** The exact characters: slice(file, line, column) === printed; '' of a derived figure. */
  printed: string;
  /** One unit of the last printed digit, in base units. */
  step: string | null;
  segment: Segment[];
  /** The base of a change when it is not the comparable prior period. */
  versus: string | null;
  basis: Basis;
  bound: Bound | null;
  scope: Scope;
  role: Role;
  origin: Origin;
  /** Where the words for metric or period are lost in the text: the proof, in words. */
  recovered: string | null;
  /** Exactly one print of each (company, metric, kind, period, segment, versus, basis, scope) is preferred. */
  preferred: boolean;
  /** Ids of the facts that a derived one rests on, in the order of its formula; [] of a printed one. */
  operands: string[];
}

/** What a reader of sentences or tables hands on: a fact before it knows its file and its rivals. Offsets are into the decoded text, half open. */
export interface Finding
  extends Omit<
    Fact,
    'id' | 'file' | 'line' | 'column' | 'page' | 'quote' | 'code' | 'start' | 'end' | 'printed' | 'preferred' | 'operands'
  > {
  /** The print itself. */
  at: number;
  to: number;
  /** The clause or row to quote. */
  quoteAt: number;
  quoteTo: number;
}
