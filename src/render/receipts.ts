import type { Fact } from '../fact.ts';
import type { Derived, Known } from '../reconcile/derive.ts';
import { said, widely } from '../reconcile/said.ts';
import type { MarkWords } from '../words/marks.ts';
import { harmless } from './harmless.ts';
import type { Link } from './style.ts';
import { displayWidth, fold, truncate } from './width.ts';

/** A line under a figure: how deep it stands, and its text. */
export interface Line {
  depth: number;
  text: string;
  /** Broken where it is too long; others are cut. */
  whole?: true;
  /** The print whose place is named in it. */
  at?: Fact;
}

/** `61.12%  reply.txt:64:36  毛利率 61.12% 64.14% 下降 3.02 个百分点`: a figure as printed, where it stands, and the row or clause it stands in. */
export function receiptText(fact: Fact): string {
  return [fact.kind === 'direction' ? fact.printed : said(fact), placeText(fact), fact.quote].join('  ');
}

/** `reply.txt:64:36` */
export const placeText = ({ file, line, column }: Fact): string => `${file}:${line}:${column}`;

/** Places that are named of a list. */
const NAMED = 4;

/** `also 64:36, 1022:14, other.txt:7:3 and 2 more`: further places of a figure, the file told where it is another. */
export function alsoText(facts: readonly Fact[], file: string, words: MarkWords): string {
  const places = facts.slice(0, NAMED).map((fact) => (fact.file === file ? `${fact.line}:${fact.column}` : placeText(fact)));
  return words.also(places, Math.max(0, facts.length - NAMED));
}

/**
 * How a figure was derived: the formula with the numbers put in, what it gives, and the receipt of each operand, or in its turn how that was derived.
 *
 *   = 营业收入 2024H1 17.83亿元 ÷ (1 + 营业收入同比 2024H1 −28.17%) = 24.8225±0.0087亿元
 *       minutes.txt:12:10  公司完成营业收入17.83亿元
 *       minutes.txt:12:23  同比下降28.17%
 */
export function derivationLines({ fact, operands }: Derived, depth = 0): Line[] {
  return [
    { depth, text: `= ${fact.quote} = ${widely(fact)}`, whole: true },
    ...operands.flatMap((operand) => operandLines(operand, depth + 1)),
  ];
}

function operandLines({ fact, derived }: Known, depth: number): Line[] {
  return derived ? derivationLines(derived, depth) : [{ depth, text: receiptText(fact), at: fact }];
}

/** The lines indented by their depth, none wider than `width`; a place that is not cut becomes a link, once the width is reckoned. */
export function drawLines(lines: readonly Line[], width: number, link: Link = (text) => text): string {
  return lines
    .map(({ depth, text, whole, at }) => {
      const indent = '  '.repeat(depth);
      const line = indent + harmless(text);
      const fits = !Number.isFinite(width) || displayWidth(line) <= width;
      const drawn = fits ? line : whole ? fold(line, width, `${indent}  `) : truncate(line, width);
      return `${at ? linked(drawn, at, link) : drawn}\n`;
    })
    .join('');
}

function linked(line: string, at: Fact, link: Link): string {
  const place = harmless(placeText(at));
  const from = line.indexOf(place);
  return from < 0 ? line : `${line.slice(0, from)}${link(place, at)}${line.slice(from + place.length)}`;
}
