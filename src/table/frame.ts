import type { Block } from './block.ts';
import { isAxis } from './section.ts';
import { Blank, Lone, Page, type Sheet } from './sheet.ts';

/** What parts two heads within one frame: 主营业务分产品情况, 分地区, 分产品情况. */
const PART = /^(?:主营业务)?分.{1,12}情况$/;

/** How many lines such a title and the end of a page take at most. */
const APART = 24;

/**
 * Whether `below` stands in one frame with `above`, under heads of its own: nothing parts them but the end of a page or the title of
 * the next part. What 单位 says over the frame holds for all of it:
 *
 *                                     单位:元
 *               2019年         2018年
 *     营业收入    1,175.30      1,230.53
 *               2019年末       2018年末          ← a further head, no prose between
 *     总资产      2,464.94      2,051.22
 *                主营业务分产品情况              ← or a title in the middle of the frame
 */
export function inOneFrame(sheet: Sheet, above: Block, below: Block): boolean {
  const to = below.unitLine ?? below.firstLine;
  if (to - above.lastLine > APART) return false;
  let gap = 0;
  let page = false;
  let title = false;
  for (let line = above.lastLine + 1; line < to; line++) {
    const kind = sheet.kind[line]!;
    if (kind === Blank) gap++;
    else if (kind === Page) page = true;
    else if (kind === Lone && !title && isPart(sheet, line)) title = true;
    else return false;
  }
  // A gap without the end of a page is where a frame ends.
  return title || page || gap <= 1;
}

function isPart(sheet: Sheet, line: number): boolean {
  const text = sheet.compact(line);
  return isAxis(text) || PART.test(text);
}
