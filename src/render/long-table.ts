import { basename } from 'node:path';
import type { Matrix } from '../compare/matrix.ts';
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
export function longTable(all: readonly Matrix[], style: Style, width: number): string {
  const records = longRecords(all).map((record) => ({ ...record, file: basename(String(record.file)) }));
  const table = tableOf(
    records,
    LONG_COLUMNS.filter((field) => !DATA_ONLY.has(field)),
  );
  return table.rows.length === 0 ? '' : drawTable(table, style, width);
}

/** `--long` as Markdown: every field, nothing cut. */
export function longMarkdown(all: readonly Matrix[]): string {
  const table = tableOf(longRecords(all), LONG_COLUMNS);
  return table.rows.length === 0 ? '' : markdown(table);
}

/** Fields in which nothing stands are left out. */
function tableOf(records: readonly LongRecord[], fields: readonly Field[]): Table {
  const used = fields.filter((field) => records.some((record) => record[field] !== null && record[field] !== ''));
  return {
    head: used,
    align: used.map((field): Align => (RIGHT.has(field) ? 'right' : 'left')),
    cut: used.flatMap((field, i) => (CUT.has(field) ? [i] : [])),
    rows: records.map((record) => used.map((field) => String(record[field] ?? ''))),
  };
}
