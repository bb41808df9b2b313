import { isStub } from './head.ts';
import { NUMBERED } from './prose.ts';
import type { Sheet } from './sheet.ts';
import { type HeadCell, type HeadLine, joinedPeriods } from './spaced-cell.ts';

/** A header that has been brought together with its columns. */
export interface SpacedHeader {
  /** Texts over the label column. */
  stub: string[];
  /** Texts over each column, outermost first. */
  paths: string[][];
  /** The first label column numbers the rows. */
  numbered: boolean;
  /** A period, or words that head columns and nothing else, stand over every column. */
  sure: boolean;
}

/** Heads and what stands over the labels, before it is weighed whether they are heads. */
type Layout = Omit<SpacedHeader, 'sure'>;

/** No head of these forms is longer; what is, is a sentence. */
const LONGEST = 30;

/**
 * The header that some lines make over `n` columns, null where they make none, or where more than one reading is left:
 *
 *     项目 2024 年度 2023 年度 2022 年度          one cell more than columns: the first stands over the labels
 *
 *     项目                                    ← over the labels
 *     2024 年度 2023 年度                       ← as many cells as the line below has groups
 *     金额 占比 金额 占比
 *
 *     2024 年 12 月 31 日                      ← over everything
 *     项目
 *     账面余额 坏账准备
 *     账面价值                                ← as tall as both lines
 *     金额 占比 金额 计提比例
 */
export function spacedHeader(lines: readonly HeadLine[], n: number): SpacedHeader | null {
  const joined = joinedPeriods(lines);
  if (!joined || joined.length === 0 || joined.length > 6) return null;
  for (const cells of joined) for (const { text, period } of cells) if (text.length > LONGEST || (!period && BARE.test(text))) return null;
  if (NUMBERED.test(joined[0]![0]!.text) && !joined[0]![0]!.period) return null;
  const over: string[] = [];
  let rest = joined;
  const [first] = rest;
  if (rest.length > 1 && first!.length === 1 && first![0]!.period && !rest.slice(1).some((cells) => cells.some(({ period }) => period))) {
    over.push(first![0]!.text);
    rest = rest.slice(1);
  }
  let stub: string[] = [];
  if (rest.length > 1 && rest[0]!.length === 1 && !rest[0]![0]!.period) {
    stub = [rest[0]![0]!.text];
    rest = rest.slice(1);
  }
  const found = stub.length > 0 ? levels(rest, n) : withStub(rest, n, over.length > 0);
  if (!found) return null;
  if (stub.length === 0) stub = found.stub;
  if (stub.some((text) => text.length < 2)) return null;
  const paths = over.length > 0 ? found.paths.map((path) => [...over, ...path]) : found.paths;
  const sure =
    joined.some((cells) => cells.some(({ period }) => period)) || paths.every((path) => path.some((text) => HEADWORD.test(text)));
  return sure || stub.some(isStub) ? { stub, paths, numbered: found.numbered, sure } : null;
}

/** Words that head a column and stand in few labels. */
const HEADWORD =
  /(?:金额|占比|比例|比重|比率|幅度|变动|增减|数量|人数|余额|准备|价值|收入|成本|毛利|毛利率|费用|单价|[期年][初末]|季度|半年|\((?:万元|元|%|次|倍|人|台|元\/股)\))$|^(?:本期|上期|本年|上年)/;

/** What stands in sentences and never in a head. */
const MARKS = /[,。;:!?“”《》=×÷]/;

/** Whether a line may be of a header; most lines above rows are sentences. */
export const mayHead = (sheet: Sheet, line: number): boolean => !MARKS.test(sheet.document.text.slice(sheet.from[line]!, sheet.to[line]!));

/** 20 of a row's number. */
const BARE = /^[\d.-]{1,12}$/;

