import { type HeaderPeriod, headerPeriod } from '../../language/period.ts';
import { partOfYear } from '../../language/period-words.ts';
import { labelMetric, metricMentions } from '../../vocabulary/match.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { labelCompany } from '../../vocabulary/names.ts';
import type { Context } from './context.ts';

/**
 * What the heads above a column say, all levels together:
 *
 *            2022 年                 2021 年        period
 *      金额        变动幅度            金额           measure
 */
export interface Head {
  period: HeaderPeriod | null;
  metric: Metric | null;
  company: { name: string; code: string | null } | null;
  /** 金额 · 占比 · 变动幅度 · 备注; null where the heads name none of these. */
  measure: Measure | null;
  /** Words that are none of the above: members that stand as columns (1年以内, 境内). */
  members: string[];
  /** 调整后 or 调整前 of a restated year. */
  restated: 'after' | 'before' | null;
  /** 1-3月 whose year is lost: Q1. */
  part: string | null;
  /** 收入金额: an amount that names its metric, where the caption names none. */
  amountOf: Metric | null;
  /** 元, 万元 or % printed in the head itself. */
  unit: string | null;
  /** The texts without the period, joined by a space; '' where they are lost. */
  text: string;
}

/**
 * `amount`: 金额 of the row or the caption; `gross`: its 账面余额, before what is provided against it; `net`: its 账面价值;
 * `share`: its part of a whole; `change`: against the prior period; `increase`: what a balance grew by, 本期增加; `none`: no figure.
 */
export type Measure = 'amount' | 'gross' | 'net' | 'share' | 'change' | 'increase' | 'none';

/** Whether cells under such a head are figures of the row or the caption. */
export const isFigure = (measure: Measure | null): boolean => measure !== 'none' && measure !== 'increase';

// Sets where the words are few and whole: a run over one filing is over before a long pattern has been compiled.
const AMOUNT = new Set(['金额', '数额', '余额', '期末余额', '期末金额', '人数', '数量', '小计', '合计金额', '收入金额', '收入确认金额']);
const GROSS = new Set(['账面余额', '账面原值', '账面余额金额']);
const NET = new Set(['账面价值', '账面净值', '账面净额', '净值', '净额']);
const SHARE = new Set(['占比', '比例', '比重', '占比情况', '金额占比', '百分比', '构成比例']);
const SHARE_OF = /^占[^占]{0,24}(?:比例|比重|比)$/;
const NONE = new Set(
  '调整金额 调整数 调整额 影响金额 影响数 累积影响金额 核销金额 减值准备 减值 累计折旧 累计摊销 计提 收回或转回 转销或核销 核销 转回 转销 其他减少 其他变动 转销金额 收回或转回金额 计提金额 转回金额 计提比例 计提比例(%) 预期信用损失率 销售量 生产量 库存量 序号 备注 说明 性质 原因 变动原因 情况说明 重大变动说明 形成原因 注释 补助目的 补贴内容及标准 行次 索引 索引号 相关发明专利 排名 名次 类型 级次 项目类别'.split(
    ' ',
  ),
);
const CHANGE =
  /^(?:(?:占比|比例)差异|同比增加(?:额|金额)?|(?:同比|金额)?(?:变动|增减|变化|增长|增减变动)(?:幅度|比例|率|比率|情况|百分比|额|金额)?|增幅|增速|同比|降幅|变动数|(?:本[年期](?:末)?|报告期|期末|年末|本报告期)?(?:数)?(?:比|较)(?:上年|上期|上年同期|去年同期|年初|期初|上年度|上年度末|上年末|去年)?(?:同期|末)?(?:数)?(?:的)?(?:增减|变动|增长|变化)(?:幅度|比例|率|情况)?|同比(?:增减|变动|变化|增长)(?:幅度|比例|率|情况)?|增长\(下降\)(?:率|幅度)?)$/;

/** Heads over all there is, beside heads over its parts: 直销 渠道 整体. */
const WHOLE = new Set(['整体', '收入情况', '销售情况']);
/** What auditors did with the figures is no figure of the company: 函证情况, 访谈情况, 细节测试情况. */
const CHECKED = /^(?:函证|访谈|走访|细节测试|穿行测试|核查)(?:情况|程序)?$|^(?:发函|回函)/;

/** Over what a balance did in the period. Its reach may be drawn too wide: 期初余额 and 期末余额 stand beside it, never under it. */
const MOVEMENT = /^(?:本[期年]|报告期)(?:内)?(?:增减变动|变动|增加|减少|增减)(?:额|金额|情况|数)?(?:\(.{1,8}\))?$/;
const INCREASE = new Set(['本期增加', '本年增加', '本期增加额', '本年增加额', '本期增加金额', '本期计提']);

/** The half of a head: 分红年度合并报 · 公司普通股股东的 · 以其他方式现. */
const BROKEN = /(?:的|于|占|及|和|或|归|属|方式现?)$|合并报|普通股/;

/** What one head measures, where its words are a measure's and nothing else. */
function measureOf(text: string): Measure | null {
  if (AMOUNT.has(text)) return 'amount';
  if (GROSS.has(text)) return 'gross';
  if (NET.has(text)) return 'net';
  if (
    NONE.has(text) ||
    /暂时性差异|递延所得税/.test(text) ||
    (text.startsWith('是否') && text.length <= 22) ||
    (text.startsWith('附注') && text.length <= 8)
  )
    return 'none';
  return /[变增降同差]/.test(text) && CHANGE.test(text) ? 'change' : null;
}

