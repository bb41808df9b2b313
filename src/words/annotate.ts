import type { Kind } from '../fact.ts';
import type { Group } from '../vocabulary/metric.ts';
import type { Lang, Words } from './lang.ts';

/** What an annotated filing says beside the filing's own words. */
export interface AnnotateWords {
  lang: Lang;
  /** Lists beside the text. */
  lists: { figures: string; derived: string; left: string; findings: string };
  tallies: { figures: string; proven: string; derived: string; left: string; findings: string };
  /** What the marks in the text mean. */
  key: { proven: string; against: string; left: string; findings: string };
  groups: Readonly<Record<Group, string>>;
  /** Labels of what is told of an entry, and of filters. */
  labels: Readonly<
    Record<
      | 'company'
      | 'metric'
      | 'printed'
      | 'period'
      | 'value'
      | 'kind'
      | 'versus'
      | 'segment'
      | 'scope'
      | 'basis'
      | 'role'
      | 'origin'
      | 'proof'
      | 'standing'
      | 'preferred'
      | 'elsewhere'
      | 'formula'
      | 'operand'
      | 'place'
      | 'state'
      | 'reason'
      | 'what'
      | 'check'
      | 'severity'
      | 'finding'
      | 'holds'
      | 'number'
      | 'words',
      string
    >
  >;
  /** Behind the name of a metric. */
  changes: Readonly<Record<Kind, string>>;
  directions: Readonly<Record<string, string>>;
  states: { plain: string; proven: string; approximate: string; against: string };
  whole: string;
  standing: { only: string; preferred: (others: number) => string; beaten: (rule: string) => string; against: string };
  place: (line: number, column: number, page: number | null) => string;
  page: (page: number) => string;
  /** A period with its days. */
  days: (period: string, start: string | null, end: string) => string;
  /** Tables told apart, cells and sentences that gave a figure. */
  coverage: (seen: { tables: [number, number]; cells: [number, number]; sentences: [number, number] }) => string[];
  unread: string;
  noReasons: string;
  panel: string;
  search: string;
  keys: string;
  appendix: string;
  client: { all: string; shown: string; none: string; line: string; light: string; dark: string; close: string };
  text: string;
}

const grouped = (count: number): string => count.toLocaleString('en-US');

