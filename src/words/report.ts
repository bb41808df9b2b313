import type { Severity } from '../audit/discrepancy.ts';
import type { Mark } from '../compare/figure.ts';
import type { Kind } from '../fact.ts';
import type { ABOUT, Relation } from '../report/model.ts';
import { counted } from './counted.ts';
import type { Words } from './lang.ts';

/** Words of the page that `filings report` makes. */
export interface ReportWords {
  title: (names: readonly string[], companies: number) => string;
  /** What was read: filings, companies, from one day to another. */
  read: (filings: number, companies: number, from: string | null, to: string | null) => string;
  click: string;
  /** Between what is listed, and between longer things. */
  comma: string;
  semicolon: string;
  filings: string;
  file: { no: string; company: string; code: string; form: string; date: string; figures: string; name: string };
  marks: Readonly<Record<Mark, string>>;
  marksTitle: string;
  comparison: string;
  company: string;
  code: string;
  moved: string;
  /** What a change is over, for who points at it. */
  over: (from: string, to: string) => string;
  figures: string;
  unit: string;
  /** Of a chart that cannot be seen: its kind, metric and periods; then one company with its first and last value. */
  chart: { lines: (metric: string, from: string, to: string) => string; bars: (metric: string, column: string) => string };
  fromTo: (name: string, first: string, last: string) => string;
  peers: (count: number) => string;
  standIn: string;
  hollow: string;
  log: string;
  left: (peers: number) => string;
  findings: string;
  looked: (tables: number, figures: number) => string;
  none: string;
  counts: Readonly<Record<Severity, (count: number) => string>>;
  together: string;
  kinds: Readonly<Record<Kind, string>>;
  forecast: string;
  theme: string;
  places: string;
  panel: PanelWords;
}

/** Words of the panel that opens on a figure; they are written into the page. */
export interface PanelWords {
  close: string;
  back: string;
  passage: string;
  page: string;
  line: string;
  about: Readonly<Record<(typeof ABOUT)[number], string>>;
  derived: string;
  operands: string;
  others: string;
  relations: Readonly<Record<Relation, string>>;
  checks: string;
  agrees: string;
  differs: string;
  findings: string;
  holds: string;
  numbers: string;
  unkept: string;
}

