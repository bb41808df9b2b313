import type { Bounds } from '../analyze.ts';
import { isFigure, type Why } from '../extract/table/drafts.ts';
import { gridLeft } from '../extract/table/left.ts';
import { position } from '../filing/document.ts';
import { collectGarbage } from '../garbage.ts';
import { readWindows, type WindowReading } from '../read.ts';
import type { Grid } from '../table/grid.ts';
import { builtin, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { sentencesLeft } from './sentences.ts';
import { tablesLeft } from './tables.ts';

/** Why something with a figure gave none. Each is explained in `words/coverage.ts`. */
export type Reason = Why | 'columns' | 'period' | 'doubt' | 'later' | 'target' | 'question' | 'sentence';

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
export function coverage(source: { file: string; text: string }, vocabulary: Vocabulary = builtin, bounds: Bounds = {}): Coverage | null {
  let covered: Coverage | null = null;
  for (const reading of readWindows(source, vocabulary, bounds.long, bounds.length)) {
    const first = reading.filings[0]?.filing.cover;
    if (!covered && first) {
      const none = { found: 0, wanted: 0, read: 0 };
      covered = {
        file: source.file,
        company: first.company,
        code: first.code,
        tables: none,
        cells: { seen: 0, read: 0 },
        sentences: { seen: 0, read: 0 },
        left: [],
      };
    }
    if (!covered) continue;
    cover(covered, reading, vocabulary);
    if (reading.document !== reading.whole) collectGarbage();
  }
  return covered;
}

/** Adds what one window holds to the coverage of its file. */
function cover(covered: Coverage, reading: WindowReading, vocabulary: Vocabulary): void {
  const { document, whole, window } = reading;
  const left: { kind: Item['kind']; reason: Reason; at: number; length: number; from: number; to: number }[] = [];
  const { cells, sentences } = covered;
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
  for (const key of ['found', 'wanted', 'read'] as const) covered.tables[key] += found[key];
  left.sort((a, b) => a.at - b.at);
  for (const { kind, reason, at, length, from, to } of left) {
    const text = document.text
      .slice(from, to)
      .replace(/\s{1,200}/g, ' ')
      .trim();
    covered.left.push({ kind, reason, ...position(whole, at + window.from), length, text });
  }
}

/** Spaces within a number are no end of it; what a column cut off stands further away. */
const NEAR = 3;

/** How far the characters of a cell stand in one piece. */
function lengthOf(offsets: Int32Array): number {
  let last = 1;
  while (last < offsets.length && offsets[last]! - offsets[last - 1]! <= NEAR) last++;
  return offsets[last - 1]! + 1 - offsets[0]!;
}
