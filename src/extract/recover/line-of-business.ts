import type { Finding } from '../../fact.ts';
import { telling } from './known.ts';

/** A member that is a line of business, not a customer or an account. */
const LINE = /(?:业务|板块|分部|事业部)$/;
/** All the company does is no line of it. */
const ALL = /^(?:主营|全部|主要|公司|整体)/;

/**
 * A reply works through one line of business table by table, and names it over the first only:
 *
 *     截至2025年末,公司甲业务板块应收账款情况如下:      小计                   59,918.23     of 甲业务板块
 *     公司相关应收款项回款情况如下:                  其中:应收账款账面余额    59,918.23     of the company?
 *
 * Gives the findings without those of the whole company that are printed as a line's to the last digit and as the company's once.
 */
export function withoutLines(found: readonly Finding[]): Finding[] {
  const lines = new Set<string>();
  for (const finding of found)
    if (finding.segment.length === 1 && LINE.test(finding.segment[0]!.member) && !ALL.test(finding.segment[0]!.member) && isLevel(finding))
      lines.add(keyOf(finding));
  if (lines.size === 0) return [...found];
  const prints = new Map<string, number>();
  for (const finding of found) {
    if (finding.segment.length > 0 || !isLevel(finding)) continue;
    const key = keyOf(finding);
    if (lines.has(key)) prints.set(key, (prints.get(key) ?? 0) + 1);
  }
  return found.filter(
    (finding) => finding.segment.length > 0 || finding.origin !== 'table' || !isLevel(finding) || prints.get(keyOf(finding)) !== 1,
  );
}

const isLevel = (finding: Finding): boolean => finding.kind === 'value' && finding.unit === 'CNY' && telling(finding);

const keyOf = ({ company, metric, period, scope, value }: Finding): string => `${company} ${metric} ${period} ${scope} ${value}`;
