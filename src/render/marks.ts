import type { Mark } from '../compare/figure.ts';
import type { Cell } from '../compare/matrix.ts';
import type { Fact } from '../fact.ts';
import { findMetric } from '../vocabulary/lookup.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { MarkWords } from '../words/marks.ts';

/** The sign before a number (or in its place) for each mark, in the order of the legend. */
export const SIGNS: Readonly<Record<Mark, string>> = {
  approximate: '≈',
  recovered: '°',
  derived: 'ƒ',
  'main-only': '*',
  restated: '†',
  disagree: '≠',
  direction: '↑↓',
  'segments-only': '◇',
};

/** up, down, flat as the arrow of a cell. */
export const ARROWS: Readonly<Record<string, string>> = { up: '↑', down: '↓', flat: '→' };

/** The signs of a cell: '≈', '*≠'; for a direction its arrow. */
export function signsOf(cell: Pick<Marked, 'marks' | 'direction'>): string {
  return cell.marks.map((mark) => (mark === 'direction' ? (ARROWS[cell.direction!.value] ?? '') : SIGNS[mark])).join('');
}

/** What a legend says of a cell. */
export interface Marked {
  marks: readonly Mark[];
  direction: Fact | null;
  standIn: Fact | null;
  /** Of prints that disagree: the place in the table and the prints (`disputed`). */
  dispute: string;
  /** Of a restated figure: the same. */
  restatement?: string;
}

/** Disputes that are told in full under a table. */
const TOLD = 5;

/** The legend of the marks that occur, one line each, in a fixed order; below ≠ a line for each cell of which the prints disagree. */
export function legend(cells: Iterable<Marked>, vocabulary: Vocabulary, words: MarkWords): string[] {
  const seen = new Set<Mark>();
  const standIns = new Set<string>();
  const arrows = new Set<string>();
  const disputes: string[] = [];
  const restatements: string[] = [];
  for (const { marks, standIn, direction, dispute, restatement } of cells) {
    for (const mark of marks) seen.add(mark);
    if (standIn) standIns.add(standIn.metric);
    if (direction) arrows.add(ARROWS[direction.value] ?? '');
    if (dispute) disputes.push(dispute);
    if (restatement) restatements.push(restatement);
  }
  const told = (lines: readonly string[]): string[] => [
    ...lines.slice(0, TOLD).map((line) => `  ${line}`),
    ...(lines.length > TOLD ? [`  ${words.more(lines.length - TOLD)}`] : []),
  ];
  const lines: Readonly<Record<Mark, () => string[]>> = {
    approximate: () => [`${SIGNS.approximate} ${words.approximate}`],
    recovered: () => [`${SIGNS.recovered} ${words.recovered}`],
    derived: () => [`${SIGNS.derived} ${words.derived}`],
    'main-only': () => [
      `${SIGNS['main-only']} ${words.mainOnly([...standIns].map((id) => ({ id, label: findMetric(id, vocabulary)?.label ?? id })))}`,
    ],
    restated: () => [`${SIGNS.restated} ${words.restated}`, ...told(restatements)],
    disagree: () => [`${SIGNS.disagree} ${words.disagree}`, ...told(disputes)],
    direction: () => [`${[...arrows].sort().join(' ')} ${words.direction}`],
    'segments-only': () => [`${SIGNS['segments-only']} ${words.segmentsOnly}`],
  };
  return (Object.keys(SIGNS) as Mark[]).filter((mark) => seen.has(mark)).flatMap((mark) => lines[mark]());
}

/** Other values than the one shown that are told of a cell. */
const OTHERS = 3;

/** `61.12 (reply.txt:64), elsewhere 60.98 (reply.txt:1022)`: the print that is shown, then each other value at its best place; of a restated one `before`. */
export function disputed(
  fact: Fact,
  rivals: readonly Fact[],
  text: (fact: Fact) => string,
  place: (fact: Fact) => string,
  say: MarkWords['disputed'],
): string {
  const others = rivals.filter((rival, i) => rivals.findIndex(({ value }) => value === rival.value) === i);
  const at = (each: Fact): { text: string; place: string } => ({ text: text(each), place: place(each) });
  return say(at(fact), others.slice(0, OTHERS).map(at), others.length > OTHERS);
}

/** The `mark` column of data: those of the figure, joined by spaces, or `direction`. */
export function markWords(cell: Cell): string {
  return cell.fact ? cell.marks.join(' ') : cell.direction ? 'direction' : '';
}

/** Whether a cell holds something that is data: a figure or a direction in words. */
export function datum(cell: Cell | undefined): Fact | null {
  return cell?.fact ?? cell?.direction ?? null;
}

/** What may stand where nothing can mark it: a print or a direction, nothing derived. */
export function printedDatum(cell: Cell | undefined): Fact | null {
  return cell?.derived ? null : datum(cell);
}
