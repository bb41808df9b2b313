import { isAxis } from './section.ts';
import { sunken } from './sunken.ts';
import { fullest, type Token } from './token.ts';

/** Tokens `from` to `to` (half open) make one cell; `row` is the token of its row line or -1. */
export interface Group {
  from: number;
  to: number;
  row: number;
}

export interface Costs {
  /** A row that gets no text at all. */
  empty: number;
  /** A group without a row. */
  orphan: number;
  /** A join behind a line that is shorter than the column by some three characters; more or less for more or fewer. */
  short: number;
}

/** Labels: a row without one is rare. */
export const LABELS: Costs = { empty: 2.5, orphan: 1.3, short: 1.5 };
/** Cells: most rows print nothing in a column of remarks. */
export const CELLS: Costs = { empty: 0, orphan: 1.6, short: 0.2 };

const MAX_LINES = 16;
const FORBIDDEN = 50;

/**
 * Puts wrapped cells of one column together again. A converter prints the lines of a cell above and below the line of
 * the row's numbers, centred:
 *
 *     归属于上市公司股东                        归属于上市公司股东          基本每股收益(元     0.62
 *                -11,530.72               的扣除非经常性损益    129.18     /股)
 *     的净利润                                的净利润
 *       even: one above, one below             odd: the middle one stands      or top: the rest stands
 *                                              beside the numbers              below the numbers
 *
 * Which fragment belongs to which row is decided for the whole column at once: the cheapest way to cut its lines into
 * groups of at most one row each, where lopsided groups, joins over a blank line or behind a short line, and cuts inside
 * a bracket cost. Fragments that fit no row form groups of their own: rows whose numbers are lost, or sections.
 *
 * Gives the groups of one column, in order; every token belongs to exactly one.
 */
export function wrapped(tokens: readonly Token[], costs: Costs): Group[] {
  const sunk = costs.empty === 0 ? undefined : sunken(tokens);
  const centred = cheapest(tokens, costs, 'centred', sunk);
  if (costs.empty === 0 || centred.cost <= 2) return centred.groups;
  const top = cheapest(tokens, costs, 'top', sunk);
  return top.cost + 2 < centred.cost ? top.groups : centred.groups;
}

/** Only the stretches between certain cuts are searched. */
function cheapest(
  tokens: readonly Token[],
  costs: Costs,
  align: 'centred' | 'top',
  sunk: Int32Array | undefined,
): { groups: Group[]; cost: number } {
  let search: Search | undefined;
  const groups: Group[] = [];
  let cost = 0;
  const n = tokens.length;
  for (let from = 0; from < n; ) {
    let to = (sunk?.[from] ?? 0) + 1;
    if (to > 1) {
      groups.push({ from, to, row: to - 1 });
      from = to;
      continue;
    }
    to = from + 1;
    while (to < n && !sunk?.[to] && !isCut(tokens[to - 1]!, tokens[to]!)) to++;
    if (to > from + 1) {
      search ??= searchOf(tokens, costs, align);
      cost += searched(search, from, to, groups);
    } else {
      const row = tokens[from]!.isRow ? from : -1;
      groups.push({ from, to, row });
      cost += groupCost(tokens, from, to, row, costs, align);
    }
    from = to;
  }
  return { groups, cost };
}

/** Between two rows without a fragment there is a cut in any case, and on both sides of a closed cell. */
const isCut = (one: Token, two: Token): boolean => (one.isRow ? two.isRow || one.closed : two.isRow && two.closed);

/** A column that has something to search, with room for the cheapest groups up to each token. */
interface Search {
  tokens: readonly Token[];
  costs: Costs;
  align: 'centred' | 'top';
  /** How far each line reaches, and how far a full one does. */
  fill: Float64Array;
  full: number;
  /** Most labels of the column are wrapped: there are at least as many lines between the rows as rows. */
  narrow: boolean;
  /** What it costs to join token i to the one before, and to cut there. */
  joins: Float64Array;
  cuts: Float64Array;
  /** Of the tokens before i: the least cost, the start of the last group, its row. */
  best: Float64Array;
  start: Int32Array;
  row: Int32Array;
}

function searchOf(tokens: readonly Token[], costs: Costs, align: 'centred' | 'top'): Search {
  const n = tokens.length;
  const fill = new Float64Array(n);
  for (let i = 0; i < n; i++) fill[i] = tokens[i]!.width + (align === 'top' ? tokens[i]!.x0 / 2 : 0);
  return {
    tokens,
    costs,
    align,
    fill,
    full: fullest(fill),
    narrow: tokens.reduce((count, { isRow }) => count + (isRow ? -1 : 1), 0) >= 0,
    joins: new Float64Array(n + 1),
    cuts: new Float64Array(n + 1),
    best: new Float64Array(n + 1),
    start: new Int32Array(n + 1),
    row: new Int32Array(n + 1),
  };
}

/** Adds the cheapest groups of the tokens `first` to `end` (half open) to `groups`; gives what they cost. */
function searched(search: Search, first: number, end: number, groups: Group[]): number {
  const { best, start, row } = search;
  pairCosts(search, first, end);
  best[first] = 0;
  for (let to = first + 1; to <= end; to++) lastGroup(search, first, to);
  const found: Group[] = [];
  for (let to = end; to > first; to = start[to]!) found.push({ from: start[to]!, to, row: row[to]! });
  for (let i = found.length - 1; i >= 0; i--) groups.push(found[i]!);
  return best[end]!;
}

