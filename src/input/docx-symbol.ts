import { hex } from 'dingbat-to-unicode';

/** Characters that mean what their font draws. */
const PRIVATE = /[\ue000-\uf8ff]/;

/**
 * A symbol of a font (w:sym, 17.3.3.30) as a character: Wingdings 0xFE is 🗹. Fonts of symbols lie at 0xF000 and above; what is not known is a space, which parts what stands
 * around it.
 */
export function symbolOf(font: string, code: string): string {
  if (!/^[0-9A-F]{1,4}$/i.test(code)) return ' ';
  const found = hex(font, code) ?? (/^F0/i.test(code) ? hex(font, code.slice(2)) : undefined);
  if (found) return found.string;
  const character = String.fromCharCode(Number.parseInt(code, 16));
  return character > '\u00ff' && !PRIVATE.test(character) ? character : ' ';
}
