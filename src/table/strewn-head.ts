import { isStub } from './head.ts';
import type { Item } from './strewn-item.ts';

/** What the numbers of a column look like, as far as its head tells. */
export type ColumnKind = 'any' | 'amount' | 'percent';

export interface StrewnColumn {
  path: string[];
  kind: ColumnKind;
  /** What it does to the levels beside it: a `change` in per cent; a `step` from one balance to the next. */
  role: 'level' | 'change' | 'step';
}

/** A head printed one cell a line, put in order. */
export interface StrewnHead {
  columns: StrewnColumn[];
  /** Words over the label columns. */
  stub: string[];
  /** A column of remarks stands at the end; what it prints looks like labels. */
  remarks: boolean;
  /** Words of the first rows that were printed among the heads. */
  labels: Item[];
  first: Item;
}

type Sort = 'period' | 'amount' | 'percent' | 'change' | 'step' | 'noun' | 'remark' | 'stub' | null;

const PERIOD =
  /^(?:20\d\d年?(?:度|末|初|1-\d{1,2}月|\d{1,2}月\d{1,2}日|上半年|半年度)?(?:金额|发生额|余额|数)?|第[一二三四]季度|[本上][期年]度?(?:末|初)?(?:发生额|金额|余额|数)?|[期年][末初](?:余额|数|金额|账面余额|账面价值)?)$/;
const AMOUNT = new Set('金额 账面余额 账面价值 余额 数量 核销金额 销售额 采购额'.split(' '));
const PERCENT = /^(?:占.{1,20}(?:比例|比重|比)|比例|比重|占比|计提比例)$/;
const CHANGE =
  /^(?:.{0,8}(?:比|较)上[年期](?:度)?(?:同期|末)?(?:增减|变动|增长|变化)(?:幅度|比例|率)?|(?:同比|比重)(?:增减|变动|增长|变化)(?:幅度|比例|率)?|(?:增减)?变动(?:幅度|比例|率)|增减幅度|增减比例)$/;
/** Between an opening balance and the closing one. */
const STEP =
  /^(?:调整数|计提|(?:收回或)?转回|收回|转销|核销|(?:转销或|转回或)?核销|转销或核销|其他(?:变动)?|本[期年](?:增加|减少)(?:额|金额)?)$/;
/** Stand as heads over columns or as labels of rows. */
const NOUN = new Set('营业收入 营业成本 毛利率 收入 成本 坏账准备 跌价准备 减值准备'.split(' '));
const REMARK = /^(?:备注|说明|.{0,8}(?:说明|原因|理由)|是否具有.{2,6})$/;
/** The upper line of a head that wraps, and what its lower line can be. */
const UPPER = /^(?:占.{1,8}|.{0,8}(?:比|较)上[年期](?:末|同期?)?|本[年期]末?(?:比|较)上[年期]末?|计入当期.{1,10})$/;
const LOWER = /^(?:同?期?(?:增减|变动)|末?增减|比例|比重|期?增减|(?:的?金)?额)$/;

function sortOf(printed: string): Sort {
  if (printed.length > 24) return null;
  const text = printed.replace(/\((?:%|元|万元|千元|百万元|亿元|人)\)$/, '');
  if (PERIOD.test(text)) return 'period';
  if (AMOUNT.has(text) || text.endsWith('的金额')) return 'amount';
  if (PERCENT.test(text)) return 'percent';
  if (CHANGE.test(text)) return 'change';
  if (NOUN.has(text)) return 'noun';
  if (STEP.test(text)) return 'step';
  if (REMARK.test(text)) return 'remark';
  return isStub(text) ? 'stub' : null;
}

interface Word {
  text: string;
  sort: Sort;
  item: Item;
}

/**
 * Reads the words between two numbers as the heads of a table, null where they are none:
 *
 *   2020 年末 / 金额 | 2020 年初 | 占总资产 / 比例 | 金额 | 占总资产 比重增减 | 重大变动说明 | 比例
 *   → 2020年末 (金额, 占总资产比例), 2020年初 (金额, 占总资产比例), 比重增减, and remarks
 *
 * Heads of two levels come in any order, but each level in its own; the number of periods must divide that of the heads below
 * them, and every period must have the same ones.
 */
