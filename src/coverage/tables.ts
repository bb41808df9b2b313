import { wantedBy } from '../extract/table/wanted.ts';
import type { Document } from '../filing/document.ts';
import type { Table } from '../table/shape.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** What is not CJK; a label may be wrapped around the numbers of its row. */
const IDLE = /[^\u4e00-\u9fff]+/g;

/** Tables that were found, those about a metric of the vocabulary, those read; and where the others of these begin, with their first line. */
export function tablesLeft(
  tables: readonly Table[],
  document: Document,
  vocabulary: Vocabulary,
): { found: number; wanted: number; read: number; left: { at: number; to: number }[] } {
  const wanted = wantedBy(vocabulary);
  const count = { found: tables.length, wanted: 0, read: 0, left: [] as { at: number; to: number }[] };
  for (const { firstLine, lastLine, grid } of tables) {
    const at = document.lineStarts[firstLine]!;
    const end = document.lineStarts[lastLine + 1] ?? document.text.length;
    if (grid) count.read++;
    if (grid || wanted(document.text.slice(at, end).replace(IDLE, ''))) {
      count.wanted++;
      if (!grid) count.left.push({ at, to: document.lineStarts[firstLine + 1] ?? document.text.length });
    }
  }
  return count;
}
