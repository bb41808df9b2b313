import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { corpus, filesOf, samples } from './corpus.ts';

/** The characters a fact points at, found with nothing but the lines of the decoded file. */
function pointedAt(text: string, line: number, column: number, length: number): string {
  let start = 0;
  for (let i = 1; i < line; i++) start = text.indexOf('\n', start) + 1;
  return text.slice(start + column - 1, start + column - 1 + length);
}

/** Facts of all files, and those whose line and column do not lead to what they claim is printed. */
function audit(files: readonly string[]): { facts: number; astray: string[] } {
  let facts = 0;
  const astray: string[] = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
    for (const fact of analyze({ file, text }).facts) {
      facts++;
      const there = pointedAt(text, fact.line, fact.column, fact.printed.length);
      if (there !== fact.printed || fact.printed === '')
        astray.push(`${basename(file)}:${fact.line}:${fact.column} ${JSON.stringify(fact.printed)} is ${JSON.stringify(there)}`);
    }
  }
  return { facts, astray };
}

it('every fact of the samples stands where it says', () => {
  const { facts, astray } = audit(filesOf(samples));
  expect(astray).toEqual([]);
  expect(facts).toBeGreaterThan(150);
});

it.skipIf(!corpus.filings)('every fact of the five filings stands where it says', () => {
  const { facts, astray } = audit(filesOf(corpus.filings));
  expect(astray).toEqual([]);
  expect(facts).toBeGreaterThan(800);
});

it.skipIf(!corpus.more)('every fact of the further filings stands where it says', () => {
  const { facts, astray } = audit(filesOf(corpus.more));
  expect(astray).toEqual([]);
  expect(facts).toBeGreaterThan(100);
});
