import type { Segment } from '../../fact.ts';
import { axisOf } from '../../vocabulary/axes.ts';

/**
 * What the words above a table narrow all its figures down to:
 *
 *   项目合作渠道模式下,客户收入规模构成如下          销售模式:项目合作渠道 (该模式下: the nearest heading's)
 *   项目合作渠道前五大应收账款客户情况如下          销售模式:项目合作渠道
 *   按照客户行业划分的新增客户收入占比构成如下      客户:新增客户
 *   大规模销售客户(收入金额在300万以上)的影响如下   收入区间:300万以上
 *
 * `section` are the headings above, outermost first.
 */
export function narrowing(text: string, section: readonly string[]): Segment[] {
  const found: Segment[] = [];
  const mode = modeIn(text) ?? (/该(?:种|类)?模式下/.test(text) ? modeAbove(section) : null);
  if (mode) found.push({ axis: '销售模式', member: mode });
  const buyers = BUYERS.exec(text)?.[1];
  if (buyers && !mode) found.push({ axis: axisOf(buyers) === '客户' ? '客户' : '销售模式', member: buyers });
  const band = /\((?:收入|销售)(?:金额|规模)?在(\d{1,5}(?:-\d{1,5})?万元?(?:以[上下])?)\)/.exec(text)?.[1];
  if (band) found.push({ axis: '收入区间', member: band });
  return found;
}

/** Whether a caption speaks of a way of selling that no heading names: 该模式下. Whose figures stand below is then lost. */
export const isDangling = (text: string, section: readonly string[]): boolean =>
  /该(?:种|类)?模式下/.test(text) && modeIn(text) === null && modeAbove(section) === null;

/** 终端用户销售模式下. */
const MODE = /([\u4e00-\u9fff]{2,16})模式下/;
/** 项目合作渠道前五大…客户. */
const TOP = /([\u4e00-\u9fff]{2,16}(?:渠道|销售|直销|经销))(?:模式)?前[一二三四五六七八九十\d]{1,3}(?:大|名)/;
/** 按照收入规模的渠道商情况, 按照…划分的新增客户收入构成. */
const BUYERS = /按照?[^,。]{2,16}?(?:划分)?的((?:新增|新|存量|老|渠道|经销|直销)(?:客户|商))(?:的|收入|销售|情况|数量|构成)/;

/** Words before the name of a way of selling; and what stands for one without naming it: 该模式下, 上述两种模式下, 不同销售模式下. */
const LEAD = /^.*(?:发行人|公司|年度?末?|月末?|报告期内|由于|其中|针对|对于)/;
const UNNAMED = /^(?:该|上述|这|各|两|三|不同|前述|同一|此)|^(?:销售|业务)?$/;

function modeIn(text: string): string | null {
  const found = (MODE.exec(text)?.[1] ?? TOP.exec(text)?.[1])?.replace(LEAD, '');
  return found === undefined || found.length < 2 || UNNAMED.test(found) ? null : found;
}

function modeAbove(section: readonly string[]): string | null {
  for (let i = section.length - 1; i >= 0; i--) {
    const mode = modeIn(section[i]!.replace(/^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]|[①-⑳])/, ''));
    if (mode) return mode;
  }
  return null;
}

/** The rows of a table of the largest: 拒绝接受访谈客户前十名, behind any number and period; null where the caption names none. */
export function largest(text: string): string | null {
  const found = /([\u4e00-\u9fff]{0,16}前[一二三四五六七八九十\d]{1,3}(?:名|大)[\u4e00-\u9fff]{0,10}?)(?:的)?(?:情况|如下|明细|具体)/.exec(
    text,
  );
  return found?.[1]?.replace(LEAD, '') ?? null;
}

/** The whole that a note divides by: 收入占比=各客户收入/拒绝访谈客户收入总额×100% → 拒绝访谈客户收入总额. Null where no note does. */
export function denominatorIn(notes: readonly string[]): string | null {
  for (const note of notes) {
    const whole = /占比=[^=/]{2,40}\/([^=/×*。;]{2,40})/.exec(note)?.[1];
    if (whole && !/^(?:当[期年]|各期|同期|公司|发行人)?(?:主营业务|营业)?收入(?:总额)?$/.test(whole)) return whole;
  }
  return null;
}
