/**
 * Text of a filing, made safe to print in a terminal: ESC, the other control characters (C0, DEL, C1) and the marks that reverse the
 * direction of writing would move the cursor, change colours or titles, or hide what is printed. Line ends and tabs become spaces.
 */
export function harmless(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (character) => {
    if (character === '\n' || character === '\r' || character === '\t' || character === '\u2028' || character === '\u2029') return ' ';
    return character < ' ' ? String.fromCharCode(0x2400 + character.charCodeAt(0)) : '\ufffd';
  });
}
