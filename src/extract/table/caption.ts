import type { Segment } from '../../fact.ts';
import { periodMentions } from '../../language/period.ts';
import { labelMentions, labelMetric } from '../../vocabulary/match.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { companyMentions, PEER_MEAN } from '../../vocabulary/names.ts';
import type { Context } from './context.ts';
import { denominatorIn, isDangling, largest, narrowing } from './narrowed.ts';

/** What the words above a table say of all its cells. */
export interface Caption {
  /** Metrics it names, in order; its cells are of one of them where neither row nor column names one. */
  metrics: Metric[];
  /** 信息安全服务 in 发行人信息安全服务毛利率具体变化情况如下: then its totals are that member's. */
  member: string | null;
  /** Members that all its figures are of: 项目合作渠道模式下. */
  within: Segment[];
  /** What its shares are shares of, by a note: 拒绝访谈客户收入总额. */
  whole: string | null;
  /** 前五大客户: what the sum of its rows is the sum of; null where it is no table of the largest. */
  largest: string | null;
  /** One period for the whole table: ①2022年. Flow id. */
  period: string | null;
  /** Several periods it names, oldest first: 报告期各期末, 最近三年. [] where it names one, none, or several sets. */
  told: readonly string[];
  /** A single peer the table is about; null where it is the filer's. */
  company: { name: string; code: string | null } | null;
  /** 剔除北信源、绿盟科技后: what a mean in the table leaves out. */
  without: string | null;
  /** Companies it names beside the filer. */
  names: string[];
  /** 测算, 预测, 募投项目: no actuals. */
  forecast: boolean;
  /** 母公司利润表. */
  parent: boolean;
  /** The caption alone. */
  text: string;
  /** The caption and the headings right above it. */
  words: string;
  /**
   * Its words narrow the table down or change whose it is in a way that rows which name their own metric would not show
   * (武汉剑通主要财务数据如下, 1、安全服务, 第四季度收入情况): such rows are read only where the filing says the same elsewhere.
   */
  narrowed: boolean;
  /** About others than the filer or the peers (联营企业, 子公司), or about what never was (备考, 敏感性): nothing is read. */
  foreign: boolean;
}

const FORECAST = '测算 预测 募投项目 效益 达产 预计 运营期 建设期 投资概算 业绩承诺'.split(' ');
const FOREIGN = [
  // Other parties' books.
  ...'联营企业 合营企业 子公司 参股 被购买方 被合并方 被投资单位 分部 关联方 应收项目 应付项目 标的公司 供应商 竞争对手 主要非全资 在其他主体中 非同一控制 处置日 购买日 合并日 发行对象 股东情况'.split(
    ' ',
  ),
  // What never was, or is promised.
  ...'敏感 合理变动 公允价值计量 假设 模拟 备考 承诺 前次募 单价 持有待售 终止经营'.split(' '),
  // Tables that repeat the words of statements for parts of them.
  ...'现金流量表补充 将净利润调节 与经营活动有关的 与投资活动有关的 与筹资活动有关的 收到其他与 收到的其他与 支付其他与 支付的其他与 使用权受 权利受限 资产受限 受限资产 受限制的资产 应收项目 应付项目 所得税费用与 递延所得税 到期期限 到期日 可供出售 未办妥 闲置 租出 租入 减值情况 第一阶段 第二阶段 第三阶段 租赁收入'.split(
    ' ',
  ),
];

/**
 * Others' books, where they own what the table shows: 主要客户的财务状况如下. A sentence that only speaks of them
 * (下游客户主要为政府, …收入变动情况如下) leaves the table the peers'.
 */
const OTHERS_BOOKS =
  /(?:控股股东|实际控制人|分公司|客户|承租人|出租人|担保人|债务人)[^,。;:]{0,12}(?:财务|经营|资产|业绩)(?:数据|指标|状况|信息|情况)/;

/**
 * What the form says over the table of customers is about the filer's own sales, whoever else it names:
 * 主要销售客户和主要供应商情况 · 前五名客户销售额 … 万元,占年度销售总额 … %;其中前五名客户销售额中关联方销售额 … 万元.
 */
const CUSTOMERS = /主要(?:销售)?客户[和及、]主要供应商(?:的)?情况|前五(?:名|大)客户销售额[^。]{0,60}关联方销售额/;

