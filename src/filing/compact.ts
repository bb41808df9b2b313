import type { Passage } from './passage.ts';

function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** A stretch of a document's text, half open. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * The compact text of some stretches of a document, with the place of each character: white space goes, but for one space between
 * two ASCII words. The places are worked out when they are first asked for: most paragraphs hold no figure.
 */
export function compact(text: string, stretches: readonly Stretch[]): Passage {
  let words = '';
  // Kept beside, since asking the end of a growing string for it would copy the string each time.
  let last = 0;
  for (const { from, to } of stretches) {
    const stretch = text.slice(from, to).replaceAll('\n', ' ');
    let first = true;
    for (let at = 0, end = 0; at < stretch.length; at = end + 1) {
      end = stretch.indexOf(' ', at);
      if (end < 0) end = stretch.length;
      if (end === at) continue;
      const next = stretch.charCodeAt(at);
      // A number broken over two lines is one number again; two words are two.
      if (isWord(next) && isWord(last) && (!first || isLetter(next) || isLetter(last))) words += ' ';
      words += at === 0 && end === stretch.length ? stretch : stretch.slice(at, end);
      last = stretch.charCodeAt(end - 1);
      first = false;
    }
  }
  return new CompactPassage(words, text, stretches);
}

/** A class for its getter alone: an object literal with one takes longer to make than the paragraph to rejoin. */
class CompactPassage implements Passage {
  private places: Int32Array | null = null;

  constructor(
    readonly text: string,
    private readonly source: string,
    private readonly stretches: readonly Stretch[],
  ) {}

  get offsets(): Int32Array {
    this.places ??= placesOf(this.text, this.source, this.stretches);
    return this.places;
  }
}

/** The place in `text` of each character of `words`; a space kept between two words stands right before the second. */
function placesOf(words: string, text: string, stretches: readonly Stretch[]): Int32Array {
  const places = new Int32Array(words.length);
  let length = 0;
  for (const { from, to } of stretches) {
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x20 || code === 0x0a) continue;
      if (words.charCodeAt(length) === 0x20) places[length++] = i - 1;
      places[length++] = i;
    }
  }
  return places;
}
