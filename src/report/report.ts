import { type Kept as AuditKept, across, keptOf, overlapWords } from '../audit/across.ts';
import type { Discrepancy } from '../audit/discrepancy.ts';
import { byStanding, type Companies, companiesOf, type Filed, filedOn } from '../compare/company.ts';
import { derivedFigure, type Mark } from '../compare/figure.ts';
import { type Cell, type Matrix, matrices } from '../compare/matrix.ts';
import { type Trend, trendOf } from '../compare/trend.ts';
import type { Fact } from '../fact.ts';
import { type Derived, derivations, recomputed } from '../reconcile/derive.ts';
import { contradict } from '../reconcile/entry.ts';
import type { Print } from '../reconcile/preferred.ts';
import { nameIn } from '../render/comparison-data.ts';
import { moved, scaleOf } from '../render/comparison-table.ts';
import { type FigureRow, type FigureCell as KeyCell, keyFigures } from '../render/key-figures.ts';
import { SIGNS, signsOf } from '../render/marks.ts';
import { figureText, type Scale } from '../render/number.ts';
import type { Metric } from '../vocabulary/metric.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { whyLost } from '../why/account.ts';
import { AUDIT_WORDS } from '../words/audit.ts';
import { CHECK_WORDS } from '../words/check.ts';
import type { Lang } from '../words/lang.ts';
import { MARK_WORDS } from '../words/marks.ts';
import { proofIn } from '../words/proofs.ts';
import { REPORT_WORDS } from '../words/report.ts';
import { WHY_WORDS } from '../words/why.ts';
import { Book } from './book.ts';
import { chartOf } from './chart.ts';
import type { AuditedFiling, CompanyFigures, ComparedRow, Comparison, FigureCell, FilingLine, Report } from './model.ts';
import { type Kept, placeKey } from './reading.ts';

/** What is asked of a report. */
export interface Asked {
  metrics: readonly Metric[];
  vocabulary: Vocabulary;
  /** Which figures stand in the tables; the others may still be what figures are derived from. */
  takes: (fact: Fact) => boolean;
  /** Whether figures are derived that are not printed. */
  derive: boolean;
  lang: Lang;
}

/** Filings → what their page shows: comparisons, key figures and findings, and the receipt of every number in them. */
export function reportOf(kept: readonly Kept[], asked: Asked): Report {
  const { vocabulary, metrics, takes, derive, lang } = asked;
  const filings: Filed[] = [];
  for (const file of kept) for (const filing of file.filings) filings.push(filing);
  const companies = companiesOf(filings);
  const prints = printsOf(kept, companies);
  const book = bookOf(kept, prints, asked);

  // In the order of the files, and findings before the figures that name them.
  const lines = filingLines(kept, book);
  const { audits, overlaps } = auditsOf(kept, book, vocabulary, lang);
  const all = matrices(filings, metrics, { takes, deriveBy: derive ? vocabulary : null });
  const derived = derive ? derivations(prints.values(), vocabulary, ({ owner }) => owner) : [];
  const marks = new Set<Mark>();
  const comparisons = all.filter(({ rows }) => rows.length > 0).map((matrix) => comparisonOf(matrix, book, marks));
  const keyed = companyFigures(kept, companies, prints, derived, book, marks, asked);
  return {
    filings: lines,
    companies: keyed,
    comparisons,
    audits,
    overlaps,
    seen: {
      figures: kept.reduce((sum, { audit }) => sum + audit.seen.facts, 0),
      tables: kept.reduce((sum, { audit }) => sum + audit.seen.tables, 0),
    },
    marks: (Object.keys(SIGNS) as Mark[]).filter((mark) => marks.has(mark)),
    receipts: book.receipts(),
  };
}

interface Owned extends Print {
  owner: string;
}

function printsOf(kept: readonly Kept[], companies: Companies): Map<Fact, Owned> {
  const prints = new Map<Fact, Owned>();
  for (const { filings, audited } of kept) {
    const places = new Set(audited);
    for (const filed of filings)
      for (const fact of filed.facts)
        prints.set(fact, { fact, filed: filedOn(filed.cover), owner: companies.keyOf(fact, filed), audited: places.has(placeKey(fact)) });
  }
  return prints;
}

function bookOf(kept: readonly Kept[], prints: ReadonlyMap<Fact, Owned>, { vocabulary, derive, lang }: Asked): Book {
  const words = REPORT_WORDS[lang];
  const checkWords = CHECK_WORDS[lang];
  const files = new Map(kept.map((each) => [each.file, each.passages]));
  const held = derive ? recomputed(prints.values(), vocabulary, ({ owner }) => owner) : [];
  const checks = new Map<Fact, { derived: Derived; agrees: boolean }[]>();
  for (const derived of held) {
    const { fact } = derived.printed!.print;
    const list = checks.get(fact) ?? [];
    list.push({ derived, agrees: !contradict(derived.fact, fact) });
    checks.set(fact, list);
  }
  const labels = new Map(vocabulary.metrics.map(({ id, label }) => [id, label]));
  return new Book({
    passage: (place) => files.get(place.file)?.[placeKey(place)],
    title: (fact) =>
      [
        fact.company,
        `${labels.get(fact.metric) ?? fact.metric}${words.kinds[fact.kind]}${fact.basis === 'forecast' ? words.forecast : ''}`,
        fact.period,
      ].join(' · '),
    whyLost: (shown, other, relation) =>
      WHY_WORDS[lang].lost[whyLost(prints.get(shown)!, prints.get(other)!, relation, (fact) => prints.get(fact)?.audited === true)],
    proof: (recovered) => proofIn(recovered, lang),
    checks: (fact) => checks.get(fact) ?? [],
    finding: ({ check, severity }) => ({ check: checkWords.checks[check].name, severity: checkWords.severities[severity] }),
  });
}

