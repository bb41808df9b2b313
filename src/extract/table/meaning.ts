import type { Segment } from '../../fact.ts';
import type { TableUnit } from '../../language/unit.ts';
import { axisOf } from '../../vocabulary/axes.ts';
import { bareLabel } from '../../vocabulary/match.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { balanceUnder, besideProvision, isCostOrWear, isWithin } from './balance.ts';
import type { Caption } from './caption.ts';
import type { ColumnReading } from './columns.ts';
import type { Context } from './context.ts';
import type { Measure } from './head.ts';
import { ofMember } from './member-metric.ts';
import { ofMainBusiness } from './narrowing.ts';
import { shareOf, wholeOf } from './quotient.ts';
import type { RowReading } from './rows.ts';

/** Stands for the metric of a table of companies or of members that none of its words names, until its figures prove one. */
export const UNNAMED: Readonly<Record<'CNY' | 'ratio', Metric>> = {
  CNY: { id: '', label: '', english: '', unit: 'CNY', nature: 'flow', group: 'other', aliases: [], tier: 'extended' },
  ratio: { id: '', label: '', english: '', unit: 'ratio', nature: 'flow', group: 'other', aliases: [], tier: 'extended' },
};

const NON_RECURRING = /非经常性损益(?:项目|明细|的?情况|表|计算)/;

/** Labels that leave open whether 营业 or 主营业务 is meant. */
const OPEN = /^(?:营业|销售)?(?:收入|成本|毛利率)(?:金额|合计|总额)?(?:\(.{1,3}\))?$/;

/** Whether one of the words, the period in it aside (2025年度收入 over 金额), leaves it open, and none after it says more than 金额. */
function isOpen(printed: string): boolean {
  const words = printed.split(' ').map((word) => word.replace(DATED, ''));
  const last = words.findLast((word) => !AMOUNT.test(word)) ?? '';
  return OPEN.test(last) && !/^营业/.test(last);
}

/** Captions that veto their own metric, for they may list its parts alone: 营业外收入情况如下. */
const APART = /营业外(?:收入|支出)/;

const DATED = /^20\d\d年(?:度|末|上半年|\d{1,2}-\d{1,2}月)?/;
const AMOUNT = /^(?:金额|数额)(?:\(.{1,3}\))?$/;

/** What a table says of all its cells. */
export interface Around {
  caption: Caption;
  unit: TableUnit | null;
  /** Metric of the last row, which may be the whole of those above. */
  ending: Metric | null;
  /** All metrics that its rows and columns name. */
  named: readonly Metric[];
}

/** What a cell measures, of which member. */
export interface Meaning {
  metric: Metric;
  segment: Segment[];
  /** 收入 of a 合计 row: 营业收入 or 主营业务收入, the words leave it open. */
  open: boolean;
  /** The caption casts a doubt on whose figure it is: to be read only where the filing says the same elsewhere. */
  doubtful: boolean;
}

