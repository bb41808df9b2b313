import type { Table } from '../render/table.ts';
import type { Sink } from './sink.ts';

/** A list of the vocabulary in any format: `table` for people, `records` (of the same keys) for machines. */
export async function writeListing(sink: Sink, table: Table, records: readonly Readonly<Record<string, string>>[]): Promise<void> {
  sink.write(await listing(sink, table, records));
  sink.close();
}

async function listing(sink: Sink, table: Table, records: readonly Readonly<Record<string, string>>[]): Promise<string> {
  switch (sink.format) {
    case 'csv': {
      const { csv } = await import('../render/csv.ts');
      return records.length === 0 ? '' : csv([Object.keys(records[0]!), ...records.map((record) => Object.values(record))]);
    }
    case 'json':
    case 'ndjson':
      return (await import('../render/json.ts'))[sink.format](records);
    case 'md':
      return (await import('../render/markdown.ts')).markdown(table);
    default: {
      const [{ drawTable }, { style }] = await Promise.all([import('../render/table.ts'), import('../render/style.ts')]);
      return drawTable(table, style(sink.color), sink.width);
    }
  }
}
