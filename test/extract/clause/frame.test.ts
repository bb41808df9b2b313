import { expect, test } from 'vitest';
import { frameOf } from '../../../src/extract/clause/frame.ts';
import { marksOf } from '../../../src/extract/clause/marks.ts';
import { periodMentions } from '../../../src/language/period.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';

const filer = { name: '奇安信', code: '688561', aliases: [] };
const context = { current: '2024H1', reporting: [], date: null };
const letters = (text: string): string =>
  frameOf(
    text,
    0,
    text.length,
    marksOf(text, 0, builtin, filer, true, () => periodMentions(text, context)),
  ).letters;

test.each([
  ['营业收入较去年同期大幅增长了约28.17%', 'MtCauzhQ'],
  ['公司上半年实现营业收入约8.44亿元', 'NPaMhQ'],
  ['其中企业客户收入占比较去年同期的68.71%增长了12.1个百分点', 'c?MtCDQuzQ'],
  ['毛利率由去年同期的60%左右降低为58%', 'MfCDQhdjQ'],
  ['人均创收和人均回款较去年同期分别提升14.93%和6.03%', 'MtMtCeuQtQ'],
  ['增值税即征即退款增加营业收入', '?uM'],
  ['安全集成与服务占营业收入的比重', '?M'],
  ['发行人1年以内的应收账款占比为5%', 'N?DMjQ'],
])('%s', (text, expected) => expect(letters(text)).toBe(expected));