function filingLines(kept: readonly Kept[], book: Book): FilingLine[] {
  return kept.flatMap(({ file, filings }) =>
    filings.map(({ cover: { company, code, form, date, period }, facts }) => ({
      ...{ company, code, form, date, period },
      file: book.file(file),
      figures: facts.length,
    })),
  );
}

function auditsOf(kept: readonly Kept[], book: Book, vocabulary: Vocabulary, lang: Lang): { audits: AuditedFiling[]; overlaps: string[] } {
  const found = (findings: readonly Discrepancy[]): AuditedFiling['findings'] =>
    findings.map((finding) => {
      const { severity, check, identity, holds, line, column } = finding;
      return { severity, check, identity, holds, line, column, finding: book.finding(finding) };
    });
  const audits: AuditedFiling[] = [];
  const prints: AuditKept[] = [];
  for (const { audit } of kept) {
    const { cover, file, findings } = audit;
    if (findings.length > 0) audits.push({ company: cover.company, file: book.file(file), findings: found(findings) });
    prints.push(keptOf(audit));
  }
  const together = across(prints, vocabulary, AUDIT_WORDS[lang]);
  if (together.findings.length > 0) audits.push({ company: '', file: null, findings: found(together.findings) });
  return { audits, overlaps: together.overlaps.map((overlap) => overlapWords(overlap, AUDIT_WORDS[lang])) };
}

function comparisonOf(matrix: Matrix, book: Book, marks: Set<Mark>): Comparison {
  const scale = scaleOf(matrix);
  return {
    id: matrix.metric.id,
    label: matrix.metric.label,
    unit: scale.unit,
    columns: matrix.columns,
    rows: matrix.rows.map((row): ComparedRow => {
      const cells = matrix.columns.map((column) => {
        const cell = row.cells.get(column);
        for (const mark of cell?.marks ?? []) marks.add(mark);
        return cell ? matrixCell(cell, scale, book) : null;
      });
      const trend = trendOf(row, matrix.columns, matrix.metric.unit);
      const { code, standing } = row.company;
      return { name: nameIn(row.company, matrix.rows), code, standing, cells, moved: trend && movedOf(trend) };
    }),
    chart: chartOf(matrix, scale),
  };
}

function movedOf(trend: Trend): ComparedRow['moved'] {
  const { direction, first, last, length } = trend;
  return { text: moved(trend), tone: direction === 'flat' ? null : direction, length, from: first, to: last };
}

function matrixCell(cell: Cell, scale: Scale, book: Book): ComparedRow['cells'][number] {
  const figure = cell.fact ?? cell.standIn;
  const signs = signsOf(cell);
  const fact = figure ?? cell.direction;
  if (!fact) return { signs, text: '' };
  return {
    signs,
    text: figure ? figureText(figure, scale) : '',
    figure: book.figure({ ...cell, fact }, withUnit(figure ? figureText(figure, scale) : '', scale.unit)),
    tone: null,
  };
}

/** 17.4 亿元, 37.90%. */
const withUnit = (text: string, unit: string): string => (unit === '%' ? `${text}%` : `${text} ${unit}`.trim());

function companyFigures(
  kept: readonly Kept[],
  companies: Companies,
  prints: ReadonlyMap<Fact, Owned>,
  derived: readonly Derived[],
  book: Book,
  marks: Set<Mark>,
  { vocabulary, takes, lang }: Asked,
): CompanyFigures[] {
  const filers = new Map<string, { facts: Fact[]; filings: number[] }>();
  let at = 0;
  for (const { filings } of kept)
    for (const { cover, facts } of filings) {
      const key = companies.filerOf(cover);
      const filer = filers.get(key) ?? { facts: [], filings: [] };
      filers.set(key, filer);
      filer.filings.push(at++);
      for (const fact of facts) if (fact.role === 'headline' && takes(fact)) filer.facts.push(fact);
    }
  const how = new Map<Fact, Derived>();
  for (const each of derived) {
    how.set(each.fact, each);
    if (takes(each.fact)) filers.get(each.owner)?.facts.push(each.fact);
  }
  const cellOf = (cell: KeyCell, row: FigureRow): FigureCell => {
    for (const mark of cell.marks) marks.add(mark);
    const signs = signsOf(cell);
    const fact = cell.figure.fact;
    const from = how.get(fact);
    const text = cell.text.slice(signs.length);
    const tone = row.under && /^[+-]/.test(cell.text) ? (cell.text.startsWith('+') ? 'up' : 'down') : null;
    return { signs, text, figure: book.figure(from ? derivedFigure(from) : cell.figure, withUnit(text, row.unit)), tone };
  };
  return [...filers]
    .map(([key, { facts, filings }]) => ({ compared: companies.get(key), facts, filings }))
    .sort((a, b) => byStanding(a.compared, b.compared))
    .map(({ compared, facts, filings }) => {
      const figures = keyFigures(facts, vocabulary, MARK_WORDS[lang], (fact) => prints.get(fact)?.filed ?? null);
      const groups = figures.groups.map(({ title, rows }) => ({
        title,
        rows: rows.map((row) => {
          const cells = figures.columns.map((column) => {
            const cell = row.cells.get(column);
            return cell ? cellOf(cell, row) : null;
          });
          return { label: row.label, unit: row.unit, under: row.under, cells };
        }),
      }));
      return { company: compared.company, code: compared.code, filings, columns: figures.columns, groups };
    });
}
