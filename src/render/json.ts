/** One JSON value a line, as it is. */
export function ndjson(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** An array, one record a line. */
export function json(records: readonly unknown[]): string {
  const array = jsonArray();
  return array.add(records) + array.end();
}

/** An array written as it comes, one record a line. */
export function jsonArray(): { add(records: readonly unknown[]): string; end(): string } {
  let written = 0;
  return {
    add: (records) => records.map((record) => `${written++ === 0 ? '[\n' : ',\n'}  ${JSON.stringify(record)}`).join(''),
    end: () => (written === 0 ? '[]\n' : '\n]\n'),
  };
}
