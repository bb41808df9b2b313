import type { Document } from '../filing/document.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, receipt } from './discrepancy.ts';
import { slip } from './explain.ts';
import type { Figure } from './figure.ts';
import { type Lattice, labelOf } from './lattice.ts';

/** Digits of an amount, printed to the 分, that say which one it is. */
const LONG = 7;
/** Different amounts under one label that are compared with each other. */
const MOST = 40;

interface Amount {
  figure: Figure;
  label: string;
  table: Lattice;
}

/** 负债, 负债总额, 负债合计 are one line. */
const ENDING = /(?:总额|合计|总计|金额|余额)$/;

/**
 * One amount under one label in two tables, but for a slip of the pen: a digit, or two swapped.
 *
 *   信用减值损失   4,015,040.35        信用减值损失(损失以“-”号填列)   4,015,040.34
 */
export function echoes(document: Document, lattices: readonly Lattice[], words: AuditWords): Discrepancy[] {
  const labels = new Map<string, Map<string, Amount & { times: number }>>();
  for (const lattice of lattices)
    lattice.rows.forEach(({ words: label, figures }, row) => {
      const name = label.replace(ENDING, '').replace(/[^\u4e00-\u9fff]+/g, '');
      if (name.length < 2 || VAGUE.test(name)) return;
      figures.forEach((figure, column) => {
        if (!figure || figure.nil || figure.unit !== 'plain' || figure.places < 2 || digits(figure) < LONG) return;
        let amounts = labels.get(name);
        if (!amounts) labels.set(name, (amounts = new Map()));
        const known = amounts.get(figure.text);
        if (known) known.times++;
        else if (amounts.size < MOST) amounts.set(figure.text, { figure, label: labelOf(lattice, row, column), table: lattice, times: 1 });
      });
    });
  const found: Discrepancy[] = [];
  for (const amounts of labels.values()) {
    const list = [...amounts.values()];
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const [a, b] = [list[i]!, list[j]!];
        if (a.table === b.table || a.table.scope !== b.table.scope || a.figure.text.length !== b.figure.text.length) continue;
        const why = slip(a.figure.text, b.figure.text);
        if (why !== 'digit' && why !== 'swapped') continue;
        const [accused, standing] = a.times < b.times ? [a, b] : [b, a];
        found.push(
          discrepancy(
            'agreement',
            'warning',
            words.elsewhere(accused.label, accused.figure.text, standing.label, standing.figure.text),
            [
              receipt(document, accused.figure.at, accused.figure.to, accused.label),
              receipt(document, standing.figure.at, standing.figure.to, standing.label),
            ],
            {
              miss: accused.figure.value.minus(standing.figure.value).abs().toFixed(),
              holds: words.holds([{ printed: accused.figure.text, meant: standing.figure.text, slip: why }]),
            },
          ),
        );
      }
  }
  return found;
}

const VAGUE = /^(?:其他|其它|合计|小计|总计|期初|期末|年初|年末|本期增加|本期减少|账面价值|一年以内|年以内|年以上)/;

const digits = ({ value }: Figure): number => value.c.length;
