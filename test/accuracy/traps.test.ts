import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import type { Fact } from '../../src/fact.ts';
import { decode } from '../../src/input/encoding.ts';
import { corpus, filesOf } from '../corpus.ts';

type Row = Record<string, string>;

const rowsOf = (file: string): Row[] =>
  Papa.parse<Row>(readFileSync(join(corpus.gold!, file), 'utf8').replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

/** As two people may print one number: spaces, full-width signs and the unit aside, and a sign or 达 before it. */
const bare = (printed: string): string =>
  printed
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^[-(]+/, '')
    .replace(/[^\d.%]+$/, '');

/** What a reader takes for the company's own: no segment, its own, no forecast. */
const isCompanyWide = (fact: Fact): boolean =>
  fact.kind === 'value' && fact.role === 'headline' && fact.segment.length === 0 && fact.basis !== 'forecast';

/** Documents by the first three characters of their names. */
const documents = filesOf(corpus.filings).map((path) => ({ doc: basename(path).slice(0, 3), path }));

describe.skipIf(!corpus.filings || !corpus.gold)('numbers that are easily taken for something they are not', () => {
  it.each(documents)('$doc gives none of its traps as a figure of the whole company', ({ doc, path }) => {
    const traps = rowsOf('dev-traps.csv').filter((row) => row.doc === doc);
    const right = new Set(rowsOf('dev.csv').map((row) => `${row.doc} ${row.line} ${row.metric} ${Number(row.value)}`));
    const decoded = decode(readFileSync(path));
    if (!('text' in decoded)) throw new Error(`${path} is no text`);
    const { facts } = analyze({ file: path, text: decoded.text });
    const byLine = new Map<number, Fact[]>();
    for (const fact of facts) if (isCompanyWide(fact)) byLine.set(fact.line, [...(byLine.get(fact.line) ?? []), fact]);
    const sprung = traps.flatMap((trap) =>
      (byLine.get(Number(trap.line)) ?? [])
        .filter((fact) => bare(fact.printed) === bare(trap.printed!))
        .filter((fact) => !right.has(`${doc} ${fact.line} ${fact.metric} ${Number(fact.value)}`))
        .map((fact) => `${fact.line}: ${fact.metric} ${fact.period} ${fact.printed} — ${trap.why}`),
    );
    expect(sprung).toEqual([]);
  });
});
