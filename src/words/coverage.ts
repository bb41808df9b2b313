import type { Item, Reason } from '../coverage/coverage.ts';
import { grouped } from './counted.ts';
import type { Words } from './lang.ts';

/** What the screen of coverage says. */
export interface CoverageWords {
  /** Lines of counts: what it is, what of it there is, and what became of it. */
  counts: Readonly<Record<'tables' | 'cells' | 'sentences', { name: string; read: string }>>;
  aboutMetric(found: number): string;
  withNumber: string;
  withFigure: string;
  kinds: Readonly<Record<Item['kind'], string>>;
  /** Why something gave no fact: in a cell of the table, and what it means. */
  reasons: Readonly<Record<Reason, { name: string; means: string }>>;
  legend(name: string, means: string): string;
  heads: Readonly<Record<'count' | 'kind' | 'reason' | 'line' | 'text' | 'first', string>>;
}

export const COVERAGE_WORDS: Words<CoverageWords> = {
  zh: {
    counts: {
      tables: { name: '表格', read: '已识别' },
      cells: { name: '单元格', read: '已读出数据' },
      sentences: { name: '句子', read: '已读出数据' },
    },
    aboutMetric: (found) => `涉及指标（共 ${grouped(found)} 张）`,
    withNumber: '含数字',
    withFigure: '含指标和数值',
    kinds: { table: '表格', cell: '单元格', sentence: '句子' },
    reasons: {
      columns: { name: '分列不清', means: '文字涉及指标，但无法分清各列' },
      others: { name: '非本公司', means: '其他方的表格，或尚未发生的事项' },
      row: { name: '行名不明', means: '行名不是指标、公司、期间或分部' },
      head: { name: '表头不明', means: '表头既非金额也非变动，或两列共用一个表头' },
      metric: { name: '指标不明', means: '行名、表头、标题中没有指标，或两处矛盾' },
      number: { name: '数值不符', means: '数值与指标不符，或单位不明' },
      period: { name: '期间不明', means: '期间既未写明，也无法验证' },
      doubt: { name: '归属存疑', means: '公司或指标不能确定，且无从验证' },
      later: { name: '期间未至', means: '披露时该期间尚未结束' },
      target: { name: '目标条件', means: '关于目标、条件或门槛的句子' },
      question: { name: '提问', means: '监管机构或投资者的提问' },
      sentence: { name: '未读懂', means: '含指标和数值而未能读懂的句子' },
    },
    legend: (name, means) => `${name}：${means}`,
    heads: { count: '未读', kind: '类别', reason: '原因', line: '行', text: '原文', first: '首处原文' },
  },
  en: {
    counts: {
      tables: { name: 'tables', read: 'told apart' },
      cells: { name: 'cells', read: 'gave a fact' },
      sentences: { name: 'sentences', read: 'gave a fact' },
    },
    aboutMetric: (found) => `about a metric (of ${grouped(found)})`,
    withNumber: 'with a number',
    withFigure: 'with a metric and a figure',
    kinds: { table: 'table', cell: 'cell', sentence: 'sentence' },
    reasons: {
      columns: { name: 'columns', means: 'a metric in its words, but its cells cannot be told apart' },
      others: { name: 'others', means: 'a table of other parties, or of what is not yet' },
      row: { name: 'row', means: 'the label of the row names no metric, company, period or member' },
      head: { name: 'head', means: 'a head that is no level and no change, or two columns under one' },
      metric: { name: 'metric', means: 'no metric in row, head or caption, or two that contradict each other' },
      number: { name: 'number', means: 'the number does not fit the metric, or no unit is told' },
      period: { name: 'period', means: 'the period is neither told nor proven' },
      doubt: { name: 'doubt', means: 'whose figure or which metric stays open, and nothing proves it' },
      later: { name: 'later', means: 'a period that had not ended when the filing was written' },
      target: { name: 'target', means: 'a sentence on targets, conditions or thresholds' },
      question: { name: 'question', means: 'a question of a regulator or an investor' },
      sentence: { name: 'sentence', means: 'a sentence with a metric and a figure that was not understood' },
    },
    legend: (name, means) => `${name}: ${means}`,
    heads: { count: 'not read', kind: 'kind', reason: 'reason', line: 'line', text: 'text', first: 'the first of them' },
  },
};
