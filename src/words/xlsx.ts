import type { Check, Severity } from '../audit/discrepancy.ts';
import type { Basis, Bound, Kind, Origin, Role, Scope } from '../fact.ts';
import type { Lang, Words } from './lang.ts';

/** The words of a workbook. */
export interface XlsxWords {
  lang: Lang;
  /** Names of the sheets, letters only: others would need quotes in references, which the library does not give them. */
  sheets: { comparison: string; figures: string; facts: string; findings: string };
  heads: {
    company: string;
    code: string;
    metric: string;
    id: string;
    period: string;
    kind: string;
    value: string;
    unit: string;
    printed: string;
    segment: string;
    role: string;
    basis: string;
    bound: string;
    scope: string;
    versus: string;
    origin: string;
    preferred: string;
    file: string;
    page: string;
    line: string;
    column: string;
    label: string;
    quote: string;
    recovered: string;
    marks: string;
    severity: string;
    check: string;
    identity: string;
    miss: string;
    holds: string;
    receipts: string;
  };
  kinds: Readonly<Record<Kind, string>>;
  roles: Readonly<Record<Role, string>>;
  bases: Readonly<Record<Basis, string>>;
  bounds: Readonly<Record<Bound, string>>;
  scopes: Readonly<Record<Scope, string>>;
  origins: Readonly<Record<Origin, string>>;
  severities: Readonly<Record<Severity, string>>;
  checks: Readonly<Record<Check, string>>;
  yes: string;
  no: string;
  /** Of a receipt. */
  page: (page: number) => string;
  /** Of a number that a cell cannot hold with all its digits. */
  inFull: (value: string) => string;
  /** In the last line of a sheet that could not take all. */
  cut: (held: number, all: number) => string;
  /** Under a sheet without rows. */
  none: string;
}

export const XLSX_WORDS: Words<XlsxWords> = {
  zh: {
    lang: 'zh',
    sheets: { comparison: '指标对比', figures: '主要指标', facts: '数据明细', findings: '勾稽检查' },
    heads: {
      company: '公司',
      code: '代码',
      metric: '指标',
      id: '指标代号',
      period: '期间',
      kind: '类型',
      value: '数值',
      unit: '单位',
      printed: '原文数字',
      segment: '分部',
      role: '主体',
      basis: '性质',
      bound: '限定',
      scope: '报表口径',
      versus: '对比基期',
      origin: '来源',
      preferred: '首选',
      file: '文件',
      page: '页',
      line: '行',
      column: '列',
      label: '原文名称',
      quote: '原文',
      recovered: '推定依据',
      marks: '标注',
      severity: '级别',
      check: '检查项',
      identity: '勾稽关系',
      miss: '差额',
      holds: '可能的更正',
      receipts: '出处',
    },
    kinds: {
      value: '数值',
      'change-ratio': '同比',
      'change-pp': '同比（百分点）',
      'change-amount': '增减额',
      'loss-change-ratio': '亏损增减',
      direction: '方向',
    },
    roles: { headline: '本公司', peer: '同行业', detail: '分部或明细' },
    bases: { reported: '披露数', approx: '约数', forecast: '预测数' },
    bounds: { about: '约', 'at-least': '不低于', 'at-most': '不超过', low: '下限', high: '上限' },
    scopes: { consolidated: '合并', parent: '母公司', unknown: '未注明' },
    origins: { table: '表格', sentence: '正文', derived: '推算' },
    severities: { error: '错误', warning: '存疑', note: '提示' },
    checks: {
      growth: '增长率',
      ratio: '比率',
      share: '占比',
      sum: '合计',
      difference: '差额',
      identity: '勾稽',
      mean: '平均值',
      points: '百分点',
      agreement: '前后不一致',
      restatement: '前后期差异',
      copy: '数字雷同',
      date: '日期',
      words: '文字与数字',
    },
    yes: '是',
    no: '否',
    page: (page) => `第${page}页`,
    inFull: (value) => `单元格只能保留约15位有效数字，完整数值：${value}`,
    cut: (held, all) => `共${all}条，本表只列前${held}条；完整明细请用 --format csv 或 ndjson 导出`,
    none: '无',
  },
  en: {
    lang: 'en',
    sheets: { comparison: 'Comparison', figures: 'Figures', facts: 'Facts', findings: 'Findings' },
    heads: {
      company: 'Company',
      code: 'Code',
      metric: 'Metric',
      id: 'Metric id',
      period: 'Period',
      kind: 'Kind',
      value: 'Value',
      unit: 'Unit',
      printed: 'As printed',
      segment: 'Segment',
      role: 'Role',
      basis: 'Basis',
      bound: 'Bound',
      scope: 'Scope',
      versus: 'Versus',
      origin: 'Origin',
      preferred: 'Preferred',
      file: 'File',
      page: 'Page',
      line: 'Line',
      column: 'Column',
      label: 'Label',
      quote: 'Quote',
      recovered: 'Proof',
      marks: 'Marks',
      severity: 'Severity',
      check: 'Check',
      identity: 'Identity',
      miss: 'Miss',
      holds: 'Holds if',
      receipts: 'Receipts',
    },
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
    severities: { error: 'error', warning: 'warning', note: 'note' },
    checks: {
      growth: 'growth',
      ratio: 'ratio',
      share: 'share',
      sum: 'sum',
      difference: 'difference',
      identity: 'identity',
      mean: 'mean',
      points: 'points',
      agreement: 'agreement',
      restatement: 'restatement',
      copy: 'copy',
      date: 'date',
      words: 'words',
    },
    yes: 'yes',
    no: 'no',
    page: (page) => `page ${page}`,
    inFull: (value) => `A cell holds about 15 digits; in full: ${value}`,
    cut: (held, all) => `The first ${held} of ${all} facts; --format csv or ndjson gives all of them`,
    none: 'none',
  },
};
