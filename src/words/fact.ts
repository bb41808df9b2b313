import type { Basis, Bound, Kind, Origin, Role, Scope } from '../fact.ts';
import type { Words } from './lang.ts';

/** What the fields of a fact say, for who does not read records. */
export interface FactWords {
  kinds: Readonly<Record<Kind, string>>;
  roles: Readonly<Record<Role, string>>;
  bases: Readonly<Record<Basis, string>>;
  bounds: Readonly<Record<Bound, string>>;
  scopes: Readonly<Record<Scope, string>>;
  origins: Readonly<Record<Origin, string>>;
}

export const FACT_WORDS: Words<FactWords> = {
  zh: {
    kinds: {
      value: '数值',
      'change-ratio': '变动率',
      'change-pp': '变动百分点',
      'change-amount': '增减额',
      'loss-change-ratio': '亏损变动率',
      direction: '仅述升降',
    },
    roles: { headline: '公司整体', peer: '同行', detail: '明细' },
    bases: { reported: '披露数', approx: '约数', forecast: '预测数' },
    bounds: { about: '约', 'at-least': '不低于', 'at-most': '不超过', low: '下限', high: '上限' },
    scopes: { consolidated: '合并口径', parent: '母公司口径', unknown: '口径未明' },
    origins: { table: '表格', sentence: '正文', derived: '推算' },
  },
  en: {
    kinds: {
      value: 'value',
      'change-ratio': 'change',
      'change-pp': 'change (pp)',
      'change-amount': 'change (amount)',
      'loss-change-ratio': 'change of a loss',
      direction: 'direction',
    },
    roles: { headline: 'headline', peer: 'peer', detail: 'detail' },
    bases: { reported: 'reported', approx: 'approximate', forecast: 'forecast' },
    bounds: { about: 'about', 'at-least': 'at least', 'at-most': 'at most', low: 'low end', high: 'high end' },
    scopes: { consolidated: 'consolidated', parent: 'parent', unknown: 'unknown' },
    origins: { table: 'table', sentence: 'sentence', derived: 'derived' },
  },
};
