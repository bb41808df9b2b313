/** What the relative words of a text lean on. */
export interface PeriodContext {
  /** The period the filing is about (2024H1, 2025FY), or null. */
  current: string | null;
  /** 报告期: the periods a filing over several years reports on, oldest first; [] where it has one period only. */
  reporting: string[];
  /** Date of the filing, ISO, or null. */
  date: string | null;
}

/**
 * How a mention is to be taken.
 * `said`: these periods. `comparable`: 上年同期, the prior period of whichever one is spoken of (`flows` is [] unless a year is
 * said, 较2022年同期). `previous`: 环比, 较上季度. `opening`: 年初, 上年末, the balance before the period (`flows` holds it where the
 * filing's own period is known). `since`: 自2020年上市以来, a span to the filing's period. `unknown`: a period that cannot be
 * named (2023年4月, 报告期 of a filing that does not tell it): nothing may be read as of any other period in its stead.
 */
export type MentionKind = 'said' | 'comparable' | 'previous' | 'opening' | 'since' | 'unknown';

export interface PeriodMention {
  from: number;
  to: number;
  /** Flow ids, oldest first, or in the order printed where the text lists them; a day no flow ends on is its ISO date. */
  flows: string[];
  /** The words say a day: …末, 期末, 2022-12-31, 截至…日. */
  instant: boolean;
  kind: MentionKind;
}

/** A mention that says its periods; with none of them known, one that names what has no id. */
export const said = (from: number, to: number, flows: string[], instant: boolean): PeriodMention => ({
  from,
  to,
  flows,
  instant,
  kind: flows.length > 0 ? 'said' : 'unknown',
});

/** Whole years from the first to the last, as flows. */
export function years(first: number, last: number): string[] {
  const flows: string[] = [];
  for (let year = first; year <= last && flows.length < 20; year++) flows.push(`${year}FY`);
  return flows;
}
