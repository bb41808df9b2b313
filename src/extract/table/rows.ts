import type { Segment } from '../../fact.ts';
import { inWords } from '../../language/numeral.ts';
import type { Grid, Row } from '../../table/grid.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { PEER_MEAN } from '../../vocabulary/names.ts';
import type { Context } from './context.ts';
import { CUSTOMERS, isQuantity, isRunTogether, type Label, RANKED, readLabel } from './label.ts';
import { largest } from './narrowed.ts';
import { hasGrandTotal } from './narrowing.ts';
import { peerName, rowsArePeers } from './peers.ts';
import { quotientOf, shareOf } from './quotient.ts';
import { nameParts } from './summed.ts';

/** A row as the reader of cells needs it. */
export interface RowReading {
  row: Row;
  /** null: the filer, or whoever the caption names. */
  company: { name: string; code: string | null } | null;
  metric: Metric | null;
  /** The words that gave the metric, or the label. */
  printed: string;
  segment: Segment[];
  total: boolean;
  /** 账面余额: the amount of what the caption is about. */
  balance: boolean;
  /** On which side of a 减:坏账准备 among the rows it stands; null in a table without one. */
  side: 'gross' | 'net' | null;
  /** The rows are customers: their sum is no figure of the whole company. */
  ofCustomers: boolean;
  /** Flow id where the row's label is a period. */
  flow: string | null;
  instant: boolean;
  change: boolean;
  /** (万元), (%) in the label itself. */
  unit: string | null;
  /** Other rows of the table stand under an outer label, and this one's may be lost: 收入 of a 合计 is not the company's 营业收入. */
  bare: boolean;
  /** Why its metric is what it is, where its own words do not say it. */
  proof: string | null;
  /** The head over the labels names a cut through the company (下游领域): a table that names no metric may still be proven to be of one. */
  cut: boolean;
  /** How often the row's own labels stood above it in the same table: blocks of the same companies repeat once a year. */
  block: number;
}

/** 七、5 · 附注五(三) · 12: where the notes explain the row, or its number; no part of its label. */
const REFERENCE =
  /^(?:附注)?(?:[一二三四五六七八九十]{1,3}[、.]?(?:\d{1,3}|\([一二三四五六七八九十\d]{1,3}\))|\([一二三四五六七八九十\d]{1,3}\)|注?\d{1,3})$/;

/** Heads over members of the company. */
export const CUTS = new Set([
  '下游领域',
  '应用领域',
  '产品类型',
  '产品类别',
  '业务类型',
  '业务类别',
  '客户类型',
  '客户类别',
  '销售区域',
  '销售模式',
]);

