import { figuresOf } from './extract/recover/figures.ts';
import { grossOrNet } from './extract/recover/gross-or-net.ts';
import { habitOf } from './extract/recover/habit.ts';
import { withoutLines } from './extract/recover/line-of-business.ts';
import { asNarrowed } from './extract/recover/narrower.ts';
import { atOpening } from './extract/recover/opening.ts';
import { quotations, recitals } from './extract/recover/recital.ts';
import { reportingPeriods } from './extract/recover/reporting.ts';
import { retoldIn } from './extract/recover/retellings.ts';
import { settle } from './extract/recover/settle.ts';
import { changesOfMain } from './extract/recover/whose-change.ts';
import { sentenceFindings } from './extract/sentences.ts';
import { columnFlows } from './extract/table/columns.ts';
import type { Context } from './extract/table/context.ts';
import { type Draft, gridDrafts } from './extract/table/drafts.ts';
import type { Place } from './extract/table/table-reading.ts';
import { wantedBy } from './extract/table/wanted.ts';
import type { Finding } from './fact.ts';
import { readCover } from './filing/cover.ts';
import { type Document, documentOf } from './filing/document.ts';
import type { Cover, Filing, Paragraph } from './filing/filing.ts';
import { type Part, partsOf } from './filing/parts.ts';
import { paragraphs } from './filing/prose.ts';
import { type ScopeMark, scopeAt, scopeMarks } from './filing/scope.ts';
import { standingUnit, type UnitMark, unitMarks } from './filing/standing-unit.ts';
import { timely } from './reconcile/timely.ts';
import type { Grid } from './table/grid.ts';
import { type Tables, tables } from './table/tables.ts';
import type { Filer } from './vocabulary/names.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** One filing, read: what its figures were found in and what was found. */
export interface Reading {
  filing: Filing;
  /** Its tables, and where each stands. */
  grids: readonly Grid[];
  places: readonly Place[];
  context: Context;
  /** All that its tables may say, settled or not. */
  drafts: readonly Draft[];
  /** What it says, in the order of its places. */
  findings: Finding[];
}

/** A file, read: a filing, or several collected in one. */
export interface FileReading {
  document: Document;
  tables: Tables;
  filings: Reading[];
}

/** From the decoded text of one file to what it says; null where no company can be told: the text is no filing. Never throws. */
export function readFile(source: { file: string; text: string }, vocabulary: Vocabulary): FileReading | null {
  const document = documentOf(source.file, source.text);
  const parts = partsOf(document);
  const covers = parts.map(({ from, to }) =>
    readCover(document, vocabulary, document.lineStarts[from], document.lineStarts[to] ?? document.text.length),
  );
  if (covers.every((cover) => cover === null)) return null;

  const found = tables(document, wantedBy(vocabulary));
  const { grids } = found;
  const prose = paragraphs(document, found.isTable, found.proseFrom);
  const filings: Reading[] = [];
  const scopes = scopeMarks(document);
  const units = unitMarks(document);
  let nextParagraph = 0;
  let nextGrid = 0;
  parts.forEach((part, i) => {
    const firstParagraph = nextParagraph;
    while (nextParagraph < prose.length && prose[nextParagraph]!.firstLine <= part.to) nextParagraph++;
    const firstGrid = nextGrid;
    while (nextGrid < grids.length && grids[nextGrid]!.firstLine <= part.to) nextGrid++;
    const cover = covers[i];
    if (!cover) return;
    const own = { prose: prose.slice(firstParagraph, nextParagraph), grids: grids.slice(firstGrid, nextGrid) };
    filings.push(read(document, cover, own.prose, own.grids, part, scopes, units, vocabulary));
  });
  return { document, tables: found, filings };
}

/** Filings that are about one period need no list of reporting periods; of the others the tables tell it. */
const SEVERAL = new Set<Cover['form']>(['inquiry-reply', 'inquiry', 'prospectus', 'other']);

function read(
  document: Document,
  cover: Cover,
  prose: Paragraph[],
  grids: readonly Grid[],
  part: Part,
  scopes: readonly ScopeMark[],
  units: readonly UnitMark[],
  vocabulary: Vocabulary,
): Reading {
  const filer: Filer = { name: cover.company, code: cover.code, aliases: cover.fullName ? [cover.fullName] : [] };
  const alone = { current: cover.period, reporting: [], date: cover.date };
  const several = SEVERAL.has(cover.form);
  const headings = several ? grids.map((grid) => columnFlows(grid, alone)) : [];
  const reporting = several ? reportingPeriods(headings, prose, document, part) : [];
  const filing: Filing = { document, cover: { ...cover, reportingPeriods: reporting }, paragraphs: prose };
  const said = sentenceFindings(filing, vocabulary);
  const context: Context = { vocabulary, filer, periods: { ...alone, reporting }, labels: new Map(), heads: new Map() };
  const drafts: Draft[] = [];
  const places: Place[] = [];
  let above = 0;
  grids.forEach((grid, index) => {
    while (above < prose.length && prose[above]!.firstLine < grid.firstLine) above++;
    const place = {
      section: prose[above - 1]?.section ?? [],
      scope: scopeAt(scopes, grid.firstRowLine),
      unit: standingUnit(units, grid.firstRowLine),
    };
    places.push(place);
    // One by one: a long table has more drafts than a call takes arguments.
    for (const draft of gridDrafts(grid, index, place, context)) drafts.push(draft);
  });
  const worded = grossOrNet(atOpening(drafts), said, vocabulary);
  const settled = [...said, ...settle(worded, said, reporting, document, vocabulary, habitOf(headings))];
  const found = asNarrowed(withoutLines(settled));
  const retelling = { document, vocabulary, filer, periods: context.periods, figures: figuresOf(found) };
  if (several) for (const finding of retoldIn(prose, grids, found, retelling)) found.push(finding);
  const repeated = { document, vocabulary, periods: context.periods };
  for (const finding of recitals(prose, grids, found, repeated)) found.push(finding);
  for (const finding of quotations(prose, found, repeated)) found.push(finding);
  const findings = timely(changesOfMain(found, vocabulary), cover);
  findings.sort((a, b) => a.at - b.at || a.to - b.to || (a.metric < b.metric ? -1 : 1));
  return { filing, grids, places, context, drafts, findings };
}
