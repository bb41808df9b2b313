/**
 * Phrases of the forms of periodic reports (CSRC, contents and formats No. 2 and 3: main accounting data) that stand inside
 * labels; none of their parts ends a label or begins one.
 */
const PHRASES = [
  '归属于上市公司股东的净',
  '归属于上市公司股东的扣除非经常性损益的净',
  '归属于上市公司股东的所有者权益',
  '归属于母公司股东的净',
  '归属于母公司所有者的净',
  '归属于挂牌公司股东的净',
  '归属于公司股东的净',
  '归属于本公司股东的净',
  '扣除非经常性损益后的净',
  '扣除非经常性损益后归属于',
  '活动产生的现金流量净额',
  '加权平均净资产收益率',
];

/** Whether a line ends within such a phrase and the next goes on with it: 归属于上市公司股 / 东的净利润(元). */
export function isBroken(upper: string, lower: string): boolean {
  if (upper.length < 3 || lower.length < 3) return false;
  return PHRASES.some((phrase) => {
    for (let k = phrase.length - 1; k >= 2; k--) {
      const before = phrase.slice(0, k);
      const after = phrase.slice(k);
      // Either line may hold more than the phrase, or be a part of it.
      if ((upper.endsWith(before) || before.endsWith(upper)) && (lower.startsWith(after) || after.startsWith(lower))) return true;
    }
    return false;
  });
}