/** Words before a metric that are no member of anything; one at a time. */
const FILLER =
  /报告期(?:内|各期末?|末)?|各期末?|最近[一二三]年(?:一期)?末?|其中|的|与|和|及|对|按|不同|在|从|关于|结合|相较|上述|以上|相关|主要|具体|整体|总体|综合|发行人?|公司|本公司|同?行业(?:可比)?(?:上市)?(?:公司)?|可比公司|可比|各产品(?:类型)?|各类|各|产品类型|产品|分(?:产品|渠道|地区|区域|行业|业务|客户|销售模式|模式|季度)(?:类型|类别)?|情况|比较|变动|变化|如下|表|明细|构成|分类|披露|列示|计入研发费用|当期|本期|期内|前五大|其他|年度|计提|收回|转回|核销|或|[,、:;。()\d\-①-⑳一二三四五六七八九十]/y;

/** Offset behind the filler that `text` begins with. */
function behindFiller(text: string): number {
  if (text.startsWith('截至')) return text.length;
  let at = 0;
  for (FILLER.lastIndex = 0; FILLER.test(text); ) at = FILLER.lastIndex;
  return at;
}

/** What the reporting periods have been, a table shows as it was, though the heading above it is about a forecast. */
const ACTUAL = /报告期(?:内|各期|末)|最近[一二两三]年/;

const holds = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** What is seen of a caption at one look, before the table under it is read. */
export interface Title extends Pick<Caption, 'metrics' | 'text' | 'words' | 'forecast' | 'parent' | 'foreign' | 'within' | 'largest'> {
  /** Place of its first metric; -1 where it names none. */
  metricAt: number;
}

/** Looks at a table's caption; `section` are the headings above it, outermost first. */
export function readTitle(text: string, section: readonly string[], context: Context): Title {
  const metrics: Metric[] = [];
  let metricAt = -1;
  for (const { metric, from, to } of labelMentions(text, context.vocabulary)) {
    // 优惠税率对净利润的影响金额如下 is no table of 净利润.
    if (!metric || /^(?:金额)?的?影响/.test(text.slice(to, to + 5))) continue;
    if (metricAt < 0) metricAt = from;
    if (!metrics.includes(metric)) metrics.push(metric);
  }
  if (metrics.length === 0) {
    const above = aboveBarePeriod(text, section, context);
    if (above) metrics.push(above);
  }
  const words = text + section.slice(-2).join('');
  return {
    text,
    metrics,
    metricAt,
    words,
    within: narrowing(text, section),
    largest: largest(text),
    forecast: holds(text, FORECAST) || (holds(words, FORECAST) && !ACTUAL.test(text)),
    parent: text.includes('母公司') && !/归属(?:于)?母公司/.test(text),
    foreign: holds(text.replace(CUSTOMERS, ''), FOREIGN) || OTHERS_BOOKS.test(text) || isDangling(text, section),
  };
}

/** ①2023年1-3月 · (2)2022年度: a caption that is a period and nothing else. */
const BARE_PERIOD = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]|[①-⑳])?20\d\d年(?:度|末|1-\d{1,2}月|\d{1,2}月末)?:?$/;

/**
 * What the heading over a row of tables, one a period, is about; null where the table has a caption of its own:
 *
 *   (1)政府补助的补助目的、内容及性质等具体情况        → 政府补助
 *   ①2023年1-3月
 *     项目     金额   补助目的   性质
 */
function aboveBarePeriod(text: string, section: readonly string[], context: Context): Metric | null {
  if (!BARE_PERIOD.test(text)) return null;
  for (let i = section.length - 1; i >= 0; i--) {
    if (BARE_PERIOD.test(section[i]!)) continue;
    const subject =
      /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.)]|[①-⑳])(?:报告期内?,?)?(?:发行人|公司)?([^的,。;]{2,12})的/.exec(
        section[i]!,
      );
    return subject && labelMetric(subject[1]!, context.vocabulary);
  }
  return null;
}

