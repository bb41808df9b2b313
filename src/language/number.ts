import type { Unit } from '../fact.ts';
import { decimals, normalise, shift, stepAt } from './decimal.ts';
import { unitWord } from './unit.ts';

/** A printed number with its unit word: -8.20亿元, 61.12%, 12.38个百分点, 1,166人. */
export interface Quantity {
  /** From the sign or bracket to behind the unit word; half open. */
  from: number;
  to: number;
  /** The number alone, with its sign. */
  numberFrom: number;
  numberTo: number;
  /** Exact, in base units, signed. For a bare number the number itself. */
  value: string;
  /** Null for a bare number (`word` is '') and for what is counted in no unit of ours (`word` says which). */
  unit: Unit | null;
  /** One unit of the last printed digit, in base units: 17.83亿元 → 1000000. */
  step: string;
  word: string;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

const MINUS = 0x2d;
const PLUS = 0x2b;
const DOT = 0x2e;
const COMMA = 0x2c;

/** Behind these a number is a name, an ordinal or a factor, never a figure: 第10号, 〔2020〕, 7×24. */
const NAMES_BEFORE = '第〔[×*/#№_';
/** In front of these a number is a name or a moment: 2020〕14号, 2022年, 3月, 10点. */
const NAMES_AFTER = '〕]号年月日届时点×*_';

/**
 * The numbers of a piece of text with their units, left to right. Digits inside words (IPV6, 5G, Q-GPT), in dates, in
 * document numbers (国发〔2020〕14 号) and in front of list items (1、 (1) 1)) are none.
 * Linear in `to - from`.
 */
export function quantities(text: string, from = 0, to = text.length): Quantity[] {
  const found: Quantity[] = [];
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isLetter(code)) {
      i = endOfWord(text, i, to);
      continue;
    }
    if (!isDigit(code)) {
      i++;
      continue;
    }
    const end = endOfNumber(text, i, to);
    const name = endOfName(text, i, end, from, to);
    if (name > 0 || isListNumber(text, i, end, from, to)) {
      i = Math.max(name, end);
      continue;
    }
    const quantity = read(text, i, end, from, to);
    if (quantity) found.push(quantity);
    i = Math.max(end, quantity?.to ?? end);
  }
  shareUnits(text, found);
  return found;
}

/** Behind a word of letters, digits and the hyphens between them: IPV6, Q-GPT4, QAX-GPT. */
function endOfWord(text: string, at: number, to: number): number {
  let i = at;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isLetter(code) || isDigit(code)) i++;
    else if (
      (code === MINUS || code === DOT || code === 0x26) &&
      i + 1 < to &&
      (isLetter(text.charCodeAt(i + 1)) || isDigit(text.charCodeAt(i + 1)))
    )
      i++;
    else break;
  }
  return i;
}

/**
 * Behind the digits. A comma belongs to the number only between groups of three (1,234.56; in 1,5 there are two numbers).
 */
function endOfNumber(text: string, at: number, to: number): number {
  let i = at;
  while (i < to && isDigit(text.charCodeAt(i))) i++;
  if (i - at <= 3) {
    while (i + 3 < to && text.charCodeAt(i) === COMMA && threeDigits(text, i + 1, to)) i += 4;
  }
  if (i + 1 < to && text.charCodeAt(i) === DOT && isDigit(text.charCodeAt(i + 1))) {
    i++;
    while (i < to && isDigit(text.charCodeAt(i))) i++;
  }
  return i;
}

