import { centre } from './column.ts';
import { type Piece, textOf } from './piece.ts';
import type { Sheet } from './sheet.ts';

/** 调整前 · 追溯调整后 · 重述前: a column of a period that was restated. */
const RESTATED = /^(?:追溯)?(?:调整|重述)(前|后)$/;

/** What a column compares: it is given against the restated figures alone. */
const CHANGE = /增减|变动|比上年|同比|增长/;

/** A period or an instant, or such a change: 2022 年 · 2022 年末 · 本报告期 · 上年同期 · 本年比上年增减. */
const OVER = /^(?:\d{4}年.{0,12}|\d{4}\/\d{1,2}\/\d{1,2}|[本上去][年报期].{0,16}|年初.{0,16})$/;

/** Cells under one cell of the line above, or (`under` empty) a cell that stands over its column alone. */
interface Group {
  under: readonly Piece[];
  text: string;
}

/**
 * The paths of a header whose periods are restated; null where it is none. The leaves come in pairs (调整前, 调整后) under a
 * period, or alone (调整后) under a change; a period that was not restated has none and stands at any height:
 *
 *                                2022 年          本年比上年增减         2021 年
 *                  2023 年
 *                            调整前    调整后        调整后        调整前    调整后
 *
 * Leaves and cells above are matched in order, in the one way by which they are as many as the columns and every cell
 * stands over its leaves; where there is no such way or more than one, leaves get no period, for a wrong year is worse.
 */
export function restatedPaths(sheet: Sheet, over: readonly (readonly Piece[])[], n: number): string[][] | null {
  const text = (piece: Piece): string => textOf(sheet.document, piece);
  const line = over.findLastIndex((pieces) => pieces.some((piece) => RESTATED.test(text(piece))));
  if (line < 0) return null;
  const leaves = over[line]!.filter((piece) => RESTATED.test(text(piece)));
  const own = over[line]!.filter((piece) => !leaves.includes(piece));
  if (!leaves.some((piece) => text(piece).endsWith('前'))) return null;
  const grouped = pairs(leaves, text);
  // Each group has a cell above, and so has each column without a leaf; what stands higher is no header.
  const wanted = n - own.length - leaves.length + grouped.length;
  const upper: Piece[] = [];
  for (
    let i = line - 1;
    i >= 0 && upper.length < wanted && over[i]!.every((piece) => OVER.test(text(piece)) || CHANGE.test(text(piece)));
    i--
  )
    for (const piece of over[i]!) upper.push(piece);
  upper.sort((a, b) => centre(a) - centre(b));
  const groups = matched(upper, grouped, text);
  const alone: readonly string[][] = leaves.length + own.length === n ? over[line]!.map((piece) => [text(piece)]) : [];
  const unknown = alone.length > 0 ? [...alone] : Array.from({ length: n }, (): string[] => []);
  if (!groups || over.slice(line + 1).some((pieces) => pieces.length > 0)) return unknown;
  const columns: { at: number; path: string[] }[] = own.map((piece) => ({ at: centre(piece), path: [text(piece)] }));
  groups.forEach((group, i) => {
    if (group.under.length === 0) columns.push({ at: centre(upper[i]!), path: [group.text] });
    for (const leaf of group.under) columns.push({ at: centre(leaf), path: [group.text, text(leaf)] });
  });
  if (columns.length !== n) return unknown;
  return columns.sort((a, b) => a.at - b.at).map(({ path }) => path);
}

/** 调整前, 调整后 beside each other are a pair; any other leaf stands alone. */
function pairs(leaves: readonly Piece[], text: (piece: Piece) => string): Piece[][] {
  const found: Piece[][] = [];
  for (const leaf of leaves) {
    const last = found[found.length - 1];
    if (last?.length === 1 && text(last[0]!).endsWith('前') && text(leaf).endsWith('后')) last.push(leaf);
    else found.push([leaf]);
  }
  return found;
}

/** The leaves under each cell above, null where that is not certain. */
function matched(upper: readonly Piece[], leaves: readonly (readonly Piece[])[], text: (piece: Piece) => string): Group[] | null {
  const spare = upper.length - leaves.length;
  if (spare < 0 || upper.length > 12) return null;
  const ways: Group[][] = [];
  const walk = (i: number, k: number, way: Group[]): void => {
    if (ways.length > 1) return;
    if (i === upper.length) {
      if (k === leaves.length) ways.push(way);
      return;
    }
    const cell = upper[i]!;
    const name = text(cell);
    const under = leaves[k];
    if (under && isOver(cell, under) && CHANGE.test(name) === (under.length === 1)) walk(i + 1, k + 1, [...way, { under, text: name }]);
    // Nothing stands under a cell that has no leaves.
    if (!leaves.some((group) => group.some((leaf) => leaf.x0 < cell.x1 && leaf.x1 > cell.x0)))
      walk(i + 1, k, [...way, { under: [], text: name }]);
  };
  walk(0, 0, []);
  return ways.length === 1 ? ways[0]! : null;
}

/** Whether a cell stands over the middle of its leaves, or near it: converters do not keep the place of centred words. */
function isOver(cell: Piece, under: readonly Piece[]): boolean {
  const x0 = under[0]!.x0;
  const x1 = under[under.length - 1]!.x1;
  return under.length === 1 ? Math.abs(centre(cell) - (x0 + x1) / 2) <= 8 : centre(cell) >= x0 - 2 && centre(cell) <= x1 + 2;
}
