import Big from 'big.js';
import type { Document } from '../filing/document.ts';
import type { AuditWords } from '../words/audit.ts';
import { isComplete } from './complete.ts';
import { type Discrepancy, discrepancy, type Receipt, receipt } from './discrepancy.ts';
import { slip } from './explain.ts';
import { type Figure, inMannerOf, stepOf } from './figure.ts';
import { type Lattice, type Line, labelOf } from './lattice.ts';

const MEAN = /^(?:(?:同?行业)?(?:可比)?(?:公司)?(?:简单|算术)?平均(?:值|数|水平)?|均值|(?:可比)?公司均值|行业(?:平均|均值))$/;
const TOTAL = /合计|总计|小计|中位/;

/** What a mean may be taken over, beside all. */
const LEFT_OUT = /剔除|扣除|不含|除外/;

/**
 * 平均值 rows over the rows above them, by columns. A mean that fits no column as that of all is of others, and not judged; one that fits in some columns
 * is judged in the rest: of all but one company, or wrong.
 *
 *   北信源   74.06%        平均值 60.00%   of seven: 74.06, 51.09 … 67.43
 */
export function means(document: Document, lattice: Lattice, words: AuditWords): Discrepancy[] {
  const found: Discrepancy[] = [];
  const { rows } = lattice;
  if (LEFT_OUT.test(lattice.grid.caption) || lattice.grid.notes.some((note) => LEFT_OUT.test(note))) return found;
  let from = 0;
  rows.forEach((row, at) => {
    if (!MEAN.test(row.words)) return;
    const run: number[] = [];
    for (let i = from; i < at; i++) if (!TOTAL.test(rows[i]!.words)) run.push(i);
    from = at + 1;
    if (run.length < 2) return;
    for (const finding of judge(document, lattice, row, at, run, words)) found.push(finding);
  });
  return found;
}

function judge(document: Document, lattice: Lattice, row: Line, at: number, run: readonly number[], words: AuditWords): Discrepancy[] {
  const failed: { place: number; parts: Figure[] }[] = [];
  let tied = 0;
  row.figures.forEach((figure, place) => {
    if (!figure || figure.nil) return;
    const parts = run.flatMap((i) => {
      const part = lattice.rows[i]!.figures[place];
      return part && !part.nil && part.unit === figure.unit ? [part] : [];
    });
    if (parts.length < 2) return;
    if (isMean(figure, parts)) tied++;
    else failed.push({ place, parts });
  });
  const found: Discrepancy[] = [];
  if (failed.length > 0 && !isComplete(document, lattice.grid, run[0]!, at)) return found;
  for (const { place, parts } of failed) {
    const figure = row.figures[place]!;
    const total = parts.reduce((sum, { value }) => sum.plus(value), new Big(0));
    const mean = total.div(parts.length);
    const meant = inMannerOf(mean, figure);
    if (tied === 0) continue;
    const label = (i: number): string => labelOf(lattice, i, place);
    const receipts: [Receipt, ...Receipt[]] = [receipt(document, figure.at, figure.to, label(at))];
    const used = run.filter((i) => parts.includes(lattice.rows[i]!.figures[place]!));
    for (const i of used) {
      const part = lattice.rows[i]!.figures[place]!;
      receipts.push(receipt(document, part.at, part.to, label(i)));
    }
    const without =
      parts.length > 2
        ? used.filter((i) =>
            isMean(
              figure,
              parts.filter((part) => part !== lattice.rows[i]!.figures[place]),
            ),
          )
        : [];
    const listed = parts.map(({ text }) => text);
    if (without.length === 1) {
      const name = lattice.rows[without[0]!]!.path.join(' ');
      found.push(
        discrepancy('mean', 'note', words.meanWithout(label(at), figure.text, name, listed, meant), receipts, {
          miss: inMannerOf(mean.minus(figure.value).abs(), figure),
        }),
      );
      continue;
    }
    // Weighted by something, or of others: nothing speaks for a simple mean but a neighbour's.
    const miss = mean.minus(figure.value).abs();
    found.push(
      discrepancy('mean', miss.lte(stepOf(figure)) ? 'note' : 'error', words.mean(label(at), listed, meant, figure.text), receipts, {
        miss: inMannerOf(miss, figure),
        holds: words.holds([{ printed: figure.text, meant, slip: slip(figure.text, meant) }]),
      }),
    );
  }
  return found;
}

function isMean(figure: Figure, parts: readonly Figure[]): boolean {
  let value = new Big(0);
  let half = new Big(0);
  for (const part of parts) {
    value = value.plus(part.value);
    half = half.plus(part.half);
  }
  const apart = figure.value.times(parts.length).minus(value).abs();
  return apart.lte(figure.half.times(parts.length).plus(half));
}
