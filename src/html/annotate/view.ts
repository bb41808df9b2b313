import type { Document } from '../../filing/document.ts';
import type { Lang } from '../../words/lang.ts';

/** The lists beside the text: figures printed, figures derived from them, what was not understood, what cannot be so. */
export type ListId = 'figures' | 'derived' | 'left' | 'findings';

/** How a span is marked: the family of a metric, or what it is instead. */
export type Tone = 'revenue' | 'expense' | 'receivables' | 'profit' | 'other' | 'left' | 'error' | 'warning' | 'note';

/** A span of the decoded text, in UTF-16 code units, half open. */
export interface Span {
  at: number;
  to: number;
}

/** From an entry to another, or to one of its own spans: a print that beat it, an operand, a number of a finding. */
export interface Link {
  /** What it is to the entry: 采用, 另一处, 算自. */
  label: string;
  /** 第 64 行 61.12% */
  text: string;
  list: ListId;
  index: number;
  /** Which span of that entry. */
  span: number;
}

/** One thing that is told of the filing: a line of a list, a mark in the text, a reading when it is looked at. */
export interface Entry {
  /** Where it stands; none of a derived figure, that stands where its operands do. */
  spans: readonly Span[];
  /** Physical line, from 1. */
  line: number;
  tone: Tone;
  /** ° ≈ ƒ ≠, as everywhere in the tool; '' of a plain one. */
  sign: string;
  /** 毛利率 */
  head: string;
  /** 61.12% */
  value: string;
  /** 2022FY · 中孚信息 */
  sub: string;
  /** For each filter of its list the index of a value. */
  facets: readonly number[];
  /** What it was read as: labels and texts. */
  reading: readonly (readonly [label: string, text: string])[];
  links: readonly Link[];
}

/** What a list can be narrowed by. */
export interface Filter {
  label: string;
  values: readonly string[];
}

/** A list beside the text. */
export interface List {
  id: ListId;
  filters: readonly Filter[];
  /** In the order of their places. */
  entries: readonly Entry[];
}

/** A count at the head of the page. */
export interface Tally {
  count: number;
  name: string;
  sign: string;
  list: ListId;
}

/** A filing and all that is to be shown on it. */
export interface AnnotatedFiling {
  lang: Lang;
  /** 中孚信息 300659 */
  title: string;
  /** Form, date, file. */
  about: readonly string[];
  document: Pick<Document, 'raw' | 'text' | 'lineStarts' | 'physicalStarts' | 'pageEnds' | 'tags'>;
  lists: readonly List[];
  tallies: readonly Tally[];
  /** Sentences on how much was read, and reasons why the rest was not, each with its count. */
  coverage: { sentences: readonly string[]; reasons: readonly { name: string; words: string; count: number }[] };
}
