import type { Finding } from '../../fact.ts';

/** 1)中国大陆收入情况分析 · 2)美国销售收入情况分析: a heading that is about one member's revenue. */
const OF_MEMBER =
  /^[^\u4e00-\u9fffA-Za-z]{0,4}([\u4e00-\u9fffA-Za-z]{2,10}?)(?:地区|市场)?(?:的)?(?:销售)?收入(?:的)?(?:变动|构成)?(?:情况|变动)?(?:的)?分析$/;

/** ①按销售模式划分情况: that member cut once more. */
const CUT_AGAIN = /^[^\u4e00-\u9fffA-Za-z]{0,4}[按分].{2,10}(?:划分|分类|构成|分布|分析|情况)/;

const NO_MEMBER = /主营|营业|公司|发行人|总体|整体|其他业务|综合/;

/**
 * The member whose parts a paragraph is about, by the headings above it; null where they name none. 线上收入占比 below is a share of
 * its revenue and not of the company's:
 *
 *     1)中国大陆收入情况分析
 *     ①按销售模式划分情况
 *     报告期内,线上收入占比分别为 52.75%、49.90%和 50.02%。
 */
export function cutAgain(section: readonly string[]): string | null {
  const [above, last] = section.slice(-2);
  if (last === undefined || !CUT_AGAIN.test(last)) return null;
  const member = OF_MEMBER.exec(above!)?.[1];
  return member === undefined || NO_MEMBER.test(member) ? null : member;
}

/** Whether a finding is a share of the company's revenue that such headings make one of a member's. */
export const isShareOfMember = ({ metric, segment }: Finding, member: string): boolean =>
  metric === 'revenue-share' && !segment.some((part) => part.member.includes(member));
