import { type Construct, wordAt } from './construct.ts';

/**
 * 同比增长28.17% · 较去年同期增加5966万元 · 较去年同期增长幅度达94% · 环比下降3% · 增幅为5% · 同比下降12.38个百分点
 * y   u Q          t C      u  Q            t C      1    b Q     R   d Q    1  j Q     y   d  Q
 * 亏损幅度较2022年1-3月收窄13.48% · 同比增亏20.23%
 *   L     t  P           n  Q        y  w Q
 */
const CHANGE =
  /^(?<head>[caiNPDlvhF]{0,6})(?<loss>L?)x?[Dac]{0,3}e?(?:[ty]{0,2}(?<against>[PCO])[Dst]{0,2}|(?<sequential>R)|)y?[acev]{0,4}D?(?<dir>[udnw12])z?x?[bzhea]{0,4}(?<become>j?)h?$/d;

export const change: Construct = {
  name: 'change',
  read(letters, words, carried) {
    const match = CHANGE.exec(letters);
    if (!match) return null;
    const { head, loss, dir, become } = match.groups!;
    const noun = dir === '1' || dir === '2' || letters.includes('x');
    // 降低为19.19% is where it arrived; 增幅为5% and 增长分别为5%和6% are how far it went.
    if (become !== '' && !noun && !letters.endsWith('ej')) return null;
    // Behind its metric a change has no subject or period in front of what it is measured against.
    if (!carried && /[NP]/.test(head!)) return null;
    const up = dir === 'u' || dir === 'w' || dir === '1';
    const narrowed = dir === 'n' || dir === 'w' || loss !== '';
    // 2024年营业收入10亿元,其中四季度同比增长20%: of another period than what is spoken of.
    const said = head!.lastIndexOf('P');
    return {
      kind: 'change',
      at: said < 0 ? null : (words[said] ?? null),
      sign: up ? 1 : -1,
      base: wordAt(match, 'against', words) ?? wordAt(match, 'sequential', words),
      loss: !narrowed ? null : dir === 'w' || (dir !== 'n' && up) ? 'widen' : 'narrow',
      extent: noun,
    };
  },
};
