import type { Segment } from '../../fact.ts';

/** 如果不考虑股份支付, 剔除股份支付: without a word behind what is taken out. */
const TAKEN_OUT = /^(?:(?:若|如果?|假如|假设)(?:剔除|扣除|不考虑|不含|不包括|还原)|剔除|不考虑|还原)[^,;。]{1,40}$/;

const ADJUSTED =
  /^(?:若|如果?|假如|假设|在|经)?(剔除|扣除|不考虑|不含|不包括|还原)([^,;。]{1,40}?)(?:的)?(?:极值|一次性)?(?:的)?(?:(?:影响|因素)(?:以?后|之后|外|的?情况下|部分)?|以?后|之后|外|的?情况下|部分)$/;

const CONDITION = /^(?:若|如果?|假如|假设)/;

/** What every adjustment begins with. */
const OPENS = '若如假在经剔扣不还';

/**
 * 剔除上述项目的影响后, 扣除股份支付后, 剔除北信源的极值影响后: every figure that follows in the sentence is adjusted so, and is
 * no figure of the accounts. `sample` says that what is taken out is a company out of a mean.
 */
export function adjustmentOf(clause: string, sample: boolean): Segment | null {
  if (!OPENS.includes(clause[0] ?? ' ')) return null;
  const match = ADJUSTED.exec(clause);
  const member = match ? `${match[1]}${match[2]!.replace(/的$/, '')}` : TAKEN_OUT.test(clause) ? clause.replace(CONDITION, '') : null;
  return member === null ? null : { axis: sample ? '口径' : '调整', member };
}
