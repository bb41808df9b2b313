/**
 * Node decodes GB18030 and cannot encode it; this inverts the decoder. Every sequence of two bytes and every one of four
 * that stands for a character of the basic plane is decoded once; where several decode to one character, the shortest wins.
 *
 *   two bytes    81–FE, 40–FE without 7F
 *   four bytes   81–84, 30–39, 81–FE, 30–39
 */
function table(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const sequences = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (text.length === 1 && text !== '\ufffd' && !sequences.has(text)) sequences.set(text, bytes);
  };
  for (let a = 0x81; a <= 0xfe; a++) {
    for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) learn([a, b]);
  }
  for (let a = 0x81; a <= 0x84; a++) {
    for (let b = 0x30; b <= 0x39; b++) {
      for (let c = 0x81; c <= 0xfe; c++) {
        for (let d = 0x30; d <= 0x39; d++) learn([a, b, c, d]);
      }
    }
  }
  return sequences;
}

let sequences: Map<string, readonly number[]> | undefined;

/** Text → GB18030. Throws at a character beyond the basic plane: filings hold none. */
export function encodeGb18030(text: string): Uint8Array {
  sequences ??= table();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const sequence = code < 0x80 ? [code] : sequences.get(character);
    if (!sequence) throw new RangeError(`no GB18030 sequence for U+${code.toString(16)}`);
    bytes.push(...sequence);
  }
  return Uint8Array.from(bytes);
}
