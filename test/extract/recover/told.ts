import { figuresOf } from '../../../src/extract/recover/figures.ts';
import type { Retelling } from '../../../src/extract/recover/retelling.ts';
import type { Finding } from '../../../src/fact.ts';
import { compact } from '../../../src/filing/compact.ts';
import type { Document } from '../../../src/filing/document.ts';
import { documentOf } from '../../../src/filing/document.ts';
import type { Paragraph } from '../../../src/filing/filing.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';
import { finding } from '../../fact.ts';

/** A level of 中孚信息 that is read elsewhere; `at` is behind the text. */
export const level = (metric: string, period: string, value: string, more: Partial<Finding> = {}): Finding =>
  finding({
    company: '中孚信息',
    metric,
    period,
    value,
    unit: value.startsWith('0.') || value.startsWith('-0.') ? 'ratio' : 'CNY',
    step: value.includes('0.') ? '0.0001' : '100',
    at: 1000,
    ...more,
  });

/** One paragraph of the lines given, of a filing of three years and a quarter. */
export function paragraphOf(text: string, cut = false): { document: Document; paragraph: Paragraph } {
  const document = documentOf('x.txt', text);
  const lines = text.split('\n');
  let at = 0;
  const spans = lines.map((line) => {
    const span = { from: at, to: at + line.length };
    at += line.length + 1;
    return span;
  });
  const paragraph: Paragraph = {
    passage: compact(document.text, spans),
    firstLine: 1,
    lastLine: lines.length,
    question: false,
    section: [],
  };
  if (cut) paragraph.cut = true;
  return { document, paragraph };
}

export const retellingOf = (document: Document, known: readonly Finding[]): Retelling => ({
  document,
  vocabulary: builtin,
  filer: { name: '中孚信息', code: '300659', aliases: [] },
  periods: { current: null, reporting: ['2020FY', '2021FY', '2022FY', '2023Q1'], date: '2023-07-11' },
  figures: figuresOf(known),
});

/** metric member period kind value */
export const shown = (found: readonly Finding[]): string[] =>
  found.map(({ company, metric, segment, period, kind, value }) =>
    [company === '中孚信息' ? '' : company, metric, ...segment.map(({ member }) => member), period, kind === 'value' ? '' : kind, value]
      .filter(Boolean)
      .join(' '),
  );
