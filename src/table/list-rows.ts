import { behindRemark } from './list-glued.ts';
import type { ListHeader, Word } from './list-head.ts';
import { split, unitOf } from './list-head.ts';
import type { Token } from './list-token.ts';
import { NUMBERED } from './prose.ts';

/** A row as its tokens give it. */
export interface ListRow {
  labels: Word[];
  /** One list of tokens a value column: the figure, with the sign before it where that stands on a line of its own; [] for an empty cell. */
  cells: Token[][];
  /** A dash was taken for a sign: right only if the row's figures say so. */
  signed: boolean;
}

/** What was read below a header. */
export interface ListRows {
  rows: ListRow[];
  /** Runs of figures that are no row of this header. */
  odd: number;
}

/** Heads over names. */
export const NAMES = /(?:名称|简称)$|^(?:客户|单位|厂商|参与者)$/;

/** Words between two rows of a table without remarks: labels on two levels, a few attributes, a repeated header. */
const MOST_WORDS = 24;
/** The longest table that is followed. */
const MOST_TOKENS = 4000;

/** A source of tokens that can be looked at before they are taken. */
export interface Tokens {
  peek(ahead?: number): Token | null;
  next(): Token | null;
  /** Whether the token is the first of its line. */
  opens(token: Token): boolean;
  /** Takes the first `length` characters of the next token as a figure; the rest stays the next. */
  part(length: number): Token;
  /** Whether a string of the document stands in it once more. */
  elsewhere(text: string, at: number): boolean;
}

/**
 * The rows below a header: words, then as many figures as the header has columns. Stops where the table ends: at a note, a
 * heading, the unit of the next table, a sentence.
 */
export function readListRows(tokens: Tokens, header: ListHeader): ListRows {
  const found: ListRows = { rows: [], odd: 0 };
  let words: Word[] = [...header.label];
  let outer: Word | null = null;
  const under = new Set<string>();
  let lost = false;
  // The last row closes with an empty remark.
  let remarked = false;
  for (let taken = 0; taken < MOST_TOKENS; ) {
    for (let token = tokens.peek(); token?.kind === 'word'; token = tokens.peek()) {
      if (ends(token, tokens, header, found)) return found;
      for (const word of header.tails > 0 ? sentences(token) : [token]) words.push(word);
      tokens.next();
      taken++;
      if (words.length > MOST_WORDS) return found;
    }
    const run: Token[] = [];
    for (let token = tokens.peek(); token !== null && token.kind !== 'word'; token = tokens.peek()) {
      tokens.next();
      taken++;
      // The number of the next row: 发票差异|4|安徽凌慧信息科技有限公司.
      const number = header.ranked && /^\d{1,3}$/.test(token.text) && tokens.peek()?.kind === 'word';
      if (number && (run.length === 0 || run.length === header.columns.length)) break;
      run.push(token);
    }
    // 2项目合作渠道: a count and the next label, where just one figure is wanting.
    const count = run.length === header.columns.length - 1 ? GLUED.exec(tokens.peek()?.text ?? '') : null;
    if (count) run.push(tokens.part(count[0].length));
    if (run.length === 0) {
      if (tokens.peek() === null) return found;
      continue;
    }
    const cells = cellsOf(run, header);
    // A remark that is printed stands before the label: one word alone is both.
    const glued = header.tails > 0 && found.rows.length > 0 && words.length === 1 && !remarked;
    const own = glued ? behindRemark(words[0]!, (text, at) => tokens.elsewhere(text, at)) : null;
    const labels: Word[] | null = glued ? own && [own] : labelsOf(words, header, outer);
    remarked = run.length > header.columns.length;
    // A label that comes once more under the same outer one: the outer label between the two is lost, and with it whose rows follow.
    const below = labels !== null && labels.length === 2 && labels[0] === outer;
    if (!below) under.clear();
    else if (under.has(labels[1]!.text)) lost = true;
    if (labels !== null && labels.length === 2 && !below) lost = false;
    if (labels !== null && labels.length === 2) under.add(labels[1]!.text);
    if (cells === null || labels === null || (lost && below)) {
      if (run.some(({ kind }) => kind === 'figure')) found.odd++;
      if (found.odd > 2 + found.rows.length) return found;
    } else {
      outer = labels.length > 1 ? labels[0]! : outer;
      found.rows.push({ labels, ...cells });
    }
    words = [];
  }
  return found;
}

const GLUED = /^\d{1,5}(?=[\u4e00-\u9fff])(?![年月日万亿千百家个种人元户天以])/;
const TOTAL = /^(?:合计|总计|总额|整体情况)$/;

/** Whether a word is no part of the table any more. */
function ends(token: Token, tokens: Tokens, header: ListHeader, { rows }: ListRows): boolean {
  const { text } = token;
  if (/^(?:注\d?|备注)[:：]?/.test(text) && (text.length > 4 || /[:：]$/.test(text))) return true;
  if (unitOf(token) !== null) return true;
  if (tokens.opens(token) && (NUMBERED.test(text) || text.endsWith(':'))) return true;
  if (rows.length > 0 && tokens.opens(token) && OPENERS.test(text) && CLAUSE.test(text)) return true;
  if (header.tails > 0) return rows.length > 0 && TOTAL.test(rows.at(-1)!.labels[0]!.text) && (tokens.opens(token) || text.length > 12);
  return text.length > 40 || text.includes('。') || text.endsWith(':') || CLAUSE.test(text);
}

