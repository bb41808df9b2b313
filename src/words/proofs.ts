import type { Lang, Words } from './lang.ts';
import { filled, type Slots, saidBack } from './template.ts';

/**
 * How a figure was read whose words are lost: what is lost, what it is read as, and what proves it. A fact carries the English sentence (data is the same in
 * every language); `proofIn` finds the sentence here again and says it in the language of a screen. `{lines}` are the lines that prove it.
 */
export const PROOFS = {
  'heads by habit': {
    en: 'the heads that name the periods are lost; read as {periods}: the caption names just these, and all {count} tables of the filing whose heads survive run the {first} first',
    zh: '期间表头缺失，按 {periods} 读出：标题所列期间正是这些，且全文其余 {count} 张表头完整的表均以{first}在前',
  },
  'metric by figures': {
    en: 'no words name the metric of this table; read as {metric}: {count} of its figures stand elsewhere as that (line {lines}), and no other metric fits',
    zh: '表中未写明指标，按{metric}读出：其中 {count} 个数值在他处即为该指标（第 {lines} 行），其他指标均不符',
  },
  'metric by rows': {
    en: 'no words name the metric of this table; read as {metric}: {count} of its figures stand elsewhere as that (line {lines}), its rows add up to them, and no other metric fits',
    zh: '表中未写明指标，按{metric}读出：其中 {count} 个数值在他处即为该指标（第 {lines} 行），各行之和相符，其他指标均不符',
  },
  'head by neighbours': {
    en: 'the head that names the period is lost; read as {period}: the heads beside it are the other reporting periods in their order',
    zh: '期间表头缺失，按 {period} 读出：相邻表头依次为其他报告期',
  },
  'head by figures': {
    en: 'the head that names the period is lost; read as {periods}: {count} figures of this table stand elsewhere with these periods (line {lines}), and no other order of the reporting periods fits',
    zh: '期间表头缺失，按 {periods} 读出：表中 {count} 个数值在他处即为这些期间（第 {lines} 行），报告期的其他排列均不符',
  },
  'year by quarters': {
    en: "the year over the quarters is lost; read as {periods}: {count} of these figures stand elsewhere, {sums} sums of four are a year's (line {lines}), and no other year fits",
    zh: '季度表头的年份缺失，按 {periods} 读出：{count} 个数值见于他处，{sums} 组四季之和等于全年（第 {lines} 行），其他年份均不符',
  },
  'label by print': {
    en: 'the label stands apart from its row; a figure of the row is printed with these words at line {lines}',
    zh: '行名与数值错行；该行有数值在第 {lines} 行与同一行名一并披露',
  },
  'label by twin': {
    en: 'the label stands apart from its row; another table has the same figure with the same label',
    zh: '行名与数值错行；另一张表中同一行名下有相同数值',
  },
  'label by statement': {
    en: 'the label stands apart from its row; {identity} in every column',
    zh: '行名与数值错行；各列均满足 {identity}',
  },
  'row by sum': {
    en: 'the row names no metric; its figures and those beside it add up to {label} in every column',
    zh: '行名未写明指标；该行与相邻各行之和在各列均等于{label}',
  },
  'parts of a sum': {
    en: 'the words behind 其中 name parts; read as parts of {metric}: they add up to the figure before them (line {lines})',
    zh: '“其中”之后为各组成部分，按{metric}的组成读出：合计等于其前的数值（第 {lines} 行）',
  },
  'figure retold': {
    en: 'part of the words is lost; read as {metric} of {company}, {period}: the figure stands as that (line {lines}), and nothing else agrees with the words that are left',
    zh: '部分文字缺失，按{company} {period} {metric}读出：该数值即为此项（第 {lines} 行），其余文字与其他数据均不符',
  },
  'change recomputed': {
    en: 'part of the words is lost; read as the change of {metric} in {period}: it recomputes from the figures of both periods (line {lines}), and that of no other metric whose name may end so',
    zh: '部分文字缺失，按{metric} {period} 的变动读出：由两期数据复算相符（第 {lines} 行），名称相近的其他指标均不符',
  },
  'change recomputed below': {
    en: 'part of the words is lost; read as the change of {metric} in {period}: it recomputes from the figures of both periods (line {lines}), and that of no other metric whose name may end so, right under their table',
    zh: '部分文字缺失，按{metric} {period} 的变动读出：由上表两期数据复算相符（第 {lines} 行），名称相近的其他指标均不符',
  },
  'change printed': {
    en: 'part of the words is lost; read as the change of {metric} in {period}: the table above prints it (line {lines}), and no other of that size',
    zh: '部分文字缺失，按{metric} {period} 的变动读出：上表列有该变动（第 {lines} 行），且无其他相同数值',
  },
  'list recited': {
    en: 'the sentence alone does not tell the metric; read as {metric}: these {count} figures stand as that in the periods the sentence names (line {lines}), and as nothing else',
    zh: '仅凭该句不能确定指标，按{metric}读出：这 {count} 个数值在所述期间即为该指标（第 {lines} 行），并非其他数据',
  },
  'list of a part recited': {
    en: 'the sentence alone does not tell the metric; read as {metric} of {members}: these {count} figures stand as that in the periods the sentence names (line {lines}), and as nothing else',
    zh: '仅凭该句不能确定指标，按{members}的{metric}读出：这 {count} 个数值在所述期间即为该指标（第 {lines} 行），并非其他数据',
  },
  'question quotes': {
    en: 'a question quotes the figure without all its words; the filing prints it once with the members it names (line {lines})',
    zh: '提问引用该数值而文字不全；全文仅一处以所述分部披露该数值（第 {lines} 行）',
  },
  'sentence repeats': {
    en: 'the sentence repeats the table above it: the figure stands there once with the members it names (line {lines})',
    zh: '该句复述上表：表中仅一处以所述分部列有该数值（第 {lines} 行）',
  },
  'project margin': {
    en: 'read as the margin of all years of the project: it recomputes from their revenue and margins (line {lines})',
    zh: '按项目全部年度的毛利率读出：由各年收入和毛利率复算相符（第 {lines} 行）',
  },
  'whose change': {
    en: 'the words leave open whether 主营业务 alone is meant; read as {main}: its levels in this filing give the change, those of {metric} do not',
    zh: '文字未说明是否仅指主营业务，按{main}读出：由其披露的两期数据可得该变动，{metric}则不符',
  },
} as const satisfies Record<string, Words<string>>;

export type Proof = keyof typeof PROOFS;

/** The English sentence of a proof, as a fact carries it; lists are joined by `, `. */
export function proof<P extends Proof>(id: P, given: Readonly<Record<Slots<(typeof PROOFS)[P]['en']>, string | number>>): string {
  return filled(PROOFS[id].en, given);
}

/** The words of a slot that stand for others in Chinese. */
const ORDERS: Readonly<Record<string, string>> = { newest: '最近一期', oldest: '最早一期' };

/** A proof of a fact in the language of a screen; a sentence that no template gives stays as it is. */
export const proofIn: (recovered: string, lang: Lang) => string = saidBack(
  Object.values(PROOFS),
  (held) => ORDERS[held] ?? held.replaceAll(', ', '、'),
);
