import { NUMBERED } from './prose.ts';
import { type Item, widthOf } from './strewn-item.ts';

/** A label with its wrapped lines together. */
export interface StrewnLabel {
  items: Item[];
  text: string;
}

/** Headings that order rows and have no numbers of their own: 分产品, 流动资产:, 其中:. */
const SECTION = /^(?:[、和及]?分(?:行业|产品|地区|区域|销售模式|渠道|类别))+$|:$/;

export const isSection = (text: string): boolean => SECTION.test(text);

/** No column breaks its labels sooner. */
const NARROWEST = 6;

/** How two lines of a block hang together. */
type Joint = 'apart' | 'open' | 'joined';

const SUB = /^(?:其中|加|减):/;

/** Whether the brackets of a text that opens one are closed. */
function isUnclosed(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
  }
  return depth > 0;
}

/** Words of the forms that a line never ends within. */
const WHOLE = ['非经常性损益', '现金流量净额', '所有者权益', '净资产', '净利润', '每股收益'];
/** Short words that are labels by themselves. */
const ALONE = new Set('其他 合计 小计 总计 共计 存货 商誉 股本 其中 现金 税金 利润 收入 成本 毛利 预付款 应付款 应收款'.split(' '));

/** Whether two lines break one of the words that stand together. */
const breaksWord = (above: string, below: string): boolean =>
  WHOLE.some((word) => {
    for (let cut = 1; cut < word.length; cut++) if (above.endsWith(word.slice(0, cut)) && below.startsWith(word.slice(cut))) return true;
    return false;
  });

/**
 * A converter breaks a label where its column ends, so a line that leaves room for another character is complete. A full line goes
 * on where the next can be no label: a rest of three characters, a word that the two make together. What opens a bracket goes
 * on, and a unit in brackets never stands alone:
 *
 *   归属于上市公司股东的净利润
 *   (元)                          joined
 *   归属于上市公司股东的扣除非经
 *   常性损益的净利润(元)           joined: 非经常性损益
 *   经营活动产生的现金流量净额      apart
 *   汇率变动对现金及现金等价物的
 *   影响合计                       open: the line above is full, and both may be labels
 */
function jointOf(above: string, upper: Item, lower: Item, limit: number): Joint {
  if (isUnclosed(above)) return 'joined';
  if (/^\((?:元|%|人|万元|元\/股)[^)]{0,4}\)/.test(lower.text)) return 'joined';
  if (isSection(upper.text) || NUMBERED.test(lower.text) || SUB.test(lower.text) || widthOf(upper) < limit - 0.5) return 'apart';
  if (/^[的之]/.test(lower.text) || breaksWord(upper.text, lower.text)) return 'joined';
  return limit >= NARROWEST && lower.text.length <= 3 && !ALONE.has(lower.text) ? 'joined' : 'open';
}

/** The words of one block, which a blank line ends, with what joins each line to the one above. */
export interface LabelBlock {
  items: Item[];
  joints: Joint[];
}

/** No label has more characters. */
const LONGEST = 80;

/** Blocks of words, in order; `limit` is the width of the label column. Sections stand alone. */
export function blocksOf(items: readonly Item[], limit: number): LabelBlock[] {
  const blocks: LabelBlock[] = [];
  let above = '';
  for (const item of items) {
    const last = blocks.at(-1);
    const upper = last?.items.at(-1);
    if (!last || !upper || upper.block !== item.block || upper.line !== item.line - 1) {
      blocks.push({ items: [item], joints: ['apart'] });
      above = item.text;
      continue;
    }
    const joint = jointOf(above, upper, item, limit);
    last.items.push(item);
    last.joints.push(joint);
    above = joint === 'apart' || above.length > LONGEST ? item.text : above + item.text;
  }
  return blocks;
}

/** Lines of the widest label. */
export const limitOf = (items: readonly Item[]): number => items.reduce((most, item) => Math.max(most, widthOf(item)), 0);

/**
 * The labels of each block, `open` joints left apart: there are no more of them, so where they are as many as rows without an empty
 * cell there are no fewer. Sections are none.
 */
export function labelsOf(blocks: readonly LabelBlock[]): StrewnLabel[][] {
  return blocks.map(({ items, joints }) => {
    const labels: StrewnLabel[] = [];
    items.forEach((item, i) => {
      const last = labels.at(-1);
      if (last && joints[i] === 'joined') {
        last.items.push(item);
        last.text += item.text;
      } else labels.push({ items: [item], text: item.text });
    });
    return labels.filter(({ text }) => !isSection(text));
  });
}

/** The last label of a block, in every way its lines can be read; one where nothing is open. */
export function lastLabels(block: LabelBlock): StrewnLabel[] {
  return variants(block).filter(({ items }) => items.at(-1) === block.items.at(-1));
}

/** Longest label, in lines. */
const LINES = 4;

/** Every label that some reading of a block has; of those that begin on one line the longest first. */
export function variants(block: LabelBlock): StrewnLabel[] {
  const { items, joints } = block;
  const found: StrewnLabel[] = [];
  for (let from = 0; from < items.length; from++) {
    if (joints[from] === 'joined') continue;
    const own: StrewnLabel[] = [];
    let text = '';
    for (let to = from; to < items.length && to < from + LINES; to++) {
      if (to > from && joints[to] === 'apart') break;
      text += items[to]!.text;
      if (to + 1 < items.length && joints[to + 1] === 'joined') continue;
      if (!isSection(text)) own.unshift({ items: items.slice(from, to + 1), text });
    }
    found.push(...own);
  }
  return found;
}