/** What the sentence behind a table opens with. */
const OPENERS = /^(?:报告期|由上|从上|综上|如上|上述|上表|经核查|最近[一二三]年)/;
/** A comma between words, and not within an amount. */
const CLAUSE = /[\u4e00-\u9fff)],[\u4e00-\u9fff]/;

/** A remark and the label glued behind it: 截至2022年10月末已全部回款。|合计. */
function sentences(token: Token): Word[] {
  const at = token.text.lastIndexOf('。') + 1;
  if (at === 0 || at === token.text.length) return [token];
  return [
    { ...token, text: token.text.slice(0, at), to: token.at + at },
    { ...token, text: token.text.slice(at), at: token.at + at },
  ];
}

/** The cells of a run of figures; null where they are not as many as the header's columns. */
function cellsOf(run: readonly Token[], header: ListHeader): Pick<ListRow, 'cells' | 'signed'> | null {
  const wanted = header.columns.length;
  let kept = run;
  // 合计 630.28 34.66% ——: an empty remark.
  while (kept.length > wanted && kept.length <= wanted + header.tails && kept.at(-1)!.kind === 'dash') kept = kept.slice(0, -1);
  if (kept.length === wanted) return { cells: kept.map((token) => [token]), signed: false };
  // A sign on a line of its own, its digits two lines below: as many as the row has figures too many.
  const cells: Token[][] = [];
  for (let i = 0; i < kept.length; i++) {
    const token = kept[i]!;
    const next = kept[i + 1];
    const sign = token.text === '-' && next?.kind === 'figure' && next.line > token.line && !next.text.startsWith('-');
    if (sign) cells.push([token, kept[++i]!]);
    else cells.push([token]);
  }
  return cells.length === wanted ? { cells, signed: true } : null;
}

/** How the names of customers end, who are seldom companies of the vocabulary. */
const ORGANISATION = /(?:公司|所|院|会|社|部|处|局|厅|中心|大学|学校|学院|银行|集团|医院)(?:\(.{1,10}\))?$/;
/** A row that names no customer: 自研产品收入小计, 主营业务收入. */
const SUM = /小计|合计|收入|成本|利润|毛利|占.{1,20}比/;
/** What stands under 客户性质 and the like. */
const DESCRIBES = /^(?:上市|子|分|母|国有|民营|外资)公司$|^.{2}(?:企业|行业|监管|机关|机构)$/;
const isOrganisation = ({ text }: Word): boolean => ORGANISATION.test(text) && !DESCRIBES.test(text);

/** The labels of a row out of the words before its figures; null where it is not certain which they are. */
function labelsOf(words: readonly Word[], header: ListHeader, outer: Word | null): Word[] | null {
  const own = withoutHeader(words, header);
  if (own.length === 0) return null;
  const depth = Math.max(header.stub.length, 1);
  if (header.tails > 0) {
    const label = own.at(-1)!;
    return /[。,;]/.test(label.text) ? null : [label];
  }
  const first = own[0]!;
  if (TOTAL.test(first.text)) return [first];
  // The row above the sum has lost its figures, and left its words.
  if (TOTAL.test(own.at(-1)!.text)) return [own.at(-1)!];
  // 客户名称 客户性质 主要产品 销售模式: the first column names the row, the others describe it.
  if (NAMES.test(header.stub[0]?.text ?? '')) {
    if (/^(?:19|20)\d\d年/.test(first.text) || DESCRIBES.test(first.text)) return null;
    if (own.length === 1 && SUM.test(first.text)) return [first];
    // A wrapped word more, a lost space less: then only the looks of a name tell which word is one. Two names are two rows.
    if (own.length !== depth && (!ORGANISATION.test(first.text) || own.filter(isOrganisation).length > 1)) return null;
    return [first];
  }
  if (own.length > depth || depth > 2) return null;
  // A row that names the company or sums up the table stands beside the outer labels, not under the last of them.
  if (depth === 2 && own.length === 1 && !/^(?:发行人|公司|上述|本公司)/.test(first.text)) return outer && [outer, first];
  return [...own];
}

/** A page began within the table, and the header stands there once more. */
function withoutHeader(words: readonly Word[], header: ListHeader): Word[] {
  const first = header.stub[0]?.text;
  if (words.length < 2 || !words.some(({ text }) => text === first || (header.ranked && text.endsWith('序号')))) return [...words];
  const heads = new Set([...header.stub, ...header.columns.flat()].map(({ text }) => text));
  return words.flatMap((word) => split(word, heads, false)).filter(({ text }) => !heads.has(text) && !/^(?:序号|排名)$/.test(text));
}
