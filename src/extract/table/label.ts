import { type HeaderPeriod, headerPeriod } from '../../language/period.ts';
import { axisOf } from '../../vocabulary/axes.ts';
import { bareLabel, labelMetric, metricMentions } from '../../vocabulary/match.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { labelCompany, PEER_MEAN } from '../../vocabulary/names.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { isPlace } from '../clause/place.ts';
import type { Context } from './context.ts';

/** What one label of a row says. */
export type Label =
  | { kind: 'company'; name: string; code: string | null }
  /** 平均值, or of some only: 剔除北信源后的平均值. */
  | { kind: 'mean'; of: string | null }
  | { kind: 'metric'; metric: Metric; printed: string }
  /** 网络安全产品收入: a member's figure. `metric` null: a member alone. */
  | { kind: 'member'; member: string; axis: string; metric: Metric | null }
  /** 占比, 占营业收入的比例: a quotient of rows above. */
  | { kind: 'share' }
  | { kind: 'total'; printed: string }
  | { kind: 'period'; period: HeaderPeriod }
  | { kind: 'change' }
  /** 账面余额 under 应收账款: an amount of what the caption is about. */
  | { kind: 'balance' }
  | { kind: 'none' };

const TOTAL = new Set(['合计', '小计', '总计', '共计', '总额', '合计数', '整体情况', '主营整体情况']);
/** What auditors checked, and adjustments: no figures of the company by themselves. */
const NO_FIGURE = /核实|核查|函证|回函|发函|冲减|调增|调减|虚增|虚开|(?<!所得税|权益)影响[额数](?![\u4e00-\u9fff])/;
/** Heads over the names of whoever is ranked beside the filer. */
export const RANKED = /^(?:参与者|厂商|厂商名称)$/;
/** Heads over the names of customers, who are nobody's peers in their own table. */
export const CUSTOMERS = /^(?:(?:主要)?客户(?:名称|简称)?)$/;
const SHARE = /^(?:占比|比例|比重|占[^占]{1,20}(?:的)?(?:比例|比重|比|占比))$/;
const MEAN = /^(?:剔除|扣除|不含)(.{2,24}?)(?:后|之后|影响后|外)?(?:的)?(?:同行业)?(?:平均值?|均值)$/;
/** 可比公司均值(剔除佳明公司) */
const MEAN_WITHOUT = /^.{0,12}(?:平均值?|均值)\((?:剔除|扣除|不含)(.{2,24}?)(?:后|之后)?\)$/;
/** In front of a metric these leave it the company's own: 当期营业收入, 公司毛利率. */
const NEUTRAL =
  /^(?:(?:公司|发行人|本公司)?(?:各期)?(?:期末)?合并|公司|发行人|本公司|当期|本期|同期|合并|报告期内?|全年|年度|实现|完成|实现的|期末|年末|各期|当年|当期的|整体|综合|全部|总|加|减|其中|减:|加:|其中:|\d{1,2}[、.]|[(一二三四五六七八九十)、]{1,4})$/;

/** How labels that are periods begin; a cheap look before they are read. */
const DATED = /^[\d二第本上期年截报当TY]/;

/** Reads one label of a row; `head` is the text over its label column. */
export function readLabel(printed: string, head: string, context: Context): Label {
  const key = `${head}\n${printed}`;
  let label = context.labels.get(key);
  if (!label) context.labels.set(key, (label = read(printed, head, context)));
  return label;
}

