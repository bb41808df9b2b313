import { isFigure, type Why } from '../extract/table/drafts.ts';
import { gridLeft } from '../extract/table/left.ts';
import { position } from '../filing/document.ts';
import { readFile } from '../read.ts';
import type { Grid } from '../table/grid.ts';
import { builtin, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { sentencesLeft } from './sentences.ts';
import { tablesLeft } from './tables.ts';

/** Why something with a figure gave none. Each is explained in `REASONS`. */
export type Reason = Why | 'columns' | 'period' | 'doubt' | 'later' | 'target' | 'question' | 'sentence';

/** What each reason means, in the words that are printed. */
export const REASONS: Readonly<Record<Reason, string>> = {
  columns: 'a metric in its words, but its cells cannot be told apart',
  others: 'a table of other parties, or of what is not yet',
  row: 'the label of the row names no metric, company, period or member',
  head: 'a head that is no level and no change, or two columns under one',
  metric: 'no metric in row, head or caption, or two that contradict each other',
  number: 'the number does not fit the metric, or no unit is told',
  period: 'the period is neither told nor proven',
  doubt: 'whose figure or which metric stays open, and nothing proves it',
  later: 'a period that had not ended when the filing was written',
  target: 'a sentence on targets, conditions or thresholds',
  question: 'a question of a regulator or an investor',
  sentence: 'a sentence with a metric and a figure that was not understood',
};

/** Something seen and not understood. */
export interface Item {
  kind: 'table' | 'cell' | 'sentence';
  reason: Reason;
  /** Place in the decoded text; line and column count from 1. */
  line: number;
  column: number;
  /** Code units from there: of the cell, the sentence, the table's first line. */
  length: number;
  /** The row, the sentence, the table's first line: white space folded. */
  text: string;
}

/** What of one file was read and what was not. */
export interface Coverage {
  file: string;
  company: string;
  code: string | null;
  /** Tables found; those about a metric of the vocabulary; those of which a grid was made. */
  tables: { found: number; wanted: number; read: number };
  /** Cells with a number in the grids, and those that gave a fact. */
  cells: { seen: number; read: number };
  /** Sentences with a metric and a figure, and those that gave a fact. */
  sentences: { seen: number; read: number };
  /** In the order of their places. */
  left: Item[];
}

/** Compares what stands in a file with what was read of it; null where it is no filing. Never throws, whatever the text. */
export function coverage(source: { file: string; text: string }, vocabulary: Vocabulary = builtin): Coverage | null {
  const reading = readFile(source, vocabulary);
  if (reading === null) return null;
  const { document } = reading;
  const { cover } = reading.filings[0]!.filing;
  const left: { kind: Item['kind']; reason: Reason; at: number; length: number; from: number; to: number }[] = [];
  const cells = { seen: 0, read: 0 };
  const sentences = { seen: 0, read: 0 };
  for (const { grids, places, context, drafts, findings, filing } of reading.filings) {
    const told = new Set(findings.map(({ at }) => at));
    const holds = (offsets: Int32Array): boolean => offsets.some((at) => told.has(at));
    const open = new Map(drafts.map((draft) => [draft.finding.at, draft]));
    grids.forEach((grid: Grid, index) => {
      const why = new Map(gridLeft(grid, index, places[index]!, context).map((each) => [each.cell, each.why]));
      for (const row of grid.rows)
        for (const cell of row.cells) {
          if (!cell || !isFigure(cell)) continue;
          cells.seen++;
          if (holds(cell.offsets)) {
            cells.read++;
            continue;
          }
          const at = cell.offsets.find((place) => open.has(place));
          const draft = at === undefined ? undefined : open.get(at);
          const reason =
            why.get(cell) ??
            (draft?.flow === null ? 'period' : draft && (draft.rival || draft.doubtful || draft.metric.id === '') ? 'doubt' : 'later');
          left.push({ kind: 'cell', reason, at: cell.offsets[0]!, length: lengthOf(cell.offsets), from: row.at, to: row.to });
        }
    });
    const said = sentencesLeft(filing.paragraphs, context, told);
    sentences.seen += said.seen;
    sentences.read += said.read;
    for (const { at, to, reason } of said.left) left.push({ kind: 'sentence', reason, at, length: to - at, from: at, to });
  }
  const found = tablesLeft(reading.tables.found, document, vocabulary);
  for (const { at, to } of found.left) left.push({ kind: 'table', reason: 'columns', at, length: to - at, from: at, to });
  left.sort((a, b) => a.at - b.at);
  return {
    file: source.file,
    company: cover.company,
    code: cover.code,
    tables: { found: found.found, wanted: found.wanted, read: found.read },
    cells,
    sentences,
    left: left.map(({ kind, reason, at, length, from, to }) => ({
      kind,
      reason,
      ...position(document, at),
      length,
      text: document.text
        .slice(from, to)
        .replace(/\s{1,200}/g, ' ')
        .trim(),
    })),
  };
}

/** Spaces within a number are no end of it; what a column cut off stands further away. */
const NEAR = 3;

/** How far the characters of a cell stand in one piece. */
function lengthOf(offsets: Int32Array): number {
  let last = 1;
  while (last < offsets.length && offsets[last]! - offsets[last - 1]! <= NEAR) last++;
  return offsets[last - 1]! + 1 - offsets[0]!;
}
