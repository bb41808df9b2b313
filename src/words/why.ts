import type { Lost } from '../reconcile/preferred.ts';
import type { Relation } from '../why/account.ts';
import type { Words } from './lang.ts';

/** Words of the screen that says where a figure stands and what gave it its meaning. */
export interface WhyWords {
  /** The base of a change that is not the comparable prior period. */
  versus(period: string): string;
  forecast: string;
  derived: string;
  approximate: string;
  byProof: string;
  filed(date: string): string;
  /** What a print may stand for, its ends in the print's own unit. */
  within(low: string, high: string, unit: string): string;
  atLeast(low: string, unit: string): string;
  atMost(high: string, unit: string): string;
  fields: Readonly<Record<'row' | 'column' | 'unit' | 'caption' | 'section' | 'notes' | 'label' | 'proof', string>>;
  headLost: string;
  others(count: number): string;
  preferredBy: string;
  relations: Readonly<Record<Relation, string>>;
  lost: Readonly<Record<Lost, string>>;
  line(line: number): string;
  checked: string;
  agrees: string;
  differs: string;
  found: string;
}

export const WHY_WORDS: Words<WhyWords> = {
  zh: {
    versus: (period) => `较 ${period}`,
    forecast: '预测',
    derived: '推算：所读文件均未直接披露',
    approximate: '约数',
    byProof: '经验证读出',
    filed: (date) => `披露于 ${date}`,
    within: (low, high, unit) => `区间 [${low}, ${high}]${unit}`,
    atLeast: (low, unit) => `不低于 ${low}${unit}`,
    atMost: (high, unit) => `不高于 ${high}${unit}`,
    fields: { row: '行', column: '列', unit: '单位', caption: '表题', section: '章节', notes: '表注', label: '原文', proof: '依据' },
    headLost: '表头缺失',
    others: (count) => `其他披露 ${count} 处`,
    preferredBy: '取舍依据',
    relations: { agrees: '一致', range: '区间', restated: '重述', contradicts: '不一致' },
    lost: {
      'the print its own filing prefers': '取该份披露的首选',
      'exact over hedged': '精确数优先于约数',
      'words over proof': '原文写明优先于验证读出',
      "the company's own filing over another's": '本公司披露优先于他方引用',
      'consolidated over unknown': '合并口径优先于口径未明',
      'later filing over earlier': '后续披露优先',
      'audited statement over summary': '经审计报表优先于摘要',
      'more digits over fewer': '位数多者优先',
      'table over sentence': '表格优先于正文',
      'the first in the filing': '取先出现者',
    },
    line: (line) => `第 ${line} 行`,
    checked: '与其他数据核对',
    agrees: '相符  ',
    differs: '不符  ',
    found: 'filings check 发现',
  },
  en: {
    versus: (period) => `vs ${period}`,
    forecast: 'forecast',
    derived: 'derived: none of these filings prints it',
    approximate: 'approximate',
    byProof: 'read by proof',
    filed: (date) => `filed ${date}`,
    within: (low, high, unit) => `in [${low}, ${high}]${unit}`,
    atLeast: (low, unit) => `at least ${low}${unit}`,
    atMost: (high, unit) => `at most ${high}${unit}`,
    fields: {
      row: 'row',
      column: 'column',
      unit: 'unit',
      caption: 'caption',
      section: 'section',
      notes: 'notes',
      label: 'label',
      proof: 'proof',
    },
    headLost: 'its head is lost',
    others: (count) => `${count} other print${count === 1 ? '' : 's'}`,
    preferredBy: 'preferred by',
    relations: { agrees: 'agrees', range: 'range', restated: 'restated', contradicts: 'contradicts' },
    lost: {
      'the print its own filing prefers': 'the print its own filing prefers',
      'exact over hedged': 'exact over hedged',
      'words over proof': 'words over proof',
      "the company's own filing over another's": "the company's own filing over another's",
      'consolidated over unknown': 'consolidated over unknown',
      'later filing over earlier': 'later filing over earlier',
      'audited statement over summary': 'audited statement over summary',
      'more digits over fewer': 'more digits over fewer',
      'table over sentence': 'table over sentence',
      'the first in the filing': 'the first in the filing',
    },
    line: (line) => `line ${line}`,
    checked: 'checked against',
    agrees: 'agrees ',
    differs: 'differs',
    found: 'found by filings check',
  },
};
