import type { Unit } from '../fact.ts';

/** Rooms of the key-figure table: revenue and margins; expenses and R&D; receivables and inventory; profit and cash. */
export const GROUPS = ['revenue', 'expense', 'receivables', 'profit', 'other'] as const;
export type Group = (typeof GROUPS)[number];

/** One metric: the entry alone gives matching, unit, formula, checks, help and docs. */
export interface Metric {
  /** As in the guide: `gross-margin`. */
  id: string;
  /** 毛利率 */
  label: string;
  /** Gross margin */
  english: string;
  unit: Unit;
  /** A flow is measured over a period (2022FY), a stock at a date (2022-12-31). */
  nature: 'flow' | 'stock';
  group: Group;
  /**
   * How filings write it. `[的]` is optional, `{比例|比重}` a choice, so that
   * `研发费用占{营业收入|营收}[的]{比例|比重}` is eight spellings. The longest match in the text wins.
   */
  aliases: readonly string[];
  /** Spellings that contain an alias and mean something else (收入占比 is not 收入): where one matches, nothing is read. */
  vetoes?: readonly string[];
  /** Spellings that mean this metric only as a table's row or column label (余额 under 应收账款), never in a sentence. */
  tableOnly?: readonly string[];
  /** 坏账准备 alone may be that of 其他应收款: `tableOnly` spellings count only under a caption or heading that holds this word. */
  within?: string;
  /** Captions that narrow it, where they name another figure: 政府补助 in a table of 营业外收入 is not all there is of it (企业会计准则第16号). */
  narrowedBy?: readonly string[];
  /**
   * Labels that name a part of it by themselves: 增值税即征即退 is a 政府补助. `words` may be longer than the member they name,
   * and (`open`) no more than the beginning of a long label; `axis` where the member does not tell it.
   */
  parts?: readonly { words: string; member: string; axis?: string; open?: true }[];
  /** It is a row of the table of another metric: 职工薪酬 among the 研发费用. */
  item?: { of: string; labels: readonly string[] };
  /** It has no parts: a row under a caption of 现金分红, or 其中: below a net cash flow, is nothing of it. */
  undivided?: true;
  /** What its note lists are parts of it, also where a part is named as if it were of another metric: 赔偿收入. */
  apart?: true;
  /** The liability whose 本期增加 it is, by its note's name: 应付职工薪酬. */
  accrued?: string;
  formula?: Formula;
  /** The same figure of 主营业务 alone: revenue → main-revenue. */
  main?: string;
  /** Order of importance in lists; core ones first. */
  tier: 'core' | 'extended';
}

/** How a figure follows from others; every operand is a metric id of the same company and period. */
export type Formula =
  | { kind: 'ratio'; numerator: string; denominator: string }
  /** A member's part of a whole: 收入占比 of 营业收入. `axis` where the cut is always the same (账龄). */
  | { kind: 'share'; of: readonly string[]; axis?: string }
  | { kind: 'margin'; revenue: string; cost: string }
  | { kind: 'difference'; of: string; less: string }
  | { kind: 'sum'; of: readonly string[] }
  | { kind: 'turnover'; flow: string; balance: string };
