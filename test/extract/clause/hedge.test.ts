import { expect, test } from 'vitest';
import { hedgeOf } from '../../../src/extract/clause/hedge.ts';

test.each([
  ['收入约', '亿元', '', 'about'],
  ['比重超过', '%', '', 'at-least'],
  ['占比不超过', '%', '', 'at-most'],
  ['占比不低于', '%', '', 'at-least'],
  ['占比低于', '%', ',', 'at-most'],
  ['占比为', '%', '左右', 'about'],
  ['占比均在', '%', '以上', 'at-least'],
  ['约定', '', '', null],
  ['', '余亿元', '', 'at-least'],
  ['收入为', '亿元', ',', null],
])('%s…%s%s', (before, word, after, bound) => expect(hedgeOf(before, word, after)).toBe(bound));
