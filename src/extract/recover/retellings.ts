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
    if (!hasUnread(paragraph, retelling)) continue;
    const lists = recited(paragraph, retelling);
    for (const finding of lists) found.push(finding);
    for (const finding of partsOfWhole(paragraph, retelling)) found.push(finding);
    if (lists.length === 0) for (const finding of retold(paragraph, above, goesOn, retelling)) found.push(finding);
  }
  for (const finding of pooledMargins(prose, grids, known, retelling)) found.push(finding);
  return found;
}

/** A number in front of what makes it a figure, or with digits behind a point. */
const FIGURE = /\d[\d,.]{0,20} ?(?:[%‰倍次人名家户元万亿]|个|余|多|百|千)|\d\.\d/g;

/** Whether a paragraph prints a figure that has not been read: most sentences are read to their end, and have nothing to tell once more. */
function hasUnread({ passage }: Paragraph, { figures }: Retelling): boolean {
  const { text, offsets } = passage;
  FIGURE.lastIndex = 0;
  for (let match = FIGURE.exec(text); match; match = FIGURE.exec(text)) {
    let at = match.index;
    while (at > 0 && /[\d,.]/.test(text[at - 1]!)) at--;
    if (!figures.isRead(offsets[at]!) && !(at > 0 && figures.isRead(offsets[at - 1]!))) return true;
  }
  return false;
}
