import type { Token } from './list-token.ts';

/** A word of a header, as it stands in the file. */
export type Word = Pick<Token, 'text' | 'at' | 'to' | 'line'>;

/** The header of a table printed one cell a line. */
export interface ListHeader {
  /** What stands above the heads themselves: 漏洞检测领域市场份额排名, 2022年度. */
  title: Word[];
  /** Heads over the label columns, the number of the row left out. */
  stub: Word[];
  /** A column of running numbers stands before the labels. */
  ranked: boolean;
  /** Heads of the value columns, outermost first. */
  columns: Word[][];
  /** Columns of words behind the values: 备注, 核查证据. */
  tails: number;
  /** Each figure has a name beside it (参与者 市场份额 参与者 市场份额 …). */
  named: boolean;
  /** Words of the first row. */
  label: Word[];
}

const PERIOD =
  '(?:(?:19|20)\\d\\d年(?:度|末|上半年|半年度|\\d{1,2}-\\d{1,2}月|\\d{1,2}月末|\\d{1,2}月\\d{1,2}日)?|(?:19|20)\\d\\d[-./]\\d{1,2}[-./]\\d{1,2})';
const UNIT = '(?:\\((?:万元|元|%|家|人|次|户|万元/家|万元、含税)\\))?';
/** Heads over figures, the longest first. */
const MEASURES =
  '主营业务收入|主营业务成本|主营业务毛利率|营业收入|营业成本|收入规模|收入金额|收入占比|收入比例|收入比|销售收入|销售金额|销售占比|单客收入|客户家数|客户数量|毛利率|毛利|期后回款金额|期后回款比例|期后回款|账面余额|账面价值|坏账准备|计提比例|期末余额|期初余额|应收账款余额|余额占比|余额|占比差异|比例差异|差异金额|发函金额|回函金额|同比(?:增长|增加|变动|增减|变化|下降)(?:幅度|比例|率|额|金额)?|(?:变动|增减|增长|变化)(?:幅度|比例|率|额|金额)|市场份额|金额占比|数量占比|家数占比|金额|占比|比例|比重|家数|人数|数量|占[^占:,。]{1,10}(?:比例|比重|比)';
const VALUE = new RegExp(`(?:${PERIOD}|${MEASURES})${UNIT}`, 'y');
/** 2021年占比: a head of its own where another one of the header ends so; else two that were run together. */
const JOINT = new RegExp(`(?:${PERIOD})(${MEASURES})${UNIT}`, 'y');
const DATED = new RegExp(`^${PERIOD}(?:${MEASURES})?$`);
const PLAIN = new RegExp(`^${PERIOD}$`);
/** 2021年, 2022年度, and no more. */
export const isPlainPeriod = (text: string): boolean => PLAIN.test(text);
const CHANGE = /^(?:同比|变动|增减|增长|变化)/;
/** Heads over remarks. */
const TAIL = /备注|说明|核查证据|不符原因|相关依据|变动原因|原因/y;
const REMARK = /^.{0,10}(?:情况|原因|说明|备注|证据|依据|理由|用途)$/;
const RANK = /^(?:序号|排名|名次|排序)$/;
const NAME = /^(?:参与者|公司名称|客户名称|厂商|厂商名称|企业名称|公司简称)$/;
const UNIT_LINE = /^单位:(?:人民币)?(?:(?:万元|亿元|千元|元|家|人|个|户|次|%)(?:\/(?:家|人|股|户|个))?[、,;]?){1,4}/;

/** Ends of a pattern that matches from `at`; -1 where it does not. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Heads over figures that are too short to be told from the beginning of another word: 收入, but 收入区间. */
const WHOLE = new RegExp(
  `^(?:收入|成本|单位成本|单价|平均单价|销量|产量|(?:归母|扣非归母)?净利润|利润总额|营业利润|总资产|净资产|资产总额|资产总计|研发费用|销售费用|管理费用|研发投入|期末数|期初数|本期|上期|本期数|上期数|本期金额|上期金额)${UNIT}$`,
);

const isValue = (text: string): boolean =>
  endOf(VALUE, text, 0) === text.length || endOf(JOINT, text, 0) === text.length || WHOLE.test(text);

function part(word: Word, from: number, to: number): Word {
  return { text: word.text.slice(from, to), at: word.at + from, to: word.at + to, line: word.line };
}

/** 单位:万元收入区间 → the unit and the first head behind it. */
export function unitOf(word: Word): { unit: Word; rest: Word | null } | null {
  const length = UNIT_LINE.exec(word.text)?.[0].length ?? 0;
  if (length === 0) return null;
  return { unit: part(word, 0, length), rest: length < word.text.length ? part(word, length, word.text.length) : null };
}

/**
 * The heads of a piece in which the converter ran the end of one header line into the beginning of the next:
 *
 *   项目合作渠道2021年 → 项目合作渠道 | 2021年      毛利率产品类 → 毛利率 | 产品类      占比差异直销 → 占比差异 | 直销
 *
 * `others` are the pieces of the header. `whole` keeps a label that begins with a year: 2021年首次合作.
 */
