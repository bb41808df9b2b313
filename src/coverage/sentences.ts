import { marksOf } from '../extract/clause/marks.ts';
import { sentencesOf } from '../extract/clause/split.ts';
import { isRule } from '../extract/sentences.ts';
import type { Context } from '../extract/table/context.ts';
import type { Paragraph } from '../filing/filing.ts';

interface SentenceLeft {
  at: number;
  to: number;
  reason: 'target' | 'question' | 'sentence';
}

/** Sentences that name a metric and print a figure, those that gave a fact (`told`: the places of all facts), and the others. */
export function sentencesLeft(
  paragraphs: readonly Paragraph[],
  { vocabulary, filer }: Context,
  told: ReadonlySet<number>,
): { seen: number; read: number; left: SentenceLeft[] } {
  const count = { seen: 0, read: 0, left: [] as SentenceLeft[] };
  for (const { passage, question, section } of paragraphs) {
    const { text, offsets } = passage;
    for (const { from, to } of sentencesOf(text)) {
      const marks = marksOf(text.slice(from, to), from, vocabulary, filer, false, () => []);
      if (!marks.some(({ kind }) => kind === 'quantity')) continue;
      count.seen++;
      if (offsets.subarray(from, to).some((at) => told.has(at))) {
        count.read++;
        continue;
      }
      const rule = isRule(text.slice(from, to)) || isRule(section.at(-1) ?? '');
      count.left.push({ at: offsets[from]!, to: offsets[to - 1]! + 1, reason: question ? 'question' : rule ? 'target' : 'sentence' });
    }
  }
  return count;
}
