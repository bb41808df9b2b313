/**
 * Exact decimals as strings. A printed figure is never turned into a floating-point number: the point is moved
 * in its digits (17.83 亿元 → shift('17.83', 8) → '1783000000').
 *
 * A decimal here is plain: an optional '-', digits, an optional '.' with digits; no exponent, no separators.
 */

/** Strips leading and trailing zeros and a needless point; there is no '-0'. `text` may carry '+' and thousands separators. */
export function normalise(text: string): string {
  let at = 0;
  let negative = false;
  if (text[0] === '-' || text[0] === '+') {
    negative = text[0] === '-';
    at = 1;
  }
  const digits = text.indexOf(',') < 0 ? text.slice(at) : text.slice(at).replaceAll(',', '');
  const point = digits.indexOf('.');
  let whole = point < 0 ? digits : digits.slice(0, point);
  let fraction = point < 0 ? '' : digits.slice(point + 1);
  let zeros = 0;
  while (zeros < whole.length - 1 && whole[zeros] === '0') zeros++;
  whole = whole.slice(zeros) || '0';
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0') end--;
  fraction = fraction.slice(0, end);
  if (whole === '0' && fraction === '') return '0';
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** `digits × 10^power`, exact: shift('61.12', -2) → '0.6112'. */
export function shift(digits: string, power: number): string {
  if (power === 0) return normalise(digits);
  const negative = digits[0] === '-';
  const unsigned = negative || digits[0] === '+' ? digits.slice(1) : digits;
  const body = unsigned.indexOf(',') < 0 ? unsigned : unsigned.replaceAll(',', '');
  const point = body.indexOf('.');
  const all = point < 0 ? body : body.slice(0, point) + body.slice(point + 1);
  const place = (point < 0 ? body.length : point) + power;
  let moved: string;
  if (place <= 0) moved = `0.${'0'.repeat(-place)}${all}`;
  else if (place >= all.length) moved = all + '0'.repeat(place - all.length);
  else moved = `${all.slice(0, place)}.${all.slice(place)}`;
  return normalise(negative ? `-${moved}` : moved);
}

/** Powers of ten that figures are printed to: 0.0001 and the like up to 亿. */
const LEAST = -8;
const STEPS: readonly string[] = Array.from({ length: 20 }, (_, i) => shift('1', LEAST + i));

/** One unit of the digit at a power of ten, exact: stepAt(-4) → '0.0001'. */
export function stepAt(power: number): string {
  return STEPS[power - LEAST] ?? shift('1', power);
}

/** How many digits are printed behind the point: 3 for '46,091.440', 0 for '46,091'. */
export function decimals(printed: string): number {
  const point = printed.indexOf('.');
  return point < 0 ? 0 : printed.length - point - 1;
}

/** The other sign; '0' stays '0'. */
export function negate(decimal: string): string {
  const plain = normalise(decimal);
  if (plain === '0') return plain;
  return plain[0] === '-' ? plain.slice(1) : `-${plain}`;
}

/** The size without the sign. */
export function absolute(decimal: string): string {
  const plain = normalise(decimal);
  return plain[0] === '-' ? plain.slice(1) : plain;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: string, b: string): number {
  const left = normalise(a);
  const right = normalise(b);
  if (left === right) return 0;
  const leftNegative = left[0] === '-';
  if (leftNegative !== (right[0] === '-')) return leftNegative ? -1 : 1;
  const size = compareSizes(leftNegative ? left.slice(1) : left, leftNegative ? right.slice(1) : right);
  return leftNegative ? -size : size;
}

function compareSizes(a: string, b: string): number {
  const aPoint = a.indexOf('.');
  const bPoint = b.indexOf('.');
  const aWhole = aPoint < 0 ? a : a.slice(0, aPoint);
  const bWhole = bPoint < 0 ? b : b.slice(0, bPoint);
  if (aWhole.length !== bWhole.length) return aWhole.length - bWhole.length;
  if (aWhole !== bWhole) return aWhole < bWhole ? -1 : 1;
  const aFraction = aPoint < 0 ? '' : a.slice(aPoint + 1);
  const bFraction = bPoint < 0 ? '' : b.slice(bPoint + 1);
  // Without trailing zeros, the order of fractions is the order of their strings: '5' > '45' > ''.
  return aFraction < bFraction ? -1 : aFraction > bFraction ? 1 : 0;
}
