/** How far into a text its characters are looked at. */
const SAMPLE = 1 << 16;
/** Fewer characters beyond ASCII tell nothing. */
const ENOUGH = 200;

/**
 * Whether a text is made of characters that no filing is written in: a PDF whose fonts carry no table from glyphs to
 * Unicode gives its glyph numbers instead. Of a filing nearly every character beyond ASCII is CJK or its punctuation; of
 * such a text more than a third lies elsewhere (Ethiopic, Malayalam, rare ideographs):
 *
 *   ᆀዋ䳶ഒ㛑ԭᴹ䲀‫ޜ‬ਨ 2022ᒤᒤᓖᣕ੺      for      子…集团股份有限公司 2022年年度报告
 */
export function isGarbled(text: string): boolean {
  let wide = 0;
  let strange = 0;
  for (let i = 0, end = Math.min(text.length, SAMPLE); i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xa0) continue;
    wide++;
    if ((code < 0x4e00 || code >= 0xa000) && !isUsual(code)) strange++;
  }
  return wide >= ENOUGH && strange * 3 > wide;
}

/** Of what is not CJK: Latin, Greek and Cyrillic letters, punctuation, symbols, kana, Hangul, private use, presentation and full-width forms, either half of a surrogate pair. */
function isUsual(code: number): boolean {
  return (
    code < 0x530 ||
    (code >= 0x2000 && code < 0x2e80 && (code < 0x202a || code > 0x202e)) ||
    (code >= 0x2e80 && code < 0x3400) ||
    code >= 0xac00
  );
}