/** Reads all rows of a grid, in order; rows whose labels say nothing usable are left out. */
export function readRows(grid: Grid, context: Context): RowReading[] {
  const read: RowReading[] = [];
  const seen = new Set<string>();
  let block = 0;
  let parent: RowReading | null = null;
  const cut = CUTS.has(grid.stub.at(-1) ?? '');
  // The labels without numbers and references go with the heads without 序号.
  const heads = grid.stub.filter((head) => !/^(?:附注|注释|行次|序号)$/.test(head));
  const levels = heads.length;
  const inners = new Set(grid.rows.flatMap(({ labels }) => (labels.length > 1 ? [labels.at(-1)!] : [])));
  const nested = grid.rows.some(({ labels }) => labels.filter((label) => label !== '' && !REFERENCE.test(label)).length > 1);
  const ofCompanies =
    nested && grid.rows.some(({ labels }) => labels.length > 1 && readLabel(labels[0]!, grid.stub[0] ?? '', context).kind === 'company');
  const ofPeers = rowsArePeers(grid, context);
  // 小计, 减:坏账准备, 合计: the first is the whole as well, before what is provided against it.
  const provisions = grid.rows.some(({ labels }) => PROVISION.test(labels.at(-1) ?? ''));
  const grand = hasGrandTotal(grid) && !provisions;
  let side: RowReading['side'] = provisions ? 'gross' : null;
  for (const row of grid.rows) {
    const labels = row.labels.filter((label) => label !== '' && !REFERENCE.test(label));
    const key = labels.join('|');
    if (seen.has(key)) {
      block++;
      seen.clear();
    }
    seen.add(key);
    if (provisions && PROVISION.test(row.labels.at(-1) ?? '')) side = 'net';
    if (labels.some((label) => isQuantity(label) || isRunTogether(label) || WRITTEN_OFF.test(label))) continue;
    const outer = labels.slice(0, -1);
    const inner = labels.at(-1) ?? '';
    const reading: RowReading = {
      row,
      company: null,
      metric: null,
      printed: inner,
      segment: [],
      total: false,
      balance: false,
      side,
      ofCustomers: CUSTOMERS.test(grid.stub[0] ?? ''),
      flow: null,
      instant: false,
      change: false,
      bare: nested && labels.length === 1,
      cut,
      unit: /\((%|元|万元|千元|百万元|亿元)\)$/.exec(inner)?.[1] ?? null,
      block,
      proof: null,
    };
    outer.forEach((label, i) => {
      applyOuter(reading, readLabel(label, heads[i] ?? '', context), label);
    });
    // 分地区 over the row says what its members are better than 项目 over the column.
    const axis = outer.findLast((label) => CUT.test(label));
    const printed = readLabel(inner, axis ?? heads[labels.length - 1] ?? heads.at(-1) ?? '', context);
    const label = ofPeers ? asPeer(printed, inner) : deducted(printed, inner);
    // Under what something did to the books stand adjustments; only what the company is named in is its own.
    if (AFFECTED.test(grid.caption) && !OWN.test(inner)) continue;
    // The outer label of a row was not found: whose figure it is stays open.
    if ((levels > 1 || ofCompanies) && labels.length < Math.max(levels, 2) && label.kind === 'metric' && !OWN.test(inner)) continue;
    // 原料成本 alone, and below it 染料行业 · 原料成本: its outer label is lost.
    if (label.kind === 'member' && labels.length === 1 && row.labels.length === 1 && levels > 1 && inners.has(inner)) continue;
    if (grand && inner === '小计' && outer.length === 0) continue;
    if (!applyInner(reading, label, inner, read, parent, context)) {
      // What is 其中 of a row that says nothing is of no row above it.
      if (!/^其中/.test(inner)) parent = null;
      continue;
    }
    if (reading.total && RANKED.test(grid.stub[0] ?? '')) reading.company = { name: `前${inWords(aboveEach(read))}名合计`, code: null };
    // 合计 of a list of customers is theirs, not the company's.
    if (reading.total && grid.stub.includes('客户名称') && largest(grid.caption) === null) {
      if (!/前(?:五|5)/.test(grid.caption)) continue;
      reading.segment.push({ axis: '客户', member: '前五名客户合计' });
    }
    if (!/^其中/.test(inner)) parent = reading;
    read.push(reading);
  }
  return nameParts(read);
}

/** 对利润表主要报表科目的影响金额如下. */
const AFFECTED = /(?:科目|报表|财务数据|指标)的?影响(?:金额|额|数)?|影响金额(?:情况)?如下/;

/** A label that names the company stands under no outer one: 发行人各期合并利润总额. */
const OWN = /^(?:发行人|本?公司)/;

/** How many ranked rows stand above a sum, in each column. */
const aboveEach = (read: readonly RowReading[]): number =>
  Math.max(...(read[0]?.row.cells ?? []).map((_, c) => read.filter(({ row }) => row.cells[c] !== undefined).length));

/** 减:汇兑收益 takes off what the others add up to: its member says so. */
function deducted(label: Label, printed: string): Label {
  return label.kind === 'member' && !label.metric && /^减[:：]/.test(printed) ? { ...label, member: `${label.member}(减项)` } : label;
}

/** A member that is nothing else, among companies: one of them. */
function asPeer(label: Label, printed: string): Label {
  const name = label.kind === 'member' && label.metric === null ? peerName(printed) : null;
  return name === null ? label : { kind: 'company', name, code: null };
}

/** Headings of statements and of 分行业 分产品 tables: they order the rows and are no members. */
const HEADING =
  /:$|^(?:[、和及]?分(?:行业|产品|地区|区域|销售模式|渠道|类别))+$|^(?:非?流动(?:资产|负债)|所有者权益|股东权益|(?:经营|投资|筹资)活动产生的现金流量)$/;

/** 实际核销的应收账款: what went, not what there is. */
const WRITTEN_OFF = /核销的|收回或转回|终止确认/;

