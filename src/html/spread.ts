/** A label beside a point: where it would stand (its left end, its middle in height), how wide it is, and how much it matters (0 most). */
export interface LabelPlace {
  x: number;
  at: number;
  width: number;
  rank: number;
}

/**
 * Heights at which labels stand clear of one another by `gap`, between `from` and `to`; null for one that finds no room. Labels at the right end keep the order of
 * their points and are pushed apart; where they are too many the least important go first, and of these the most crowded. A label within the chart stands by
 * its point, or one line off, or not at all.
 */
export function spread(places: readonly LabelPlace[], gap: number, from: number, to: number): (number | null)[] {
  const put: (number | null)[] = places.map(() => null);
  const end = Math.max(...places.map(({ x }) => x));
  const all = places.map((place, i) => ({ ...place, i }));
  const last = fewer(
    all.filter(({ x }) => x === end),
    Math.floor((to - from) / gap) + 1,
  ).sort((a, b) => a.at - b.at || a.i - b.i);
  for (const [k, height] of pushed(last, gap, from, to).entries()) put[last[k]!.i] = height;
  const within = all.filter(({ x }) => x !== end).sort((a, b) => a.rank - b.rank || b.x - a.x || a.at - b.at);
  for (const { i, x, at, width } of within) {
    const free = (height: number): boolean =>
      height >= from &&
      height <= to &&
      all.every(
        (other) => put[other.i] === null || Math.abs(put[other.i]! - height) >= gap || other.x >= x + width || x >= other.x + other.width,
      );
    put[i] = [at, at - gap, at + gap].find(free) ?? null;
  }
  return put;
}

/** Down from the top, then up from the bottom. */
function pushed(kept: readonly LabelPlace[], gap: number, from: number, to: number): number[] {
  const heights: number[] = [];
  for (const [k, { at }] of kept.entries()) heights.push(k === 0 ? Math.max(at, from) : Math.max(at, heights[k - 1]! + gap));
  for (let k = kept.length - 1, limit = to; k >= 0; k--, limit = heights[k + 1]! - gap) heights[k] = Math.min(heights[k]!, limit);
  return heights;
}

function fewer<T extends LabelPlace>(members: readonly T[], most: number): T[] {
  const kept = [...members].sort((a, b) => a.at - b.at);
  while (kept.length > most) {
    const crowded = kept
      .map(({ rank, at }, k) => ({
        k,
        rank,
        room: Math.min(at - (kept[k - 1]?.at ?? Number.NEGATIVE_INFINITY), (kept[k + 1]?.at ?? Number.POSITIVE_INFINITY) - at),
      }))
      .sort((a, b) => b.rank - a.rank || a.room - b.room)[0]!;
    kept.splice(crowded.k, 1);
  }
  return kept;
}