export function headOf(items: readonly Item[]): StrewnHead | null {
  const words = mended(items);
  // 其他 is a row as well: a step only among steps.
  for (const word of words)
    if (word.sort === 'step' && word.text.startsWith('其他') && !words.some(({ text }) => text === '计提')) word.sort = null;
  let last = words.findLastIndex(({ sort }) => sort !== null && sort !== 'stub' && sort !== 'noun');
  const nouns = words.filter(({ sort }) => sort === 'noun');
  const periods = words.filter(({ sort }) => sort === 'period');
  // 营业收入 alone behind the periods is the first row.
  const nounHeads =
    periods.length === 0
      ? nouns.length > 1 || (nouns.length === 1 && words.lastIndexOf(nouns[0]!) < last)
      : nouns.length > 1 && nouns.length % periods.length === 0;
  if (nounHeads) last = Math.max(last, words.lastIndexOf(nouns.at(-1)!));
  const first = words.findIndex(({ sort }) => sort !== null && (sort !== 'noun' || nounHeads));
  if (last < 0 || first < 0) return null;
  const labels: Item[] = [];
  const stub: string[] = [];
  const leaves: Word[] = [];
  const changes: Word[] = [];
  const steps: Word[] = [];
  let remarks = false;
  for (let i = first; i < words.length; i++) {
    const word = words[i]!;
    const { sort } = word;
    if (i > last || sort === null || (sort === 'noun' && !nounHeads)) labels.push(word.item);
    else if (sort === 'stub') stub.push(word.text);
    else if (sort === 'remark') remarks = true;
    else if (sort === 'change') changes.push(word);
    else if (sort === 'step') steps.push(word);
    else if (sort !== 'period') leaves.push(word);
  }
  // 坏账准备 once among 账面余额 of each period: a head is lost.
  if (!nounHeads && leaves.length > 0 && words.slice(first, last).some(({ sort }) => sort === 'noun')) return null;
  // Labels of two columns cannot be told apart without their places.
  if (stub.filter((text) => text !== '序号').length > 1) return null;
  const columns =
    steps.length > 0 ? stepped(periods, steps, leaves, changes) : arranged(words.slice(first, last + 1), periods, leaves, changes);
  if (!columns || (columns.length === 1 && stub.length === 0)) return null;
  return { columns, stub, remarks, labels, first: words[first]!.item };
}

/** Heads with their wrapped lines together, and lines of several heads taken apart. */
function mended(items: readonly Item[]): Word[] {
  const words: Word[] = [];
  const open: Word[] = [];
  for (const item of items) {
    for (const text of apartOf(item)) {
      const sort = sortOf(text);
      if (open.length > 0 && (sort === null || sort === 'percent') && LOWER.test(text)) {
        const upper = open.shift()!;
        upper.text += text;
        upper.sort = sortOf(upper.text);
        continue;
      }
      const word = { text, sort, item };
      words.push(word);
      if (sort === null && UPPER.test(text)) open.push(word);
    }
  }
  return words;
}

/** 营业收入比上年 营业成本比上年: the parts of a line where each is a head or the upper half of one; otherwise the line. */
function apartOf(item: Item): string[] {
  return item.parts.length > 1 && item.parts.every((part) => !/^[\d年月日]/.test(part) && (sortOf(part) !== null || UPPER.test(part)))
    ? item.parts
    : [item.text];
}

/**
 * An opening balance, what is added and taken off, and the closing one; the heads in between stand lower and are printed later:
 *
 *   本期变动金额 | 类别 | 期初余额 | 期末余额 | 计提 | 收回或转回 | 核销 | 其他
 */
function stepped(
  periods: readonly Word[],
  steps: readonly Word[],
  leaves: readonly Word[],
  changes: readonly Word[],
): StrewnColumn[] | null {
  if (periods.length !== 2 || leaves.length > 0 || changes.length > 0) return null;
  const level = ({ text }: Word): StrewnColumn => ({ path: [text], kind: 'amount', role: 'level' });
  const step = ({ text }: Word): StrewnColumn => ({ path: [text], kind: 'amount', role: 'step' });
  const [opening, closing] = periods;
  if (steps.length === 1 && steps[0]!.text === '调整数') return [level(opening!), level(closing!), step(steps[0]!)];
  return steps.length > 1 ? [level(opening!), ...steps.map(step), level(closing!)] : null;
}

function arranged(
  words: readonly Word[],
  periods: readonly Word[],
  leaves: readonly Word[],
  changes: readonly Word[],
): StrewnColumn[] | null {
  const plain = (word: Word): StrewnColumn => ({
    path: [word.text],
    kind:
      word.sort === 'period' ? 'any' : word.sort === 'percent' || word.sort === 'change' || word.text === '毛利率' ? 'percent' : 'amount',
    role: word.sort === 'change' ? 'change' : 'level',
  });
  if (leaves.length === 0)
    return periods.length === 0 ? null : words.filter(({ sort }) => sort === 'period' || sort === 'change').map(plain);
  if (periods.length === 0)
    return words.filter(({ sort }) => sort === 'amount' || sort === 'percent' || sort === 'noun' || sort === 'change').map(plain);
  // One more amount behind the periods: 计入当期非经常性损益的金额.
  if (leaves.length === 1 && periods.length > 1 && leaves[0]!.text.endsWith('的金额')) return [...periods, ...leaves].map(plain);
  if (leaves.length % periods.length !== 0) return null;
  const each = leaves.length / periods.length;
  if (leaves.some(({ text }, i) => text !== leaves[i % each]!.text)) return null;
  const columns = leaves.map((leaf, i): StrewnColumn => {
    const column = plain(leaf);
    return { ...column, path: [periods[Math.floor(i / each)]!.text, leaf.text] };
  });
  return [...columns, ...changes.map(plain)];
}
