import type { Line } from './prose-line.ts';
import { headingLevel, headingNumber } from './section.ts';

/** Characters of a heading that are looked at. */
const LOOK = 60;
/** Levels counted by their number alone: (一) (1) ① A、. */
const FIRST = 3;

/**
 * Headings count: behind ②… stands ③…, behind (1)… somewhere (2)…. Where the end of the sentence above is lost, that tells a
 * heading from a sentence that goes on:
 *
 *   …税后内部收益率为20.52%,税后投资回收期为          (the line that begins with 5.45 年 is lost)
 *   (2)某监测平台项目
 *   ①收入测算过程及依据
 */
export class Counted {
  /** Last number opened at each level; deeper ones are forgotten when a heading above them opens. */
  private readonly last: number[] = [];
  /** Index of the line a heading last opened on. */
  private opening = -2;

  constructor(private readonly text: string) {}

  /**
   * Whether `line`, a heading of `level` by its looks, is the next in its count, or the first right below or above another
   * heading; `next` is the line below it.
   */
  goesOn(line: Line, level: number, wide: number, next: Line | null): boolean {
    if (level < FIRST || line.width >= wide - 6 || line.to - line.from > LOOK) return false;
    // A title has none of these: 包括(1)研发投入,(2)… goes on.
    const words = this.text.slice(line.from, line.to);
    if (/[。;,]|[、:!?]$/.test(words)) return false;
    const number = headingNumber(words);
    if (number === null) return false;
    const last = this.last[level];
    if (last !== undefined && number === last + 1) return true;
    return number === 1 && ((last === undefined && line.index === this.opening + 1) || this.opensBelow(next, level));
  }

  /** (1) above ①: two headings in a row are no sentence. */
  private opensBelow(next: Line | null, level: number): boolean {
    if (next === null) return false;
    const words = this.text.slice(next.from, Math.min(next.to, next.from + LOOK));
    return headingLevel(words) > level && headingNumber(words) === 1;
  }

  /** Heeds a heading that opened. */
  opened(line: Line, level: number): void {
    const number = headingNumber(this.text.slice(line.from, line.from + 6));
    this.last.length = Math.min(this.last.length, level + 1);
    if (number !== null) this.last[level] = number;
    else delete this.last[level];
    this.opening = line.index;
  }
}
