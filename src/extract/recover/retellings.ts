import type { Finding } from '../../fact.ts';
import type { Paragraph } from '../../filing/filing.ts';
import type { Grid } from '../../table/grid.ts';
import { partsOfWhole } from './parts.ts';
import { recited } from './recited.ts';
import type { Retelling } from './retelling.ts';
import { retold } from './retold.ts';

/** Lines between a table and the sentence that tells of it: a note, a blank line. */
const NEAR = 3;

/** All figures that sentences with lost words tell once more; `prose` and `grids` in the order of their lines. */
export function retoldIn(prose: readonly Paragraph[], grids: readonly Grid[], retelling: Retelling): Finding[] {
  const found: Finding[] = [];
  let next = 0;
  for (const paragraph of prose) {
    while (next < grids.length && grids[next]!.lastLine < paragraph.firstLine) next++;
    const grid = grids[next - 1];
    const above = grid && paragraph.firstLine - grid.lastLine <= NEAR ? grid : null;
    const lists = recited(paragraph, retelling);
    for (const finding of lists) found.push(finding);
    for (const finding of partsOfWhole(paragraph, retelling)) found.push(finding);
    if (lists.length === 0) for (const finding of retold(paragraph, above, retelling)) found.push(finding);
  }
  return found;
}