/** What a cell measures, of which member; null where row, column and caption do not say it or contradict each other. */
export function meaningOf(row: RowReading, column: ColumnReading, text: string, table: Around, context: Context): Meaning | null {
  const { head } = column;
  const { caption, unit, ending } = table;
  if (head.measure === 'increase') return accrualOf(row, table, context);
  const segment = [...row.segment, ...column.members];
  if (row.company === null) for (const part of caption.within) if (segment.every(({ axis }) => axis !== part.axis)) segment.push(part);
  if (row.total && row.ofCustomers && segment.every(({ axis }) => axis !== '客户')) {
    if (caption.largest === null) return null;
    segment.unshift({ axis: '客户', member: `${caption.largest}合计` });
  }
  const narrower = row.metric && head.metric?.main === row.metric.id;
  if (row.metric && head.metric && row.metric !== head.metric && !narrower) return null;
  const fromCaption = row.metric === null && head.metric === null;
  let metric = row.metric ?? head.metric ?? captionMetric(caption, head.measure, row, text, unit, context) ?? head.amountOf;
  const amount = head.measure === null || head.measure === 'amount' || head.measure === 'gross';
  const ofCompany = row.company !== null && segment.length === 0 && amount;
  const cutByMember = row.cut && (row.total || segment.length > 0) && (amount || head.measure === 'change');
  if (!metric && caption.metrics.length === 0 && (ofCompany || cutByMember))
    metric = UNNAMED[text.includes('%') && !row.cut ? 'ratio' : 'CNY'];
  // 主营业务成本 of a product in 营业成本构成: all the cost it has.
  if (column.whole && row.metric && row.metric.id === column.whole.main && segment.length > 0) metric = column.whole;
  if (!metric || (metric.undivided && row.segment.length > 0)) return null;
  if (metric.nature === 'stock' && row.row.labels.some(isCostOrWear)) return null;
  // 赔偿收入 among the 营业外收入 is no part of 营业收入.
  const listed = caption.metrics.length === 1 ? caption.metrics[0]! : null;
  const isApart = listed?.apart || APART.test(caption.text);
  if (isApart && row.metric && !row.metric.apart && row.segment.length > 0) return null;
  const printed = row.metric ? row.printed : head.metric ? head.text : '';
  const last = namingWord(printed);
  if (head.measure === 'share' && metric.unit === 'CNY') {
    // 小计 of what the caption names, over a last row that is the whole: 长期资产小计 of 资产总额.
    const subtotal = row.total && fromCaption && segment.length === 0 && ending !== null && ending !== metric;
    // A sum is all of a part: 100.00% of one way of selling, nothing of the company.
    if ((row.total && !subtotal && segment.every(({ axis }) => axis === '项目')) || row.balance) return null;
    // A share of what the caption narrows down is no share of the whole: 大型商超 of 线下收入.
    if (caption.member !== null && fromCaption && !subtotal) return null;
    const member = subtotal ? `${metric.label}${row.printed}` : row.printed;
    const cut = segment.length > 0 ? segment : [{ axis: '资产', member }];
    // 投资性房地产 … 资产总额: a row that is a metric itself is a part of the last row.
    const whole = segment.length > 0 ? metric : ending === metric ? null : ending;
    const share = whole ? shareOf(whole, cut.at(-1)!.axis, context.vocabulary) : null;
    if (!share) return null;
    return { metric: share, segment: cut, open: false, doubtful: false };
  }
  // 家数 counts customers where the caption speaks of them, and all of them only by words of its own.
  if (
    metric.id === 'customer-count' &&
    head.metric === metric &&
    /(?:^| )家数$/.test(head.text) &&
    (segment.length === 0 || !/客户|渠道商|经销商/.test(caption.words))
  )
    return null;
  // A share of a market whose name is lost is nobody's.
  if (metric.id === 'market-share' && segment.length === 0 && row.company !== null) {
    if (caption.member === null) return null;
    segment.push({ axis: '市场', member: caption.member });
  }
  if (metric.formula?.kind === 'share' && caption.whole && segment.every(({ axis }) => axis !== '分母'))
    segment.push({ axis: '分母', member: caption.whole });
  if (metric.within && !row.printed.includes(metric.within) && !head.text.includes(metric.within) && !isWithin(metric.within, caption))
    return null;
  if (head.measure === 'amount' || head.measure === 'gross') metric = wholeOf(metric, context.vocabulary) ?? metric;
  if (metric !== UNNAMED.CNY && metric !== UNNAMED.ratio) {
    metric = balanceUnder(metric, sideOf(row, metric) ?? head.measure, context.vocabulary);
    if (!metric) return null;
    metric = besideProvision(metric, bareLabel(last), table.named, context.vocabulary);
  }
  // 托管费收入 among the 非经常性损益 is no part of 营业收入.
  if (NON_RECURRING.test(caption.text) && metric.id !== 'non-recurring-items' && row.segment.every(({ axis }) => axis !== '口径'))
    return null;
  const chosen = metric;
  const narrowing =
    segment.length === 0 && !caption.metrics.includes(chosen) ? chosen.narrowedBy?.find((word) => caption.words.includes(word)) : undefined;
  if (narrowing) segment.push({ axis: '口径', member: narrowing });
  // A total of what the caption narrows down is that member's; 收入 with no member beside it may be that of 主营业务 alone.
  if (segment.length === 0 && caption.member && (row.total || row.balance || fromCaption))
    segment.push({ axis: axisOf(caption.member), member: caption.member });
  else if (fromCaption && caption.member && axisOf(caption.member) !== '项目' && row.company === null && !shows(segment, caption.member))
    segment.unshift({ axis: axisOf(caption.member), member: caption.member });
  // A share of revenue belongs to someone: without a member it says nothing of the company.
  if (metric.formula?.kind === 'share' && segment.length === 0) return null;
  if (row.total && segment.length === 0 && head.metric?.formula?.kind === 'share') return null;
  metric = ofItem(ofMember(metric, segment, context.vocabulary), segment, context);
  // 合计 of 营业收入 under 主营业务(分产品) is that of 主营业务, if the filing says so elsewhere.
  const ofMain = row.total && caption.text.includes('主营业务') && !caption.text.includes('其他业务');
  const open =
    segment.length === 0 &&
    metric.main !== undefined &&
    // 不同规模客户的收入情况如下: the sum of a table that only its caption says to be of 收入.
    (last === ''
      ? row.total && fromCaption && !/营业/.test(caption.words)
      : (ofMain && OPEN.test(last)) || (isOpen(printed) && (row.total || row.bare || row.row.labels.length > 1)));
  // A row that names its own metric does not show what the caption narrows: 营业收入 under 网络安全产品的收入及毛利率.
  const doubtful =
    segment.length === 0 &&
    row.company === null &&
    (caption.narrowed || (caption.member !== null && row.metric !== null) || ofMainBusiness(metric, caption.words));
  return { metric, segment, open, doubtful };
}

