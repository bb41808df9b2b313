import Big from 'big.js';
import type { Document } from '../filing/document.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, receipt } from './discrepancy.ts';
import { type Figure, inMannerOf } from './figure.ts';
import { type Lattice, labelOf } from './lattice.ts';

/** 1个月以内 · 1-3个月 · 3-12个月 · 1-5年 · 5年以上 */
const MATURITY = /^(?:\d{1,2}(?:-|至|到)\d{1,2}(?:个月|年)|\d{1,2}(?:个月|年)(?:以内|以上|内)|即时偿还|即期)$/;
/** Digits before the point that no other amount of that name shares by chance. */
const LONG = 7;

/**
 * Amounts by when they fall due, without a total: their sum is the balance that stands under the same name elsewhere, to the 分 (企业会计准则第37号, 到期期限分析).
 *
 *        项目        1个月以内        3-12个月
 *   应收账款     97,856,069.04   137,540,290.90        = 235,396,359.94        elsewhere 235,396,359.89
 */
export function maturities(document: Document, lattices: readonly Lattice[], words: AuditWords): Discrepancy[] {
  const rows = lattices
    .filter(({ columns }) => columns.length > 1 && columns.every((column) => MATURITY.test(column.words)))
    .flatMap((lattice) => lattice.rows.map((line, row) => ({ lattice, line, row })));
  if (rows.length === 0) return [];
  const found: Discrepancy[] = [];
  for (const { lattice, line, row } of rows) {
    const parts = line.figures.flatMap((figure, column) => (figure && !figure.nil ? [{ figure, column }] : []));
    if (parts.length < 2 || parts.some(({ figure }) => figure.places !== 2 || figure.unit !== 'plain')) continue;
    const sum = parts.reduce((total, { figure }) => total.plus(figure.value), new Big(0));
    const others = namesakes(lattices, lattice, line.words);
    if (whole(sum).length < LONG || others.some(({ figure }) => figure.value.eq(sum))) continue;
    const near = others.find(({ figure }) => figure.value.s === sum.s && whole(figure.value) === whole(sum));
    if (!near) continue;
    const label = (column: number): string => labelOf(lattice, row, column);
    const total = inMannerOf(sum, near.figure);
    const [first, ...rest] = parts.map(({ figure, column }) => receipt(document, figure.at, figure.to, label(column)));
    const balance = receipt(document, near.figure.at, near.figure.to, near.label);
    found.push(
      discrepancy(
        'sum',
        'error',
        words.elsewhereWhole(line.words, parts.map(({ figure }) => figure.text).join(' + '), total, near.label, near.figure.text),
        [first!, ...rest, balance],
        { miss: sum.minus(near.figure.value).abs().toFixed(2) },
      ),
    );
  }
  return found;
}

const whole = (value: Big): string => value.abs().toFixed(0, Big.roundDown);

function namesakes(lattices: readonly Lattice[], own: Lattice, words: string): { figure: Figure; label: string }[] {
  const found: { figure: Figure; label: string }[] = [];
  for (const lattice of lattices) {
    if (lattice === own || lattice.scope !== own.scope) continue;
    lattice.rows.forEach((line, row) => {
      // The rows of a table about 应收账款 are its parts; their 合计 is the balance.
      const named = line.words === words || (/^(?:合计|小计)$/.test(line.words) && lattice.grid.caption.includes(words));
      if (!named) return;
      line.figures.forEach((figure, column) => {
        if (figure && !figure.nil && figure.places === 2 && figure.unit === 'plain')
          found.push({ figure, label: labelOf(lattice, row, column) });
      });
    });
  }
  return found;
}
