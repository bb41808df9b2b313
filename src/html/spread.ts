/** Where a label would stand: its height, which of them stand beside one another (those of one column), and how much it matters (0 most). */
export interface LabelPlace {
  at: number;
  group: number;
  rank: number;
}

/**
 * Heights at which labels stand clear of one another by `gap`, between `from` and `to`, in the order of their places; null for one that finds no room: the least
 * important go first, and of these the ones nearest to another.
 */
export function spread(places: readonly LabelPlace[], gap: number, from: number, to: number): (number | null)[] {
  const put: (number | null)[] = places.map(() => null);
  const most = Math.floor((to - from) / gap) + 1;
  for (const group of new Set(places.map((place) => place.group))) {
    const members = places.map((place, i) => ({ ...place, i })).filter((place) => place.group === group);
    const kept = fewer(members, most).sort((a, b) => a.at - b.at || a.i - b.i);
    // Down from the top, then up from the bottom.
    const heights: number[] = [];
    for (const [k, { at }] of kept.entries()) heights.push(k === 0 ? Math.max(at, from) : Math.max(at, heights[k - 1]! + gap));
    for (let k = kept.length - 1, limit = to; k >= 0; k--, limit = heights[k + 1]! - gap) heights[k] = Math.min(heights[k]!, limit);
    for (const [k, { i }] of kept.entries()) put[i] = heights[k]!;
  }
  return put;
}

function fewer<T extends LabelPlace>(members: readonly T[], most: number): T[] {
  const kept = [...members].sort((a, b) => a.at - b.at);
  while (kept.length > most) {
    const crowded = kept
      .map(({ rank, at }, k) => ({ k, rank, room: Math.min(at - (kept[k - 1]?.at ?? -Infinity), (kept[k + 1]?.at ?? Infinity) - at) }))
      .sort((a, b) => b.rank - a.rank || a.room - b.room)[0]!;
    kept.splice(crowded.k, 1);
  }
  return kept;
}
