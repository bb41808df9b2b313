import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byFiling } from '../../src/cli/gather.ts';
import { keep, placeKey } from '../../src/report/reading.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { filesOf, samples } from '../corpus.ts';

describe('keep', () => {
  test.each(filesOf(samples))('every figure of a whole company in %s has the lines it stands in, its very characters marked', (file) => {
    const source = { file, text: readFileSync(file, 'utf8') };
    const kept = keep(source, builtin, AUDIT_WORDS.en, byFiling)!;
    const lines = source.text.split('\n').map((text) => text.replace(/\r$/, ''));
    const shown = kept.filings.flatMap(({ facts }) => facts).filter(({ segment, role }) => segment.length === 0 && role !== 'detail');
    expect(shown.length).toBeGreaterThan(0);
    for (const fact of shown) {
      const passage = kept.passages[placeKey(fact)]!;
      const marked = passage.lines.flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to))).join('');
      expect(marked.replace(/\s/g, '')).toBe(fact.printed.replace(/\s/g, ''));
      for (const { line, text } of passage.lines) expect(text).toBe(lines[line - 1]);
    }
  });

  test('a file without a company is no filing', () => {
    expect(keep({ file: 'notes.txt', text: '今天天气很好。' }, builtin, AUDIT_WORDS.en, byFiling)).toBeNull();
  });

  test('the lines around a figure are shown, blank ones passed over', () => {
    const file = join(samples, 'qianxin-2025h1-assessment.txt');
    const { passages, filings } = keep({ file, text: readFileSync(file, 'utf8') }, builtin, AUDIT_WORDS.en, byFiling)!;
    const fact = filings[0]!.facts.find(({ printed }) => printed === '5.89亿元')!;
    expect(passages[placeKey(fact)]!.lines.map(({ line }) => line)).toEqual([53, 57, 59, 61, 63]);
  });
});