export const ANNOTATE_WORDS: Words<AnnotateWords> = {
  zh: {
    lang: 'zh',
    lists: { figures: '数据', derived: '推算', left: '未读懂', findings: '问题' },
    tallies: { figures: '个数据', proven: '个推定', derived: '个推算', left: '处未读懂', findings: '处问题' },
    key: { proven: '推定', against: '前后不一致', left: '未读懂', findings: '问题' },
    groups: { revenue: '收入与毛利', expense: '费用与研发', receivables: '应收与存货', profit: '利润与现金', other: '其他' },
    labels: {
      company: '公司',
      metric: '指标',
      printed: '原文',
      period: '期间',
      value: '数值',
      kind: '类型',
      versus: '比较对象',
      segment: '分部',
      scope: '报表口径',
      basis: '性质',
      role: '主体',
      origin: '出处',
      proof: '推定依据',
      standing: '取用',
      preferred: '取用处',
      elsewhere: '不一致',
      formula: '算式',
      operand: '算自',
      place: '位置',
      state: '标记',
      reason: '原因',
      what: '对象',
      check: '检查',
      severity: '程度',
      finding: '问题',
      holds: '若要成立',
      number: '所涉数字',
      words: '原文',
    },
    changes: {
      value: '',
      'change-ratio': '同比',
      'change-pp': '变动',
      'change-amount': '增减额',
      'loss-change-ratio': '亏损同比',
      direction: '走向',
    },
    directions: { up: '↑ 上升', down: '↓ 下降', flat: '→ 持平' },
    states: { plain: '直接读出', proven: '° 推定', approximate: '≈ 约数', against: '≠ 前后不一致' },
    whole: '整体',
    standing: {
      only: '仅此一处',
      preferred: (others) => `取此处，另有 ${others} 处`,
      beaten: (rule) => `未取（${rule}）`,
      against: '与取用的数字不一致',
    },
    place: (line, column, page) => `第 ${line} 行第 ${column} 列${page === null ? '' : `，第 ${page} 页`}`,
    page: (page) => `第 ${page} 页`,
    days: (period, start, end) => `${period}（${start === null ? '' : `${start} 至 `}${end}）`,
    coverage: ({ tables, cells, sentences }) => [
      `涉及指标的表格 ${grouped(tables[0])} 张，读出 ${grouped(tables[1])} 张。`,
      `表中数字 ${grouped(cells[0])} 个，读出 ${grouped(cells[1])} 个。`,
      `有指标和数字的句子 ${grouped(sentences[0])} 句，读出 ${grouped(sentences[1])} 句。`,
    ],
    unread: '读出情况',
    noReasons: '没有未读懂之处。',
    panel: '数据与问题',
    search: '搜索：公司、指标、期间、数值、行号（按 / 键）',
    keys: 'n 下一个 · p 上一个 · / 搜索 · Esc 关闭',
    appendix: '附：问题',
    client: { all: '全部', shown: '{n} / {all}', none: '没有符合条件的', line: '第 {n} 行', light: '浅色', dark: '深色', close: '关闭' },
    text: '文件原文',
  },
  en: {
    lang: 'en',
    lists: { figures: 'Figures', derived: 'Derived', left: 'Not read', findings: 'Findings' },
    tallies: { figures: 'figures', proven: 'of them proven', derived: 'derived', left: 'not understood', findings: 'findings' },
    key: { proven: 'proven', against: 'prints disagree', left: 'not understood', findings: 'finding' },
    groups: {
      revenue: 'revenue and margins',
      expense: 'expenses and R&D',
      receivables: 'receivables and inventory',
      profit: 'profit and cash',
      other: 'other',
    },
    labels: {
      company: 'company',
      metric: 'metric',
      printed: 'as printed',
      period: 'period',
      value: 'value',
      kind: 'kind',
      versus: 'versus',
      segment: 'segment',
      scope: 'scope',
      basis: 'basis',
      role: 'role',
      origin: 'origin',
      proof: 'proof',
      standing: 'standing',
      preferred: 'preferred',
      elsewhere: 'disagrees',
      formula: 'formula',
      operand: 'from',
      place: 'place',
      state: 'mark',
      reason: 'reason',
      what: 'what',
      check: 'check',
      severity: 'severity',
      finding: 'finding',
      holds: 'it would hold',
      number: 'numbers',
      words: 'words',
    },
    changes: {
      value: '',
      'change-ratio': '同比',
      'change-pp': '变动',
      'change-amount': '增减额',
      'loss-change-ratio': '亏损同比',
      direction: '走向',
    },
    directions: { up: '↑ up', down: '↓ down', flat: '→ flat' },
    states: { plain: 'read as printed', proven: '° proven', approximate: '≈ approximate', against: '≠ prints disagree' },
    whole: 'whole company',
    standing: {
      only: 'the only print',
      preferred: (others) => `preferred to ${others} other print${others === 1 ? '' : 's'}`,
      beaten: (rule) => `not preferred (${rule})`,
      against: 'contradicts the preferred print',
    },
    place: (line, column, page) => `line ${line}, column ${column}${page === null ? '' : `, page ${page}`}`,
    page: (page) => `page ${page}`,
    days: (period, start, end) => `${period} (${start === null ? '' : `${start} to `}${end})`,
    coverage: ({ tables, cells, sentences }) => [
      `${grouped(tables[0])} tables about a metric, ${grouped(tables[1])} told apart.`,
      `${grouped(cells[0])} numbers in them, ${grouped(cells[1])} gave a figure.`,
      `${grouped(sentences[0])} sentences with a metric and a figure, ${grouped(sentences[1])} read.`,
    ],
    unread: 'How much was read, and what was not understood',
    noReasons: 'Nothing was left.',
    panel: 'Figures and findings',
    search: 'Search: company, metric, period, value, line (press /)',
    keys: 'n next · p previous · / search · Esc close',
    appendix: 'Findings',
    client: { all: 'all', shown: '{n} of {all}', none: 'nothing fits', line: 'line {n}', light: 'Light', dark: 'Dark', close: 'Close' },
    text: 'Text of the filing',
  },
};
