import { expect, test } from 'vitest';
import { numeral } from '../../src/input/docx-numeral.ts';

test.each([
  ['chineseCounting', [1, 10, 21, 105, 110, 1000], ['一', '十', '二十一', '一百零五', '一百一十', '1000']],
  ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
  ['upperLetter', [1, 26, 27, 2 ** 31], ['A', 'Z', 'AA', '2147483648']],
  ['lowerRoman', [4, 49, 399, 400, 0], ['iv', 'xlix', 'cccxcix', '400', '0']],
  ['decimal', [12], ['12']],
  ['koreanDigital', [12], ['12']],
])('%s', (format, counts, printed) => {
  expect(counts.map((count) => numeral(count, format))).toEqual(printed);
});
