import { basename } from 'node:path';
import type { Matrix } from '../compare/matrix.ts';
import type { Lang } from '../words/lang.ts';
import { LONG_WORDS } from '../words/long.ts';
import { proofIn } from '../words/proofs.ts';
import { LONG_COLUMNS, type LongRecord, longRecords } from './comparison-data.ts';
import { markdown } from './markdown.ts';
import type { Style } from './style.ts';
import { drawTable, type Table } from './table.ts';
import type { Align } from './width.ts';

type Field = keyof LongRecord;

/** What a screen has no room for: the company's name, the marks and the line tell it in short. */
const DATA_ONLY: ReadonlySet<Field> = new Set<Field>(['code', 'basis', 'bound', 'column', 'recovered']);

/** Fields whose text gives way where lines are too wide. */
const CUT: ReadonlySet<Field> = new Set<Field>(['segment', 'file', 'quote']);

const RIGHT: ReadonlySet<Field> = new Set<Field>(['value', 'line', 'column']);

/** `--long` on a screen: a figure a row with its exact value and its place, names and quotes cut to the width. */
export function longTable(all: readonly Matrix[], style: Style, width: number, lang: Lang): string {
  const records = longRecords(all).map((record) => ({ ...record, file: basename(String(record.file)) }));
  const table = tableOf(
    records,
    LONG_COLUMNS.filter((field) => !DATA_ONLY.has(field)),
    lang,
  );
  return table.rows.length === 0 ? '' : drawTable(table, style, width);
}

/** `--long` as Markdown: every field, nothing cut. */
export function longMarkdown(all: readonly Matrix[], lang: Lang): string {
  const table = tableOf(longRecords(all), LONG_COLUMNS, lang);
  return table.rows.length === 0 ? '' : markdown(table);
}

/** Fields in which nothing stands are left out. */
function tableOf(records: readonly LongRecord[], fields: readonly Field[], lang: Lang): Table {
  const used = fields.filter((field) => records.some((record) => record[field] !== null && record[field] !== ''));
  return {
    head: used.map((field) => LONG_WORDS[lang].heads[field]),
    align: used.map((field): Align => (RIGHT.has(field) ? 'right' : 'left')),
    cut: used.flatMap((field, i) => (CUT.has(field) ? [i] : [])),
    rows: records.map((record) => used.map((field) => textOf(record, field, lang))),
  };
}

/** What of a record is a word of ours is said in the language of the screen; the filing's own words and numbers stay. */
function textOf(record: LongRecord, field: Field, lang: Lang): string {
  const text = String(record[field] ?? '');
  const { units, bases, bounds, marks, directions } = LONG_WORDS[lang];
  const said: Partial<Record<Field, Readonly<Record<string, string>>>> = { unit: units, basis: bases, bound: bounds, value: directions };
  if (field === 'mark')
    return text
      .split(' ')
      .map((mark) => (marks as Readonly<Record<string, string>>)[mark] ?? mark)
      .join(' ');
  return field === 'recovered' ? proofIn(text, lang) : (said[field]?.[text] ?? text);
}
