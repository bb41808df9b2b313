import type { Tokens } from './list-rows.ts';
import { type Token, tokensOf } from './list-token.ts';
import { Blank, Page, type Sheet } from './sheet.ts';

/** No table printed one cell a line goes on for longer. */
const MOST_LINES = 1200;

const PAGE = /^(?:\d{1,3}-){2,4}\d{1,4}$/;

/** 8-2-2-66 between the rows, however few pages have one. */
const isPageNumber = ({ document, from, to }: Sheet, line: number): boolean =>
  to[line]! - from[line]! <= 14 && PAGE.test(document.text.slice(from[line]!, to[line]!));

/** Looks through a whole document for a few characters; so many at the most, however many tables it has. */
const MOST_LOOKS = 2000;
const looks = new WeakMap<Sheet, number>();

const isMarkup = ({ document: { raw, lineStarts }, to }: Sheet, line: number): boolean =>
  raw.slice(lineStarts[line]!, to[line]!).includes('<t');

/** The tokens of a sheet from a line on, read line by line as they are asked for. */
export class ListTokens implements Tokens {
  private readonly tokens: Token[] = [];
  private at = 0;
  private line: number;
  private readonly end: number;

  constructor(
    private readonly sheet: Sheet,
    from: number,
  ) {
    this.line = from;
    this.end = Math.min(sheet.count, from + MOST_LINES);
  }

  peek(ahead = 0): Token | null {
    const { sheet } = this;
    while (this.at + ahead >= this.tokens.length && this.line < this.end) {
      const line = this.line++;
      if (sheet.kind[line] === Blank || sheet.kind[line] === Page || isPageNumber(sheet, line)) continue;
      // A table in markup is none of this shape.
      if (isMarkup(sheet, line)) {
        this.line = this.end;
        break;
      }
      for (const token of tokensOf(sheet.document, line, sheet.from[line]!, sheet.to[line]!)) this.tokens.push(token);
    }
    return this.tokens[this.at + ahead] ?? null;
  }

  next(): Token | null {
    const token = this.peek();
    if (token) this.at++;
    return token;
  }

  opens(token: Token): boolean {
    return token.at === this.sheet.from[token.line];
  }

  part(length: number): Token {
    const token = this.peek();
    if (!token) throw new Error('no token is left');
    const figure: Token = { ...token, kind: 'figure', text: token.text.slice(0, length), to: token.at + length };
    const rest: Token = { ...token, text: token.text.slice(length), at: token.at + length };
    this.tokens.splice(this.at, 1, figure, rest);
    this.at++;
    return figure;
  }

  elsewhere(text: string, at: number): boolean {
    const left = looks.get(this.sheet) ?? MOST_LOOKS;
    if (left === 0) return false;
    looks.set(this.sheet, left - 1);
    const { text: all } = this.sheet.document;
    const first = all.indexOf(text);
    return first !== at || all.indexOf(text, at + 1) >= 0;
  }

  /** Where it stands, to come back to. */
  mark(): number {
    return this.at;
  }

  reset(mark: number): void {
    this.at = mark;
  }
}
