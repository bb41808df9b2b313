import type { Quantity } from '../../language/number.ts';
import type { Word } from './frame.ts';

/** The quantity of a word whose letter is Q. */
export const figure = (word: Word): Quantity => (word.mark as { quantity: Quantity }).quantity;

/** Figures that are said in one breath. */
export interface Run {
  /** Indices of the first and behind the last word of the run in its frame. */
  first: number;
  end: number;
  /** The figures, in order. */
  figures: Word[];
  /** `range`: 5%至10%; `list`: 5%、6%和7%, or a single figure. */
  kind: 'list' | 'range';
  /** A list that breaks off: behind 、 or 和 stands no figure, since the rest of the line is lost. */
  truncated: boolean;
}

const SEPARATOR = /^(?:左右|以上)?(?:、|和|及|与|以及|,和|,)$/;
const RANGE = /^(?:-|~|—|–|--|至|到)$/;
const BROKEN = /^(?:左右|以上)?(?:、|和|及|以及)(?![\d-])/;

/** The runs of figures in a frame. A comma joins figures where the clause was not cut at it (分别为5%,6%和7%). */
export function runsOf(words: readonly Word[], text: string): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.letter !== 'Q') continue;
    const run: Run = { first: i, end: i + 1, figures: [words[i]!], kind: 'list', truncated: false };
    for (let next = nextFigure(words, run.end); next > 0; next = nextFigure(words, run.end)) {
      const between = text.slice(words[run.end - 1]!.to, words[next]!.from);
      if (run.figures.length === 1 && RANGE.test(between) && alike(run.figures[0]!, words[next]!)) run.kind = 'range';
      else if (run.kind === 'range' || !SEPARATOR.test(between)) break;
      run.figures.push(words[next]!);
      run.end = next + 1;
    }
    const last = run.figures[run.figures.length - 1]!;
    run.truncated = run.kind === 'list' && BROKEN.test(text.slice(last.to, last.to + 8));
    runs.push(run);
    i = run.end - 1;
  }
  return runs;
}

/** 下降4.49%至11.75亿元 is no range. */
const alike = (left: Word, right: Word): boolean => figure(left).unit === figure(right).unit;

/** Index of the next figure within the next few words, or 0. */
function nextFigure(words: readonly Word[], from: number): number {
  for (let i = from; i < words.length && i < from + 4; i++) {
    if (words[i]!.letter === 'Q') return i;
    if (!'cthob?'.includes(words[i]!.letter)) return 0;
  }
  return 0;
}
