import type { Grid } from '../../src/table/grid.ts';
import { tables } from '../../src/table/tables.ts';
import { drawn } from './drawn.ts';

/** Prose as wide as a page, by which a document shows that only its tables are strewn. */
const PROSE = [
  '本公司根据国家统一的会计制度编制财务报表,并在报告期内持续执行相关的会计政策和会计估计,',
  '没有发生重大变更。',
  '以下为主要数据。',
];

/** A page that a converter has strewn: `|` parts what blank lines part in print, `/` lines that stand right below one another. */
export const strewnPage = (...lines: string[]): string =>
  [
    PROSE.join('\n'),
    ...lines.map((line) =>
      line
        .split('|')
        .map((block) =>
          block
            .split(' / ')
            .map((words) => words.trim())
            .join('\n'),
        )
        .join('\n\n'),
    ),
  ].join('\n\n');

export const strewnGrids = (...lines: string[]): Grid[] => tables(drawn(strewnPage(...lines))).grids;

/** The only grid of a page. */
export function strewnGrid(...lines: string[]): Grid {
  const grids = strewnGrids(...lines);
  if (grids.length !== 1) throw new Error(`${grids.length} grids`);
  return grids[0]!;
}

/** Rows that want a proof, as `label: a | b`, those with their label right before them marked `near`. */
export const supposedOf = (grid: Grid): string[] =>
  (grid.supposed ?? []).map(
    ({ row, near }) => `${near ? 'near ' : ''}${row.labels.join('/')}: ${row.cells.map((cell) => cell?.text ?? '·').join(' | ')}`,
  );
