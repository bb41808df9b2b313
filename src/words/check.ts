import type { Check, Severity } from '../audit/discrepancy.ts';
import { counted, grouped } from './counted.ts';
import type { Words } from './lang.ts';

/** What a screen of findings says around them. */
export interface CheckWords {
  severities: Readonly<Record<Severity, string>>;
  /** A kind of finding: what it is called on the screen, and what it means. */
  checks: Readonly<Record<Check, { name: string; means: string }>>;
  /** How many were found, and how much was looked at. */
  summary(found: Readonly<Record<Severity, number>>, tables: number, facts: number): string;
  /** Receipts of a finding that are not shown: how many there are in all. */
  prints(count: number): string;
  /** A kind of finding in the legend. */
  legend(name: string, means: string): string;
  /** A finding on one line of a list: where, how grave, which kind, what. */
  item(place: string, severity: string, check: string, identity: string): string;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

const total = (found: Readonly<Record<Severity, number>>): number => SEVERITIES.reduce((sum, each) => sum + found[each], 0);

export const CHECK_WORDS: Words<CheckWords> = {
  zh: {
    severities: { error: '错误', warning: '存疑', note: '提示' },
    checks: {
      growth: { name: '变动率', means: '本期数、上期数与披露的变动率' },
      points: { name: '百分点', means: '两期比率与披露的百分点变动' },
      ratio: { name: '比率', means: '比率与其构成项：毛利率、费用率、计提比例；周转率按平均余额' },
      share: { name: '占比', means: '部分、整体与披露的占比' },
      sum: { name: '合计', means: '合计、小计与各项之和，四个季度与全年，各占比与 100%' },
      difference: { name: '差额', means: '差额与相减的两项' },
      identity: { name: '勾稽', means: '报表及附注的勾稽关系' },
      mean: { name: '均值', means: '平均值行，及其涵盖的公司' },
      agreement: { name: '不一致', means: '同一数据多处披露' },
      restatement: { name: '重述', means: '同一公司后续披露与此前不同的数据' },
      copy: { name: '雷同', means: '两家公司或两个期间的长数字完全相同' },
      date: { name: '日期', means: '并非结账日的日期' },
      words: { name: '文字', means: '文字表述与数值相反' },
    },
    summary: (found, tables, facts) => {
      const looked = `已核对 ${grouped(tables)} 张表、${grouped(facts)} 项数据`;
      const counts = SEVERITIES.filter((each) => found[each] > 0).map(
        (each) => `${CHECK_WORDS.zh.severities[each]} ${grouped(found[each])}`,
      );
      return counts.length === 0 ? `未发现问题；${looked}` : `发现 ${grouped(total(found))} 项：${counts.join('、')}；${looked}`;
    },
    prints: (count) => `…（共 ${count} 处）`,
    legend: (name, means) => `${name}：${means}`,
    item: (place, severity, check, identity) => `${place} ${severity} ${check}：${identity}`,
  },
  en: {
    severities: { error: 'error', warning: 'warning', note: 'note' },
    checks: {
      growth: { name: 'growth', means: 'a level, the one before and the printed change' },
      points: { name: 'points', means: 'two rates and their change in percentage points' },
      ratio: { name: 'ratio', means: 'a rate and what it is of: 毛利率, 费用率, 计提比例, 周转率 with its average balance' },
      share: { name: 'share', means: 'a part, its whole and the printed share' },
      sum: { name: 'sum', means: '合计 and 小计 over their parts, quarters over the year, shares to 100 %' },
      difference: { name: 'difference', means: 'a difference and its two terms' },
      identity: { name: 'identity', means: 'an identity of the statements and their notes' },
      mean: { name: 'mean', means: '平均值 rows, and which companies they average' },
      agreement: { name: 'agreement', means: 'one figure, printed more than once' },
      restatement: { name: 'restatement', means: 'a figure that a later filing of the company prints otherwise' },
      copy: { name: 'copy', means: 'the same long figure for two companies or two periods' },
      date: { name: 'date', means: 'a day on which no books are closed' },
      words: { name: 'words', means: 'words against numbers' },
    },
    summary: (found, tables, facts) => {
      const looked = `${counted(tables, 'table')} and ${counted(facts, 'fact')} checked`;
      const counts = SEVERITIES.filter((each) => found[each] > 0).map((each) => counted(found[each], each));
      return counts.length === 0 ? `no finding; ${looked}` : `${counted(total(found), 'finding')}: ${counts.join(', ')}; ${looked}`;
    },
    prints: (count) => `… (${count} prints)`,
    legend: (name, means) => `${name}: ${means}`,
    item: (place, severity, check, identity) => `${place} ${severity} ${check}: ${identity}`,
  },
};
