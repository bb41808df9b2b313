import type { Group } from '../vocabulary/metric.ts';
import type { Words } from './lang.ts';

/** Groups of metrics in the listing of the vocabulary; tables of figures are headed by the Chinese alone, as their metrics are. */
export const GROUP_WORDS: Words<Readonly<Record<Group, string>>> = {
  zh: { revenue: '收入与毛利', expense: '费用与研发', receivables: '应收与存货', profit: '利润与现金', other: '其他' },
  en: {
    revenue: '收入与毛利 revenue and margins',
    expense: '费用与研发 expenses and R&D',
    receivables: '应收与存货 receivables and inventory',
    profit: '利润与现金 profit and cash',
    other: '其他 other',
  },
};
