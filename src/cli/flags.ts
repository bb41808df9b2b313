import { Option } from 'commander';
import { LANGS, type Lang } from '../words/lang.ts';

/** What the flags of a command say; commander fills it. */
export interface Flags {
  company?: string[];
  metric?: string[];
  period?: string[];
  role?: string[];
  segment?: string[];
  format?: Format;
  csv?: boolean;
  output?: string;
  bom?: boolean;
  all?: boolean;
  long?: boolean;
  explain?: boolean;
  /** False with --no-derived. */
  derived?: boolean;
  color?: boolean;
  vocabulary?: string;
  lang?: Lang;
}

export const FORMATS = ['table', 'csv', 'json', 'ndjson', 'md'] as const;
export type Format = (typeof FORMATS)[number];

/** `a,b` and repeated flags: one list; Chinese commas part as well. */
function list(text: string, before: string[] | undefined): string[] {
  const words = text.split(/[,，、]/).map((word) => word.trim());
  return [...(before ?? []), ...words.filter((word) => word !== '')];
}

/** One declaration a flag: parsing, help and reference come from it. Fresh ones each time, as commander keeps what it parsed in them. */
export const FLAGS = {
  company: () => new Option('--company <names>', 'only these: name, former name or code; by commas or repeated').argParser(list),
  metric: () => new Option('--metric <metrics>', 'only these: id or Chinese label (gross-margin, 毛利率)').argParser(list),
  period: () => new Option('--period <periods>', 'only these: 2022FY, 2023Q1, 2022-12-31, 2024年上半年, or a year').argParser(list),
  role: () => new Option('--role <roles>', 'only these: headline, peer, detail').argParser(list),
  segment: () => new Option('--segment <segments>', 'only these: an axis (产品), a member, axis:member, or whole').argParser(list),
  format: () => new Option('--format <format>', 'in a terminal a table, in a pipe csv').choices([...FORMATS]),
  csv: () => new Option('--csv', 'short for --format csv').conflicts('format'),
  output: () => new Option('-o, --output <file>', 'write to a file; .csv .json .ndjson .md .txt .html tell the format'),
  bom: () => new Option('--bom', 'begin CSV with a byte order mark, for Excel'),
  all: () => new Option('--all', 'list everything: further figures, or each thing that was not understood'),
  long: () => new Option('--long', 'tidy: one row a figure, with its place in the filing'),
  explain: () => new Option('--explain', 'print under the tables where each figure stands, or how it was derived'),
  noDerived: () => new Option('--no-derived', 'leave out figures that are derived from printed ones'),
  color: () => new Option('--color', 'colour tables even where no terminal is seen'),
  noColor: () => new Option('--no-color', 'never colour tables (as the variable NO_COLOR)'),
  vocabulary: () => new Option('--vocabulary <file>', 'JSON with further metrics and companies'),
  lang: () => new Option('--lang <language>', 'zh or en; else as the locale says').choices([...LANGS]),
} as const;

export type FlagName = keyof typeof FLAGS;

/** What every command that prints takes. */
export const OUTPUT_FLAGS: readonly FlagName[] = ['format', 'csv', 'output', 'bom', 'color', 'noColor', 'vocabulary'];

/** What narrows the facts. */
export const FILTER_FLAGS: readonly FlagName[] = ['company', 'metric', 'period', 'role', 'segment'];
