import { exactly, type Interval, minus, plus, quotient, times } from './interval.ts';

/** A formula as it is declared: `a ÷ (1 + b)`. Letters stand for operands, in order. */
export type Expression = { operand: number } | { exact: string } | { sign: Sign; left: Expression; right: Expression };

type Sign = '+' | '−' | '×' | '÷';

const SIGNS: Readonly<Record<Sign, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2 };
const TOKEN = /\s{0,9}([a-z]|\d{1,9}(?:\.\d{1,9})?|[+−×÷()])/y;

/**
 * Reads a declared formula: letters, numbers, + − × ÷ and brackets.
 *
 * @throws Error for what is none; formulas are part of the vocabulary, so this is seen by the first test that loads it
 */
export function expressionOf(formula: string): Expression {
  const tokens: string[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < formula.length; ) {
    const found = TOKEN.exec(formula);
    if (!found) throw new Error(`no formula: ${formula}`);
    tokens.push(found[1]!);
  }
  let at = 0;
  const term = (): Expression => {
    const token = tokens[at++];
    if (token === '(') {
      const inner = run(1);
      if (tokens[at++] !== ')') throw new Error(`no formula: ${formula}`);
      return inner;
    }
    if (token !== undefined && /^[a-z]$/.test(token)) return { operand: token.charCodeAt(0) - 0x61 };
    if (token !== undefined && /^\d/.test(token)) return { exact: token };
    throw new Error(`no formula: ${formula}`);
  };
  const run = (least: number): Expression => {
    let left = term();
    for (let sign = tokens[at] as Sign; SIGNS[sign] >= least; sign = tokens[at] as Sign) {
      at++;
      left = { sign, left, right: run(SIGNS[sign] + 1) };
    }
    return left;
  };
  const whole = run(1);
  if (at !== tokens.length) throw new Error(`no formula: ${formula}`);
  return whole;
}

/** Digits behind the point that a quotient is carried to, its ends rounded outward: far finer than any print. */
const PLACES = 10;

/** All values a formula may have; null where it divides by what may be 0. Each letter of it stands there once, so nothing is lost by going interval by interval. */
export function evaluate(expression: Expression, operands: readonly Interval[]): Interval | null {
  if ('operand' in expression) return operands[expression.operand] ?? null;
  if ('exact' in expression) return exactly(expression.exact);
  const left = evaluate(expression.left, operands);
  const right = evaluate(expression.right, operands);
  if (!left || !right) return null;
  switch (expression.sign) {
    case '+':
      return plus(left, right);
    case '−':
      return minus(left, right);
    case '×':
      return times(left, right);
    case '÷':
      return quotient(left, right, PLACES);
  }
}

/** The formula with words for its letters: `17.83亿元 ÷ (1 + −28.17%)`. */
export function written(formula: string, words: readonly string[]): string {
  return formula.replace(/[a-z]/g, (letter) => words[letter.charCodeAt(0) - 0x61] ?? letter);
}
