import type { Document } from './document.ts';
import type { Passage } from './passage.ts';

/** Form of filing, by the words of its cover. */
export type Form =
  | 'ir-minutes'
  | 'inquiry-reply'
  | 'inquiry'
  | 'assessment'
  | 'annual-report'
  | 'interim-report'
  | 'quarterly-report'
  | 'prospectus'
  | 'forecast'
  | 'supervision-report'
  | 'other';

export interface Cover {
  /** Short name of the filer, as of the filing's date (卫士通 in 2021, 电科网安 from 2022 on). */
  company: string;
  /** Stock code of six digits, or null where the cover has none and the vocabulary does not know the company. */
  code: string | null;
  /** Full legal name where printed. */
  fullName: string | null;
  form: Form;
  /** Date of the filing, ISO, or null. */
  date: string | null;
  /** Heading as printed, for the reader. */
  title: string;
  /** The period the filing is about (2024H1, 2025FY), or null. */
  period: string | null;
  /** 报告期: the periods that `报告期内…分别为` runs over, oldest first; [] where not told. */
  reportingPeriods: string[];
}

/** A run of prose: one paragraph, its wrapped lines rejoined, all white space between CJK and digits taken out. */
export interface Paragraph {
  passage: Passage;
  /** Lines by `Document.lineStarts`, from 1, inclusive: the physical ones where there is no markup. */
  firstLine: number;
  lastLine: number;
  /** Spoken by a regulator or an investor: its figures never become the company's headline. */
  question: boolean;
  /** Headings above, outermost first, compact text. */
  section: string[];
  /** The line it began with is lost: its first clause has neither its subject nor its period. */
  cut?: true;
}

export interface Filing {
  document: Document;
  cover: Cover;
  /** The prose; none is kept of a text that was too long to be read whole. */
  paragraphs: Paragraph[];
  /** Line of its first paragraph, by `Document.lineStarts`, from 1. */
  firstLine: number;
}
