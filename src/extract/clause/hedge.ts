import type { Bound } from '../../fact.ts';

/** What stands in front of a figure: 约, 近, 超过, 不低于. 不超过 is no 超过, 不低于 no 低于. */
const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不低于|不少于|至少|突破了?|(?<!不|未)(?:超过|超出|超|逾|高于)了?)$/, 'at-least'],
  [/(?:不超过|不高于|不多于|未超过|不足|不到|(?<!不)低于)$/, 'at-most'],
  [/(?:大约|约为|约达|约|将近|接近|近)$/, 'about'],
];
/** What stands behind it: 左右, 以上, 以内. */
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:左右|上下)/, 'about'],
  [/^(?:以上|余)/, 'at-least'],
  [/^(?:以内|以下)/, 'at-most'],
];

/** How a figure is hedged by the text before it, by 余 or 多 in its unit word (10余亿元), and by the text behind it; null where it is not. */
export function hedgeOf(before: string, unitWord: string, after: string): Bound | null {
  const head = before.slice(-6);
  for (const [pattern, bound] of BEFORE) if (pattern.test(head)) return bound;
  if (unitWord.includes('余') || unitWord.includes('多')) return 'at-least';
  for (const [pattern, bound] of AFTER) if (pattern.test(after)) return bound;
  return null;
}