const bare = (text: string): string =>
  text
    .replace(/\(\d{1,2}-\d{1,2}月份?\)$/, '')
    .replace(/\((?:%|元|万元|千元|百万元|亿元|元\/股|人|家|户|次|注\d?|未经审计|经审计)\)$/, '')
    .replace(/[:*]$/, '');

/** Reads one column's heads, outermost first. The same few stand over a hundred tables, so they are read once a filing. */
export function readHead(texts: readonly string[], context: Context): Head {
  const key = texts.join('\n');
  let head = context.heads.get(key);
  if (!head) context.heads.set(key, (head = headOf(texts, context)));
  return head;
}

function headOf(texts: readonly string[], context: Context): Head {
  const head: Head = {
    period: null,
    metric: null,
    company: null,
    measure: null,
    members: [],
    restated: null,
    part: null,
    amountOf: null,
    unit: null,
    text: '',
  };
  const kept: string[] = [];
  let movement: string | null = null;
  for (const printed of texts) {
    const unit = /\((%|元|万元|千元|百万元|亿元)\)$/.exec(printed)?.[1];
    if (unit) head.unit = unit;
    const text = bare(printed);
    const restated = /^(?:追溯)?(?:调整|重述|追溯)(前|后)(?:金额|数)?$/.exec(text);
    if (restated) {
      head.restated = restated[1] === '后' ? 'after' : 'before';
      continue;
    }
    const period = headerPeriod(text, context.periods);
    if (period) {
      // 年度 above, 第一季度 below: the inner one says more.
      head.period = period;
      if (/账面余额$/.test(text)) head.measure ??= 'gross';
      else if (/余额$/.test(text)) head.measure ??= 'amount';
      else if (/账面价值$/.test(text)) head.measure ??= 'net';
      continue;
    }
    if (MOVEMENT.test(text)) {
      movement = text;
      continue;
    }
    const part = partOfYear(text, 0);
    if (part?.part && part.to === text.length) {
      head.part = part.part;
      continue;
    }
    kept.push(printed);
    if (WHOLE.has(text)) continue;
    if (CHECKED.test(text)) {
      head.measure = 'none';
      return head;
    }
    if (text === '收入金额' || text === '收入确认金额') head.amountOf = labelMetric('收入金额', context.vocabulary);
    const measure = measureOf(text);
    // 金额 under 账面余额 beside its 比例: the outer one says which amount.
    if (measure) head.measure = measure === 'amount' && (head.measure === 'gross' || head.measure === 'net') ? head.measure : measure;
    else {
      const metric = labelMetric(text, context.vocabulary);
      if (metric) head.metric = metric;
      else if (SHARE.has(text) || SHARE_OF.test(text)) head.measure = 'share';
      else {
        const company = labelCompany(text, context.vocabulary, context.filer);
        if (company) head.company = company;
        // A provision of what, no head says: it is no member of the asset beside it.
        else if (PROVISION.test(text) && metricMentions(text, context.vocabulary).length === 0) head.measure = 'none';
        // 现金分红总额(含其他方式) is known to be another figure: neither a metric nor a member of one.
        else if (isVetoed(text, context)) head.measure = 'none';
        else if (!joined(text, head, context)) head.members.push(printed);
      }
    }
  }
  if (movement !== null && !head.period?.instant) {
    // 本期增加 alone; 计提 and 其他 under it are parts of it.
    head.measure = kept.length === 0 && INCREASE.has(movement) ? 'increase' : 'none';
    kept.push(movement);
  }
  head.text = kept.join(' ');
  // Two words that nobody knows over one column are the halves of one: the heads are not in their places.
  if (head.members.length > 1 || head.members.some((member) => BROKEN.test(member))) head.measure = 'none';
  return head;
}

/** Whether the vocabulary knows the whole text as words that hold a metric's name and mean something else. */
function isVetoed(text: string, context: Context): boolean {
  const [mention] = metricMentions(text, context.vocabulary);
  return mention !== undefined && mention.metric === null && mention.from === 0 && mention.to === text.length;
}

const PROVISION = /(?:减值|跌价|坏账)(?:准备|损失)/;

/** 2022年收入变动比例, 2021年金额, 营业收入比上年增减: a period, a metric and a measure in one cell. */
function joined(text: string, head: Head, context: Context): boolean {
  const period = /^(20\d\d年(?:\d{1,2}-\d{1,2}月份?|\d{1,2}月\d{1,2}日|度|末|上半年|一季度)?|20\d\d-\d\d-\d\d)(.{2,20})$/.exec(text);
  if (period) {
    const read = headerPeriod(period[1]!, context.periods);
    if (read) {
      const rest = headOf([period[2]!], context);
      if (rest.metric || rest.members.length === 0) {
        head.period = read;
        head.members.push(...rest.members);
        head.metric ??= rest.metric;
        head.measure ??= rest.measure;
        return true;
      }
    }
  }
  const last = metricMentions(text, context.vocabulary).at(-1);
  if (last?.metric && last.from > 0 && last.to === text.length) {
    head.metric = last.metric;
    const lead = text.slice(0, last.from);
    // 分红年度合并报表中归属于上市公司股东的净利润 is the company's.
    if (!/合并(?:财务)?报表中?$/.test(lead)) head.members.push(lead);
    return true;
  }
  const change = /^(.{2,20}?)(?:比上年(?:同期)?|较上年(?:同期)?|同比)?(?:增减|变动|增长)(?:幅度|比例|率)?$/.exec(text);
  const metric = change && labelMetric(change[1]!, context.vocabulary);
  if (metric) {
    head.metric = metric;
    head.measure = 'change';
    return true;
  }
  return false;
}
