/** Unicode's Equivalent_Unified_Ideograph of U+2E80–2EF3, in order. */
const SUPPLEMENT = [
  ...'⺀厂乛乚乙亻冂𠘨刀刂卜㔾小尐兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爬丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艺艻虎衤覀西见角𧢲讠贝𧾷车辶辷辸邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];

const SEEN_AS_OTHERS = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\u2e3a\u2e3b]/g;

/** The one radical that is written otherwise on the mainland than its ideograph (戶), and dashes that fonts draw with one glyph. */
const OTHERWISE: Readonly<Record<string, string>> = { '\u2f3e': '户', '\u2e3a': '——', '\u2e3b': '———' };

/**
 * Radicals and compatibility ideographs as the ordinary ideographs that look the same. Where a font draws both with one glyph, the
 * table from glyphs to Unicode that a printer leaves in a PDF often names the radical: ⽤⼾, ⻔ for 用户, 门; and ⸺ for two dashes.
 */
export function ideographs(text: string): string {
  return text.replace(
    SEEN_AS_OTHERS,
    (character) => OTHERWISE[character] ?? SUPPLEMENT[character.charCodeAt(0) - 0x2e80] ?? character.normalize('NFKC'),
  );
}
