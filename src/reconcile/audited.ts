import type { Fact } from '../fact.ts';
import { type Document, position } from '../filing/document.ts';
import type { Grid } from '../table/grid.ts';

/** Physical lines of a table, inclusive. */
type Lines = readonly [first: number, last: number];

/** What the four statements are called over their tables (企业会计准则第30号); of what only speaks of them (利润表主要数据如下:) more follows. */
const STATEMENT = /(?:资产负债表|利润表|损益表|现金流量表|(?:所有者|股东)权益变动表)(?:\(续\))?$/;

/** Where in a file its financial statements stand, which an auditor signs: the tables under their titles; in order. `linesAbove` stand before the document in its file. */
export function statementLines(
  filings: readonly { grids: readonly Grid[]; places: readonly { section: readonly string[] }[] }[],
  document: Document,
  linesAbove = 0,
): Lines[] {
  const lines: Lines[] = [];
  const physical = (line: number): number => linesAbove + position(document, document.lineStarts[line - 1]!).line;
  for (const { grids, places } of filings)
    grids.forEach(({ caption, firstRowLine, lastRowLine }, i) => {
      if (STATEMENT.test(caption) || STATEMENT.test(places[i]?.section.at(-1) ?? '')) {
        const next = document.lineStarts[lastRowLine];
        // A table of a page is one line of text and many of the file.
        lines.push([
          physical(firstRowLine),
          next === undefined ? Number.POSITIVE_INFINITY : linesAbove + position(document, next - 1).line,
        ]);
      }
    });
  return lines;
}

/** Whether a fact stands in one of the statements, which come in order. */
export function isAudited({ origin, line }: Fact, statements: readonly Lines[]): boolean {
  if (origin !== 'table') return false;
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (statements[middle]![1] < line) low = middle + 1;
    else high = middle;
  }
  return low < statements.length && statements[low]![0] <= line;
}
