/**
 * What a slip of the pen makes of a number: one digit another, two neighbours swapped, one left out or doubled, the sign lost.
 * Both in digits as printed; separators and units do not count.
 *
 *   826.10 → 862.10 swapped      1,703.22 → 1,708.22 a digit      -6,417.47 → 6,417.47 the sign
 */
export type Slip = 'digit' | 'swapped' | 'dropped' | 'sign';

/** The slip that makes `printed` of `meant`, or null where there is none. */
export function slip(printed: string, meant: string): Slip | null {
  const a = digitsOf(printed);
  const b = digitsOf(meant);
  if (a === '' || b === '' || !/[1-9]/.test(b)) return null;
  const signs = isNegative(printed) === isNegative(meant);
  if (a === b) return signs ? null : 'sign';
  if (!signs) return null;
  if (a.length === b.length) {
    let first = -1;
    let last = -1;
    for (let i = 0; i < a.length; i++)
      if (a[i] !== b[i]) {
        if (first < 0) first = i;
        last = i;
      }
    if (first === last) return 'digit';
    return last === first + 1 && a[first] === b[last] && a[last] === b[first] ? 'swapped' : null;
  }
  if (Math.abs(a.length - b.length) !== 1 || Math.min(a.length, b.length) < 3) return null;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.slice(i) === long.slice(i + 1) ? 'dropped' : null;
}

const digitsOf = (text: string): string => text.replace(/[^\d]/g, '').replace(/^0+(?=\d)/, '');
const isNegative = (text: string): boolean => /^[(（]?[-－]|^[(（]\d/.test(text.trim());