function read(printed: string, head: string, context: Context): Label {
  const text = printed.replace(/^(?:其中[:：]?|[减加][:：])(?=.)/, '');
  if (text === '' || /中位数|中值|最大值|最小值/.test(text)) return { kind: 'none' };
  if (TOTAL.has(text)) return { kind: 'total', printed };
  if (NO_FIGURE.test(text)) return { kind: 'none' };
  if (CUSTOMERS.test(head) && labelMetric(text, context.vocabulary) === null && !/小计|收入|占/.test(text))
    return { kind: 'member', member: text, axis: '客户', metric: null };
  if (/^(?:账面)?余额(?:合计)?$/.test(text) || text === '期末余额') return { kind: 'balance' };
  // A customer that is a listed company itself is a member of the filer's figure, no peer with one of its own.
  const company = head === '客户名称' ? null : labelCompany(text, context.vocabulary, context.filer);
  if (company) return company.name === PEER_MEAN ? { kind: 'mean', of: null } : { kind: 'company', ...company };
  if (RANKED.test(head)) {
    const known = labelCompany(text.replace(/(?:集团|股份)$/, ''), context.vocabulary, context.filer);
    return { kind: 'company', ...(known ?? { name: text, code: null }) };
  }
  const mean = MEAN.exec(text);
  if (mean) return { kind: 'mean', of: mean[1]! };
  const bracketed = MEAN_WITHOUT.exec(text);
  if (bracketed) return { kind: 'mean', of: bracketed[1]! };
  const metric = labelMetric(printed, context.vocabulary) ?? labelMetric(text, context.vocabulary);
  // Where the company's label is lost, that of its row slides under 公司简称: 研发费用率 is no company.
  if (!metric && /^(?:公司|证券|股票|可比公司|企业)(?:名称|简称)?$/.test(head) && /^[\u4e00-\u9fffA-Za-z*]{2,8}\*?$/.test(text))
    return { kind: 'company', name: text.replace(/\*$/, ''), code: null };
  if (metric) return { kind: 'metric', metric, printed };
  const bare = bareLabel(text);
  for (const part of partsOf(context.vocabulary))
    if (part.open ? text.startsWith(part.words) : part.words === text || part.words === bare)
      return { kind: 'member', member: part.member, axis: part.axis ?? axisOf(part.member, head), metric: part.metric };
  if (SHARE.test(text)) return { kind: 'share' };
  const period = DATED.test(text) ? headerPeriod(text, context.periods) : null;
  if (period) return { kind: 'period', period };
  if (/^(?:变动|增减|增长|同比)(?:幅度|率|比例|额)?$/.test(text)) return { kind: 'change' };
  // 自研产品收入 under 客户名称 is no customer.
  return readMember(bare, CUSTOMERS.test(head) ? '' : head, context);
}

type Part = NonNullable<Metric['parts']>[number] & { metric: Metric };
/** Counted in pieces and tons, whatever the caption is about. */
const QUANTITY = /^(?:(?:生产|销售|库存|采购|加工|供应|运输|开采)数?量|产量|销量|产能|产能利用率|产销率)$/;

/** The column of units run into the label: 医药行业销售量千克. */
const MEASURED =
  /(?:生产|销售|库存|采购|加工)量[万亿千百]{0,2}(?:吨|千克|公斤|克|台|套|件|只|个|支|米|平方米|立方米|千升|升|瓶|盒|片|头|辆|组|公里|千瓦时|度)/;

/** Whether a label is about how much was made or sold: 医药产品 · 销售量 · 元. */
export const isQuantity = (label: string): boolean => (label.length <= 8 && QUANTITY.test(bareLabel(label))) || MEASURED.test(label);

/** An amount, with its thousands and decimals. */
const AMOUNT = /\d,\d{3}\.\d/;
/** The same words three times on end. */
const THRICE = /([\u4e00-\u9fff]{2,12})\1\1/;
/** The heading of what comes next: 主要客户其他情况说明. */
const HEADING = /情况说明$/;

/**
 * Whether a label is more than one: where columns stand so close that they cannot be told apart, it has swallowed a number (销售量 1,495,834.8) or the labels
 * of the rows around it (染料行业染料行业染料行业), or is none. Whose row it is cannot be told.
 */
export const isRunTogether = (label: string): boolean => AMOUNT.test(label) || THRICE.test(label) || HEADING.test(label);

