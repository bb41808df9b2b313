import { type Construct, wordAt } from './construct.ts';

/**
 * 从63%左右下降至53%左右 · 由2020年初的452人,增长至2023年3月末的945人 · 较去年同期的68.71%增长了12.1个百分点
 * f Q   h  d o Q         f P     D Q    u  o P        D Q         t C      D Q
 * 从亏损4.47亿元收窄至亏损1.86亿元 · 净利润亏损由4.47亿元收窄至1.86亿元
 * f L   Q      n  o L   Q             M   L   f Q     n  o Q
 */
const FROM = /^[caiNPDlve]{0,6}(?<lost>L?)[cai]{0,2}(?:f(?<at>[PCO]?)D?|t(?<old>[PCO])D?)(?<loss>L?)h{0,2}$/d;

export const from: Construct = {
  name: 'from',
  read(letters, words) {
    const match = FROM.exec(letters);
    return match
      ? {
          kind: 'from',
          at: wordAt(match, 'at', words) ?? wordAt(match, 'old', words),
          loss: match.groups!.loss !== '' || match.groups!.lost !== '',
        }
      : null;
  },
};

const TO = /^[h]?[caiNPDlv]{0,5}[ae]{0,3}(?:t[PCO]|y|R)?[a]{0,3}(?<dir>[udnw]?)z?[oj](?<at>[PO]?)D?(?<loss>L?)[bh]{0,3}$/d;

export const to: Construct = {
  name: 'to',
  read(letters, words, carried) {
    const match = TO.exec(letters);
    if (!match) return null;
    // 为 alone says no more than 是; 至 alone needs the level it came from.
    if (match.groups!.dir === '' && (!carried || !letters.includes('o'))) return null;
    const { dir, loss } = match.groups!;
    // What narrows or widens is a loss, whether or not the word stands again in front of the figure.
    return { kind: 'to', at: wordAt(match, 'at', words), loss: loss !== '' || dir === 'n' || dir === 'w' };
  },
};
