import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import type { Fact } from '../../src/fact.ts';
import { corpus } from '../corpus.ts';

// One annual report in two renderings: aligned by columns, and strewn over lines of one cell each. What a filing says does
// not depend on who printed it, so the company-wide facts of the two must be the same.

const ALIGNED = '神州高铁-2020-年度报告.txt';
const STREWN = '神州高铁-2020-年度报告-plain.txt';

/** Share of the facts of either that both must have. */
const AGREED = 0.97;

const path = (file: string): string => join(corpus.more ?? '', file);

/** The preferred print of every company-wide fact, by what it is a fact of. */
function headlines(file: string): Map<string, Fact> {
  const found = new Map<string, Fact>();
  for (const fact of analyze({ file, text: readFileSync(path(file), 'utf8') }).facts)
    if (fact.preferred && fact.role === 'headline' && fact.segment.length === 0 && fact.basis === 'reported' && fact.scope !== 'parent')
      found.set([fact.metric, fact.kind, fact.period, fact.scope, fact.versus ?? ''].join(' ').trim(), fact);
  return found;
}

const shown = (key: string, fact: Fact): string => `${key} ${fact.printed} (line ${fact.line})`;

describe.skipIf(!existsSync(path(ALIGNED)) || !existsSync(path(STREWN)))('two renderings of one annual report', () => {
  let aligned: Map<string, Fact>;
  let strewn: Map<string, Fact>;
  beforeAll(() => {
    aligned = headlines(ALIGNED);
    strewn = headlines(STREWN);
  });

  it('no fact of one has another value in the other', () => {
    const apart = [...aligned].filter(([key, { value }]) => strewn.has(key) && strewn.get(key)!.value !== value);
    expect(apart.map(([key, fact]) => `${shown(key, fact)}: ${strewn.get(key)!.printed} (line ${strewn.get(key)!.line})`)).toEqual([]);
  });

  it(`${AGREED * 100} % of the facts of either are facts of both`, () => {
    const keys = [...new Set([...aligned.keys(), ...strewn.keys()])];
    const missing = [
      ...[...aligned].filter(([key]) => !strewn.has(key)).map(([key, fact]) => `aligned only: ${shown(key, fact)}`),
      ...[...strewn].filter(([key]) => !aligned.has(key)).map(([key, fact]) => `strewn only: ${shown(key, fact)}`),
    ];
    const share = (keys.length - missing.length) / keys.length;
    console.log([`${keys.length - missing.length} of ${keys.length} facts agree (${(100 * share).toFixed(1)} %)`, ...missing].join('\n'));
    expect(keys.length).toBeGreaterThan(100);
    expect(share).toBeGreaterThanOrEqual(AGREED);
  });
});