const parts = new WeakMap<Vocabulary, Part[]>();

function partsOf(vocabulary: Vocabulary): Part[] {
  let kept = parts.get(vocabulary);
  if (!kept)
    parts.set(vocabulary, (kept = vocabulary.metrics.flatMap((metric) => (metric.parts ?? []).map((part) => ({ ...part, metric })))));
  return kept;
}

const items = new WeakMap<Vocabulary, ReadonlySet<string>>();

/** Labels that name an item of some metric. */
function itemsOf(vocabulary: Vocabulary): ReadonlySet<string> {
  let kept = items.get(vocabulary);
  if (!kept) items.set(vocabulary, (kept = new Set(vocabulary.metrics.flatMap(({ item }) => item?.labels ?? []))));
  return kept;
}

/** 2022 over 年改制上市资助款项: the year was taken for a figure, and what is left names nothing. 年产700吨项目 is whole. */
const YEARLESS = /^年[^产末初度均薪]/;

/** 直接计入当期损益的政府补助: how it is booked is all that tells it from the rest. */
const ADVERB = /^(?:直接|间接)$/;

/** 保密安全领域收入 → 保密安全领域 of revenue; 主机安全产品 → a member alone; 利息收入 → nothing. */
function readMember(text: string, head: string, context: Context): Label {
  // 50万以上小计, 自研产品收入小计
  const part = /^(.{2,20}?)小计$/.exec(text)?.[1];
  if (part) return readMember(part, head, context);
  // 研发人员薪酬 is nothing by itself; under 研发费用 it is an item with a name.
  if (itemsOf(context.vocabulary).has(text)) return { kind: 'member', member: text, axis: axisOfRow(text, head), metric: null };
  if (YEARLESS.test(text)) return { kind: 'none' };
  const last = metricMentions(text, context.vocabulary).at(-1);
  if (last && last.to === text.length) {
    if (last.metric === null) return { kind: 'none' };
    let lead = text
      .slice(0, last.from)
      .replace(/的$/, '')
      .replace(/^(?:公司|发行人)(?=境[内外]|国[内外])/, '');
    // 自研产品收入占主营业务收入的比例: the share is of 自研产品.
    if (last.metric.formula?.kind === 'share' && /^占/.test(text.slice(last.from)))
      lead = lead.replace(/(?:实现)?(?:的)?(?:销售)?收入$/, '');
    // The end of a label whose beginning was cut off: 东的净利润.
    if (/^(?:[公司]{0,2}股?东|[所有]{0,2}者|母公司|上市公司)$/.test(lead)) return { kind: 'none' };
    // 期后截至2026.3.31回款金额: of some balance up to a day, no figure of a period.
    if (/^(?:期后|截至)/.test(lead)) return { kind: 'none' };
    // 产品研发费用: whose or which is not said.
    if (/^(?:产品|项目|业务)$/.test(lead)) return { kind: 'none' };
    if (ADVERB.test(lead) && text.endsWith(`的${last.metric.label}`)) {
      const member = text.slice(0, -last.metric.label.length - 1);
      return { kind: 'member', member, axis: axisOfRow(member, head), metric: last.metric };
    }
    if (lead === '' || NEUTRAL.test(lead)) return { kind: 'metric', metric: last.metric, printed: text };
    return { kind: 'member', member: lead, axis: axisOfRow(lead, head), metric: last.metric };
  }
  // 网络安全产品合计 below 纯软件产品, 软硬件一体化产品.
  const member = text.replace(/(?<=.{2})(?:合计|小计|总计)$/, '');
  return { kind: 'member', member, axis: axisOfRow(member, head), metric: null };
}

/** 中国大陆, 美国: a place, where neither the head over the labels nor the member's last word tells what it is. */
function axisOfRow(member: string, head: string): string {
  const axis = axisOf(member, head);
  return axis === '项目' && isPlace(member) ? '地区' : axis;
}
