import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Fact } from '../src/fact.ts';
import { decode } from '../src/input/encoding.ts';
import { corpus, filesOf, root, samples } from './corpus.ts';
import { encodeGb18030 } from './gb18030.ts';

/** Ways to write the same text into a file. */
const writings: [name: string, write: (text: string) => Uint8Array][] = [
  ['GB18030', encodeGb18030],
  ['UTF-8 with a BOM', (text) => Buffer.from(`\ufeff${text}`, 'utf8')],
  ['UTF-16LE', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16LE without a BOM', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16BE', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['CRLF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8')],
  ['GB18030 with CRLF', (text) => encodeGb18030(text.replaceAll('\n', '\r\n'))],
];

function facts(file: string, bytes: Uint8Array): Fact[] {
  const decoded = decode(bytes);
  if ('notText' in decoded) throw new Error(`${file}: ${decoded.notText}`);
  // What is printed on two lines carries the line end of its file; all else must be equal.
  return analyze({ file, text: decoded.text }).facts.map((fact) => ({ ...fact, printed: fact.printed.replaceAll('\r\n', '\n') }));
}

const real = filesOf(corpus.filings);

describe.each(writings)('as %s', (_, write) => {
  it('the samples give the same facts', () => {
    for (const file of filesOf(samples)) {
      const utf8 = readFileSync(file);
      expect(facts(file, write(utf8.toString('utf8')))).toEqual(facts(file, utf8));
    }
  });

  it.skipIf(!corpus.filings)('the five filings give the same facts', () => {
    for (const file of real) {
      const utf8 = readFileSync(file);
      expect(facts(file, write(utf8.toString('utf8')))).toEqual(facts(file, utf8));
    }
  });
});

function extract(files: readonly string[]): string {
  const run = spawnSync(process.execPath, [join(root, 'bin/filings.js'), 'extract', ...files, '--format', 'ndjson'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(run.status).toBe(0);
  return run.stdout;
}

describe('in reverse order', () => {
  it('the samples give the same facts in the same order', () => {
    expect(extract(filesOf(samples).reverse())).toBe(extract(filesOf(samples)));
  });

  it.skipIf(!corpus.filings)('the five filings give the same facts in the same order', () => {
    expect(extract([...real].reverse())).toBe(extract(real));
  });
});
