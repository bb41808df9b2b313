import type Big from 'big.js';
import type { Document } from '../filing/document.ts';
import { type Interval, quotient } from '../reconcile/interval.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, type Receipt, receipt } from './discrepancy.ts';
import { slip } from './explain.ts';
import { type Figure, inMannerOf, intervalOf, stepOf } from './figure.ts';
import { type Lattice, labelOf } from './lattice.ts';

/** A head over parts of a whole that the table does not print. */
const SHARE_OF = /^占.{2,40}(?:比例|比重|比)|占比$/;
/** Rows that must agree on the whole before another is accused. */
const FEWEST = 3;
/** Columns beside it in which the parts may stand. */
const FAR = 3;
/** Digits behind the point of a whole. */
const PLACES = 4;

interface Part {
  row: number;
  t: Figure;
  a: Figure;
  /** All wholes of which `a` can be the printed share. */
  whole: Interval;
}

/**
 * Shares of a whole that stands elsewhere, or nowhere: each row leaves the whole an interval, and these must meet.
 *
 *   单位名称        期末余额          占应收账款合计数的比例
 *   国家电网      46,630,415.72            18.93%           whole in 246.26 … 246.39 million
 *   江苏凯沙      12,777,374.69             5.18%                    246.42 … 246.90 million
 */
export function wholes(document: Document, lattice: Lattice, judged: ReadonlyMap<number, unknown>, words: AuditWords): Discrepancy[] {
  const found: Discrepancy[] = [];
  lattice.columns.forEach((column, c) => {
    if (!SHARE_OF.test(column.words)) return;
    if (column.figures.some((figure) => figure && judged.has(figure.at))) return;
    for (let far = 1; far <= FAR; far++)
      for (const a of [c - far, c + far]) {
        const parts = partsOf(lattice, c, a);
        if (parts.length <= FEWEST) continue;
        const odd = oddOf(parts);
        if (odd === 'none') continue;
        if (odd !== null) found.push(told(document, lattice, c, a, odd, parts, words));
        return;
      }
  });
  return found;
}

function partsOf({ columns }: Lattice, c: number, a: number): Part[] {
  const amounts = columns[a]?.figures;
  if (!amounts) return [];
  const seen = new Set<string>();
  return columns[c]!.figures.flatMap((t, row) => {
    const amount = amounts[row];
    if (!t || !amount || t.nil || amount.nil || t.unit !== 'percent' || amount.unit !== 'plain' || t.rough <= 0 || amount.rough <= 0)
      return [];
    if (seen.has(amount.text)) return [];
    seen.add(amount.text);
    const whole = quotient(intervalOf(amount), intervalOf(t), PLACES);
    return whole ? [{ row, t, a: amount, whole }] : [];
  });
}

/** null where all agree on a whole; the one that does not agree with the others; 'none' where they are shares of nothing in common. */
function oddOf(parts: readonly Part[]): Part | null | 'none' {
  if (common(parts)) return null;
  const odd = parts.filter((part) => common(parts.filter((other) => other !== part)));
  return odd.length === 1 ? odd[0]! : 'none';
}

/** What all of them leave the whole, or null. */
function common(parts: readonly Part[]): Interval | null {
  let low: Big | null = null;
  let high: Big | null = null;
  for (const { whole } of parts) {
    if (low === null || whole.low!.gt(low)) low = whole.low;
    if (high === null || whole.high!.lt(high)) high = whole.high;
  }
  return low !== null && high !== null && low.lte(high) ? { low, high } : null;
}

function told(
  document: Document,
  lattice: Lattice,
  c: number,
  a: number,
  odd: Part,
  parts: readonly Part[],
  words: AuditWords,
): Discrepancy {
  const others = parts.filter((part) => part !== odd);
  const whole = common(others)!;
  const middle = whole.low!.plus(whole.high!).div(2);
  const expected = odd.a.value.div(middle);
  const meant = inMannerOf(expected, odd.t);
  const miss = odd.t.value.minus(expected).abs();
  const label = (row: number, column: number): string => labelOf(lattice, row, column);
  return discrepancy(
    'share',
    miss.lte(stepOf(odd.t)) ? 'note' : 'error',
    words.shareOf(label(odd.row, c), odd.a.text, whole.low!.toFixed(2), whole.high!.toFixed(2), meant, odd.t.text),
    [
      receipt(document, odd.t.at, odd.t.to, label(odd.row, c)),
      receipt(document, odd.a.at, odd.a.to, label(odd.row, a)),
      ...others.flatMap((part) => [
        receipt(document, part.t.at, part.t.to, label(part.row, c)),
        receipt(document, part.a.at, part.a.to, label(part.row, a)),
      ]),
    ] as [Receipt, ...Receipt[]],
    { miss: inMannerOf(miss, odd.t), holds: words.holds([{ printed: odd.t.text, meant, slip: slip(odd.t.text, meant) }]) },
  );
}
