import type { Quantity } from '../../language/number.ts';
import type { PeriodMention } from '../../language/period.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { LETTERS, words } from './words.ts';

/** Something of a clause that has a meaning of its own. */
export type Mark =
  | { kind: 'metric'; from: number; to: number; metric: Metric }
  /** Words that hold a metric's name and mean something else. */
  | { kind: 'veto'; from: number; to: number }
  | { kind: 'company'; from: number; to: number; name: string }
  | { kind: 'period'; from: number; to: number; mention: PeriodMention }
  | { kind: 'quantity'; from: number; to: number; quantity: Quantity };

/** A word of a clause as constructs see it. */
export interface Word {
  /** See LETTERS; marks are M metric, V veto, N company, Q quantity, and P C O R S U for periods; ? is text nobody knows. */
  letter: string;
  from: number;
  to: number;
  mark: Mark | null;
}

/**
 * A clause as a line of words: every mark and every small word is one of them, and whatever lies between known words is one
 * word '?'.
 *
 *   其中企业级客户主营业务收入占比较去年同期的68.71%增长了12.1个百分点
 *   c   ?         M             t   C       D Q      u  z Q
 */
export interface Frame {
  words: Word[];
  /** One letter a word. */
  letters: string;
}

const PERIOD_LETTERS: Readonly<Record<PeriodMention['kind'], string>> = {
  said: 'P',
  comparable: 'C',
  opening: 'O',
  previous: 'R',
  since: 'S',
  unknown: 'U',
};

function markLetter(mark: Mark): string {
  switch (mark.kind) {
    case 'metric':
      return 'M';
    case 'veto':
      return 'V';
    case 'company':
      return 'N';
    case 'quantity':
      return 'Q';
    case 'period':
      return PERIOD_LETTERS[mark.mention.kind];
  }
}

/** The frame of `text.slice(from, to)`; `marks` are those inside, in order, not overlapping. */
export function frameOf(text: string, from: number, to: number, marks: readonly Mark[]): Frame {
  const found: Word[] = [];
  let next = 0;
  let unknown = -1;
  const close = (at: number): void => {
    if (unknown >= 0) found.push({ letter: '?', from: unknown, to: at, mark: null });
    unknown = -1;
  };
  for (let at = from; at < to; ) {
    const mark = marks[next];
    if (mark !== undefined && mark.from === at) {
      close(at);
      found.push({ letter: markLetter(mark), from: at, to: mark.to, mark });
      at = mark.to;
      next++;
      continue;
    }
    if (words.starts[text.charCodeAt(at)] === 0) {
      if (unknown < 0) unknown = at;
      at++;
      continue;
    }
    const limit = mark === undefined ? to : mark.from;
    const word = words.longestAt(text, at);
    // 与 in 安全集成与服务, 其 in 其他 and 增 in 增值税 are no words of ours.
    const sure =
      word !== null &&
      word.to <= limit &&
      (unknown < 0 && word.to - at > 1
        ? true
        : (unknown < 0 || !BEHIND_FIGURES.has(text.slice(at, word.to))) && standsAlone(text, word.to, limit));
    if (word !== null && sure) {
      close(at);
      found.push({ letter: LETTERS[word.payload], from: at, to: word.to, mark: null });
      at = word.to;
      continue;
    }
    if (unknown < 0) unknown = at;
    at++;
  }
  close(to);
  return { words: found, letters: found.map((word) => word.letter).join('') };
}

/** 以内 in 1年以内的 belongs to the age, not to a figure. */
const BEHIND_FIGURES = new Set(['以上', '以下', '以内', '左右', '上下', '余', '多']);

/** A clause of known words is short; a longer stretch is not worth reading on. */
const REACH = 60;

/**
 * Inside unknown text, and for a word of one character anywhere, a known word counts only where known words go on to the next
 * mark or the end of the clause: 港澳地区|同比|增长|504.08%.
 */
function standsAlone(text: string, from: number, limit: number): boolean {
  if (limit - from > REACH) return false;
  for (let at = from; at < limit; ) {
    const word = words.longestAt(text, at);
    if (word === null || word.to > limit) return false;
    at = word.to;
  }
  return true;
}
