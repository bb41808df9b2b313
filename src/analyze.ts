import { recitals } from './extract/recover/recital.ts';
import { reportingPeriods } from './extract/recover/reporting.ts';
import { settle } from './extract/recover/settle.ts';
import { sentenceFindings } from './extract/sentences.ts';
import { columnFlows } from './extract/table/columns.ts';
import { type Draft, gridDrafts } from './extract/table/drafts.ts';
import { wantedBy } from './extract/table/wanted.ts';
import type { Fact, Finding } from './fact.ts';
import { readCover } from './filing/cover.ts';
import { type Document, documentOf } from './filing/document.ts';
import type { Cover, Filing, Paragraph } from './filing/filing.ts';
import { type Part, partsOf } from './filing/parts.ts';
import { paragraphs } from './filing/prose.ts';
import { type ScopeMark, scopeAt, scopeMarks } from './filing/scope.ts';
import { markPreferred } from './reconcile/preferred.ts';
import { factsOf } from './reconcile/record.ts';
import { timely } from './reconcile/timely.ts';
import type { Grid } from './table/grid.ts';
import { tables } from './table/tables.ts';
import type { Filer } from './vocabulary/names.ts';
import { builtin, type Vocabulary } from './vocabulary/vocabulary.ts';

export interface Analysis {
  /** The file's filing, or the first of a file that collects several; null where no company can be told: the text is no filing. */
  filing: Filing | null;
  /** All of them, in order. */
  filings: Filing[];
  facts: Fact[];
}

/** From the decoded text of one file to its facts; nothing but the text and the vocabulary goes in. Never throws, whatever the text. */
export function analyze(source: { file: string; text: string }, vocabulary: Vocabulary = builtin): Analysis {
  const document = documentOf(source.file, source.text);
  const parts = partsOf(document);
  const covers = parts.map(({ from, to }) =>
    readCover(document, vocabulary, document.lineStarts[from], document.lineStarts[to] ?? document.text.length),
  );
  if (covers.every((cover) => cover === null)) return { filing: null, filings: [], facts: [] };

  const { grids, isTable, proseFrom } = tables(document, wantedBy(vocabulary));
  const prose = paragraphs(document, isTable, proseFrom);
  const filings: Filing[] = [];
  const facts: Fact[] = [];
  const scopes = scopeMarks(document);
  let nextParagraph = 0;
  let nextGrid = 0;
  parts.forEach((part, i) => {
    const firstParagraph = nextParagraph;
    while (nextParagraph < prose.length && prose[nextParagraph]!.firstLine <= part.to) nextParagraph++;
    const firstGrid = nextGrid;
    while (nextGrid < grids.length && grids[nextGrid]!.firstLine <= part.to) nextGrid++;
    const cover = covers[i];
    if (!cover) return;
    const { filing, findings } = read(
      document,
      cover,
      prose.slice(firstParagraph, nextParagraph),
      grids.slice(firstGrid, nextGrid),
      part,
      scopes,
      vocabulary,
    );
    filings.push(filing);
    for (const fact of factsOf(findings, document, filing.cover, vocabulary)) facts.push(fact);
  });
  return { filing: filings[0] ?? null, filings, facts: markPreferred(facts) };
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
  vocabulary: Vocabulary,
): { filing: Filing; findings: Finding[] } {
  const filer: Filer = { name: cover.company, code: cover.code, aliases: cover.fullName ? [cover.fullName] : [] };
  const alone = { current: cover.period, reporting: [], date: cover.date };
  const reporting = SEVERAL.has(cover.form)
    ? reportingPeriods(
        grids.map((grid) => columnFlows(grid, alone)),
        prose,
        document,
        part,
      )
    : [];
  const filing: Filing = { document, cover: { ...cover, reportingPeriods: reporting }, paragraphs: prose };
  const said = sentenceFindings(filing, vocabulary);
  const context = { vocabulary, filer, periods: { ...alone, reporting }, labels: new Map(), heads: new Map() };
  const drafts: Draft[] = [];
  let above = 0;
  grids.forEach((grid, index) => {
    while (above < prose.length && prose[above]!.firstLine < grid.firstLine) above++;
    const place = { section: prose[above - 1]?.section ?? [], scope: scopeAt(scopes, grid.firstRowLine) };
    // One by one: a long table has more drafts than a call takes arguments.
    for (const draft of gridDrafts(grid, index, place, context)) drafts.push(draft);
  });
  const tabled = settle(drafts, said, reporting, document, vocabulary);
  const repeated = recitals(prose, grids, tabled, said, { document, vocabulary, periods: context.periods });
  const findings = timely([...said, ...tabled, ...repeated], cover);
  return { filing, findings: findings.sort((a, b) => a.at - b.at || a.to - b.to || (a.metric < b.metric ? -1 : 1)) };
}
