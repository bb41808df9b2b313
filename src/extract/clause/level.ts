import { type Construct, wordAt } from './construct.ts';

/**
 * 营业收入17.83亿元 · 毛利率为61.12% · 研发费用占营业收入比重达到33.84% · 应收账款余额分别为… · 2021年毛利率为… · ,上年同期为1.06
 *        M Q            M j Q              M          b Q              M   e  j            P        M j         C    j
 */
const OWN = /^(?<loss>L?)[lDx]{0,2}[ac]{0,3}(?<at>[PCO]?)[avk]{0,3}e?[hbjvkg]{0,4}$/d;
const CARRIED = /^[cahi]{0,3}N?[ca]{0,2}(?<at>[PCO]?)[av]{0,2}(?<loss>L?)e?[hbjg]{1,3}$/d;
/** 深信服5.21%: a new subject alone takes over what is spoken of. */
const SUBJECT = /^[ca]{0,2}(?:N(?<at>[PCO]?)|(?<own>[PCO]))e?[hbj]{0,2}$/d;

export const level: Construct = {
  name: 'level',
  read(letters, words, carried) {
    if (!carried) {
      const match = OWN.exec(letters);
      return match ? { kind: 'level', at: wordAt(match, 'at', words), loss: match.groups!.loss !== '' } : null;
    }
    const match = CARRIED.exec(letters) ?? SUBJECT.exec(letters);
    if (!match) return null;
    return { kind: 'level', at: wordAt(match, 'at', words) ?? wordAt(match, 'own', words), loss: (match.groups!.loss ?? '') !== '' };
  },
};
