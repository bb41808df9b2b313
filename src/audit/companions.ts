import type { Document } from '../filing/document.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, receipt } from './discrepancy.ts';
import { slip } from './explain.ts';
import type { Figure } from './figure.ts';
import { type Lattice, labelOf } from './lattice.ts';

/** Digits of an amount, and of the count beside it, that two tables do not share by chance. */
const LONG = 6;
const COUNT = 3;
/** Places with one count in one year that are compared. */
const MOST = 20;

interface Pair {
  amount: Figure;
  label: string;
  lattice: Lattice;
}

/**
 * An amount beside the same count, of the same year, in two tables, but for a slip of the pen:
 *
 *   2020年首次合作    6,076.56    336             合计    336    6,076.59    40.05%
 */
export function companions(document: Document, lattices: readonly Lattice[], words: AuditWords): Discrepancy[] {
  const pairs = new Map<string, Pair[]>();
  for (const lattice of lattices)
    lattice.rows.forEach(({ figures }, row) => {
      for (let c = 0; c < figures.length; c++) {
        const count = figures[c];
        if (!count || count.nil || count.unit !== 'plain' || count.places > 0 || count.value.c.length < COUNT) continue;
        const year = yearOf(lattice, c);
        if (year === null) continue;
        for (const beside of [c - 1, c + 1]) {
          const amount = figures[beside];
          if (!amount || amount.nil || amount.places !== 2 || amount.unit !== 'plain' || amount.value.c.length < LONG) continue;
          if (yearOf(lattice, beside) !== year) continue;
          const key = `${year} ${count.text}`;
          const known = pairs.get(key);
          const pair = { amount, label: labelOf(lattice, row, beside), lattice };
          if (!known) pairs.set(key, [pair]);
          else if (known.length < MOST) known.push(pair);
        }
      }
    });
  const found: Discrepancy[] = [];
  for (const list of pairs.values())
    for (let j = 1; j < list.length; j++)
      for (let i = 0; i < j; i++) {
        const [a, b] = [list[i]!, list[j]!];
        const why = slip(b.amount.text, a.amount.text);
        if (a.lattice === b.lattice || (why !== 'digit' && why !== 'swapped')) continue;
        found.push(
          discrepancy(
            'agreement',
            'warning',
            words.besideCount(b.label, b.amount.text, a.label, a.amount.text),
            [receipt(document, b.amount.at, b.amount.to, b.label), receipt(document, a.amount.at, a.amount.to, a.label)],
            {
              miss: a.amount.value.minus(b.amount.value).abs().toFixed(),
              holds: words.holds([{ printed: b.amount.text, meant: a.amount.text, slip: why }]),
            },
          ),
        );
      }
  return found;
}

const yearOf = ({ columns }: Lattice, column: number): string | null => /20\d\d/.exec(columns[column]!.path.join(' '))?.[0] ?? null;
