import type { Finding } from '../../fact.ts';

/** 前五大客户, 前十名客户合计. */
const TOP = /^前.{1,3}[大名]?客户/;

/**
 * Behind the few largest customers a paragraph breaks their figure down, and the parts are of them, not of the company:
 *
 *     前十大客户合计实现收入2.2亿元。从业务模式看,贸易商收入合计1.4亿元,其中直销收入合计0.8亿元。
 *
 * Gives the findings of a paragraph, which are in order, without such parts.
 */
export function withoutTheirParts(found: Finding[]): Finding[] {
  const top = found.findIndex(({ segment }) => segment.some(({ axis, member }) => axis === '客户' && TOP.test(member)));
  if (top < 0) return found;
  return found.filter(({ segment }, i) => i <= top || segment.length === 0 || segment.some(({ axis }) => axis === '客户'));
}