/** The header of lines whose first, or last, also holds what stands over the labels. */
function withStub(lines: readonly HeadCell[][], n: number, dated: boolean): Layout | null {
  const [first] = lines;
  if (lines.length === 1) {
    const cells = first!;
    if (cells.length === n && cells.every(({ period }) => period))
      return { stub: [], paths: cells.map(({ text }) => [text]), numbered: false };
    if (cells[0]!.period) return null;
    if (cells.length === n + 2 && ORDINAL.test(cells[0]!.text) && !cells[1]!.period)
      return { stub: [cells[0]!.text, cells[1]!.text], paths: cells.slice(2).map(({ text }) => [text]), numbered: true };
    if (cells.length !== n + 1) return null;
    // A head in two words would pass for two columns: nothing but a period or the date above says that it is not.
    if (!dated && !isStub(cells[0]!.text) && !cells.some(({ period }) => period)) return null;
    return { stub: [cells[0]!.text], paths: cells.slice(1).map(({ text }) => [text]), numbered: false };
  }
  // 项目 2024 年 ⏎ 12 月 31 日 ⏎ 2023 年 ⏎ 12 月 31 日: a date on each line.
  if (lines.slice(1).every((cells) => cells.every(({ period }) => period))) {
    const cells = lines.flat();
    if (!cells[0]!.period && cells.length === n + 1 && cells.slice(1).every(({ period }) => period))
      return { stub: [cells[0]!.text], paths: cells.slice(1).map(({ text }) => [text]), numbered: false };
  }
  if (!first![0]!.period && first!.length > 1) {
    const below = levels([first!.slice(1), ...lines.slice(1)], n);
    if (below) return { ...below, stub: [first![0]!.text] };
  }
  const last = lines[lines.length - 1]!;
  if (lines.length === 2 && last.length === n + 1 && isStub(last[0]!.text)) {
    const above = levels([first!, last.slice(1)], n);
    if (above) return { ...above, stub: [last[0]!.text] };
  }
  return first!.every(({ period }) => period) ? levels(lines, n) : null;
}

const ORDINAL = /^(?:序号|编号|排名|名次)$/;

/** The heads of `n` columns in one line, or in two of which the upper spans the lower; what the labels' column is called is taken off. */
function levels(lines: readonly HeadCell[][], n: number): Layout | null {
  const paths = lines.length === 1 ? single(lines[0]!, n) : lines.every(isDated) ? single(lines.flat(), n) : spanned(lines, n);
  return paths && { stub: [], paths, numbered: false };
}

const isDated = (cells: readonly HeadCell[]): boolean => cells.every(({ period }) => period);

const single = (cells: readonly HeadCell[], n: number): string[][] | null => (cells.length === n ? cells.map(({ text }) => [text]) : null);

function spanned(lines: readonly HeadCell[][], n: number): string[][] | null {
  const [upper] = lines;
  const lower = lines[lines.length - 1]!;
  const tall = lines.slice(1, -1).flat();
  if (tall.some(({ period }) => period)) return null;
  if (lower.some(({ period }) => period) && upper!.some(({ period }) => period)) return null;
  if (lower.length < 2 || lower.length + tall.length !== n) return null;
  // One head over all columns is what all tables of a run have in common: a date.
  if (upper!.length === 1 && (tall.length > 0 || !upper![0]!.period)) return null;
  const groups = upper!.length === 1 ? [lower] : groupsOf(lower);
  if (groups.length !== upper!.length) return null;
  // Heads that come once under each: of two that differ, either could be the wider.
  const paths = groups.flatMap((group, i) => group.map(({ text }) => [upper![i]!.text, text]));
  for (const { text } of tall) paths.push([text]);
  return paths;
}

/** Cuts 金额 占比 金额 占比 before each 金额. */
function groupsOf(cells: readonly HeadCell[]): HeadCell[][] {
  const groups: HeadCell[][] = [];
  for (const cell of cells) {
    if (cell.text === cells[0]!.text) groups.push([]);
    groups[groups.length - 1]!.push(cell);
  }
  return groups;
}

const RATE = /(?:占比|比例|比重|比率|率|幅度|增速|增幅)$/;
const AMOUNT = /^(?:金额|数量|人数|余额|账面余额|账面价值|坏账准备|跌价准备|.{0,6}(?:收入|成本|毛利)|.{1,10}(?:元|台|人|家|次)\))$/;

/**
 * Whether the columns hold what their heads say: percentages under 占比 where the table prints any, none under 金额.
 * `printed[i]` are the numbers of column i. A head that has slipped by one column shows here.
 */
export function agrees(paths: readonly string[][], printed: readonly (readonly string[])[]): boolean {
  const hasPercents = printed.some((numbers) => numbers.some((number) => number.endsWith('%')));
  return paths.every((path, i) => {
    const head = path[path.length - 1]!;
    const percents = printed[i]!.filter((number) => number.endsWith('%')).length;
    if (AMOUNT.test(head)) return percents === 0;
    return percents > 0 || !RATE.test(head) || !hasPercents;
  });
}