export const REPORT_WORDS: Words<ReportWords> = {
  zh: {
    title: (names, companies) =>
      companies <= 3 ? `${names.join('、')}：财务数据对比` : `${names.slice(0, 2).join('、')}等${companies}家公司：财务数据对比`,
    read: (filings, companies, from, to) =>
      `${filings} 份文件，${companies} 家公司${from && to ? (from === to ? `，${from}` : `，${from} 至 ${to}`) : ''}`,
    comma: '，',
    semicolon: '；',
    click: '点击任一数字，查看原文、其他出处与计算过程。',
    filings: '数据来源',
    file: { no: '', company: '公司', code: '代码', form: '类型', date: '日期', figures: '数据', name: '文件' },
    marksTitle: '符号',
    marks: {
      approximate: '约数（约、近、超过等）',
      recovered: '表头或行名在文本中缺失，依勾稽关系推定',
      derived: '推算值，原文未直接披露，仅列确定的位数',
      'main-only': '以主营业务口径代替',
      restated: '后续文件已重述',
      disagree: '各处披露不一致',
      direction: '仅披露升降，未披露数值',
      'segments-only': '仅披露分部数据',
    },
    comparison: '指标对比',
    company: '公司',
    code: '代码',
    moved: '变动',
    over: (from, to) => `${from} 至 ${to}`,
    figures: '关键数据',
    unit: '单位',
    chart: {
      lines: (metric, from, to) => `折线图，${metric}，${from} 至 ${to}`,
      bars: (metric, column) => `条形图，${metric}，${column}`,
    },
    fromTo: (name, first, last) => (first === last ? `${name} ${first}` : `${name}由 ${first} 到 ${last}`),
    peers: (count) => `另有 ${count} 家`,
    standIn: '* 为主营业务口径',
    hollow: '空心点为推算值',
    log: '对数坐标',
    left: (peers) => `${peers} 家同业见表`,
    findings: '勾稽核对',
    looked: (tables, figures) => `共核对 ${tables} 张表、${figures} 个数据`,
    none: '未发现问题。',
    counts: { error: (count) => `错误 ${count}`, warning: (count) => `存疑 ${count}`, note: (count) => `提示 ${count}` },
    together: '多份文件之间',
    kinds: {
      value: '',
      direction: '',
      'change-ratio': '同比',
      'change-pp': '同比',
      'change-amount': '增减额',
      'loss-change-ratio': '亏损同比',
    },
    forecast: '（预计）',
    theme: '深色 / 浅色',
    places: '出处（文件序号、行、列）',
    panel: {
      close: '关闭',
      back: '返回',
      passage: '原文',
      page: '第 # 页',
      line: '第 # 行',
      about: {
        row: '行',
        column: '列',
        unit: '单位',
        caption: '表题',
        section: '章节',
        label: '原文用语',
        proof: '推定依据',
        notes: '附注',
      },
      derived: '推算',
      operands: '所用数据',
      others: '其他出处',
      relations: { agrees: '一致', range: '区间另一端', restated: '被重述', contradicts: '不一致' },
      checks: '勾稽',
      agrees: '相符',
      differs: '不符',
      findings: '核对发现',
      holds: '成立条件',
      numbers: '涉及数字',
      unkept: '原文未保留。',
    },
  },
  en: {
    title: (names, companies) =>
      companies <= 3
        ? `${names.join(', ')}: figures compared`
        : `${names.slice(0, 2).join(', ')} and ${companies - 2} more: figures compared`,
    read: (filings, companies, from, to) =>
      `${filings} filing${filings === 1 ? '' : 's'}, ${companies} compan${companies === 1 ? 'y' : 'ies'}${from && to ? (from === to ? `, ${from}` : `, ${from} to ${to}`) : ''}`,
    comma: ', ',
    semicolon: '; ',
    click: 'Click any number for its passage, its other prints and how it was reckoned.',
    filings: 'Filings read',
    file: { no: '', company: 'Company', code: 'Code', form: 'Form', date: 'Date', figures: 'Figures', name: 'File' },
    marksTitle: 'Marks',
    marks: {
      approximate: 'approximate in the filing (约, 近, 超过 …)',
      recovered: 'read by proof, the head of its row or column being lost in the text',
      derived: 'derived from others, as far as its digits are certain',
      'main-only': 'of the main business, for want of the whole',
      restated: 'restates an earlier filing',
      disagree: 'prints disagree',
      direction: 'stated only as a direction',
      'segments-only': 'only segments disclosed',
    },
    comparison: 'Comparison',
    company: 'Company',
    code: 'Code',
    moved: 'Change',
    over: (from, to) => `${from} to ${to}`,
    figures: 'Key figures',
    unit: 'Unit',
    chart: {
      lines: (metric, from, to) => `Line chart of ${metric}, ${from} to ${to}`,
      bars: (metric, column) => `Bar chart of ${metric}, ${column}`,
    },
    fromTo: (name, first, last) => (first === last ? `${name} ${first}` : `${name} from ${first} to ${last}`),
    peers: (count) => `${count} more`,
    standIn: '* main business',
    hollow: 'hollow points are derived',
    log: 'logarithmic scale',
    left: (peers) => `${peers} peers in the table only`,
    findings: 'Audit',
    looked: (tables, figures) => `${tables} tables and ${figures} figures checked`,
    none: 'No finding.',
    counts: {
      error: (count) => counted(count, 'error'),
      warning: (count) => counted(count, 'warning'),
      note: (count) => counted(count, 'note'),
    },
    together: 'Between filings',
    kinds: {
      value: '',
      direction: '',
      'change-ratio': ' change',
      'change-pp': ' change',
      'change-amount': ' change in amount',
      'loss-change-ratio': ' change of loss',
    },
    forecast: ' (forecast)',
    theme: 'Dark / light',
    places: 'Places (number of the file, line:column)',
    panel: {
      close: 'Close',
      back: 'Back',
      passage: 'Passage',
      page: 'page #',
      line: 'line #',
      about: {
        row: 'Row',
        column: 'Column',
        unit: 'Unit',
        caption: 'Caption',
        section: 'Section',
        label: 'Label',
        proof: 'Proof',
        notes: 'Notes',
      },
      derived: 'Derived',
      operands: 'Operands',
      others: 'Other prints',
      relations: { agrees: 'agrees', range: 'other end', restated: 'restated', contradicts: 'contradicts' },
      checks: 'Checked against',
      agrees: 'agrees',
      differs: 'differs',
      findings: 'Found by the audit',
      holds: 'Holds if',
      numbers: 'Its numbers',
      unkept: 'The passage was not kept.',
    },
  },
};
