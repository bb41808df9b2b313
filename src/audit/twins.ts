import type { Document } from '../filing/document.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, type Receipt, receipt } from './discrepancy.ts';
import { slip } from './explain.ts';
import type { Figure } from './figure.ts';
import { type Lattice, labelOf } from './lattice.ts';

/** Digits that two rows do not share by chance. */
const LONG = 5;
/** Rows that print the same figure, looked at for each row. */
const FELLOWS = 12;

interface Row {
  lattice: Lattice;
  row: number;
  /** Its long figures, and their columns. */
  figures: { figure: Figure; column: number }[];
}

/**
 * One row in two tables: it prints the same long figures in the same order, two or more of them, and one otherwise.
 *
 *   网络安全产品      收入    7,013.63     34,921.57     78,602.12     57,733.10
 *   网络安全产品合计         7,013.63     34,921.57     78,618.41     57,733.10
 */
export function twins(document: Document, lattices: readonly Lattice[], words: AuditWords): Discrepancy[] {
  const rows: Row[] = [];
  const byFigure = new Map<string, number[]>();
  for (const lattice of lattices)
    lattice.rows.forEach((line, row) => {
      const figures = line.figures.flatMap((figure, column) => (figure && isLong(figure) ? [{ figure, column }] : []));
      if (figures.length < 3) return;
      const index = rows.push({ lattice, row, figures }) - 1;
      for (const { figure } of figures) {
        const known = byFigure.get(figure.text);
        if (!known) byFigure.set(figure.text, [index]);
        else if (known.at(-1) !== index) known.push(index);
      }
    });
  const found: Discrepancy[] = [];
  const judged = new Set<string>();
  rows.forEach((one, i) => {
    for (const { figure } of one.figures.slice(0, 2))
      for (const j of (byFigure.get(figure.text) ?? []).slice(0, FELLOWS)) {
        const key = i < j ? `${i} ${j}` : `${j} ${i}`;
        if (i === j || judged.has(key)) continue;
        judged.add(key);
        const other = rows[j]!;
        if (other.lattice === one.lattice || other.lattice.scope !== one.lattice.scope || !related(one, other)) continue;
        const finding = judge(document, one, other, rows, byFigure, words);
        if (finding) found.push(finding);
      }
  });
  return found;
}

const isLong = (figure: Figure): boolean =>
  figure.unit === 'plain' && !figure.nil && figure.value.c.length >= LONG && figure.value.c.join('').replace(/0+$/, '').length >= LONG;

const CJK = /[^\u4e00-\u9fff]+/g;

/** Labels of one thing: one holds the other, or one of its words. */
function related(a: Row, b: Row): boolean {
  const words = ({ lattice, row }: Row): string[] =>
    lattice.rows[row]!.path.map((text) => text.replace(CJK, '')).filter((text) => text.length >= 2);
  const [left, right] = [words(a), words(b)];
  return left.some((one) => right.some((other) => one.includes(other) || other.includes(one)));
}

function judge(
  document: Document,
  a: Row,
  b: Row,
  rows: readonly Row[],
  byFigure: ReadonlyMap<string, readonly number[]>,
  words: AuditWords,
): Discrepancy | null {
  if (a.figures.length !== b.figures.length) return null;
  let odd = -1;
  for (let i = 0; i < a.figures.length; i++) {
    if (a.figures[i]!.figure.text === b.figures[i]!.figure.text) continue;
    if (odd >= 0) return null;
    odd = i;
  }
  if (odd < 0) return null;
  // 电商平台 of which 苏宁自营 stands beside 京东自营: what lies between them is printed, so they are two things.
  const between = a.figures[odd]!.figure.value.minus(b.figures[odd]!.figure.value).abs();
  if ([a, b].some(({ lattice, figures }) => lattice.columns[figures[odd]!.column]!.figures.some((each) => each?.value.abs().eq(between))))
    return null;
  // The print that stands in fewer places is the one to ask about.
  const times = ({ figures }: Row): number => byFigure.get(figures[odd]!.figure.text)?.length ?? 0;
  const [accused, standing] = times(a) < times(b) || (times(a) === times(b) && rows.indexOf(a) > rows.indexOf(b)) ? [a, b] : [b, a];
  const print = accused.figures[odd]!;
  const other = standing.figures[odd]!;
  const same = a.figures.filter((_, i) => i !== odd).map(({ figure }) => figure.text);
  const label = labelOf(accused.lattice, accused.row, print.column);
  const otherLabel = labelOf(standing.lattice, standing.row, other.column);
  return discrepancy(
    'agreement',
    'warning',
    words.sameRow(label, print.figure.text, otherLabel, other.figure.text, same),
    [receipt(document, print.figure.at, print.figure.to, label), receipt(document, other.figure.at, other.figure.to, otherLabel)] as [
      Receipt,
      ...Receipt[],
    ],
    {
      miss: print.figure.value.minus(other.figure.value).abs().toFixed(),
      holds: words.holds([{ printed: print.figure.text, meant: other.figure.text, slip: slip(print.figure.text, other.figure.text) }]),
    },
  );
}
