import { exactly, type Interval, minus, overlap, plus, times } from '../reconcile/interval.ts';
import type { AuditWords } from '../words/audit.ts';
import type { Check } from './discrepancy.ts';
import type { Figure } from './figure.ts';
import type { Line } from './lattice.ts';

/**
 * What a line of a table may be of two others beside it:
 *
 *        2022 年     2021 年    变动幅度           收入       成本      毛利率
 *      34,921.57   78,602.12   -55.57%        34,921.57  5,870.01   83.19%
 *          a           b       a ÷ b − 1           a          b      1 − b ÷ a
 */
export type Kind = 'growth' | 'points' | 'difference' | 'quotient' | 'margin' | 'share';

export interface Relation {
  check: Check;
  /** What the rough numbers give; NaN where nothing. */
  rough(a: number, b: number): number;
  /** How far that may be off by the prints of a and b. */
  reach(a: Figure, b: Figure): number;
  /** Exactly: whether no values inside the three prints satisfy it. */
  breaks(t: Interval, a: Interval, b: Interval): boolean;
  /** The relation with its numbers put in, and what it gives. */
  text(a: string, b: string, meant: string, words: AuditWords): string;
  /** Units it is between. */
  fits(t: Figure, a: Figure, b: Figure): boolean;
}

const ONE = exactly(1);
const plain = (figure: Figure): boolean => figure.unit === 'plain';
const rate = (figure: Figure): boolean => figure.unit === 'percent';
const half = (figure: Figure): number => figure.roughHalf;

export const RELATIONS: Readonly<Record<Kind, Relation>> = {
  growth: {
    check: 'growth',
    rough: (a, b) => (a - b) / Math.abs(b),
    reach: (a, b) => half(a) / Math.abs(b.rough) + (half(b) * Math.abs(a.rough)) / (b.rough * b.rough),
    // a = b + t·|b|
    breaks: (t, a, b) => !overlap(times(b, b.low!.gt(0) ? plus(ONE, t) : minus(ONE, t)), a),
    text: (a, b, meant, words) => words.growth(a, b, meant),
    fits: (t, a, b) => rate(t) && a.unit === b.unit && a.unit !== 'points',
  },
  points: {
    check: 'points',
    rough: (a, b) => a - b,
    reach: (a, b) => half(a) + half(b),
    breaks: (t, a, b) => !overlap(minus(a, b), t),
    text: (a, b, meant) => `${a} − ${b} = ${meant}`,
    fits: (t, a, b) => t.unit !== 'plain' && rate(a) && rate(b),
  },
  difference: {
    check: 'difference',
    rough: (a, b) => a - b,
    reach: (a, b) => half(a) + half(b),
    breaks: (t, a, b) => !overlap(minus(a, b), t),
    text: (a, b, meant) => `${a} − ${b} = ${meant}`,
    fits: (t, a, b) => plain(t) && plain(a) && plain(b),
  },
  quotient: {
    check: 'ratio',
    rough: (a, b) => a / b,
    reach: (a, b) => half(a) / Math.abs(b.rough) + (half(b) * Math.abs(a.rough)) / (b.rough * b.rough),
    breaks: (t, a, b) => !overlap(times(b, t), a),
    text: (a, b, meant) => `${a} ÷ ${b} = ${meant}`,
    fits: (t, a, b) => rate(t) && plain(a) && plain(b),
  },
  margin: {
    check: 'ratio',
    rough: (a, b) => 1 - b / a,
    reach: (a, b) => half(b) / Math.abs(a.rough) + (half(a) * Math.abs(b.rough)) / (a.rough * a.rough),
    breaks: (t, a, b) => !overlap(times(a, minus(ONE, t)), b),
    text: (a, b, meant) => `1 − ${b} ÷ ${a} = ${meant}`,
    fits: (t, a, b) => rate(t) && plain(a) && plain(b),
  },
  share: {
    check: 'share',
    rough: (a, b) => a / b,
    reach: (a, b) => half(a) / Math.abs(b.rough) + (half(b) * Math.abs(a.rough)) / (b.rough * b.rough),
    breaks: (t, a, b) => !overlap(times(b, t), a),
    text: (a, b, meant) => `${a} ÷ ${b} = ${meant}`,
    fits: (t, a, b) => rate(t) && plain(a) && plain(b),
  },
};

export const CHANGE = /变动|增减|增长|同比|环比|增幅|降幅|变化|增速/;
const DIFFERENCE =
  /差异(?:金额|额|数)?$|差额|增减额|变动额|增加额|变动金额|增减金额|变化额|变动数|账面价值|账面净值|净值|净额|毛利$|毛利额$/;
const RATIO = /率$|占比|比例|比重|比率|百分比|进度$|占.{0,20}比$/;
/** Rates that are no quotient of two lines beside them: of interest, of tax, of discount, of a provision's matrix. */
const NO_RATIO = /(?<![毛净润])利率|税率|折旧率|残值率|折现率|汇率|持股比例|表决权|预计.{0,6}率|收益率|成新率|增值率|预算|进度/;
const FALL = /降|减少/;

/** What the words of a line let it be. */
export function kindsOf(line: Line): readonly Kind[] {
  const words = line.path.join(' ');
  const leaf = line.words;
  const kinds: Kind[] = [];
  if (CHANGE.test(leaf)) kinds.push('growth', 'points', 'difference');
  else if (DIFFERENCE.test(leaf)) kinds.push('difference');
  else if (RATIO.test(leaf) && !NO_RATIO.test(words)) kinds.push('quotient', 'share', ...(/率$/.test(leaf) ? (['margin'] as const) : []));
  return kinds;
}

/** `weak`: holds, and so would much else (-0.05%); `trivial`: holds and proves nothing (0, 100% of itself); `none`: the relation is not between such figures. */
export function fitOf(
  kind: Kind,
  { t, a, b }: Record<'t' | 'a' | 'b', Figure>,
  words: string,
): 'holds' | 'weak' | 'trivial' | 'misses' | 'none' {
  const relation = RELATIONS[kind];
  if (!relation.fits(t, a, b) || b.rough === 0 || (kind === 'margin' && a.rough === 0)) return 'none';
  const reach = relation.reach(a, b) + half(t);
  const expected = relation.rough(a.rough, b.rough);
  // What floating point loses: a few units of its last digit of the operands of a difference, of the result of a quotient.
  const slack = reach * (1 + 1e-9) + 1e-14 * (kind === 'difference' ? Math.abs(a.rough) + Math.abs(b.rough) : 1 + Math.abs(expected));
  const near = (value: number): boolean => Math.abs(value - t.rough) <= slack;
  // Of a fall the size may be printed without its sign; of a negative base the sign is each filing's own.
  const holds = near(expected) || ((FALL.test(words) || (kind === 'growth' && b.rough < 0)) && near(-expected));
  if (!holds) return 'misses';
  if (t.rough === 0 || a.rough === 0 || a.rough === b.rough) return 'trivial';
  return Math.abs(t.rough) < 4 * reach ? 'weak' : 'holds';
}
