import type { Finding } from '../../fact.ts';
import type { Paragraph } from '../../filing/filing.ts';
import type { Grid } from '../../table/grid.ts';
import { metricMentions } from '../../vocabulary/match.ts';
import { partsOfWhole } from './parts.ts';
import { pooledMargins } from './pooled.ts';
import { recited } from './recited.ts';
import type { Retelling } from './retelling.ts';
import { retold } from './retold.ts';

/** Lines between a table and the sentence that tells of it: a note, a blank line. */
const NEAR = 3;

/** Characters at the head of a paragraph in which a metric may begin it. */
const OPENING = 20;

/** All figures that sentences with lost words tell once more; `prose` and `grids` in the order of their lines. */
export function retoldIn(prose: readonly Paragraph[], grids: readonly Grid[], known: readonly Finding[], retelling: Retelling): Finding[] {
  const found: Finding[] = [];
  let next = 0;
  let before: { above: Grid | null; lastLine: number } = { above: null, lastLine: 0 };
  for (const paragraph of prose) {
    while (next < grids.length && grids[next]!.lastLine < paragraph.firstLine) next++;
    const grid = grids[next - 1];
    const near = grid && paragraph.firstLine - grid.lastLine <= NEAR ? grid : null;
    // What is left of the next paragraph tells of the same table: 毛利率上升3.49个百分点,….
    const goesOn =
      paragraph.firstLine === before.lastLine + 1 &&
      (paragraph.cut || metricMentions(paragraph.passage.text.slice(0, OPENING), retelling.vocabulary)[0]?.from === 0);
    const above = near ?? (goesOn ? before.above : null);
    before = { above: near, lastLine: paragraph.lastLine };
    const lists = recited(paragraph, retelling);
    for (const finding of lists) found.push(finding);
    for (const finding of partsOfWhole(paragraph, retelling)) found.push(finding);
    if (lists.length === 0) for (const finding of retold(paragraph, above, goesOn, retelling)) found.push(finding);
  }
  for (const finding of pooledMargins(prose, grids, known, retelling)) found.push(finding);
  return found;
}
