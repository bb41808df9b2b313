import type { Words } from './lang.ts';

/** The legend below a table, and what stands beside figures: places, other prints. The signs themselves (≈ ° ƒ * † ≠ ↑↓ ◇) stand before these words. */
export interface MarkWords {
  approximate: string;
  recovered: string;
  derived: string;
  /** In place of a metric: 主营业务毛利率 (main-gross-margin). */
  mainOnly(standIns: readonly { label: string; id: string }[]): string;
  restated: string;
  disagree: string;
  direction: string;
  segmentsOnly: string;
  /** What the last column of a comparison tells. */
  trend: string;
  /** Lines of a legend that are not shown. */
  more(count: number): string;
  /** Whose figure, which period, and the prints that disagree. */
  dispute(owner: string, prints: string): string;
  /** Prints that disagree, the shown one first; `others` are cut where there are too many. */
  disputed(shown: Place, others: readonly Place[], cut: boolean): string;
  /** A restated figure and what was printed before. */
  before(shown: Place, others: readonly Place[], cut: boolean): string;
  line(line: number): string;
  /** Further places of a figure, and how many are not named. */
  also(places: readonly string[], more: number): string;
}

interface Place {
  text: string;
  place: string;
}

const english = ({ text, place }: Place): string => `${text} (${place})`;
const chinese = ({ text, place }: Place): string => `${text}（${place}）`;

export const MARK_WORDS: Words<MarkWords> = {
  zh: {
    approximate: '约数，原文带有“约”“近”“超过”等字样',
    recovered: '原文行名或表头缺失，经数据验证后读出',
    derived: '推算值，由其他数据推算，只列确定的位数；推算过程见 filings why',
    mainOnly: (standIns) => `以${standIns.map(({ label, id }) => `${label}（${id}）`).join('、')}代替，不写入 CSV 和 JSON`,
    restated: '后续披露已重述：',
    disagree: '各处披露不一致：',
    direction: '仅披露升降，未披露数值',
    segmentsOnly: '仅披露分部数据',
    trend: '走势：首个至最近完整年度；其他期间另行标注（H1、Q1 等）',
    more: (count) => `… 另有 ${count} 项`,
    dispute: (owner, prints) => `${owner}：${prints}`,
    disputed: (shown, others, cut) => `${chinese(shown)}，另见 ${others.map(chinese).join('、')}${cut ? '等' : ''}`,
    before: (shown, others, cut) => `${chinese(shown)}，此前 ${others.map(chinese).join('、')}${cut ? '等' : ''}`,
    line: (line) => `第 ${line} 行`,
    also: (places, more) => `另见 ${places.join('、')}${more > 0 ? ` 等，另有 ${more} 处` : ''}`,
  },
  en: {
    approximate: 'approximate in the filing (约, 近, 超过 …)',
    recovered: 'read by proof, the head of its row or column being lost in the text',
    derived: 'derived from others, as far as its digits are certain; filings why tells how',
    mainOnly: (standIns) => `${standIns.map(({ label, id }) => `${label} (${id})`).join(', ')} in its place; never in CSV or JSON`,
    restated: 'restated by a later filing:',
    disagree: 'prints disagree:',
    direction: 'stated only as a direction, without a figure',
    segmentsOnly: 'only segments disclosed',
    trend: '走势: first whole year to last, or as named (H1, Q1 …)',
    more: (count) => `… and ${count} more`,
    dispute: (owner, prints) => `${owner}: ${prints}`,
    disputed: (shown, others, cut) => `${english(shown)}, elsewhere ${others.map(english).join(', ')}${cut ? ' …' : ''}`,
    before: (shown, others, cut) => `${english(shown)}, before ${others.map(english).join(', ')}${cut ? ' …' : ''}`,
    line: (line) => `line ${line}`,
    also: (places, more) => `also ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  },
};
