import type { Cell, Matrix, Row } from '../compare/matrix.ts';
import { spelled } from '../compare/matrix.ts';
import type { Fact } from '../fact.ts';
import type { Lang } from '../words/lang.ts';
import { MARK_WORDS } from '../words/marks.ts';
import { proofIn } from '../words/proofs.ts';
import { nameIn } from './comparison-data.ts';
import { SIGNS, signsOf } from './marks.ts';
import { figureText, type Scale } from './number.ts';
import { alsoText, derivationLines, type Line, receiptText } from './receipts.ts';

/**
 * The receipts of a matrix, cell by cell: where the figure stands, where else it does, what it restates and what contradicts it, or how it was derived.
 *
 *   中孚信息 2022FY  61.12 %
 *     61.12%  reply.txt:64:36  毛利率 61.12% 64.14% 下降 3.02 个百分点
 *     also 28:30, 54:42
 *     ≠ 60.98%  reply.txt:1022:14  …
 */
export function explained(matrix: Matrix, scale: Scale, lang: Lang): Line[] {
  const unit = scale.unit && ` ${scale.unit}`;
  return matrix.rows.flatMap((row) =>
    matrix.columns.flatMap((column) => {
      const cell = row.cells.get(column);
      const figure = cell?.fact ?? cell?.standIn ?? cell?.direction;
      if (!cell || !figure) return [];
      const text = `${signsOf(cell)}${figure.kind === 'direction' ? '' : `${figureText(figure, scale)}${unit}`}`;
      return [{ depth: 0, text: `${owner(row, matrix)} ${column}  ${text}` }, ...receiptLines(cell, figure, lang)];
    }),
  );
}

function owner(row: Row, matrix: Matrix): string {
  return [nameIn(row.company, matrix.rows), spelled(row.segment)].filter(Boolean).join(' ');
}

/** The receipts of one cell that shows `figure`. */
export function receiptLines(cell: Cell, figure: Fact, lang: Lang): Line[] {
  if (cell.derived) return derivationLines(cell.derived, 1);
  const lines: Omit<Line, 'depth'>[] = [{ text: receiptText(figure), at: figure }];
  if (figure.recovered) lines.push({ text: `${SIGNS.recovered} ${proofIn(figure.recovered, lang)}` });
  if (cell.receipts.length > 0) lines.push({ text: alsoText(cell.receipts, figure.file, MARK_WORDS[lang]) });
  for (const fact of cell.restated) lines.push({ text: `† ${receiptText(fact)}`, at: fact });
  for (const fact of cell.rivals) lines.push({ text: `≠ ${receiptText(fact)}`, at: fact });
  return lines.map((line) => ({ depth: 1, ...line }));
}
