import type { Mark } from '../compare/figure.ts';
import type { Fact } from '../fact.ts';
import type { LongRecord } from '../render/comparison-data.ts';
import type { Words } from './lang.ts';

/** Heads of the long table, and its values that are words of ours. */
export interface LongWords {
  heads: Readonly<Record<keyof LongRecord, string>>;
  units: Readonly<Record<Fact['unit'], string>>;
  bases: Readonly<Record<Fact['basis'], string>>;
  bounds: Readonly<Record<NonNullable<Fact['bound']>, string>>;
  marks: Readonly<Record<Mark, string>>;
  /** Where the filing gives a direction in place of a number. */
  directions: Readonly<Record<'up' | 'down' | 'flat', string>>;
}

export const LONG_WORDS: Words<LongWords> = {
  zh: {
    heads: {
      metric: '指标',
      company: '公司',
      code: '代码',
      segment: '分部',
      period: '期间',
      value: '数值',
      unit: '单位',
      basis: '性质',
      bound: '界限',
      mark: '标注',
      file: '文件',
      line: '行',
      column: '列',
      printed: '披露',
      quote: '原文',
      recovered: '依据',
    },
    units: {
      CNY: '元',
      ratio: '比率',
      pp: '百分点',
      times: '次',
      persons: '人',
      count: '个',
      'CNY/share': '元/股',
      'CNY/person': '元/人',
    },
    bases: { reported: '实际', approx: '约数', forecast: '预测' },
    bounds: { about: '约', 'at-least': '不低于', 'at-most': '不高于', low: '下限', high: '上限' },
    marks: {
      approximate: '约数',
      recovered: '验证',
      derived: '推算',
      'main-only': '主营',
      restated: '重述',
      disagree: '不一致',
      direction: '方向',
      'segments-only': '仅分部',
    },
    directions: { up: '上升', down: '下降', flat: '持平' },
  },
  en: {
    heads: {
      metric: 'metric',
      company: 'company',
      code: 'code',
      segment: 'segment',
      period: 'period',
      value: 'value',
      unit: 'unit',
      basis: 'basis',
      bound: 'bound',
      mark: 'mark',
      file: 'file',
      line: 'line',
      column: 'column',
      printed: 'printed',
      quote: 'quote',
      recovered: 'recovered',
    },
    units: {
      CNY: 'CNY',
      ratio: 'ratio',
      pp: 'pp',
      times: 'times',
      persons: 'persons',
      count: 'count',
      'CNY/share': 'CNY/share',
      'CNY/person': 'CNY/person',
    },
    bases: { reported: 'reported', approx: 'approx', forecast: 'forecast' },
    bounds: { about: 'about', 'at-least': 'at-least', 'at-most': 'at-most', low: 'low', high: 'high' },
    marks: {
      approximate: 'approximate',
      recovered: 'recovered',
      derived: 'derived',
      'main-only': 'main-only',
      restated: 'restated',
      disagree: 'disagree',
      direction: 'direction',
      'segments-only': 'segments-only',
    },
    directions: { up: 'up', down: 'down', flat: 'flat' },
  },
};