/** A join and a cut cost what they do for the pair alone; the cut above the first token is none. */
function pairCosts(search: Search, first: number, end: number): void {
  const { tokens, fill, full, joins, cuts } = search;
  cuts[first] = 0;
  for (let i = first + 1; i < end; i++) {
    const one = tokens[i - 1]!;
    const two = tokens[i]!;
    joins[i] = joinCost(one, two, full - fill[i - 1]!, search.costs);
    cuts[i] = cutCost(one.text, two.text);
  }
}

/** Finds the last group of the tokens `first` to `to` (half open), the best cuts above it being known. */
function lastGroup(search: Search, first: number, to: number): void {
  const { tokens, costs, align, joins, cuts, best } = search;
  const low = Math.max(first, to - MAX_LINES);
  let row = -1;
  let inner = 0;
  let least = Number.POSITIVE_INFINITY;
  let limit = FORBIDDEN;
  for (let from = to - 1; from >= low; from--) {
    if (tokens[from]!.isRow) {
      if (row >= 0) break;
      row = from;
    }
    const group =
      row === to - 1 && from === row - 1 && align === 'centred' && headless(search, row)
        ? CUT
        : groupCost(tokens, from, to, row, costs, align);
    const cost = best[from]! + inner + group + cuts[from]!;
    if (cost < least - 1e-9) {
      least = cost;
      limit = Math.min(least, FORBIDDEN);
      search.start[to] = from;
      search.row[to] = row;
    }
    inner += joins[from]!;
    // What the joins alone cost only grows.
    if (inner >= limit) break;
  }
  best[to] = least;
}

/** A label whose last line is lost; less than a line left over costs. */
const CUT = 1;

/**
 * Whether the line above a row's own and that one both fill a narrow column, so that neither is a whole label: converters
 * lose the last line of a cell where it is a character or two.
 *
 *   山东省科技
 *   创新发展资   117.09
 *                          (金 lost)
 */
function headless({ tokens, narrow, full, fill, costs }: Search, row: number): boolean {
  return (
    narrow && costs === LABELS && tokens[row]!.text !== '' && !tokens[row]!.closed && full - fill[row]! < 0.5 && full - fill[row - 1]! < 0.5
  );
}

function groupCost(tokens: readonly Token[], from: number, to: number, row: number, costs: Costs, align: 'centred' | 'top'): number {
  if (row < 0) return tokens[to - 1]!.text.endsWith(':') ? 0.2 : costs.orphan;
  let above = row - from;
  let below = to - 1 - row;
  const { text, closed, optional } = tokens[row]!;
  if (above + below === 0) return text === '' && !optional ? costs.empty : 0;
  if (closed) return FORBIDDEN;
  // A cell that runs over the end of a page is centred on neither of them.
  for (let i = from + 1; i < to; i++) if (tokens[i]!.pageBefore) above = below = 0.2 * (above + below);
  if (tokens[row]!.below) return Math.abs(above - below - 1);
  if (text === '') return Math.abs(above - below) + (align === 'top' ? 1 : 0);
  return align === 'top' ? 2 * above : 2 * Math.abs(above - below);
}

/** What it costs to read `two` as the continuation of `one`. */
function joinCost(one: Token, two: Token, missing: number, costs: Costs): number {
  let cost = 0;
  if (two.gapBefore) cost += 4;
  // Only a line that is full or an open bracket goes on behind the end of a page.
  if (two.pageBefore && missing > 1.5 && depth(one.text) <= 0) cost += 3;
  if (isAxis(one.text) || isAxis(two.text)) cost += 5;
  if (two.position - one.position > 2) cost += 3;
  if (one.text !== '') {
    cost += costs.short * Math.min(1.6, Math.max(0, 0.9 * (missing - 0.8)));
    if (ENDS.test(one.text)) cost += 2;
  }
  if (two.text !== '' && BEGINS.test(two.text)) cost += 3;
  return cost;
}

/** How a label ends, never how a line of one does: 合计, 流动资产:, 研发投入占比(%). */
const ENDS = /(?:合计|小计|总计|百分点|:|\([^()]{1,4}\))$/;

/** How a label begins, never how one goes on. */
const BEGINS =
  /^(?:其中[:]?|[减加][:]|[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[、.]\D|(?:增加|减少|上升|下降)-?\d|合计$|小计$|总计$|平均值$)/;

/** What it costs to cut between two tokens. */
function cutCost(before: string, after: string): number {
  let cost = 0;
  if (before !== '' && depth(before) > 0) cost += 2;
  // No label begins with a bracket, except a numbered one.
  if (after !== '' && (after[0] === ')' || depth(after) < 0 || (after[0] === '(' && !BEGINS.test(after)))) cost += 2;
  return cost;
}

/** Brackets opened less brackets closed; most labels have none. */
function depth(text: string): number {
  if (!text.includes('(') && !text.includes(')')) return 0;
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x28) open++;
    else if (code === 0x29) open--;
  }
  return open;
}
