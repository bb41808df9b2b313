import { isFigure, type Why } from '../extract/table/drafts.ts';
import { gridLeft } from '../extract/table/left.ts';
import { position } from '../filing/document.ts';
import { readFile } from '../read.ts';
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
  const left: { kind: Item['kind']; reason: Reason; at: number; from: number; to: number }[] = [];
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
          left.push({ kind: 'cell', reason, at: cell.offsets[0]!, from: row.at, to: row.to });
        }
    });
    const said = sentencesLeft(filing.paragraphs, context, told);
    sentences.seen += said.seen;
    sentences.read += said.read;
    for (const { at, to, reason } of said.left) left.push({ kind: 'sentence', reason, at, from: at, to });
  }
  const found = tablesLeft(reading.tables.found, document, vocabulary);
  for (const { at, to } of found.left) left.push({ kind: 'table', reason: 'columns', at, from: at, to });
  left.sort((a, b) => a.at - b.at);
  return {
    file: source.file,
    company: cover.company,
    code: cover.code,
    tables: { found: found.found, wanted: found.wanted, read: found.read },
    cells,
    sentences,
    left: left.map(({ kind, reason, at, from, to }) => ({
      kind,
      reason,
      ...position(document, at),
      text: document.text
        .slice(from, to)
        .replace(/\s{1,200}/g, ' ')
        .trim(),
    })),
  };
}
