import type { Word } from './list-head.ts';

/** Whether a string stands in the document elsewhere than at `at`. */
export type Elsewhere = (text: string, at: number) => boolean;

/** The longest remark and label that are looked at. */
const LONGEST = 40;
/** As many characters of a label must stand elsewhere, and as many of the remark's end. */
const LABEL = 4;
const REMARK = 2;
const CJK = /^[\u4e00-\u9fff]+$/;

/**
 * The label behind a remark, where the converter left nothing between the two:
 *
 *   访谈问卷、调查函渠道模式收入总额 → 渠道模式收入总额
 *
 * The two characters that meet there (函渠) stand together nowhere else in the filing, while the words on either side do. Null
 * where that is so at no place or at several.
 */
export function behindRemark(word: Word, elsewhere: Elsewhere): Word | null {
  const { text, at } = word;
  if (text.length > LONGEST) return null;
  let found = -1;
  for (let i = REMARK; i + LABEL <= text.length; i++) {
    const label = text.slice(i, i + LABEL);
    const remark = text.slice(i - REMARK, i);
    if (!CJK.test(label + remark)) continue;
    if (elsewhere(text.slice(i - 1, i + 1), at + i - 1) || !elsewhere(label, at + i) || !elsewhere(remark, at + i - REMARK)) continue;
    if (found >= 0) return null;
    found = i;
  }
  return found < 0 ? null : { ...word, text: text.slice(found), at: at + found };
}