/** Reads the rest of a caption: whose table it is, of which period, which member; `notes` are those below the table. */
export function readCaption(title: Title, notes: readonly string[], context: Context): Caption {
  const { text, metricAt } = title;
  const periods = periodMentions(text, context.periods);
  const companies = companyMentions(text, context.vocabulary, context.filer);
  const said = periods.filter(({ kind, flows }) => kind === 'said' && flows.length > 0);
  const foreignName = companies.length === 1 && companies[0]!.name !== context.filer.name ? companies[0]! : null;
  return {
    ...title,
    whole: denominatorIn(notes),
    member: metricAt <= 0 ? null : memberBefore(text, metricAt, [...companies, ...periods], context),
    period: said.length === 1 && said[0]!.flows.length === 1 ? said[0]!.flows[0]! : null,
    told: said.length === 1 && said[0]!.flows.length > 1 ? said[0]!.flows : [],
    company: foreignName && !/同行业|可比/.test(text) ? { name: foreignName.name, code: foreignName.code } : null,
    narrowed: isNarrowed(text, context),
    without: /(?:剔除|扣除)([^,。]{2,30}?)(?:的?影响)?(?:后|之后)/.exec(text)?.[1]?.replace(/的?极值$/, '') ?? null,
    names: [...new Set(companies.map(({ name }) => name))].filter((name) => name !== context.filer.name && name !== PEER_MEAN),
  };
}

/** A part of a year that the caption names without its year, or a name of nobody we know before 财务数据. */
const PART = /第[一二三四]季度|[一二三四]季度|上半年|下半年|半年度|前三季度|\d{1,2}-\d{1,2}月/;
const BOOKS =
  /([\u4e00-\u9fff]{2,16}?)(?:(?:最近|近)[一二两三]年(?:及一期|一期)?(?:的)?|报告期内?(?:的)?)?(?:主要)?(?:财务|经营)(?:数据|指标|状况|信息|情况)/;

function isNarrowed(text: string, context: Context): boolean {
  if (/剔除|不考虑|扣除.{2,12}影响/.test(text)) return true;
  // 应收账款按信用风险特征组合计提坏账准备情况: what is judged one by one is left out.
  if (/按(?:单项|[^,。;]{0,10}组合)[^,。;]{0,4}计提/.test(text)) return true;
  if (PART.test(text) && !/20\d\d/.test(text)) return true;
  const owner = BOOKS.exec(text)?.[1];
  if (
    owner !== undefined &&
    behindFiller(owner) < owner.length &&
    companyMentions(owner, context.vocabulary, context.filer).length === 0 &&
    !/合并|年度|期末|业绩|会计|季度|主要|以前|调整|经营/.test(owner)
  )
    return true;
  // A heading that is a member and nothing else: 1、安全服务.
  const bare = text.replace(/^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]|[①-⑳])/, '').replace(/:$/, '');
  return (
    bare.length >= 2 &&
    bare.length <= 12 &&
    /(?:产品|服务|业务|系统|平台|软件|行业|领域|解决方案)$/.test(bare) &&
    labelMentions(bare, context.vocabulary).length === 0
  );
}

/** The noun that stands right before the caption's metric and narrows it, behind any company or period; or null. */
function memberBefore(text: string, at: number, passed: readonly { to: number }[], context: Context): string | null {
  let from = Math.max(text.lastIndexOf(',', at - 1), text.lastIndexOf(':', at - 1), text.lastIndexOf('。', at - 1)) + 1;
  for (const { to } of passed) if (to <= at && to > from) from = to;
  const lead = text.slice(from, at);
  // 按首次合作年度划分的: how the rows are cut, no member; of whom it speaks is told by `within`.
  if (lead.includes('划分的')) return null;
  const rest = lead.slice(behindFiller(lead)).replace(/(?:的|各产品类型|各产品|各类产品|主要产品|产品类型|及其?|和|与|、)+$/, '');
  // 导致公司仅实现营业收入 is a sentence.
  if (/(?:实现|达到|完成|取得|获得|导致|使得|增长|下降)$/.test(rest)) return null;
  // 主营业务毛利及毛利率: the first of two metrics is no member of the second, known or not.
  if (labelMentions(rest, context.vocabulary).some(({ from, to }) => from === 0 && to === rest.length)) return null;
  return rest.length >= 2 && rest.length <= 16 && /^[\u4e00-\u9fff()A-Za-z]+$/.test(rest) ? rest : null;
}
