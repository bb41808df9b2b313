/**
 * Columns a text takes in a terminal: CJK and full-width forms two, marks that combine none, everything else one (also ↑ ≈ ─ ▁, which are
 * "ambiguous" in Unicode and narrow in every terminal of a Western or UTF-8 locale). https://www.unicode.org/reports/tr11/
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x300) width++;
    else {
      const code = text.codePointAt(i)!;
      if (code > 0xffff) i++;
      width += wide(code) ? 2 : narrow(code) ? 1 : 0;
    }
  }
  return width;
}

function wide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

function narrow(code: number): boolean {
  return !((code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff);
}

export type Align = 'left' | 'right';

/** Pads with spaces to `width` columns; a longer text is returned as it is. */
export function pad(text: string, width: number, align: Align): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/** Cuts to at most `width` columns (1 or more), the cut shown by …; never half a character. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let cut = '';
  let taken = 1;
  for (const character of text) {
    taken += displayWidth(character);
    if (taken > width) break;
    cut += character;
  }
  return `${cut}…`;
}

/** The same cut at the beginning: of a path the end is what tells it from others. */
export function truncateStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let cut = '';
  let taken = 1;
  for (const character of [...text].reverse()) {
    taken += displayWidth(character);
    if (taken > width) break;
    cut = character + cut;
  }
  return `…${cut}`;
}

/** Breaks a line of a legend, the lines that go on indented below it. */
export function foldNote(text: string, width: number): string {
  return fold(text, width, text.startsWith('  ') ? '    ' : '  ');
}

/** Breaks a text into lines of at most `width` columns, at spaces where it can, inside words (and anywhere in CJK) where it must. */
export function fold(text: string, width: number, indent = ''): string {
  if (!Number.isFinite(width)) return text;
  const lines: string[] = [];
  let line = '';
  // A word is a run without spaces and CJK, with its 亿元 and the space behind it; a CJK character is a word of its own. No line begins with 。 or ends with （.
  for (const word of text.match(/[（《【]*(?:[⺀-￯]|[^\s⺀-￯]+(?:[百千万亿]{0,2}元)?)[，。；：、？！）》】]*\s?|\s/gu) ?? []) {
    if (line.trim() !== '' && displayWidth(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = indent + word.trimStart();
    } else line += word;
  }
  lines.push(line.trimEnd());
  return lines.join('\n');
}