export function split(word: Word, others: ReadonlySet<string>, whole: boolean, last = false): Word[] {
  const { text } = word;
  const joint = jointEnd(text, others);
  const value = joint > 0 ? joint : endOf(VALUE, text, 0);
  if (value === text.length || WHOLE.test(text) || RANK.test(text)) return [word];
  const head = value > 0 ? value : endOf(TAIL, text, 0);
  if (head > 0) {
    if (head === text.length || (whole && DATED.test(text.slice(0, head)))) return [word];
    return [part(word, 0, head), ...split(part(word, head, text.length), others, whole, last)];
  }
  // What stands right before the first figure ends with a label, never with a head.
  if (last) return [word];
  for (let at = 1; at < text.length; at++) {
    const rest = text.slice(at);
    if (endOf(VALUE, text, at) === text.length || RANK.test(rest) || (rest.length > 1 && others.has(rest)))
      return [part(word, 0, at), part(word, at, text.length)];
  }
  return [word];
}

/** Where 2021年占比 ends, if another piece of the header is of that kind; -1. */
function jointEnd(text: string, others: ReadonlySet<string>): number {
  JOINT.lastIndex = 0;
  const measure = JOINT.exec(text)?.[1];
  const end = JOINT.lastIndex;
  if (measure === undefined) return -1;
  for (const other of others) if (other !== text && DATED.test(other) && other.endsWith(measure)) return end;
  return -1;
}

/** Widest header, and the most words before its first figure. */
const MOST = 60;

/** What the words above the first figure may be a header of: every reading that holds together, for the rows to decide. */
export function headersOf(words: readonly Word[]): ListHeader[] {
  if (words.length < 2 || words.length > MOST) return [];
  const others = new Set(words.map(({ text }) => text));
  const found: ListHeader[] = [];
  for (const whole of [false, true]) {
    const heads = words.flatMap((word, i) => split(word, others, whole && i >= words.length - 2, i === words.length - 1));
    // Behind 2022年 2021年 a third year is a column, not the first label, though the rows may have lost its figures.
    for (const header of whole ? nested(heads) : [...nested(heads), ...flat(heads)]) found.push(header);
  }
  return found;
}

/**
 * Two header lines: groups, and under each the same heads again.
 *
 *   收入区间   终端用户销售 项目合作渠道   2021年 同比增长 2020年   2021年 同比增长 2020年   100万以上
 */
function* nested(heads: readonly Word[]): Generator<ListHeader> {
  for (let groups = 6; groups >= 2; groups--)
    for (let each = 6; each >= 1; each--) {
      const size = groups * each;
      for (let start = groups; start + size < heads.length && start <= groups + 6; start++) {
        if (!repeats(heads, start, groups, each)) continue;
        const above = heads.slice(0, start - groups);
        const group = heads.slice(start - groups, start);
        // A group's name is no leaf of the same header.
        if (group.some(({ text }) => text === heads[start]!.text || RANK.test(text))) continue;
        const leaves = heads.slice(start, start + size);
        const named = each === 2 && NAME.test(leaves[0]!.text);
        const columns = leaves.map((leaf, i) => [group[Math.floor(i / each)]!, leaf]).filter((_, i) => !named || i % 2 === 1);
        const stub = stubOf(above);
        yield { ...stub, ...(named ? { stub: [leaves[0]!] } : {}), columns, tails: 0, named, label: heads.slice(start + size) };
      }
    }
}

/** Whether the heads from `start` on come `groups` times over: each group opens with the same head, and the others are equal or heads of figures. */
function repeats(heads: readonly Word[], start: number, groups: number, each: number): boolean {
  for (let i = 0; i < each; i++) {
    const first = heads[start + i]!.text;
    for (let group = 1; group < groups; group++) {
      const text = heads[start + group * each + i]!.text;
      if (text === first) continue;
      if (i === 0 || !isValue(text) || !isValue(first) || DATED.test(text) || DATED.test(first)) return false;
    }
    if (each === 1 && !isValue(first)) return false;
  }
  return true;
}

/** One header line: label columns, value columns, columns of remarks. */
function* flat(heads: readonly Word[]): Generator<ListHeader> {
  let first = heads.findIndex(({ text }, i) => i > 0 && isValue(text));
  // 单位:万元收入规模: a head of figures that opens the header stands over the labels.
  if (first < 0) return;
  // 2022年度 序号 客户名称: the period of the whole table.
  while (first < heads.length && RANK.test(heads[first + 1]?.text ?? ''))
    first = heads.findIndex(({ text }, i) => i > first && isValue(text));
  if (first < 0) return;
  let end = first;
  // 2022年 2021年 2020年 | 收入占比: behind plain periods a measure is the label of the first rows; a change is a column.
  const plain = PLAIN.test(heads[first]!.text);
  while (end < heads.length && isValue(heads[end]!.text) && (!plain || PLAIN.test(heads[end]!.text) || CHANGE.test(heads[end]!.text)))
    end++;
  const columns = heads.slice(first, end).map((head) => [head]);
  let tails = 0;
  while (end + tails < heads.length - 1 && tails < 2 && REMARK.test(heads[end + tails]!.text)) tails++;
  if (end + tails >= heads.length) return;
  yield { ...stubOf(heads.slice(0, first)), columns, tails, named: false, label: heads.slice(end + tails) };
}

/** The heads over the labels, and what stands before them. */
function stubOf(heads: readonly Word[]): Pick<ListHeader, 'title' | 'stub' | 'ranked'> {
  const rank = heads.findIndex(({ text }) => RANK.test(text));
  const title = rank > 0 ? heads.slice(0, rank) : [];
  return { title, stub: heads.slice(rank + 1), ranked: rank >= 0 };
}
