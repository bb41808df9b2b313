import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import type { Fact } from '../../src/fact.ts';
import { corpus, root } from '../corpus.ts';

// What two annual reports hold, read by hand line by line: annual/<report>.csv, in the format of the whole filings' annotations.
// All of it is demanded, except what is listed here with the reason.

type Row = Record<'company' | 'metric' | 'period' | 'value' | 'unit' | 'kind' | 'segment' | 'printed' | 'line' | 'note', string>;

const folder = join(root, 'test/accuracy/annual');
const reports = readdirSync(folder).map((name) => name.replace(/\.csv$/, ''));

/** Known gaps: `line metric period`. */
const gaps: Record<string, readonly string[]> = {
  // A remark of eight lines beside the row stands closer to the figure of the last year than its column does.
  '燕京啤酒-2018-年度报告': ['340 government-grants 2016FY'],
};

const words = (row: Row): string => `${row.line} ${row.metric} ${row.kind} ${row.period} ${row.segment} = ${row.value}`;
const segmentOf = ({ segment }: Fact): string => segment.map(({ axis, member }) => `${axis}:${member}`).join('|');

describe.each(reports)('%s', (report) => {
  const path = corpus.more ? join(corpus.more, `${report}.txt`) : null;
  const rows = Papa.parse<Row>(readFileSync(join(folder, `${report}.csv`), 'utf8'), { header: true, skipEmptyLines: true }).data;

  it.skipIf(!path)('every annotated figure is read, where it stands', () => {
    const facts = analyze({ file: report, text: readFileSync(path!, 'utf8') }).facts.filter(({ scope }) => scope !== 'parent');
    const found = new Set(
      facts.map(
        (fact) => `${fact.line} ${fact.company} ${fact.metric} ${fact.kind} ${fact.period} ${segmentOf(fact)} = ${fact.value} ${fact.unit}`,
      ),
    );
    const missing = rows.filter(
      (row) => !found.has(`${row.line} ${row.company} ${row.metric} ${row.kind} ${row.period} ${row.segment} = ${row.value} ${row.unit}`),
    );
    const known = gaps[report] ?? [];
    expect(missing.filter((row) => !known.includes(`${row.line} ${row.metric} ${row.period}`)).map(words)).toEqual([]);
    // A gap that was closed leaves the list.
    expect(missing.map((row) => `${row.line} ${row.metric} ${row.period}`)).toEqual(known);
  });

  it.skipIf(!path)('no two prints of a company-wide figure contradict each other', () => {
    const { facts } = analyze({ file: report, text: readFileSync(path!, 'utf8') });
    const places = new Map<string, Fact[]>();
    for (const fact of facts) {
      // Before and after tax, and what is due to minorities: three figures under one id.
      if (fact.segment.length > 0 || fact.kind === 'direction' || fact.metric === 'non-recurring-items') continue;
      const place = `${fact.company} ${fact.metric} ${fact.kind} ${fact.period} ${fact.scope} ${fact.versus}`;
      places.set(place, [...(places.get(place) ?? []), fact]);
    }
    const contradicting = [...places].filter(([, prints]) =>
      prints.some((one) =>
        prints.some((two) => Math.abs(Number(one.value) - Number(two.value)) > Number(one.step) / 2 + Number(two.step) / 2),
      ),
    );
    expect(
      contradicting.map(([place, prints]) => `${place}: ${prints.map(({ line, printed }) => `${line} ${printed}`).join(', ')}`),
    ).toEqual([]);
  });
});
