import type { Finding } from '../../fact.ts';
import { meets, printOf, telling } from './known.ts';

/**
 * A sentence that explains a table of 非经常性损益 says 政府补助 for short and means those the table counts:
 *
 *     计入当期损益的政府补助      2,449.03  2,627.88  1,968.85          口径:非经常性损益
 *     …非经常性损益金额较大,主要系公司收到政府补助1,968.85万元、2,627.88万元和2,449.03万元所致。
 *
 * Gives the findings, such figures with the table's 口径, unless a table prints them as all the company's as well.
 */
export function asNarrowed(found: readonly Finding[]): Finding[] {
  const narrower = new Map<string, Finding[]>();
  for (const finding of found)
    if (finding.origin === 'table' && finding.segment.length === 1 && finding.segment[0]!.axis === '口径' && isLevel(finding)) {
      const list = narrower.get(keyOf(finding));
      if (list) list.push(finding);
      else narrower.set(keyOf(finding), [finding]);
    }
  if (narrower.size === 0) return [...found];
  const whole = new Map<string, Finding[]>();
  for (const finding of found)
    if (finding.origin === 'table' && finding.segment.length === 0 && isLevel(finding) && narrower.has(keyOf(finding))) {
      const list = whole.get(keyOf(finding));
      if (list) list.push(finding);
      else whole.set(keyOf(finding), [finding]);
    }
  return found.map((finding) => {
    if (finding.origin !== 'sentence' || finding.segment.length > 0 || !isLevel(finding)) return finding;
    const key = keyOf(finding);
    const same = (other: Finding): boolean => meets(printOf(finding), printOf(other));
    const part = narrower.get(key)?.find(same);
    if (!part || whole.get(key)?.some(same)) return finding;
    return { ...finding, segment: part.segment, role: finding.role === 'headline' ? 'detail' : finding.role };
  });
}

const isLevel = (finding: Finding): boolean => finding.kind === 'value' && telling(finding);

const keyOf = ({ company, metric, period, unit, scope }: Finding): string => `${company} ${metric} ${period} ${unit} ${scope}`;
