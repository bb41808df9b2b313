const CHINESE = '零一二三四五六七八九';

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五; beyond 999 in digits. */
function chinese(count: number): string {
  if (count < 1 || count > 999) return String(count);
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const high = hundreds > 0 ? `${CHINESE[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}` : '';
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : CHINESE[tens]}十` : '';
  return high + middle + (ones > 0 ? CHINESE[ones] : '');
}

/** a, b, … z, aa, bb; beyond thrice the alphabet in digits. */
function letters(count: number): string {
  if (count < 1 || count > 78) return String(count);
  return String.fromCharCode(0x41 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

/** i to cccxcix, beyond in digits. */
function roman(count: number): string {
  if (count < 1 || count > 399) return String(count);
  const signs: readonly [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = count;
  let printed = '';
  for (const [value, sign] of signs) for (; left >= value; left -= value) printed += sign;
  return printed;
}

/** A count as its format prints it (ST_NumberFormat, 17.18.59). */
export function numeral(count: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return chinese(count);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x2460 + count - 1) : String(count);
    case 'upperLetter':
      return letters(count);
    case 'lowerLetter':
      return letters(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    default:
      return String(count);
  }
}