/** Whether rows and columns name what the caption lists: 加盟渠道 under 直营渠道和加盟渠道毛利率情况. */
const shows = (segment: readonly Segment[], listed: string): boolean => segment.some(({ member }) => listed.includes(member));

/** Above 减:坏账准备 stands the balance before it, in the total below what is left. */
const sideOf = (row: RowReading, metric: Metric): 'gross' | 'net' | null =>
  row.metric !== null || metric.nature !== 'stock' || (row.side === 'net' && !row.total) ? null : row.side;

/** The word of a label or of heads that names the metric: 2025年度收入 over 金额 says 收入. */
function namingWord(printed: string): string {
  const words = printed.split(' ');
  const word = words.findLast((text) => !/^(?:金额|占比|比例)(?:\(.{1,4}\))?$/.test(text)) ?? words.at(-1)!;
  return word.replace(/^20\d\d年(?:度|末|\d{1,2}-\d{1,2}月)?(?=.)/, '');
}

/** 主营业务 as a member of 营业收入 is 主营业务收入, 职工薪酬 as one of 研发费用 is what the vocabulary names so: no part any more, a figure of its own. */
function ofItem(metric: Metric, segment: Segment[], context: Context): Metric {
  if (segment.length !== 1) return metric;
  const { member } = segment[0]!;
  const own =
    metric.main !== undefined && member === '主营业务'
      ? context.vocabulary.metrics.find(({ id }) => id === metric.main)
      : context.vocabulary.metrics.find(({ item }) => item?.of === metric.id && item.labels.includes(member));
  if (!own) return metric;
  segment.pop();
  return own;
}

/** 本期增加 of the 合计 of a liability that a flow runs through: 应付职工薪酬 grows by what the year's work cost (企业会计准则第9号). */
function accrualOf(row: RowReading, { caption }: Around, context: Context): Meaning | null {
  if (!row.total || row.segment.length > 0) return null;
  const metric = context.vocabulary.metrics.find(({ accrued }) => accrued !== undefined && accruedIn(caption.text, accrued));
  return metric ? { metric, segment: [], open: false, doubtful: false } : null;
}

/** Whether a caption is the liability's name and nothing narrower: 26、应付职工薪酬 · (1)应付职工薪酬列示, but not 短期薪酬列示. */
function accruedIn(caption: string, word: string): boolean {
  const at = caption.indexOf(word);
  return at >= 0 && at <= 5 && /^(?:列示|情况|明细|项目|分类|[:如下表所示])*$/.test(caption.slice(at + word.length));
}

/** The one metric of the caption that the cell can be a figure of, or null. */
function captionMetric(
  caption: Caption,
  measure: Measure | null,
  row: RowReading,
  text: string,
  unit: TableUnit | null,
  context: Context,
): Metric | null {
  const fits = new Set<Metric>();
  for (const named of caption.metrics) {
    const whole = wholeOf(named, context.vocabulary);
    const metric = (measure === 'amount' || measure === 'gross' || row.balance) && whole ? whole : named;
    const percent = text.includes('%');
    if (measure === 'share' || measure === 'change') fits.add(measure === 'share' && whole ? whole : metric);
    else if (metric.unit === 'ratio' ? percent || unit?.percent : !percent) fits.add(metric);
  }
  // 收入构成及毛利率: 金额 and 占比 are of the amounts.
  const amounts =
    fits.size > 1 && (measure === 'share' || measure === 'amount') ? [...fits].filter(({ unit }) => unit === 'CNY') : [...fits];
  return amounts.length === 1 ? amounts[0]! : null;
}
