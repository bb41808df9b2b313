import type { Reason } from '../coverage/coverage.ts';
import type { Basis, Bound, Kind, Origin, Role, Scope } from '../fact.ts';
import type { CRITERIA } from '../reconcile/preferred.ts';
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
  kinds: Readonly<Record<Kind, string>>;
  /** Behind the name of a metric. */
  changes: Readonly<Record<Kind, string>>;
  directions: Readonly<Record<string, string>>;
  basis: Readonly<Record<Basis, string>>;
  bounds: Readonly<Record<Bound, string>>;
  scopes: Readonly<Record<Scope, string>>;
  roles: Readonly<Record<Role, string>>;
  origins: Readonly<Record<Origin, string>>;
  states: { plain: string; proven: string; approximate: string; against: string };
  whole: string;
  standing: { only: string; preferred: (others: number) => string; beaten: (rule: string) => string; against: string };
  criteria: Readonly<Record<(typeof CRITERIA)[number]['words'], string>>;
  items: Readonly<Record<'table' | 'cell' | 'sentence', string>>;
  reasons: Readonly<Record<Reason, { name: string; words: string }>>;
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
    lists: { figures: '数据', derived: '推算', left: '未读懂', findings: '疑点' },
    tallies: { figures: '个数据', proven: '个由全文推断', derived: '个推算', left: '处未读懂', findings: '处疑点' },
    key: { proven: '推断', against: '前后不一', left: '未读懂', findings: '疑点' },
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
      proof: '推断依据',
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
    kinds: {
      value: '数值',
      'change-ratio': '变动比例',
      'change-pp': '变动百分点',
      'change-amount': '变动额',
      'loss-change-ratio': '亏损变动比例',
      direction: '只述方向',
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
    basis: { reported: '实际数', approx: '约数', forecast: '预测数' },
    bounds: { about: '左右', 'at-least': '不低于', 'at-most': '不超过', low: '下限', high: '上限' },
    scopes: { consolidated: '合并', parent: '母公司', unknown: '未注明' },
    roles: { headline: '公司整体', peer: '同行业公司', detail: '明细' },
    origins: { table: '表格', sentence: '正文', derived: '推算' },
    states: { plain: '直接读出', proven: '° 推断', approximate: '≈ 约数', against: '≠ 前后不一' },
    whole: '整体',
    standing: {
      only: '仅此一处',
      preferred: (others) => `取此处，另有 ${others} 处`,
      beaten: (rule) => `未取（${rule}）`,
      against: '与取用的数字不一致',
    },
    criteria: {
      'the print its own filing prefers': '以其所在文件取用的为准',
      'exact over hedged': '确数优先于约数',
      'words over proof': '明文优先于推断',
      "the company's own filing over another's": '本公司文件优先',
      'consolidated over unknown': '合并口径优先于未注明',
      'later filing over earlier': '后出文件优先',
      'audited statement over summary': '经审计报表优先于摘要',
      'more digits over fewer': '位数多者优先',
      'table over sentence': '表格优先于正文',
      'the first in the filing': '先出现者优先',
    },
    items: { table: '表格', cell: '单元格', sentence: '句子' },
    reasons: {
      columns: { name: '分不清列', words: '提到了指标，但各列无法区分' },
      others: { name: '他方或未来', words: '表中是其他主体的数据，或尚未发生' },
      row: { name: '行名不识', words: '行名对不上指标、公司、期间或分部' },
      head: { name: '表头不识', words: '表头既非数值也非变动，或一个表头下有两列' },
      metric: { name: '指标不明', words: '行名、表头、表题中没有已知指标，或互相矛盾' },
      number: { name: '数值不符', words: '数值与指标不相称，或未注明单位' },
      period: { name: '期间不明', words: '期间未写明，也无从推断' },
      doubt: { name: '归属存疑', words: '属于谁、是哪项指标存疑，且无从推断' },
      later: { name: '期间未到', words: '成文时该期间尚未结束' },
      target: { name: '目标或条件', words: '讲的是目标、条件或门槛' },
      question: { name: '提问', words: '监管机构或投资者的提问' },
      sentence: { name: '句子未懂', words: '句中有指标和数字，但未能读懂' },
    },
    place: (line, column, page) => `第 ${line} 行第 ${column} 列${page === null ? '' : `，第 ${page} 页`}`,
    page: (page) => `第 ${page} 页`,
    days: (period, start, end) => `${period}（${start === null ? '' : `${start} 至 `}${end}）`,
    coverage: ({ tables, cells, sentences }) => [
      `涉及指标的表格 ${grouped(tables[0])} 张，读出 ${grouped(tables[1])} 张。`,
      `表中数字 ${grouped(cells[0])} 个，成为数据 ${grouped(cells[1])} 个。`,
      `有指标和数字的句子 ${grouped(sentences[0])} 句，读出 ${grouped(sentences[1])} 句。`,
    ],
    unread: '读到多少，何处未读懂',
    noReasons: '没有未读懂之处。',
    panel: '数据与疑点',
    search: '搜索：公司、指标、期间、数值、行号（按 / 键）',
    keys: 'n 下一个 · p 上一个 · / 搜索 · Esc 关闭',
    appendix: '附：疑点',
    client: { all: '全部', shown: '{n} / {all}', none: '没有符合条件的', line: '{n} 行', light: '浅色', dark: '深色', close: '关闭' },
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
    kinds: {
      value: 'value',
      'change-ratio': 'change',
      'change-pp': 'change in points',
      'change-amount': 'change in amount',
      'loss-change-ratio': 'change of a loss',
      direction: 'direction only',
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
    basis: { reported: 'reported', approx: 'approximate', forecast: 'forecast' },
    bounds: { about: 'about', 'at-least': 'at least', 'at-most': 'at most', low: 'lower end', high: 'upper end' },
    scopes: { consolidated: 'consolidated', parent: 'parent company', unknown: 'not told' },
    roles: { headline: 'the company', peer: 'a peer', detail: 'a part' },
    origins: { table: 'table', sentence: 'sentence', derived: 'derived' },
    states: { plain: 'read as printed', proven: '° proven', approximate: '≈ approximate', against: '≠ prints disagree' },
    whole: 'whole company',
    standing: {
      only: 'the only print',
      preferred: (others) => `preferred to ${others} other print${others === 1 ? '' : 's'}`,
      beaten: (rule) => `not preferred (${rule})`,
      against: 'contradicts the preferred print',
    },
    criteria: {
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
    items: { table: 'table', cell: 'cell', sentence: 'sentence' },
    reasons: {
      columns: { name: 'columns', words: 'a metric in its words, but its cells cannot be told apart' },
      others: { name: 'others', words: 'a table of other parties, or of what is not yet' },
      row: { name: 'row', words: 'the label of the row names no metric, company, period or member' },
      head: { name: 'head', words: 'a head that is no level and no change, or two columns under one' },
      metric: { name: 'metric', words: 'no metric in row, head or caption, or two that contradict each other' },
      number: { name: 'number', words: 'the number does not fit the metric, or no unit is told' },
      period: { name: 'period', words: 'the period is neither told nor proven' },
      doubt: { name: 'doubt', words: 'whose figure or which metric stays open, and nothing proves it' },
      later: { name: 'later', words: 'a period that had not ended when the filing was written' },
      target: { name: 'target', words: 'a sentence on targets, conditions or thresholds' },
      question: { name: 'question', words: 'a question of a regulator or an investor' },
      sentence: { name: 'sentence', words: 'a sentence with a metric and a figure that was not understood' },
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
