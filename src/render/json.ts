/** One JSON value a line, as it is. */
export function ndjson(records: readonly unknown[]): string {
  return records.map((record) => `${text(record)}\n`).join('');
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
    add: (records) => records.map((record) => `${written++ === 0 ? '[\n' : ',\n'}  ${text(record)}`).join(''),
    end: () => (written === 0 ? '[]\n' : '\n]\n'),
  };
}

/** Beyond what JSON escapes: what a terminal would obey, or turn the direction of writing with. */
const COMMANDS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

function text(record: unknown): string {
  const json = JSON.stringify(record);
  return COMMANDS.test(json)
    ? json.replace(new RegExp(COMMANDS, 'g'), (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : json;
}