function threeDigits(text: string, at: number, to: number): boolean {
  if (at + 3 > to) return false;
  for (let i = at; i < at + 3; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return at + 3 >= to || !isDigit(text.charCodeAt(at + 3));
}

/** Behind the whole name, where the digits belong to one (5G, 2022-12-31, 3.2.1, 2022年, 〔2020〕14号, 15:30); 0 where they are a number. */
function endOfName(text: string, at: number, end: number, from: number, to: number): number {
  const before = at > from ? text[at - 1]! : '';
  if (before !== '' && NAMES_BEFORE.includes(before)) return Math.max(endOfWord(text, at, to), end);
  if (before === ':' && at - 1 > from && isDigit(text.charCodeAt(at - 2))) return end;
  if (end >= to) return 0;
  const date = isoDate(text, at, end, to);
  if (date > 0) return date;
  const next = text.charCodeAt(end) === 0x20 ? end + 1 : end;
  if (next >= to) return 0;
  const after = text[next]!;
  const digitFollows = next + 1 < to && isDigit(text.charCodeAt(next + 1));
  if (next === end && isLetter(text.charCodeAt(end))) return endOfWord(text, end, to);
  if (next === end && after === '.' && digitFollows) return endOfWord(text, end, to);
  if ((after === ':' || after === '/') && digitFollows) return endOfNumber(text, next + 1, to);
  // 1-3月, 2020-2022年: the first number is as little a figure as the second.
  if (digitFollows && (after === '-' || after === '~' || after === '至' || after === '—')) {
    const second = endOfNumber(text, next + 1, to);
    const behind = text[second] === ' ' ? text[second + 1] : text[second];
    if (behind !== undefined && '年月日'.includes(behind)) return second;
  }
  return NAMES_AFTER.includes(after) ? next + 1 : 0;
}

/** Behind 2022-12-31, 2022/12/31, 2022.12.31; 0 where none stands. */
function isoDate(text: string, at: number, end: number, to: number): number {
  if (end - at < 4 || !'-/.'.includes(text[at + 4] ?? ' ')) return 0;
  const pattern = /\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/y;
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= to ? pattern.lastIndex : 0;
}

/** `1、` `2)` `(3)` `4.` at the head of an item: behind punctuation or at the beginning. */
function isListNumber(text: string, at: number, end: number, from: number, to: number): boolean {
  if (end - at > 2 || end >= to) return false;
  const after = text[end]!;
  const before = at > from ? text[at - 1]! : '';
  if (before === '(') return after === ')' && !(at - 1 === from && end + 1 === to);
  const opens = before === '' || '。;:,、\n '.includes(before);
  if (!opens) return false;
  if (after === ')') return true;
  return before === ''
    ? after === '、' || (after === '.' && !isDigit(text.charCodeAt(end + 1)))
    : after === '、' && '。;:'.includes(before) && !isDigit(text.charCodeAt(end + 1));
}

function read(text: string, at: number, end: number, from: number, to: number): Quantity | null {
  let numberFrom = at;
  let negative = false;
  const sign = at > from ? text.charCodeAt(at - 1) : 0;
  if ((sign === MINUS || sign === PLUS) && !bindsLeft(text, at - 2, from)) {
    negative = sign === MINUS;
    numberFrom = at - 1;
  }
  const word = unitWord(text, end, to);
  let behind = word?.to ?? end;
  let start = numberFrom;
  // Bookkeepers' negative, only as a whole cell: (1,234.00) (12.3%) (12.3)%
  if (
    !negative &&
    numberFrom - 1 === from &&
    text[from] === '(' &&
    text[behind] === ')' &&
    (behind + 1 === to || unitWord(text, behind + 1, to)?.to === to)
  ) {
    negative = true;
    start = from;
    behind++;
  }
  const late = start === from && text[from] === '(' && !word ? unitWord(text, behind, to) : null;
  const unit = word ?? late;
  const digits = text.slice(at, end);
  const power = unit?.power ?? 0;
  const value = shift(digits, power);
  return {
    from: start,
    to: late?.to ?? behind,
    numberFrom,
    numberTo: end,
    value: negative && value !== '0' ? `-${value}` : value,
    unit: unit?.unit ?? null,
    step: stepAt(power - decimals(digits)),
    word: unit?.word ?? '',
  };
}

/** True where a '-' behind `at` joins two things (2020-2022, A-1, 10%-20%) instead of making a number negative. */
function bindsLeft(text: string, at: number, from: number): boolean {
  if (at < from) return false;
  const code = text.charCodeAt(at);
  return isDigit(code) || isLetter(code) || '%年月日元亿万)-'.includes(text[at]!);
}

const JOINS = new Set(['-', '~', '—', '--', '——', '至', '到']);

/** In 10-20亿元 and 5至8个百分点 the first number has the unit of the second. */
function shareUnits(text: string, found: Quantity[]): void {
  for (let i = 0; i + 1 < found.length; i++) {
    const low = found[i]!;
    const high = found[i + 1]!;
    if (low.word !== '' || high.unit === null || !JOINS.has(text.slice(low.to, high.from))) continue;
    const word = unitWord(text, high.numberTo, high.to)!;
    if (!word) continue;
    const printed = text.slice(low.numberFrom, low.numberTo);
    low.unit = high.unit;
    low.word = high.word;
    low.value = shift(normalise(printed), word.power);
    low.step = stepAt(word.power - decimals(printed));
  }
}
