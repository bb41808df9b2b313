import { grouped } from './counted.ts';
import type { Words } from './lang.ts';

/** Sorts of figures that are no key figures. */
export const FURTHER = ['peers', 'segments', 'forecast', 'derived', 'other'] as const;
export type Further = (typeof FURTHER)[number];

/** What the screen of one filing says around its figures. */
export interface FilingWords {
  /** Under a table with bars at the end of its rows. */
  trend: string;
  notShown(periods: readonly string[]): string;
  none: string;
  /** How many figures are not among the key figures; without `key` there are none of these. */
  further(counts: Readonly<Record<Further, number>>, key: boolean): string;
}

const PLURAL: Readonly<Record<Further, string>> = {
  peers: 'of peers',
  segments: 'of segments',
  forecast: 'forecast',
  derived: 'derived',
  other: 'other',
};
/** The same where all are of one sort. */
const ALONE: Readonly<Record<Further, string>> = {
  peers: ' of peers',
  segments: ' of segments',
  forecast: ', forecast',
  derived: ', derived',
  other: '',
};
const SORTS: Readonly<Record<Further, string>> = { peers: '同行', segments: '分部', forecast: '预测', derived: '推算', other: '其他' };

const sortsIn = (counts: Readonly<Record<Further, number>>): Further[] => FURTHER.filter((sort) => counts[sort] > 0);
const sum = (counts: Readonly<Record<Further, number>>): number => FURTHER.reduce((all, sort) => all + counts[sort], 0);

export const FILING_WORDS: Words<FilingWords> = {
  zh: {
    trend: '走势：按年度，或所注期间（H1、Q1 …）',
    notShown: (periods) => `宽度所限未列：${periods.join('、')}；可用 --period 或 --format csv 查看`,
    none: '无数据',
    further: (counts, key) => {
      const sorts = sortsIn(counts);
      const list = sorts.map((sort) => `${SORTS[sort]} ${grouped(counts[sort])}`).join('、');
      const figures = `${key ? '另有' : '未见公司整体的主要数据；有'} ${grouped(sum(counts))} 项数据`;
      return `${figures}${sorts.length > 1 ? `：${list}` : sorts[0] === 'other' ? '' : `（${SORTS[sorts[0]!]}）`}；用 --all 列出`;
    },
  },
  en: {
    trend: '走势: whole years, or as named (H1, Q1 …)',
    notShown: (periods) => `Not shown at this width: ${periods.join(', ')}; see --period or --format csv`,
    none: 'no figures',
    further: (counts, key) => {
      const sorts = sortsIn(counts);
      const list = sorts.length > 1 ? `: ${sorts.map((sort) => `${grouped(counts[sort])} ${PLURAL[sort]}`).join(', ')}` : ALONE[sorts[0]!];
      const figures = `${key ? 'further ' : ''}figure${sum(counts) === 1 ? '' : 's'}`;
      return `${key ? '' : 'No key figures of the whole company. '}${grouped(sum(counts))} ${figures}${list}; --all lists them`;
    },
  },
};
