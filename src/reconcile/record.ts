import type { Fact, Finding } from '../fact.ts';
import { type Document, pageOf, position } from '../filing/document.ts';
import type { Cover } from '../filing/filing.ts';
import { shownOf } from '../filing/markup.ts';
import { type Period, period } from '../language/period.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

const kept = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();

/** The codes of companies by their names; a name of two is the first's. */
function codesOf(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  let codes = kept.get(vocabulary);
  if (!codes) {
    const built = new Map<string, string>();
    for (const { code, names } of vocabulary.companies) for (const { name } of names) if (!built.has(name)) built.set(name, code);
    kept.set(vocabulary, (codes = built));
  }
  return codes;
}

/**
 * Findings as records: offsets become line and column, periods get their days, companies their codes.
 * The id is the place and the metric (`71:22:revenue`), with a number behind it where one place says several things.
 */
export function factsOf(findings: readonly Finding[], document: Document, cover: Cover, vocabulary: Vocabulary): Fact[] {
  const codes = codesOf(vocabulary);
  const periods = new Map<string, Period>();
  const taken = new Map<string, number>();
  // The cells of a row are quoted with the same row.
  let quoted = { at: -1, to: -1, quote: '' };
  return findings.map((finding) => {
    if (finding.quoteAt !== quoted.at || finding.quoteTo !== quoted.to) {
      quoted = {
        at: finding.quoteAt,
        to: finding.quoteTo,
        quote: folded(document, finding.quoteAt, finding.quoteTo),
      };
    }
    const { line, column } = position(document, finding.at);
    let days = periods.get(finding.period);
    if (!days) periods.set(finding.period, (days = period(finding.period)));
    const place = `${line}:${column}:${finding.metric}`;
    const times = (taken.get(place) ?? 0) + 1;
    taken.set(place, times);
    return {
      id: times === 1 ? place : `${place}:${times}`,
      file: document.file,
      line,
      column,
      page: pageOf(document, finding.at),
      quote: quoted.quote,
      company: finding.company,
      code: finding.company === cover.company ? cover.code : (codes.get(finding.company) ?? null),
      metric: finding.metric,
      label: finding.label,
      kind: finding.kind,
      period: finding.period,
      start: days.start,
      end: days.end,
      value: finding.value,
      unit: finding.unit,
      printed: printedAt(document, finding.at, finding.to),
      step: finding.step,
      segment: finding.segment,
      versus: finding.versus,
      basis: finding.basis,
      bound: finding.bound,
      scope: finding.scope,
      // The parent's own books are a part of what the company is.
      role: finding.scope === 'parent' && finding.role === 'headline' ? 'detail' : finding.role,
      origin: finding.origin,
      recovered: finding.recovered,
      preferred: false,
      operands: [],
    };
  });
}

const ENDS_NUMBER = /[\d%]/;
const BEGINS_NUMBER = /[\d-]/;

/** A clause is quoted as far as this; a line of a hundred thousand spaces is no receipt. */
const LONGEST = 2000;

const isMarkup = (document: Document): boolean => document.lineStarts !== document.physicalStarts;

/** The characters of a print; in markup up to the first tag or entity within (12.34</b>亿元). */
function printedAt(document: Document, at: number, to: number): string {
  const printed = document.raw.slice(at, to);
  if (!isMarkup(document)) return printed;
  const markup = /[<&]/.exec(printed);
  return markup && markup.index > 0 ? printed.slice(0, markup.index) : printed;
}

/** White space folded: a line break within Chinese text is none, between two numbers and elsewhere white space is one space. Linear. */
function folded(document: Document, from: number, to: number): string {
  const printed = document.raw.slice(from, Math.min(to, from + LONGEST));
  let quote = '';
  for (const line of (isMarkup(document) ? shownOf(printed) : printed).split('\n')) {
    const piece = quote === '' ? line.trimEnd() : line.trim();
    quote += ENDS_NUMBER.test(quote.slice(-1)) && BEGINS_NUMBER.test(piece.slice(0, 1)) ? ` ${piece}` : piece;
  }
  return quote.replace(/\s{1,2000}/g, ' ').trim();
}
