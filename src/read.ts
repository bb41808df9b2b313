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
import { LONG, type Window, windows } from './filing/window.ts';
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

/** A window of a file, read. Its document, lines and offsets are the window's own. */
export interface WindowReading extends FileReading {
  window: Window;
  whole: Document;
  /** Which filing of the file each of `filings` is of; a long one goes on from window to window. */
  parts: number[];
  /** Where 合并 and 母公司 statements begin, above the window (at lines below 1) and in it. */
  scopes: readonly ScopeMark[];
}

/** From the decoded text of one file to what it says; null where no company can be told: the text is no filing. Never throws. */
export function readFile(source: { file: string; text: string }, vocabulary: Vocabulary): FileReading | null {
  for (const reading of readWindows(source, vocabulary, Number.POSITIVE_INFINITY)) return reading;
  return null;
}

/**
 * The same, window by window, so that what was made to read one can be freed before the next; nothing where the text is no filing. What is said once for all that follows
 * (company, headings, 合并 or 母公司, unit, 报告期) is carried on; what only a table of another window could prove stays unproven.
 */
export function* readWindows(
  source: { file: string; text: string },
  vocabulary: Vocabulary,
  long = LONG,
  length?: number,
): Generator<WindowReading> {
  const whole = documentOf(source.file, source.text);
  const parts = partsOf(whole);
  const covers = parts.map(({ from, to }) =>
    readCover(whole, vocabulary, whole.lineStarts[from], whole.lineStarts[to] ?? whole.text.length),
  );
  if (covers.every((cover) => cover === null)) return;
  const scopes = scopeMarks(whole);
  const units = unitMarks(whole);
  const reporting = new Map<number, readonly string[]>();
  let headings: readonly string[] = [];
  for (const window of windows(whole, long, length)) {
    const { document, fromLine, toLine } = window;
    const found = tables(document, wantedBy(vocabulary));
    const prose = paragraphs(document, found.isTable, found.proseFrom, headings);
    const here = <T extends { line: number }>(marks: readonly T[]): readonly T[] =>
      fromLine === 0 ? marks : marks.map((mark) => ({ ...mark, line: mark.line - fromLine }));
    const said = { scopes: here(scopes), units: here(units), headings };
    const reading: WindowReading = { document, tables: found, filings: [], window, whole, parts: [], scopes: said.scopes };
    let nextParagraph = 0;
    let nextGrid = 0;
    parts.forEach(({ from, to }, i) => {
      if (to <= fromLine || from >= toLine) return;
      const part = { from: Math.max(from, fromLine) - fromLine, to: Math.min(to, toLine) - fromLine };
      const firstParagraph = nextParagraph;
      while (nextParagraph < prose.length && prose[nextParagraph]!.firstLine <= part.to) nextParagraph++;
      const firstGrid = nextGrid;
      while (nextGrid < found.grids.length && found.grids[nextGrid]!.firstLine <= part.to) nextGrid++;
      const cover = covers[i];
      if (!cover) return;
      const own = { prose: prose.slice(firstParagraph, nextParagraph), grids: found.grids.slice(firstGrid, nextGrid) };
      const filing = read(document, cover, own.prose, own.grids, part, { ...said, reporting: reporting.get(i) }, vocabulary);
      const { reportingPeriods: periods } = filing.filing.cover;
      if (periods.length > 0) reporting.set(i, periods);
      reading.filings.push(filing);
      reading.parts.push(i);
    });
    headings = prose.at(-1)?.section ?? headings;
    yield reading;
  }
}

/** What stands above a stretch of a filing and holds in it. */
interface Above {
  scopes: readonly ScopeMark[];
  units: readonly UnitMark[];
  /** The headings it begins under, outermost first. */
  headings: readonly string[];
  /** 报告期 as an earlier stretch told it. */
  reporting: readonly string[] | undefined;
}

/** Filings that are about one period need no list of reporting periods; of the others the tables tell it. */
const SEVERAL = new Set<Cover['form']>(['inquiry-reply', 'inquiry', 'prospectus', 'other']);

function read(
  document: Document,
  cover: Cover,
  prose: Paragraph[],
  grids: readonly Grid[],
  part: Part,
  said: Above,
  vocabulary: Vocabulary,
): Reading {
  const filer: Filer = { name: cover.company, code: cover.code, aliases: cover.fullName ? [cover.fullName] : [] };
  const alone = { current: cover.period, reporting: [], date: cover.date };
  const several = SEVERAL.has(cover.form);
  const headings = several ? grids.map((grid) => columnFlows(grid, alone)) : [];
  const reporting = several ? [...(said.reporting ?? reportingPeriods(headings, prose, document, part))] : [];
  const firstLine = prose[0]?.firstLine ?? 1;
  const filing: Filing = { document, cover: { ...cover, reportingPeriods: reporting }, paragraphs: prose, firstLine };
  const told = sentenceFindings(filing, vocabulary);
  const context: Context = { vocabulary, filer, periods: { ...alone, reporting }, labels: new Map(), heads: new Map() };
  const drafts: Draft[] = [];
  const places: Place[] = [];
  let above = 0;
  grids.forEach((grid, index) => {
    while (above < prose.length && prose[above]!.firstLine < grid.firstLine) above++;
    const place = {
      section: prose[above - 1]?.section ?? [...said.headings],
      scope: scopeAt(said.scopes, grid.firstRowLine),
      unit: standingUnit(said.units, grid.firstRowLine),
    };
    places.push(place);
    // One by one: a long table has more drafts than a call takes arguments.
    for (const draft of gridDrafts(grid, index, place, context)) drafts.push(draft);
  });
  const worded = grossOrNet(atOpening(drafts), told, vocabulary);
  const settled = [...told, ...settle(worded, told, reporting, document, vocabulary, habitOf(headings))];
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
