import type { Segment } from '../../fact.ts';

const ADJUSTED =
  /^(?:若|如|如果|在|经)?(剔除|扣除|不考虑|不含|不包括|还原)([^,;。]{1,40}?)(?:的)?(?:极值|一次性)?(?:的)?(?:(?:影响|因素)(?:以?后|之后|外|的?情况下|部分)?|以?后|之后|外|的?情况下|部分)$/;

/** What every adjustment begins with. */
const OPENS = '若如在经剔扣不还';

/**
 * 剔除上述项目的影响后, 扣除股份支付后, 剔除北信源的极值影响后: every figure that follows in the sentence is adjusted so, and is
 * no figure of the accounts. `sample` says that what is taken out is a company out of a mean.
 */
export function adjustmentOf(clause: string, sample: boolean): Segment | null {
  if (!OPENS.includes(clause[0] ?? ' ')) return null;
  const match = ADJUSTED.exec(clause);
  if (!match) return null;
  return { axis: sample ? '口径' : '调整', member: `${match[1]}${match[2]!.replace(/的$/, '')}` };
}
