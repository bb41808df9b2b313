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
    sheets: { comparison: '指标对比', figures: '主要指标', facts: '数据明细', findings: '勾稽核对' },
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
    yes: 'yes',
    no: 'no',
    page: (page) => `page ${page}`,
    inFull: (value) => `A cell holds about 15 digits; in full: ${value}`,
    cut: (held, all) => `The first ${held} of ${all} facts; --format csv or ndjson gives all of them`,
    none: 'none',
  },
};