/** 固定资产价值 over rows, behind 固定资产原值 and 累计折旧: the asset itself. */
const LEFT = /资产(?:账面)?(?:价值|净值|净额)$/;

/** What is taken off a balance in a table of its ages, before what the balance sheet shows of it (企业会计准则第30号, 按账龄披露). */
const PROVISION = /^减[:：].{0,6}(?:坏账|跌价|减值)准备$/;

/** One cut of the company, whose members follow. */
const CUT = /^分(?:行业|产品|地区|区域|销售模式|渠道)$/;

function applyOuter(reading: RowReading, label: Label, printed: string): void {
  if (HEADING.test(printed) || LEFT.test(printed)) return;
  if (label.kind === 'company') reading.company = label;
  else if (label.kind === 'mean') applyMean(reading, label.of);
  else if (label.kind === 'metric') reading.metric = label.metric;
  else if (label.kind === 'period') {
    reading.flow = label.period.flow;
    reading.instant = label.period.instant;
  } else if (label.kind === 'member') {
    reading.segment.push({ axis: label.axis, member: label.member });
    if (label.metric) reading.metric = label.metric;
  } else if (label.kind === 'none' && printed !== '') reading.segment.push({ axis: '项目', member: printed });
}

function applyMean(reading: RowReading, of: string | null): void {
  reading.company = { name: PEER_MEAN, code: null };
  if (of) reading.segment.push({ axis: '口径', member: `剔除${of}` });
}

/** Applies the innermost label; false where the row gives no figure. */
function applyInner(
  reading: RowReading,
  label: Label,
  printed: string,
  above: readonly RowReading[],
  parent: RowReading | null,
  context: Context,
): boolean {
  const part = /^其中/.test(printed);
  switch (label.kind) {
    case 'none':
      return false;
    case 'company':
      reading.company = label;
      return true;
    case 'mean':
      applyMean(reading, label.of);
      return true;
    case 'metric':
      // 占营业收入的比例 under 政府及事业单位收入: a share needs a part.
      if (label.metric.formula?.kind === 'share' && reading.segment.length === 0 && printed.startsWith('占'))
        return applyShare(reading, above, context);
      reading.metric = label.metric;
      reading.printed = label.printed;
      return true;
    case 'total':
      reading.total = true;
      return true;
    case 'balance':
      reading.balance = true;
      return true;
    case 'period':
      reading.flow = label.period.flow;
      reading.instant = label.period.instant;
      return true;
    case 'change':
      return false;
    case 'member': {
      reading.segment.push({ axis: label.axis, member: label.member });
      if (label.metric) reading.metric = label.metric;
      else if (part && parent?.metric && !parent.metric.undivided) reading.metric = parent.metric;
      return true;
    }
    case 'share':
      return applyShare(reading, above, context);
  }
}

/**
 * 占比 under two amounts is their quotient, where the vocabulary knows it or the first is a part of the second:
 *
 *   研发费用—职工薪酬   9,871.28        保密安全领域收入    9,075.75
 *   职工薪酬总额       29,551.13       营业收入         13,735.04
 *   占比              33.40%          占比             66.08%
 */
function applyShare(reading: RowReading, above: readonly RowReading[], context: Context): boolean {
  const same = above.filter(
    (row) =>
      row.company?.name === reading.company?.name && row.row.labels.slice(0, -1).join('|') === reading.row.labels.slice(0, -1).join('|'),
  );
  const denominator = same.at(-1);
  const numerator = same.at(-2);
  const own =
    numerator?.metric && denominator?.metric && numerator.segment.length === 0
      ? quotientOf(numerator.metric, denominator.metric, context.vocabulary)
      : null;
  if (own) {
    reading.metric = own;
    return true;
  }
  // 占营业收入的比例 names its whole, so only the part need stand above it.
  const part = /^占/.test(reading.printed) ? (denominator && denominator.segment.length > 0 ? denominator : numerator) : numerator;
  const whole = part === denominator ? part?.metric : denominator?.metric;
  const share = part?.metric && part.segment.length > 0 && whole ? shareOf(whole, part.segment.at(-1)!.axis, context.vocabulary) : null;
  if (!share || !part) return false;
  reading.metric = share;
  reading.segment = [...part.segment];
  return true;
}
