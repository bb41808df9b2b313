import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROOFS, type Proof, proof, proofIn } from '../../src/words/proofs.ts';

const ids = Object.keys(PROOFS) as Proof[];
const slotsOf = (template: string): string[] => [...template.matchAll(/\{([a-z]+)\}/g)].map(([, slot]) => slot!);

describe('proofs', () => {
  test('the sentence that a fact carries', () => {
    expect(proof('head by figures', { periods: '2022FY, 2021FY', count: 2, lines: '11, 12' })).toBe(
      'the head that names the period is lost; read as 2022FY, 2021FY: 2 figures of this table stand elsewhere with these periods (line 11, 12), and no other order of the reporting periods fits',
    );
  });

  test('the same in Chinese, its lists with Chinese commas', () => {
    const told = proof('head by figures', { periods: '2022FY, 2021FY', count: 2, lines: '11, 12' });
    expect(proofIn(told, 'zh')).toBe(
      '期间表头缺失，按 2022FY、2021FY 读出：表中 2 个数值在他处即为这些期间（第 11、12 行），报告期的其他排列均不符',
    );
    expect(proofIn(told, 'en')).toBe(told);
  });

  test('which period comes first is said in words', () => {
    const told = proof('heads by habit', { periods: '2022FY, 2021FY', count: 37, first: 'newest' });
    expect(proofIn(told, 'zh')).toContain('其余 37 张表头完整的表均以最近一期在前');
  });

  test('a sentence of no template stays', () => {
    expect(proofIn('because', 'zh')).toBe('because');
  });

  test.each(ids)('%s asks for the same in both languages', (id) => {
    expect(slotsOf(PROOFS[id].zh).sort()).toEqual(slotsOf(PROOFS[id].en).sort());
  });

  test('what is composed is found again, whatever stands in it', () => {
    const word = fc.stringMatching(/^[一-龥0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.array(word, { minLength: 4, maxLength: 4 }), (id, words) => {
        const given = Object.fromEntries(slotsOf(PROOFS[id].en).map((slot, i) => [slot, words[i]!]));
        const said = proofIn(proof(id, given as never), 'zh');
        expect(said).toBe(PROOFS[id].zh.replace(/\{([a-z]+)\}/g, (_, slot: string) => given[slot]!));
      }),
    );
  });
});
