import { type Document, position } from '../filing/document.ts';

/** The kinds of check; each is explained in `CHECKS` of checks.ts. */
export type Check =
  | 'growth'
  | 'ratio'
  | 'share'
  | 'sum'
  | 'difference'
  | 'identity'
  | 'mean'
  | 'points'
  | 'agreement'
  | 'restatement'
  | 'copy'
  | 'date'
  | 'words';

/**
 * `error`: arithmetic that no values inside the printed intervals satisfy. `warning`: what is wrong unless words we cannot weigh explain it
 * (two prints of one figure, a figure printed for two companies, a word against a number). `note`: one unit of the last printed digit.
 */
export type Severity = 'error' | 'warning' | 'note';

/** A print a finding rests on: slice(file, line, column) === printed. */
export interface Receipt {
  file: string;
  /** From 1. */
  line: number;
  column: number;
  printed: string;
  /** What the print is of, in the filing's words: 绿盟科技 归母净利润 2022年1-3月. */
  label: string;
}

/** Something in a filing that cannot be so. */
export interface Discrepancy {
  check: Check;
  severity: Severity;
  /** The first receipt's place: the print that is accused. */
  file: string;
  line: number;
  column: number;
  /** The identity in words, the numbers put in: `-18,146.61 against -11,499.99 is -57.80%, printed -57.14%`. */
  identity: string;
  /** By how much it misses, in the unit of the accused print; null where nothing is measured. */
  miss: string | null;
  /** What would make it hold where one print alone explains it: `holds if -57.14% were -57.80%`. */
  holds: string | null;
  receipts: Receipt[];
}

/** A span of the document as a receipt; half open. */
export function receipt(document: Document, at: number, to: number, label: string): Receipt {
  return { file: document.file, ...position(document, at), printed: document.raw.slice(at, to), label };
}

/** A finding at its first receipt. */
export function discrepancy(
  check: Check,
  severity: Severity,
  identity: string,
  receipts: readonly [Receipt, ...Receipt[]],
  told: { miss?: string | null; holds?: string | null } = {},
): Discrepancy {
  const { file, line, column } = receipts[0];
  return { check, severity, file, line, column, identity, miss: told.miss ?? null, holds: told.holds ?? null, receipts: [...receipts] };
}
