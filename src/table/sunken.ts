import { isBroken } from './broken.ts';
import { fullest, type Token } from './token.ts';

/**
 * Labels with their numbers beside the last line, as some converters set them: by the token of the first line that of the
 * row, 0 elsewhere; undefined where there is none.
 *
 *     归属于上市公司股
 *     东的净利润(元)   -60,111.22   -15.20%
 *
 * The break must fall within a phrase, every line above be full, and nothing below make it a label around its middle.
 */
export function sunken(tokens: readonly Token[]): Int32Array | undefined {
  let found: Int32Array | undefined;
  let full = -1;
  for (let row = 1; row < tokens.length; row++) {
    const { isRow, text, closed } = tokens[row]!;
    if (!isRow || text === '' || closed) continue;
    let from = row;
    while (from > 0 && row - from < 3 && isUpper(tokens[from - 1]!, tokens[from]!)) from--;
    if (from === row) continue;
    if (full < 0) full = fullest(Float64Array.from(tokens, (token) => token.width));
    let above = from;
    while (above < row && tokens[above]!.width >= full - 1.5) above++;
    if (above < row || mayGoOn(tokens, row, full)) continue;
    found ??= new Int32Array(tokens.length);
    found[from] = row;
  }
  return found;
}

/** Whether a line without numbers ends within a phrase that the next one goes on with. */
const isUpper = (one: Token, two: Token): boolean =>
  !one.isRow && two.position === one.position + 1 && !two.gapBefore && !two.pageBefore && isBroken(one.text, two.text);

/** Whether the line below a row may belong to its label: not below a short line if it is a full one, which begins a label. */
function mayGoOn(tokens: readonly Token[], row: number, full: number): boolean {
  const below = tokens[row + 1];
  if (!below || below.isRow || below.gapBefore || below.position > tokens[row]!.position + 1) return false;
  // It is the first line of the next label.
  const next = tokens[row + 2];
  if (next && isUpper(below, next)) return isBroken(tokens[row]!.text, below.text);
  return tokens[row]!.width >= full - 1.5 || below.width < full - 1.5 || below.text[0] === '(' || isBroken(tokens[row]!.text, below.text);
}
