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
    const { above: aboveBefore, lastLine } = before;
    before = { above: near, lastLine: paragraph.lastLine };
    if (!hasUnread(paragraph, retelling)) continue;
    // What is left of the next paragraph tells of the same table: 毛利率上升3.49个百分点,….
    const goesOn =
      paragraph.firstLine === lastLine + 1 &&
      (paragraph.cut || metricMentions(paragraph.passage.text.slice(0, OPENING), retelling.vocabulary)[0]?.from === 0);
    const above = near ?? (goesOn ? aboveBefore : null);
    const lists = recited(paragraph, retelling);
    for (const finding of lists) found.push(finding);
    for (const finding of partsOfWhole(paragraph, retelling)) found.push(finding);
    if (lists.length === 0) for (const finding of retold(paragraph, above, goesOn, retelling)) found.push(finding);
  }
  for (const finding of pooledMargins(prose, grids, known, retelling)) found.push(finding);
  return found;
}

/** What makes a number a figure, right behind it or behind a space. */
const UNITS = new Set('%‰倍次人名家户元万亿个余多百千');

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Whether a paragraph prints a figure that has not been read: most are read to their end, and have nothing to tell once more. */
function hasUnread({ passage }: Paragraph, { figures }: Retelling): boolean {
  const { text, offsets } = passage;
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    const at = i;
    let point = false;
    // 1,204.50: a comma or a point between digits is part of the number.
    for (i++; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isDigit(code)) continue;
      if ((code !== 0x2c && code !== 0x2e) || !isDigit(text.charCodeAt(i + 1))) break;
      if (code === 0x2e) point = true;
    }
    const behind = text[i] === ' ' ? text[i + 1] : text[i];
    if (!point && !(behind !== undefined && UNITS.has(behind))) continue;
    // The sign of a number is part of what was read.
    if (!figures.isRead(offsets[at]!) && !(at > 0 && figures.isRead(offsets[at - 1]!))) return true;
  }
  return false;
}
