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

export const FORMATS = ['table', 'csv', 'json', 'ndjson', 'md', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** What help says of a flag: the name of what it takes, and what it does. */
export interface Said {
  takes: string;
  says: string;
}

/** `a,b` and repeated flags: one list; Chinese commas part as well. */
function list(text: string, before: string[] | undefined): string[] {
  const words = text.split(/[,，、]/).map((word) => word.trim());
  return [...(before ?? []), ...words.filter((word) => word !== '')];
}

/** One declaration a flag: parsing, help and reference come from it, its words from `words/help.ts`. Fresh ones each time, as commander keeps what it parsed in them. */
export const FLAGS = {
  company: ({ takes, says }: Said) => new Option(`--company <${takes}>`, says).argParser(list),
  metric: ({ takes, says }: Said) => new Option(`--metric <${takes}>`, says).argParser(list),
  period: ({ takes, says }: Said) => new Option(`--period <${takes}>`, says).argParser(list),
  role: ({ takes, says }: Said) => new Option(`--role <${takes}>`, says).argParser(list),
  segment: ({ takes, says }: Said) => new Option(`--segment <${takes}>`, says).argParser(list),
  format: ({ takes, says }: Said) => new Option(`--format <${takes}>`, says).choices([...FORMATS]),
  csv: ({ says }: Said) => new Option('--csv', says).conflicts('format'),
  output: ({ takes, says }: Said) => new Option(`-o, --output <${takes}>`, says),
  /** Of commands that write a page, or a text. */
  page: ({ takes, says }: Said) => new Option(`-o, --output <${takes}>`, says),
  textOutput: ({ takes, says }: Said) => new Option(`-o, --output <${takes}>`, says),
  bom: ({ says }: Said) => new Option('--bom', says),
  all: ({ says }: Said) => new Option('--all', says),
  long: ({ says }: Said) => new Option('--long', says),
  explain: ({ says }: Said) => new Option('--explain', says),
  noDerived: ({ says }: Said) => new Option('--no-derived', says),
  color: ({ says }: Said) => new Option('--color', says),
  noColor: ({ says }: Said) => new Option('--no-color', says),
  vocabulary: ({ takes, says }: Said) => new Option(`--vocabulary <${takes}>`, says),
  lang: ({ takes, says }: Said) => new Option(`--lang <${takes}>`, says).choices([...LANGS]),
} as const;

export type FlagName = keyof typeof FLAGS;

/** What every command that prints takes. */
export const OUTPUT_FLAGS: readonly FlagName[] = ['format', 'csv', 'output', 'bom', 'color', 'noColor', 'vocabulary', 'lang'];

/** What narrows the facts. */
export const FILTER_FLAGS: readonly FlagName[] = ['company', 'metric', 'period', 'role', 'segment'];

/** The language that --lang tells anywhere on a command line, the last if there are several; undefined where it tells none that is known. Needed before parsing, as help is parsed as well. */
export function langFlag(args: readonly string[]): Lang | undefined {
  const end = args.indexOf('--');
  const flags = end < 0 ? args : args.slice(0, end);
  const told = flags.flatMap((arg, i) =>
    arg === '--lang' ? [args[i + 1]] : arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [],
  );
  return LANGS.find((lang) => lang === told.at(-1));
}
