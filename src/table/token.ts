/** A line of one column of a table, before lines that wrap are put together. */
export interface Token {
  /** Index of the line in the table's body. */
  position: number;
  /** '' on a row line that prints nothing in this column. */
  text: string;
  /** In CJK characters, as printed: ASCII takes half. */
  width: number;
  /** Place of its first character in the line. */
  x0: number;
  isRow: boolean;
  /** Complete as it stands; nothing may be joined to it. */
  closed: boolean;
  /** May do without text. */
  optional?: boolean;
  /** The line of the numbers is lost and this is the one that stood under it. */
  below?: boolean;
  /** A page ends above. */
  pageBefore?: boolean;
  /** A blank line stands between this line and the one before, and no page break. */
  gapBefore: boolean;
}

/**
 * How far the lines of a column reach, in CJK characters: the farthest that another line comes near, for a label that runs
 * over the edge of its column says nothing. A wrapped line comes up to a character or two.
 */
export function fullest(fill: Float64Array): number {
  const sorted = fill.slice().sort();
  for (let i = sorted.length - 1; i > 0; i--) if (sorted[i]! - sorted[i - 1]! <= 1) return sorted[i]!;
  return sorted[sorted.length - 1] ?? 0;
}
